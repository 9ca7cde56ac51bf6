import gzip
import random
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from models.errors import UserError
from storage.checks import check
from storage.file.opening import journal_path
from storage.rescue.layouts import layouts
from storage.rescue.report import WORDS, Report
from storage.rescue.rescuing import rescue
from storage.workspace import Workspace, open_workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, do, dump, figures_dump
from tests.faults.scribbles import SCRIBBLES
from tests.ready_made import put_sample

PAGE = 4096
OLD = sorted((Path(__file__).parents[2] / "files" / "old_workspaces").glob("*.goodword.gz"))


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.goodword"
    put_sample(path, date(2026, 5, 4))
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "rescued.goodword"


def contents(path: Path) -> tuple[object, object]:
    with closing(open_workspace(path)) as workspace:
        return dump(workspace), figures_dump(workspace)


def root_of(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        return int(connection.execute(query, (table,)).fetchone()[0])


def scribble(path: Path, *pages: int) -> None:
    data, chance = bytearray(path.read_bytes()), random.Random(3)
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = chance.randbytes(PAGE)
    path.write_bytes(data)


def of(report: Report, table: str) -> tuple[int, int, int, int, int]:
    one = next(one for one in report.tables if one.table == table)
    return one.saved, one.mended, one.lost, one.broken_pages, one.invented


def test_a_whole_file_is_saved_whole(sample: Path, target: Path) -> None:
    before = contents(sample)
    report = rescue(sample, target)
    assert report.is_complete
    assert contents(target) == before
    assert check(target).is_ok


@pytest.mark.parametrize("packed", OLD, ids=lambda file: file.name)
def test_a_file_of_every_version_is_saved_whole(packed: Path, tmp_path: Path, target: Path) -> None:
    old = tmp_path / "old.goodword"
    old.write_bytes(gzip.decompress(packed.read_bytes()))
    assert rescue(old, target).is_complete
    assert contents(target) == contents(old)


def test_not_a_byte_of_the_damaged_file_changes(sample: Path, target: Path) -> None:
    scribble(sample, 1, 30)
    before = sample.read_bytes()
    rescue(sample, target)
    assert sample.read_bytes() == before
    assert sorted(path.name for path in sample.parent.iterdir()) == ["rescued.goodword", "sample.goodword"]


def test_without_its_first_page_all_that_tells_its_table_is_saved(sample: Path, target: Path) -> None:
    scribble(sample, 1)
    report = rescue(sample, target)
    assert of(report, "influencer")[0] == 42
    assert of(report, "shop_order")[0] == 421
    assert check(target).is_ok


def test_below_a_page_that_led_to_others_every_row_is_saved(sample: Path, target: Path) -> None:
    with closing(open_workspace(sample)) as workspace:
        orders = dump(workspace)["shop_order"]
    scribble(sample, root_of(sample, "shop_order"))
    rescue(sample, target)
    with closing(open_workspace(target)) as workspace:
        assert dump(workspace)["shop_order"] == orders


def test_rows_beside_a_broken_page_are_saved_and_the_others_counted(workspace: Workspace, target: Path) -> None:
    do(workspace, lambda w: [w.campaigns.add(name=f"c{number}", brief="x" * 900) for number in range(40)])
    workspace.close()
    data = workspace.path.read_bytes()
    leaf = next(page for page in range(len(data) // PAGE) if b"c20" in data[page * PAGE : (page + 1) * PAGE])
    scribble(workspace.path, leaf + 1)
    saved, mended, lost, _, _ = of(rescue(workspace.path, target), "campaign")
    assert (saved + lost, mended) == (40, 0)  # as many as there were when the file was left
    assert 34 <= saved < 40
    assert check(target).is_ok


def test_what_a_file_held_that_nobody_sealed_is_told_in_pages(sample: Path, target: Path) -> None:
    copy = sample.with_name("copy.goodword")
    shutil.copy(sample, copy)
    scribble(copy, root_of(copy, "expense"))
    report = rescue(copy, target)
    assert of(report, "expense") == (0, 0, 0, 1, 0)
    assert "Lost: whatever was in 1 page of the file." in report.verdict


def test_what_may_be_another_word_is_told(workspace: Workspace, target: Path) -> None:
    add_influencer(workspace, notes="likes rye")
    workspace.close()
    whole = workspace.path.read_bytes()
    workspace.path.write_bytes(whole.replace(b"likes rye", b"likes pie", 1))
    assert "a word or a number may be another one" in rescue(workspace.path, target).verdict
    workspace.path.write_bytes(whole)
    assert "another one" not in rescue(workspace.path, target.with_name("whole.goodword")).verdict


def test_a_lost_influencer_is_stood_in_for_where_money_hangs_on_her(workspace: Workspace, target: Path) -> None:
    lena = add_influencer(workspace)
    partnership = add_partnership(workspace, lena, add_campaign(workspace), fee=15_000)
    add_post(workspace, lena, partnership, likes=3)
    workspace.close()
    scribble(workspace.path, root_of(workspace.path, "influencer"))
    report = rescue(workspace.path, target)
    assert of(report, "influencer") == (0, 0, 1, 0, 1)
    with closing(open_workspace(target)) as rescued:
        assert rescued.store.value("SELECT name FROM influencer") == "Unknown (rescued 1)"
        assert [one.fee for one in rescued.partnerships.of_influencer(lena)] == [15_000]
        assert rescued.store.value("SELECT count(*) FROM reading") == 1


def test_what_was_paid_in_a_lost_partnership_is_saved_with_whom_it_was_for(workspace: Workspace, target: Path) -> None:
    lena = add_influencer(workspace)
    partnership = add_partnership(workspace, lena, add_campaign(workspace), code="LENA10")
    add_post(workspace, lena, partnership, likes=3)
    do(workspace, lambda w: w.partnerships.add_payment(partnership_id=partnership, amount=15_000))
    workspace.close()
    scribble(workspace.path, root_of(workspace.path, "partnership"))
    report = rescue(workspace.path, target)
    assert of(report, "partnership") == (0, 0, 1, 0, 1)
    assert [of(report, table)[:3] for table in ("payment", "code_rule", "post")] == [(1, 0, 0)] * 3
    with closing(open_workspace(target)) as rescued:
        assert [one.campaign_id for one in rescued.partnerships.of_influencer(lena)] == [2]
        assert rescued.store.value("SELECT name FROM campaign WHERE id = 2") == "Unknown campaign (rescued)"


def test_two_lost_partnerships_of_whom_nobody_knows_are_two_unknown_people(workspace: Workspace, target: Path) -> None:
    campaign = add_campaign(workspace)
    made = [add_partnership(workspace, add_influencer(workspace, name), campaign) for name in ("Lena", "Mia")]
    for partnership in made:
        do(workspace, lambda w, one=partnership: w.partnerships.add_payment(partnership_id=one, amount=9))  # type: ignore[misc]
    workspace.close()
    scribble(workspace.path, root_of(workspace.path, "partnership"))
    report = rescue(workspace.path, target)
    assert of(report, "payment")[:3] == (2, 0, 0)
    assert of(report, "influencer") == (2, 0, 0, 0, 2)


def test_what_belongs_to_a_lost_row_is_parted_from_it_or_dropped(workspace: Workspace, target: Path) -> None:
    lena = add_influencer(workspace)
    add_post(workspace, lena, likes=3)
    workspace.close()
    scribble(workspace.path, root_of(workspace.path, "profile"))
    report = rescue(workspace.path, target)
    assert of(report, "profile_reading") == (0, 0, 1, 0, 0)
    assert of(report, "post") == (1, 1, 0, 0, 0)
    assert check(target).is_ok


@pytest.mark.parametrize(
    ("statement", "table", "counts"),
    [
        ("UPDATE campaign SET starts_on = '2026-13-99'", "campaign", (1, 1, 0)),
        ("UPDATE partnership SET stage = 'livx'", "partnership", (1, 1, 0)),
        ("UPDATE influencer SET notes = CAST(X'61ff62' AS TEXT)", "influencer", (1, 1, 0)),
        ("UPDATE shop_order SET placed_on = 'someday'", "shop_order", (0, 0, 1)),
    ],
)
def test_a_cell_that_cannot_be_is_blank_afterwards_and_its_row_is_saved(
    workspace: Workspace, target: Path, statement: str, table: str, counts: tuple[int, int, int]
) -> None:
    add_partnership(workspace, add_influencer(workspace), add_campaign(workspace))
    add_order(workspace)
    workspace.connection.execute(statement)
    workspace.close()
    assert of(rescue(workspace.path, target), table)[:3] == counts
    assert check(target).is_ok


def test_two_rows_of_one_handle_are_both_saved(workspace: Workspace, target: Path) -> None:
    add_influencer(workspace)
    add_influencer(workspace, "Mia")
    workspace.connection.execute("DROP INDEX profile_handle")
    workspace.connection.execute("UPDATE profile SET handle_key = 'same'")
    workspace.close()
    assert of(rescue(workspace.path, target), "profile")[:3] == (2, 1, 0)


def test_a_commit_that_a_crash_cut_short_is_taken_back_in_what_is_saved(workspace: Workspace, target: Path) -> None:
    do(workspace, lambda w: w.campaigns.add(name="Spring", brief="one"))
    before = dump(workspace)
    workspace.connection.execute("PRAGMA cache_size=1")
    workspace.connection.execute("BEGIN")
    workspace.connection.execute("UPDATE campaign SET brief = 'two'")
    for number in range(300):
        workspace.connection.execute("INSERT INTO campaign (name, brief) VALUES (?, ?)", (f"c{number}", "x" * 900))
    crashed = target.with_name("crashed.goodword")
    shutil.copy(workspace.path, crashed)
    shutil.copy(journal_path(workspace.path), journal_path(crashed))
    workspace.connection.execute("ROLLBACK")
    assert crashed.read_bytes() != workspace.path.read_bytes()
    rescue(crashed, target)
    with closing(open_workspace(target)) as rescued:
        assert dump(rescued) == before
    assert journal_path(crashed).exists()


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happened_to_a_file_what_is_saved_is_whole(sample: Path, target: Path, seed: int) -> None:
    chance, data = random.Random(seed), bytearray(sample.read_bytes())
    for _ in range(chance.choice((1, 5, 40))):
        chance.choice(SCRIBBLES)(data, chance.randrange(len(data) // PAGE), chance)
    sample.write_bytes(data[: chance.randrange(len(data) // 2, len(data))] if seed % 4 == 0 else data)
    rescue(sample, target)
    assert check(target).is_ok


def test_a_file_that_is_there_is_not_replaced(sample: Path, target: Path) -> None:
    target.write_bytes(b"mine")
    for place in (target, sample):
        with pytest.raises(UserError, match="is there already"):
            rescue(sample, place)
    assert target.read_bytes() == b"mine"


@pytest.mark.parametrize("data", [b"", b"Name,Handle\n", b"\x00" * 20_000])
def test_a_file_that_holds_nothing_of_a_workspace_is_refused(tmp_path: Path, target: Path, data: bytes) -> None:
    (tmp_path / "other.goodword").write_bytes(data)
    with pytest.raises(UserError, match="Nothing of a workspace"):
        rescue(tmp_path / "other.goodword", target)
    assert not target.exists()


def test_every_table_has_words_for_its_owner() -> None:
    assert WORDS.keys() == layouts().keys()
