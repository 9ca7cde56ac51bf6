"""Saves the document that is looked at as a PDF file, off the window's thread."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.file_dialogs import Kind, Purpose, Question, ask_where_to_save
from ui.paper.notice import ReportNotice
from ui.paper.preview.prepared import Prepared
from ui.paper.preview.work_line import PATIENCE
from ui.work.jobs import Job, Jobs


class Saving(QObject):
    """Asks where to, writes there, and says on a notice that it is there. ``failed`` carries why it is not."""

    failed = Signal(object)

    def __init__(self, jobs: Jobs, notice: ReportNotice, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self._notice = notice
        self._job: Job | None = None
        self._target = Path()
        self._unprintable = ""
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(notice.show_writing)
        notice.cancelled.connect(self.cancel)

    def ask(self, prepared: Prepared) -> None:
        """Ask for the file, and save what was prepared as the same bytes that are looked at."""
        question = Question(self.tr("Save as PDF"), Purpose.PAPERS, (Kind(self.tr("PDF document"), (".pdf",)),))
        ask_where_to_save(self._window, question, prepared.file_name, lambda path: self.save(prepared, path))

    def save(self, prepared: Prepared, target: Path) -> None:
        """Write what was prepared to a file; an old one there stays as it was if anything fails."""
        self.cancel()
        self._target, self._unprintable = target, prepared.made.unprintable
        self._timer.start()
        work = partial(_saved, prepared.made.data, target, prepared.wish.workspace.path)
        self._job = self._jobs.in_thread(work, self.on_saved, self.on_failed)

    def cancel(self) -> None:
        """Wait no longer; the file is the old one or the new one, never a part."""
        self._timer.stop()
        self._notice.hide()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def on_saved(self, _nothing: object) -> None:
        """Say that it is there, with the ways to it."""
        self._end()
        self._notice.show_saved(self._target, self._unprintable)

    def on_failed(self, error: BaseException) -> None:
        """Say why it is not."""
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        self._timer.stop()
        self._notice.hide()


def _saved(data: bytes, target: Path, workspace: Path) -> None:
    from ui.paper.export import write_pdf

    write_pdf(target, data, workspace)
