"""Reads off the window's thread what a document would say by itself in place of the owner's words."""

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.paper.request import PaperRequest
from ui.session import Session
from ui.work.jobs import Job, Jobs

if TYPE_CHECKING:
    from storage.snapshots import Shown


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
        shown, request, today = self._session.shown, self._request, self._session.today
        self._job = self._jobs.in_thread(lambda: _suggestion(shown, request, today), self.on_read, self.failed.emit)

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


def _suggestion(shown: "Shown", request: PaperRequest, today: date) -> str:
    from storage.paper.suggestion import suggested_words

    with closing(shown.snapshot()) as copy:
        return suggested_words(copy, request, today)
