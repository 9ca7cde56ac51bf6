"""Asks which printer, which pages and how many copies, and has them printed."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from models.errors import UserError
from ui.paper.paper_size import Paper
from ui.paper.preview.prepared import Prepared
from ui.paper.preview.print_job import PrintJob
from ui.work.jobs import Jobs

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

NO_PRINTING: Final = UserError("This computer cannot print from here.", "Save the pages as PDF and print that file.")


class Printing(QObject):
    """``begun``, ``progressed`` (pages sent, of how many) and ``ended`` tell of a job; ``failed`` why there is none.

    When all were sent ``printed`` carries how many, or ``saved`` the file that they were printed to.
    """

    begun = Signal()
    progressed = Signal(int, int)
    printed = Signal(int)
    saved = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self._job: PrintJob | None = None

    @property
    def is_busy(self) -> bool:
        """Whether pages are being sent."""
        return self._job is not None

    def ask(self, prepared: Prepared) -> "QPrintDialog | None":
        """Show the system's own dialog, and print when it is accepted; ``None`` where there is none to show."""
        try:
            from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog
        except ImportError:
            self.failed.emit(NO_PRINTING)
            return None
        printer = printer_for(prepared.wish.paper, prepared.document.title or prepared.document.kind)
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, prepared.made.pages)
        dialog.setFromTo(1, prepared.made.pages)
        dialog.finished.connect(lambda answer: self.start(prepared, printer) if answer else None)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # the class's own asks for a slot by its name in C++
        return dialog

    def start(self, prepared: Prepared, printer: "QPrinter") -> None:
        """Send the pages to a printer."""
        self._job = job = PrintJob(self._jobs, self)
        job.progressed.connect(self.progressed)
        file = printer.outputFileName()
        if file:
            job.printed.connect(lambda _: self.saved.emit(Path(file)))
        else:
            job.printed.connect(self.printed)
        job.failed.connect(self.failed)
        for ending in (job.printed, job.failed, job.stopped):
            ending.connect(self.on_ended)
        self.begun.emit()
        job.start(prepared.pages, printer)

    def stop(self) -> None:
        """Send no further page."""
        if self._job is not None:
            self._job.stop()

    def on_ended(self) -> None:
        """Let go of the job."""
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self.ended.emit()


def printer_for(paper: Paper, title: str) -> "QPrinter":
    """The usual printer, told the sheet, for pages that have margins of their own."""
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("Goodword")
    size = QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(size))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF())
    return printer
