"""What the file said after each step, by which undo and redo are judged."""

from tests.factory import dump
from tests.ui.series.edit_places import WatchedSession

Dump = dict[str, list[tuple[object, ...]]]


class Steps:
    """Dumps of the recorded tables by the newest step that is done; every undo and redo has to give one of them."""

    def __init__(self) -> None:
        self._after: dict[int, Dump] = {}
        self.differing: list[str] = []

    def follow(self, session: WatchedSession) -> None:
        """Look at a session's file after each step, from what it says now."""
        now = dump(session.workspace)
        if self._newest(session) in self._after:
            self._compare(session, now, "opening it again")
        self._after[self._newest(session)] = now
        session.changed.connect(lambda _: self._look(session))

    def _look(self, session: WatchedSession) -> None:
        now = dump(session.workspace)
        if session.is_editing or self._newest(session) not in self._after:
            self._after[self._newest(session)] = now
        else:
            self._compare(session, now, "a turn")

    def _compare(self, session: WatchedSession, now: Dump, what: str) -> None:
        then = self._after[self._newest(session)]
        tables = [table for table in then if then[table] != now[table]]
        if tables:
            labels = session.undo_labels()
            self.differing.append(f"after {what} ({labels[0]} | {labels[1]}): {', '.join(tables)}")

    @staticmethod
    def _newest(session: WatchedSession) -> int:
        query = "SELECT coalesce(max(id), 0) FROM history WHERE is_undone = 0"
        return int(session.workspace.connection.execute(query).fetchone()[0])
