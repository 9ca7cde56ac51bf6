"""Any series of edits, backups, damages and restores: what was in a backup comes back, and nothing is lost by that."""

from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from models.errors import UserError
from storage.backups.backup import Backup, Reason
from storage.backups.keeping import keep
from storage.backups.listing import newest_first
from storage.backups.restoring import restore
from storage.backups.verifying import verify
from storage.file.opening import journal_path
from storage.workspace import open_workspace
from tests.factory import add_influencer, make_workspace
from tests.storage.backups.crashed import crash
from tests.storage.backups.test_restoring import names

NAMES = st.sampled_from(["Lena", "Mia", "Noor", "Ömer", "李"])
MOMENTS = st.dates(date(2020, 1, 1), date(2030, 1, 1)).map(lambda day: datetime.combine(day, time(9)))


class Shop(RuleBasedStateMachine):
    """Knows who is in the file (``None`` while it cannot be opened) and in each backup, by its number."""

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        workspace = make_workspace(Path(self.folder.name))
        workspace.close()
        self.path = workspace.path
        self.people: list[str] | None = []
        self.kept: dict[int, list[str]] = {}
        self.spoilt: set[int] = set()

    @rule(name=NAMES)
    def add(self, name: str) -> None:
        if self.people is not None:
            workspace = open_workspace(self.path)
            add_influencer(workspace, name)
            workspace.close()
            self.people = [*self.people, name]

    @rule(now=MOMENTS, reason=st.sampled_from([Reason.OPENED, Reason.DAILY, Reason.IMPORT]))
    def back_up(self, now: datetime, reason: Reason) -> None:
        if self.people is not None:
            workspace = open_workspace(self.path)
            keep(workspace.connection, self.path, reason, now)
            workspace.close()
            self.kept[self._newest().number] = self.people

    @rule()
    def crash(self) -> None:
        if self.people:
            crash(self.path)

    @rule(data=st.binary(max_size=200))
    def damage(self, data: bytes) -> None:
        self.path.write_bytes(data)
        self.people = None

    @rule()
    def lose(self) -> None:
        self.path.unlink(missing_ok=True)
        self.people = None

    @rule(place=st.integers(0, 30))
    def damage_backup(self, place: int) -> None:
        backup = self._at(place)
        if backup is not None:
            data = bytearray(backup.path.read_bytes())
            data[len(data) // 2] ^= 0xFF
            backup.path.write_bytes(data)
            self.spoilt ^= {backup.number}

    @rule(place=st.integers(0, 30), now=MOMENTS)
    def restore(self, place: int, now: datetime) -> None:
        backup = self._at(place)
        if backup is None:
            return
        if backup.number in self.spoilt:
            with pytest.raises(UserError, match="was not restored"):
                restore(self.path, backup, now)
            return
        was_there, before = self.path.exists(), self.people
        where = restore(self.path, backup, now)
        assert (where is not None) == was_there
        if before is not None:
            assert self._newest().path == where
            self.kept[self._newest().number] = before
        self.people = self.kept[backup.number]

    @rule(now=MOMENTS)
    def restore_and_undo(self, now: datetime) -> None:
        good = next((backup for backup in newest_first(self.path) if backup.number not in self.spoilt), None)
        before = self.people
        if good is None or before is None:
            return
        self.restore(newest_first(self.path).index(good), now)
        restore(self.path, self._newest(), now)
        self.kept[self._newest().number] = self.kept[good.number]
        self.people = before
        assert names(self.path) == before

    @invariant()
    def the_file_is_what_it_should_be(self) -> None:
        if self.people is not None:
            assert names(self.path) == self.people
            assert not journal_path(self.path).exists()

    @invariant()
    def each_backup_is_whole_unless_it_was_damaged(self) -> None:
        for backup in newest_first(self.path):
            assert (verify(backup) == ()) == (backup.number not in self.spoilt)
            if backup.number not in self.spoilt:
                assert names(backup.path) == self.kept[backup.number]

    def teardown(self) -> None:
        self.folder.cleanup()

    def _newest(self) -> Backup:
        return newest_first(self.path)[0]

    def _at(self, place: int) -> Backup | None:
        backups = newest_first(self.path)
        return backups[place % len(backups)] if backups else None


Shop.TestCase.settings = settings(
    max_examples=12, stateful_step_count=15, suppress_health_check=[HealthCheck.too_slow]
)
TestShop = Shop.TestCase
