"""Prints pages on a worker: each a picture at the printer's resolution, at its size on paper."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPainter

from models.errors import UserError
from ui.paper.page_pictures import POINTS_PER_INCH, PdfPages
from ui.work.jobs import Jobs

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

LEAST_SHARP: Final = 300
SHARPEST: Final = 600
"""Pixels per inch; finer than this nobody sees, and a page of 1,200 would be half a gigabyte."""


def refused(file: str) -> UserError:
    """That the pages were not taken: by a printer, or by the file that they were to be printed to."""
    if file:
        hint = "Choose another folder, or close the file where it is open."
        return UserError(f"The pages could not be written to “{Path(file).name}”.", hint)
    hint = "Check that it is switched on and has paper, or save them as PDF."
    return UserError("The printer did not take the pages.", hint)


class PrintJob(QObject):
    """``progressed`` tells the pages sent, of how many; then comes ``printed``, ``stopped``, or ``failed`` with why."""

    progressed = Signal(int, int)
    printed = Signal(int)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._stop = Event()

    def start(self, pages: PdfPages, printer: "QPrinter") -> None:
        """Print what the printer was asked for: pages, copies, order."""
        work = partial(print_pages, pages, printer, self.progressed.emit, self._stop.is_set)
        self._jobs.in_thread(work, self.on_ended, self.failed.emit)

    def stop(self) -> None:
        """Send no further page."""
        self._stop.set()

    def on_ended(self, sent: int) -> None:
        """Say that all were sent, or that it was stopped."""
        if self._stop.is_set():
            self.stopped.emit()
        else:
            self.printed.emit(sent)


def print_pages(
    pages: PdfPages,
    printer: "QPrinter",
    tell: Callable[[int, int], object] = lambda *_: None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> int:
    """Print the pages that the printer was asked for and say how many were sent; raises ``UserError`` if it refuses."""
    order = wanted_pages(pages.pages, printer)
    sharpness = min(max(printer.resolution(), LEAST_SHARP), SHARPEST)
    painter = QPainter()
    if not painter.begin(printer):
        raise refused(printer.outputFileName())
    try:
        for sent, page in enumerate(order):
            if is_stopped():
                printer.abort()
                return sent
            tell(sent, len(order))
            if sent and not printer.newPage():
                raise refused(printer.outputFileName())
            _paint(painter, printer, pages, page, sharpness)
    finally:
        painter.end()
    return len(order)


def wanted_pages(pages: int, printer: "QPrinter") -> list[int]:
    """Numbers of the pages from 0 in the order to be sent, copies and all that the printer does not make itself."""
    chosen = [page for page in range(pages) if _is_chosen(page + 1, printer)]
    if printer.pageOrder() == printer.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    if printer.collateCopies():
        return chosen * copies
    return [page for page in chosen for _ in range(copies)]


def _is_chosen(number: int, printer: "QPrinter") -> bool:
    ranges = printer.pageRanges()
    if printer.printRange() != printer.PrintRange.PageRange or ranges.isEmpty():
        return True
    return bool(ranges.contains(number))


def _paint(painter: QPainter, printer: "QPrinter", pages: PdfPages, page: int, sharpness: int) -> None:
    size = (pages.sheet[0] / POINTS_PER_INCH, pages.sheet[1] / POINTS_PER_INCH)
    picture = pages.picture(page, round(size[0] * sharpness))
    dots = printer.resolution()
    sheet = printer.paperRect(printer.Unit.DevicePixel)
    target = placed(size, (sheet.width() / dots, sheet.height() / dots))
    shown = QRectF(*(inches * dots for inches in target))
    painter.setRenderHints(
        QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.LosslessImageRendering
    )
    painter.drawImage(shown, picture)


def placed(page: Sequence[float], sheet: Sequence[float]) -> tuple[float, float, float, float]:
    """Left, top, width and height of a page on a sheet, all in the same unit.

    As large as it is where it fits, else smaller to fit, in the middle either way.
    """
    share = min(1.0, *(room / size for size, room in zip(page, sheet, strict=True)))
    # Sheets are rounded to points: a hair of difference is no reason to make the page smaller.
    share = 1.0 if share > HARDLY_SMALLER else share
    width, height = (size * share for size in page)
    return (sheet[0] - width) / 2, (sheet[1] - height) / 2, width, height


HARDLY_SMALLER: Final = 0.998
