"""Reads off the window's thread what a document would say by itself in place of the owner's words."""

from contextlib import closing
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.paper.request import PaperRequest
from ui.jobs import Job, Jobs
from ui.session import Session


class SuggestionReader(QObject):
    """``read`` carries the suggestion, which stays in ``suggestion``; ``failed`` what went wrong."""

    read = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, request: PaperRequest, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.suggestion = ""
        self._session = session
        self._jobs = jobs
        self._request = request
        self._job: Job | None = None

    def ask(self) -> None:
        """Have it read as the workspace stands now."""
        self.stop()
        path, request, today = self._session.path, self._request, self._session.today
        self._job = self._jobs.in_thread(lambda: _suggestion(path, request, today), self.on_read, self.failed.emit)

    def stop(self) -> None:
        """Wait for nothing any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def on_read(self, suggestion: str) -> None:
        """Keep and tell it."""
        self._job = None
        self.suggestion = suggestion
        self.read.emit(suggestion)


def _suggestion(path: Path, request: PaperRequest, today: date) -> str:
    from storage.paper.suggestion import suggested_words
    from storage.snapshots import snapshot

    with closing(snapshot(path)) as copy:
        return suggested_words(copy, request, today)
