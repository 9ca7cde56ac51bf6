"""Print: the pages asked for, in the order asked for, at their size on paper."""

import io
import sys
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from models.errors import UserError
from models.paper.request import ReportRequest
from models.results.filters import Scope
from tests.ui.paper.preview.conftest import PATIENCE
from tests.ui.paper.preview.test_saving import buttons_of
from ui.paper.preview.print_job import placed, print_pages, refused, wanted_pages
from ui.paper.preview.printing import printer_for
from ui.paper.preview.window import PreviewWindow
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    made = printer_for("a4", "Autumn box")
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setResolution(300)
    return made


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    return tmp_path / "printed.pdf"


def read(path: Path) -> PdfReader:
    return PdfReader(io.BytesIO(path.read_bytes()))


def pictures_of(page: Any) -> list[Any]:
    every = (each.get_object() for each in page["/Resources"]["/XObject"].values())
    return [each for each in every if each["/Subtype"] == "/Image"]


def test_every_page_comes_out_at_its_size_and_sharp(window: PreviewWindow, printer: QPrinter, printed: Path) -> None:
    assert window.prepared is not None
    print_pages(window.prepared.pages, printer)
    pages = read(printed).pages
    assert len(pages) == window.prepared.made.pages
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {(595, 842)}
    pictures = [picture for page in pages for picture in pictures_of(page)]
    assert [0 <= picture["/Width"] - 2480 <= 3 for picture in pictures] == [True] * len(pages)
    assert len({picture.get_data() for picture in pictures}) == len(pages)


def test_what_the_dialog_prints_to_a_file_is_told_as_saved(window: PreviewWindow, qtbot: QtBot, printed: Path) -> None:
    qtbot.mouseClick(window.foot.print, Qt.MouseButton.LeftButton)
    dialog = window.findChild(QPrintDialog)
    assert dialog is not None
    assert (dialog.minPage(), dialog.maxPage()) == (1, window.prepared.made.pages if window.prepared else 0)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(printed))
    dialog.printer().setResolution(300)
    dialog.printer().setPrintRange(QPrinter.PrintRange.PageRange)
    dialog.printer().setFromTo(1, 1)
    with qtbot.waitSignal(window.printing.ended, timeout=PATIENCE):
        dialog.done(QDialog.DialogCode.Accepted)
    assert window.notice.text == "Saved. printed.pdf"
    assert buttons_of(window.notice) == ["Open", "Show in folder"]
    assert printed.is_file()


def test_pages_sent_to_a_printer_are_told_as_such(window: PreviewWindow) -> None:
    window.printing.printed.emit(6)
    assert window.notice.text == "Sent to the printer. 6 pages"


def test_a_range_of_pages_and_the_order_are_kept_to(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 4)
    assert wanted_pages(5, printer) == [1, 2, 3]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert wanted_pages(5, printer) == [3, 2, 1]


@pytest.mark.parametrize(("is_collated", "order"), [(True, [0, 1, 0, 1]), (False, [0, 0, 1, 1])])
def test_copies_that_the_printer_does_not_make_itself_are_sent(
    printer: QPrinter, order: list[int], *, is_collated: bool
) -> None:
    printer.setCopyCount(2)
    printer.setCollateCopies(is_collated)
    expected = [0, 1] if printer.supportsMultipleCopies() else order
    assert wanted_pages(2, printer) == expected


def test_a_page_keeps_its_size_on_its_own_sheet_and_shrinks_to_a_smaller_one() -> None:
    assert placed((8.27, 11.69), (8.264, 11.694)) == pytest.approx((-0.003, 0.002, 8.27, 11.69))
    left, top, width, height = placed((8.27, 11.69), (8.5, 11.0))
    assert (round(height, 2), round(top, 2)) == (11.0, 0.0)
    assert width / height == pytest.approx(8.27 / 11.69)
    assert left == pytest.approx((8.5 - width) / 2)


def test_letter_is_asked_for_where_the_pages_are_letter(qapp: QApplication) -> None:
    layout = printer_for("letter", "Box").pageLayout()
    assert layout.pageSize().id() == QPageSize.PageSizeId.Letter


def test_printing_that_is_stopped_sends_no_further_page(window: PreviewWindow, printer: QPrinter) -> None:
    assert window.prepared is not None
    told: list[int] = []
    sent = print_pages(window.prepared.pages, printer, lambda done, _of: told.append(done), lambda: len(told) >= 1)
    assert (sent, told) == (1, [0])


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_file_that_cannot_be_printed_to_is_told(window: PreviewWindow, printer: QPrinter, tmp_path: Path) -> None:
    assert window.prepared is not None
    printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    with pytest.raises(UserError, match=r"could not be written to “printed\.pdf”"):
        print_pages(window.prepared.pages, printer)


def test_a_printer_that_takes_nothing_is_told() -> None:
    assert refused("").message == "The printer did not take the pages."


def test_a_computer_without_printing_says_so(
    window: PreviewWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtPrintSupport", None)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert window.strip.text == "This computer cannot print from here. Save the pages as PDF and print that file."


def test_a_window_closed_while_it_prints_goes_when_the_last_page_is_sent(
    session: Session, theme: Theme, jobs: Jobs, campaign: int, printer: QPrinter, printed: Path, qtbot: QtBot
) -> None:
    window = PreviewWindow(session, theme, jobs, ReportRequest(Scope.of_campaign(campaign)))
    with qtbot.waitSignal(window.shown, timeout=PATIENCE):
        window.show()
    assert window.prepared is not None
    pages, gone = window.prepared.made.pages, Event()
    window.destroyed.connect(gone.set)
    window.printing.start(window.prepared, printer)
    window.close()
    qtbot.waitUntil(gone.is_set, timeout=PATIENCE)
    assert len(read(printed).pages) == pages


def test_how_far_the_printing_is_can_be_seen_and_it_can_be_left(
    window: PreviewWindow, printer: QPrinter, qtbot: QtBot
) -> None:
    assert window.prepared is not None
    with qtbot.waitSignal(window.printing.progressed, timeout=PATIENCE):
        window.printing.start(window.prepared, printer)
    window.foot.work.on_time_up()
    assert window.foot.work.text.startswith("Printing page 1 of ")
    with qtbot.waitSignal(window.printing.ended, timeout=PATIENCE):
        window.foot.work.cancel.click()
    assert not window.notice.isVisible()
