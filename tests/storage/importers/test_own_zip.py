"""The ZIP of everything comes back: its tables change nothing at home, and fill a new workspace one after the other."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.errors import UserError
from models.importing import ImportOptions, Outcome
from storage.exporters.everything.schema import Made
from storage.exporters.everything.writing import export_everything
from storage.importers.tables.packed import Packed, read
from storage.importing import importing
from storage.workspace import Workspace, open_workspace
from tests.factory import DAY, NOW, make_workspace
from tests.full_workspace import fill
from tests.ready_made import put_sample
from tests.storage.importers.test_own_exports import IN_ORDER, rows

MADE = Made(DAY, "0.1.0")


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=fill)
    yield made
    made.close()


@pytest.fixture
def packed(filled: Workspace, tmp_path: Path) -> Path:
    export_everything(filled, tmp_path / "all.zip", MADE)
    return tmp_path / "all.zip"


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, "other.goodword")
    yield made
    made.close()


def forged(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_json", ".json").replace("_csv", ".csv"), data)
    return path


def test_it_is_taken_apart_in_the_order_that_a_new_workspace_needs(packed: Path) -> None:
    assert importing.sources_in(packed) == [Packed(packed, what) for what in IN_ORDER]
    assert importing.sources_in(packed)[0].name == "influencers.csv in all.zip"


def test_nothing_is_new_and_nothing_changes_at_home(filled: Workspace, packed: Path) -> None:
    for source in importing.sources_in(packed):
        plan = importing.plan(filled, source)
        assert (plan.problems, [fate.changes for fate in plan.fates if fate.changes]) == ([], [])
        assert plan.counts[Outcome.SAME] == plan.rows > 1


def test_nothing_changes_in_the_sample(tmp_path: Path) -> None:
    put_sample(tmp_path / "Sample.goodword", DAY)
    sample = open_workspace(tmp_path / "Sample.goodword", read_only=True)
    export_everything(sample, tmp_path / "all.zip", MADE)
    for source in importing.sources_in(tmp_path / "all.zip"):
        plan = importing.plan(sample, source)
        assert plan.counts[Outcome.SAME] == plan.rows > 1, source
    sample.close()


def test_a_new_workspace_learns_all_that_the_tables_say(
    filled: Workspace, other: Workspace, packed: Path, tmp_path: Path
) -> None:
    for source in importing.sources_in(packed):
        plan = importing.plan(other, source, options=ImportOptions(day=DAY))
        assert (plan.counts[Outcome.NEW], plan.problems) == (plan.rows, [])
        importing.apply(other, plan, NOW)
    for what in IN_ORDER:
        assert rows(other, what, tmp_path) == rows(filled, what, tmp_path)


def test_numbers_are_of_the_day_on_which_it_was_made(packed: Path) -> None:
    assert read(Packed(packed, "influencers")).modified_on == DAY


def test_tables_without_rows_are_passed_over_and_of_an_empty_workspace_one_says_so(
    workspace: Workspace, tmp_path: Path
) -> None:
    export_everything(workspace, tmp_path / "all.zip", MADE)
    (source,) = importing.sources_in(tmp_path / "all.zip")
    assert importing.plan(workspace, source).rows == 0


def test_any_other_zip_is_told_in_a_sentence(workspace: Workspace, tmp_path: Path) -> None:
    for other in (forged(tmp_path / "a.zip", a=b"x"), forged(tmp_path / "b.zip", schema_json=b'{"what": "else"}')):
        assert importing.sources_in(other) == [other]
        with pytest.raises(UserError, match="is a packed file, not a table"):
            importing.plan(workspace, other)


def test_what_is_no_zip_but_is_called_so_stays_a_file(tmp_path: Path) -> None:
    (tmp_path / "list.zip").write_text("Name,Handle\nLena,lena\n")
    assert importing.sources_in(tmp_path / "list.zip") == [tmp_path / "list.zip"]
    assert importing.sources_in(tmp_path / "gone.zip") == [tmp_path / "gone.zip"]


def test_a_forged_one_that_unpacks_to_far_too_much_is_refused(tmp_path: Path) -> None:
    told = {
        "what": "Everything in a Goodword workspace", "made_on": "2026-05-04",
        "files": [{"path": "tables/posts.csv", "rows": 1}],
    }  # fmt: skip
    bomb = forged(tmp_path / "bomb.zip", schema_json=json.dumps(told).encode(), tables__posts_csv=b" " * (40 << 20))
    (source,) = importing.sources_in(bomb)
    with pytest.raises(UserError, match="cannot be read"):
        importing.read_source(source)


def test_one_that_is_gone_or_damaged_since_is_told(packed: Path) -> None:
    source = Packed(packed, "orders")
    packed.write_bytes(packed.read_bytes()[:3_000])
    with pytest.raises(UserError, match=r"“orders\.csv in all\.zip” cannot be read"):
        importing.read_source(source)
    packed.unlink()
    with pytest.raises(UserError, match="There is no file"):
        importing.read_source(source)
