"""A clock that goes back or leaps ahead: order is kept by numbers, and nothing is lost."""

import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from storage.backups.backup import Reason
from storage.backups.keeping import keep
from storage.backups.listing import newest_first
from storage.backups.verifying import verify
from tests.factory import NOW, make_workspace

LEAPS = (timedelta(days=-4000), timedelta(days=-1), timedelta(), timedelta(hours=1), timedelta(days=9000))


def clocks(seed: int, many: int) -> list[datetime]:
    """What a clock shows that leaps now and then; once it was right for a while."""
    chance, clock, shown = random.Random(seed), NOW, []
    for _ in range(many):
        clock += chance.choice(LEAPS) if chance.random() < 0.4 else timedelta(minutes=10)
        clock = min(max(clock, datetime(1980, 1, 1)), datetime(2090, 1, 1))
        shown.append(clock)
    return shown


@pytest.mark.parametrize("seed", range(4))
def test_edits_are_undone_in_the_order_they_were_made_whatever_the_clock_showed(tmp_path: Path, seed: int) -> None:
    workspace = make_workspace(tmp_path)
    for number, now in enumerate(clocks(seed, 20)):
        workspace.edit(f"{number}", lambda w, number=number: w.influencers.add(name=f"n{number}"), now)  # type: ignore[misc]
    assert [workspace.undo()[0] for _ in range(20)] == [f"{number}" for number in reversed(range(20))]
    workspace.close()


@pytest.mark.parametrize("seed", range(4))
def test_the_newest_backup_is_the_one_made_last_whatever_the_clock_showed(tmp_path: Path, seed: int) -> None:
    workspace = make_workspace(tmp_path)
    for number, now in enumerate(clocks(seed, 12)):
        workspace.edit(f"{number}", lambda w, number=number: w.influencers.add(name=f"n{number}"), now)  # type: ignore[misc]
        made = keep(workspace.connection, workspace.path, Reason.DAILY, now)
        backups = newest_first(workspace.path)
        assert backups[0].path == made
        assert backups[0].counts
        assert backups[0].counts["influencer"] == number + 1
    assert [problem for backup in newest_first(workspace.path) for problem in verify(backup)] == []
    workspace.close()


def test_backups_of_the_last_day_all_stay_when_the_clock_leaps_ahead_and_comes_back(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    for minutes in range(5):
        keep(workspace.connection, workspace.path, Reason.DAILY, NOW + timedelta(minutes=minutes))
    for away in (timedelta(days=20_000), timedelta(days=-9000), timedelta(minutes=9)):
        keep(workspace.connection, workspace.path, Reason.DAILY, NOW + away)
    made = {backup.made_at for backup in newest_first(workspace.path)}
    assert {NOW + timedelta(minutes=minutes) for minutes in range(5)} <= made
    workspace.close()
