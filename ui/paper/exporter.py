"""Asks where a report goes and writes it off the window's thread, from a snapshot of the workspace."""

from datetime import date
from pathlib import Path
from threading import Event
from typing import Protocol

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QWidget

from models.filters import Scope
from storage.failures import as_user_error
from storage.snapshots import snapshot
from ui.jobs import Job, Jobs
from ui.paper.notice import ReportNotice
from ui.paper.paper_size import Paper, usual_paper
from ui.session import Session
from ui.theme import Theme

PATIENCE = 1000
"""Milliseconds after which one wants to know that something is under way."""


class Host(Protocol):
    """The page a report is asked from."""

    session: Session
    jobs: Jobs
    theme: Theme

    @property
    def failed(self) -> SignalInstance:
        """Carries the ``UserError`` of what could not be done."""


class ReportExporter(QObject):
    """Writes one report. ``saved`` carries its path and a text that could not be printed, ``failed`` a ``UserError``.

    ``delayed`` says that it takes longer than one cares to wait; ``ended`` comes in any case.
    """

    saved = Signal(object, str)
    failed = Signal(object)
    delayed = Signal()
    ended = Signal()

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._stop = Event()
        self._job: Job | None = None
        self._target = Path()
        self._timer = QTimer(self, interval=PATIENCE, singleShot=True)
        self._timer.timeout.connect(self.delayed)

    def export(self, scope: Scope, target: Path) -> None:
        """Write the report of a scope to ``target``, on a sheet of the size usual here."""
        self._target = target
        path, today, paper, stop = self._session.path, self._session.today, usual_paper(), self._stop
        self._timer.start()
        self._job = self._jobs.in_thread(
            lambda: _written(path, scope, target, today, paper, stop), self._on_done, self._on_failed
        )

    def cancel(self) -> None:
        """Leave the file as it was, if it is not there yet."""
        self._stop.set()
        if self._job:
            self._job.cancel()
        self._end()

    def _on_done(self, unprintable: str) -> None:
        self._end()
        self.saved.emit(self._target, unprintable)

    def _on_failed(self, error: BaseException) -> None:
        self._end()
        told = as_user_error(error)
        if told is None:
            raise error
        self.failed.emit(told)

    def _end(self) -> None:
        self._timer.stop()
        self.ended.emit()


def export_report(host: Host, scope: Scope) -> QFileDialog:
    """Ask where the report of a scope is to be saved, write it, and say so on the host; returns the open dialog."""
    from ui.paper.export import proposed_name

    assert isinstance(host, QWidget)  # noqa: S101  # a Protocol cannot ask for a widget
    dialog = QFileDialog(host, host.tr("Export report"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(host.tr("PDF document (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.setDirectory(_documents())
    dialog.selectFile(proposed_name(host.session.workspace, scope, host.session.today))
    dialog.fileSelected.connect(lambda name: start_export(host, scope, Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _documents() -> str:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if Path(documents).is_dir() else str(Path.home())


def start_export(host: Host, scope: Scope, target: Path) -> ReportExporter:
    """Write the report of a scope to a file and say on the host how it goes."""
    assert isinstance(host, QWidget)  # noqa: S101  # as above
    notice = host.findChild(ReportNotice) or ReportNotice(host, host.theme)
    notice.hide()
    exporter = ReportExporter(host.session, host.jobs, host)
    exporter.delayed.connect(notice.show_writing)
    exporter.ended.connect(notice.hide)
    exporter.saved.connect(notice.show_saved)
    exporter.failed.connect(host.failed)
    exporter.ended.connect(exporter.deleteLater)
    notice.cancelled.connect(exporter.cancel)
    exporter.export(scope, target)
    return exporter


def _written(path: Path, scope: Scope, target: Path, today: date, paper: Paper, stop: Event) -> str:
    from storage.paper.report import report
    from ui.paper.export import write_pdf
    from ui.paper.setting import set_document

    workspace = snapshot(path)
    try:
        made = set_document(report(workspace, scope, today), paper)
    finally:
        workspace.close()
    if not stop.is_set():
        write_pdf(target, made.data)
    return made.unprintable
