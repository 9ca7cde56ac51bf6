import json
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.backups.backup import Reason
from storage.backups.description import described, description_path
from storage.backups.naming import has_name_of_backup, name_of, named

MOMENTS = st.datetimes(datetime(1980, 1, 1), datetime(2200, 1, 1)).map(lambda moment: moment.replace(microsecond=0))
REASONS = st.sampled_from([reason for reason in Reason if reason is not Reason.BY_HAND])
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
JSON = st.recursive(SCALARS, lambda part: st.lists(part) | st.dictionaries(st.text(), part), max_leaves=8)
DESCRIPTIONS = st.fixed_dictionaries({}, optional={"version": JSON, "sha256": JSON, "counts": JSON, "number": JSON})


@given(st.integers(1, 10**9), MOMENTS, REASONS)
def test_a_name_says_number_time_and_reason(number: int, made_at: datetime, reason: Reason) -> None:
    backup = named(Path(name_of(number, made_at, reason)))
    assert (backup.number, backup.made_at, backup.reason) == (number, made_at, reason)


@given(st.integers(1, 99_998), MOMENTS, MOMENTS, REASONS)
def test_names_sort_as_their_numbers(number: int, one: datetime, other: datetime, reason: Reason) -> None:
    assert name_of(number, one, reason) < name_of(number + 1, other, reason)


@given(DESCRIPTIONS | JSON)
def test_whatever_a_description_says_number_time_and_reason_stay(said: object) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name_of(7, datetime(2026, 11, 27, 9, 12), Reason.DAILY)
        description_path(path).write_text(json.dumps(said), encoding="utf-8")
        backup = described(path)
    assert (backup.number, backup.made_at, backup.reason) == (7, datetime(2026, 11, 27, 9, 12), Reason.DAILY)
    assert backup.counts is None or all(isinstance(number, int) for number in backup.counts.values())


@pytest.mark.parametrize(
    "name", ["mine.goodword", "2026 plans.goodword", "00007 2026-13-45 000000 daily.goodword", "12345 shops.goodword"]
)
def test_other_names_are_of_files_that_somebody_put_there(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.touch()
    backup = named(path)
    assert (backup.number, backup.reason) == (0, Reason.BY_HAND)
    assert backup.made_at == datetime.fromtimestamp(path.stat().st_mtime)


@pytest.mark.parametrize("name", ["00007 2026-11-27 091200 when opened.goodword", "2026-11-27 091200 daily 2.goodword"])
def test_a_backup_is_known_by_its_name(name: str) -> None:
    assert has_name_of_backup(Path(name))
    assert not has_name_of_backup(Path(f"copy of {name}"))
