"""What the owner did in the preview is not lost: unticked rows, corrections, and the files that follow."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.storage.importers.files import saved
from tests.ui.importing.conftest import Show, until_shown
from tests.ui.importing.test_mending import LIST, mend
from ui.importing.import_dialog import ImportDialog
from ui.session import Session

OTHER = "name,handle,platform,followers\nDora,dora.d,instagram,2k\n"
ESCAPE, ENTER = Qt.Key.Key_Escape, Qt.Key.Key_Return


def choose_decimal_mark(dialog: ImportDialog, qtbot: QtBot) -> None:
    box = dialog.pages.check.choices.decimal
    box.setCurrentIndex(1)
    box.activated.emit(1)
    until_shown(dialog, qtbot)


def test_an_unticked_row_stays_so_when_the_file_is_read_again(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(saved(tmp_path, "list.csv", LIST))
    page = dialog.pages.check
    assert page.table
    page.table.toggle([2])
    mend(dialog, 3, "5000", qtbot)
    page.go.click()
    until_shown(dialog, qtbot)
    assert page.pane.left == {2}
    choose_decimal_mark(dialog, qtbot)
    assert page.pane.left == {2}
    assert page.go.text() == "Import 1 row"


def test_a_correction_stays_when_something_else_is_said_of_the_file(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(saved(tmp_path, "list.csv", LIST))
    mend(dialog, 3, "5000", qtbot)
    choose_decimal_mark(dialog, qtbot)
    assert dialog.pages.check.plan
    assert dialog.pages.check.plan.mapped.options.mended == {3: ("Beo", "beo.b", "instagram", "5000")}


def test_escape_asks_before_corrections_are_given_up(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(saved(tmp_path, "list.csv", LIST))
    mend(dialog, 3, "5000", qtbot)
    qtbot.keyClick(dialog, ESCAPE)
    assert dialog.isVisible()
    assert dialog.leaving.text == "Your corrections are not imported yet."
    qtbot.keyClick(dialog, ESCAPE)
    assert dialog.leaving.isHidden()
    dialog.close()
    assert dialog.isVisible()
    assert (dialog.leaving.keep.text(), dialog.leaving.leave.text()) == ("Keep working", "Discard")
    dialog.leaving.leave.click()
    assert dialog.isHidden()


def test_enter_in_the_search_imports_nothing(show: Show, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(saved(tmp_path, "list.csv", OTHER))
    search = dialog.pages.check.pane.search
    search.setFocus()
    qtbot.keyClicks(search, "dora")
    qtbot.keyClick(search, ENTER)
    assert dialog.page is dialog.pages.check
    assert session.workspace.influencers.count() == 0


def test_escape_skips_one_of_several_files(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(saved(tmp_path, "list.csv", LIST), saved(tmp_path, "other.csv", OTHER))
    assert dialog.pages.check.cancel.text() == "Skip this file"
    qtbot.keyClick(dialog, ESCAPE)
    until_shown(dialog, qtbot)
    assert dialog.name == "other.csv"
    assert dialog.pages.check.cancel.text() == "Cancel"


def test_closing_gives_up_all_files(show: Show, tmp_path: Path) -> None:
    dialog = show(saved(tmp_path, "list.csv", LIST), saved(tmp_path, "other.csv", OTHER))
    dialog.close()
    assert dialog.isHidden()


def test_rows_of_an_unused_file_say_why_and_lead_back(show: Show, tmp_path: Path) -> None:
    header = "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,"
    row = "03/04/2026,10:00:00,CET,Ana,Website Payment,Completed,EUR,10.00,-0.50,9.50,a@x.example,b@x.example,1A,\n"
    dialog = show(saved(tmp_path, "paypal.csv", header + "Transaction ID,Reference Txn ID\n" + row))
    assert dialog.page is dialog.pages.unused
    dialog.pages.unused.rows.click()
    page = dialog.pages.check
    assert page.table
    note = page.table.row_model.column_named("note")
    assert note is not None
    assert "discount code" in str(page.table.row_model.index(0, note).data())
    assert page.cancel.text() == "Back"
    page.cancel.click()
    assert dialog.page is dialog.pages.unused


def test_a_header_without_rows_is_told(show: Show, tmp_path: Path) -> None:
    dialog = show(saved(tmp_path, "x.csv", "name,handle,platform,followers\n"))
    assert dialog.page is dialog.pages.unused
    assert dialog.pages.unused.text == "“x.csv” has a header but no rows."


def test_the_head_says_that_an_import_was_taken_back(show: Show, tmp_path: Path) -> None:
    dialog = show(saved(tmp_path, "list.csv", OTHER))
    dialog.pages.check.go.click()
    dialog.pages.done.undo.click()
    assert dialog.head.text == "Taken back: nothing of it is in your workspace"


def test_delete_empties_a_problem_cell_and_mending_begins_at_the_fault(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(saved(tmp_path, "list.csv", LIST))
    dialog.pages.check.go.click()
    dialog.pages.done.mend.click()
    until_shown(dialog, qtbot)
    problems = dialog.pages.check.pane.problems
    assert problems
    assert problems.hasFocus()
    qtbot.keyClick(problems, Qt.Key.Key_Delete)
    assert problems.mended == {3: ("Beo", "beo.b", "instagram", "")}
