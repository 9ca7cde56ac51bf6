"""The columns of an unknown table: said once, by keyboard alone if need be, and remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from models.importing import Pasted
from models.reading.platform import Platform
from tests.factory import DAY
from tests.storage.importers.files import influencer, influencer_list, saved, text_of
from tests.ui.importing.conftest import Show, until_shown
from ui.importing.import_dialog import ImportDialog
from ui.importing.import_head import COLUMNS
from ui.session import Session
from ui.widgets.button import Button

HEADER = ("Wer", "Wo", "Seit")
BLOCK = "Ana\t@ana\t12,5k\nBo\t@bo\t900\n"
LEFT = Qt.MouseButton.LeftButton
TAB, ENTER, ESCAPE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape


def unknown(folder: Path, name: str = "people.csv") -> Path:
    return saved(folder, name, text_of(HEADER, [("anna.backt", "Lyon", "Mai"), ("mia_kocht", "Graz", "Juni")]))


def choose(box: QComboBox, field: str) -> None:
    box.setCurrentIndex(box.findData(field))


def settle_as_people(dialog: ImportDialog, qtbot: QtBot) -> None:
    page = dialog.pages.columns
    choose(page.noun, "influencers")
    page.noun.activated.emit(page.noun.currentIndex())
    for line, field in zip(page.lines, ("handle", "region", "custom"), strict=True):
        choose(line.box, field)
    qtbot.mouseClick(page.onward, Qt.MouseButton.LeftButton)
    until_shown(dialog, qtbot)
    if dialog.page is dialog.pages.platform:
        choose(dialog.pages.platform.box, Platform.INSTAGRAM.value)
        qtbot.mouseClick(dialog.pages.platform.onward, Qt.MouseButton.LeftButton)
        until_shown(dialog, qtbot)


def test_an_unknown_table_shows_its_columns_with_values_beside(show: Show, tmp_path: Path) -> None:
    dialog = show(unknown(tmp_path))
    assert dialog.page is dialog.pages.columns
    assert dialog.head.steps.current == COLUMNS
    line = dialog.pages.columns.lines[0]
    assert line.box.accessibleName() == "Field of the column Wer"
    assert line.box.accessibleDescription() == "anna.backt  ·  mia_kocht"


def test_what_was_said_is_how_it_is_read(show: Show, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(unknown(tmp_path))
    settle_as_people(dialog, qtbot)
    assert dialog.page is dialog.pages.check
    assert dialog.pages.check.table
    row = dialog.pages.check.table.rows[0]
    assert (row.text("handle"), row.text("custom Seit")) == ("anna.backt", "Mai")
    dialog.pages.check.go.click()
    assert session.workspace.influencers.count() == 2


def test_what_was_said_is_remembered_for_the_next_file_of_these_columns(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(unknown(tmp_path))
    settle_as_people(dialog, qtbot)
    dialog.pages.check.go.click()
    later = show(unknown(tmp_path, "later.csv"))
    assert later.page is not later.pages.columns


def test_the_keyboard_alone_chooses_columns_and_goes_on(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(unknown(tmp_path))
    page = dialog.pages.columns
    assert page.noun.hasFocus()
    qtbot.keyClicks(page.noun, "infl")
    page.noun.activated.emit(page.noun.currentIndex())
    boxes = [line.box for line in page.lines]
    for box, typed in zip(boxes, ("Handle", "City", ""), strict=True):
        qtbot.keyClick(QApplication.focusWidget(), TAB)
        assert box.hasFocus()
        qtbot.keyClicks(box, typed)
    assert [line.field for line in page.lines] == ["handle", "region", ""]
    assert page.used_text == "2 of 3 columns are used"
    qtbot.keyClick(boxes[-1], ENTER)
    until_shown(dialog, qtbot)
    assert dialog.page in (dialog.pages.platform, dialog.pages.check)


def test_rows_taken_for_something_else_get_suggestions_anew(show: Show, tmp_path: Path) -> None:
    dialog = show(saved(tmp_path, "x.csv", text_of(("Total", "Wo", "Wie"), [("3.00", "a", "b")])))
    page = dialog.pages.columns
    found = {}
    for noun in ("orders", "influencers"):
        choose(page.noun, noun)
        page.noun.activated.emit(page.noun.currentIndex())
        found[noun] = page.lines[0].field
    assert found["orders"] == "total"
    assert found["influencers"] != "total"


def test_a_table_of_which_nothing_is_used_does_not_go_on(show: Show, tmp_path: Path) -> None:
    page = show(unknown(tmp_path)).pages.columns
    for line in page.lines:
        choose(line.box, "")
    assert not page.onward.isEnabled()


def test_the_columns_of_a_list_that_was_recognised_can_be_said_otherwise(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(saved(tmp_path, "l.csv", "name,handle,platform,niche\nAna,ana.b,instagram,Bread\n"))
    qtbot.mouseClick(dialog.pages.check.card.columns, Qt.MouseButton.LeftButton)
    page = dialog.pages.columns
    assert dialog.page is page
    choose(page.lines[3].box, "notes")
    qtbot.mouseClick(page.onward, Qt.MouseButton.LeftButton)
    until_shown(dialog, qtbot)
    assert dialog.pages.check.table
    assert dialog.pages.check.table.rows[0].text("niche") == ""
    assert dialog.pages.check.table.rows[0].text("notes") == "niche: Bread"


def test_columns_left_as_they_were_read_read_nothing_again(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(influencer_list(tmp_path, influencer("a.b", "Ana")))
    dialog.pages.check.columns_asked.emit()
    qtbot.mouseClick(dialog.pages.columns.onward, Qt.MouseButton.LeftButton)
    assert dialog.page is dialog.pages.check


def test_back_leaves_the_columns_as_they_were_and_cancel_gives_up(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    known = show(influencer_list(tmp_path, influencer("a.b", "Ana")))
    known.pages.check.columns_asked.emit()
    assert known.pages.columns.cancel.text() == "Back"
    qtbot.mouseClick(known.pages.columns.cancel, Qt.MouseButton.LeftButton)
    assert known.page is known.pages.check
    other = show(unknown(tmp_path))
    qtbot.mouseClick(other.pages.columns.cancel, Qt.MouseButton.LeftButton)
    assert other.isHidden()


def test_back_keeps_what_was_chosen_and_says_that_it_is_not_read_yet(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(influencer_list(tmp_path, influencer("a.b", "Ana")))
    check, page = dialog.pages.check, dialog.pages.columns
    check.columns_asked.emit()
    as_read = page.lines[-1].field
    choose(page.lines[-1].box, "notes")
    qtbot.mouseClick(page.cancel, Qt.MouseButton.LeftButton)
    assert dialog.page is check
    assert check.strip.isVisible()
    assert check.strip.text.startswith("The columns that you chose are not read yet.")
    qtbot.keyClick(dialog, ESCAPE)
    assert dialog.leaving.text == "Nothing is imported yet by the columns that you chose."
    qtbot.keyClick(dialog, ESCAPE)
    check.columns_asked.emit()
    assert page.lines[-1].field == "notes"
    choose(page.lines[-1].box, as_read)
    qtbot.mouseClick(page.cancel, Qt.MouseButton.LeftButton)
    assert check.strip.isHidden()
    qtbot.keyClick(dialog, ESCAPE)
    assert dialog.isHidden()


def test_escape_asks_before_chosen_columns_are_given_up_until_they_are_imported(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    untouched = show(unknown(tmp_path))
    qtbot.keyClick(untouched, ESCAPE)
    assert untouched.isHidden()
    dialog = show(unknown(tmp_path))
    qtbot.keyClicks(dialog.pages.columns.lines[1].box, "City")
    qtbot.keyClick(dialog, ESCAPE)
    assert dialog.leaving.text == "Nothing is imported yet by the columns that you chose."
    qtbot.keyClick(dialog, ESCAPE)
    assert dialog.leaving.isHidden()
    assert dialog.pages.columns.lines[1].field == "region"
    settle_as_people(dialog, qtbot)
    qtbot.keyClick(dialog, ESCAPE)
    assert dialog.isVisible()
    dialog.leaving.keep.click()
    dialog.pages.check.go.click()
    qtbot.keyClick(dialog, ESCAPE)
    assert dialog.isHidden()


def test_cells_pasted_without_names_are_asked_about_with_suggestions(
    show: Show, session: Session, qtbot: QtBot
) -> None:
    dialog = show(Pasted(BLOCK, DAY))
    page = dialog.pages.columns
    assert dialog.head.steps.current == COLUMNS
    assert [line.field for line in page.lines] == ["name", "handle", "followers"]
    assert page.lines[0].box.accessibleName() == "Field of the column Column 1"
    qtbot.mouseClick(page.onward, Qt.MouseButton.LeftButton)
    until_shown(dialog, qtbot)
    choose(dialog.pages.platform.box, Platform.INSTAGRAM.value)
    qtbot.mouseClick(dialog.pages.platform.onward, Qt.MouseButton.LeftButton)
    until_shown(dialog, qtbot)
    assert dialog.page is dialog.pages.check
    dialog.pages.check.go.click()
    assert session.workspace.influencers.count() == 2
    assert session.workspace.remembered_columns.all() == {}


def test_one_does_not_go_on_until_a_column_says_whom_a_row_is_about(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(unknown(tmp_path))
    page = dialog.pages.columns
    choose(page.lines[1].box, "region")
    assert page.needed_text == "Choose the column of the name, the handle or the link."
    assert page.onward.accessibleDescription() == page.needed_text
    for key in (TAB, ENTER):
        qtbot.keyClick(page.lines[2].box, key)
    assert page.isVisible()
    choose(page.lines[0].box, "handle")
    assert page.needed_text == ""
    qtbot.keyClick(page.lines[2].box, ENTER)
    assert not page.isVisible()


def test_orders_need_a_number_a_day_and_an_amount(show: Show, tmp_path: Path) -> None:
    page = show(saved(tmp_path, "x.csv", text_of(("Nr", "Am", "Euro"), [("7", "2026-04-03", "3.00")]))).pages.columns
    choose(page.noun, "orders")
    page.noun.activated.emit(page.noun.currentIndex())
    told = []
    for line, field in zip(page.lines, ("number", "placed_on", "total"), strict=True):
        told.append((page.needed_text, page.onward.isEnabled()))
        choose(line.box, field)
    assert told == [
        ("Choose the columns of the order number, the date, and the total or the items.", False),
        ("Choose the columns of the date, and the total or the items.", False),
        ("Choose the column of the total or the items.", False),
    ]
    assert (page.needed_text, page.onward.isEnabled()) == ("", True)


def test_a_column_that_counts_orders_is_no_order_number(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    rows = [("2026-11-02", "MIA10", "2", "44.00"), ("2026-11-03", "TASHA10", "2", "44.00")]
    header = ("Wann", "Code", "Orders", "Revenue")
    dialog = show(saved(tmp_path, "tally.csv", text_of(header, rows)))
    page = dialog.pages.columns
    assert page.noun.currentText() == "counts of orders"
    assert [line.field for line in page.lines] == ["", "code", "orders", "revenue"]
    assert (page.needed_text, page.counts.isVisible()) == ("Choose the column of the day.", False)
    choose(page.noun, "orders")
    page.noun.activated.emit(page.noun.currentIndex())
    told = "“Orders” holds counts, not order numbers: say that each row is one of your counts of orders."
    assert (page.counts.isVisible(), page.counts.text) == (True, told)
    choose(page.lines[0].box, "placed_on")
    assert (page.needed_text, page.onward.isEnabled()) == ("Choose the column of the order number.", False)
    choose(page.lines[2].box, "number")
    assert page.counts.isVisible()
    qtbot.mouseClick(page.onward, Qt.MouseButton.LeftButton)
    until_shown(dialog, qtbot)
    check = dialog.pages.check
    strip = check.questions.strips["counts"]
    assert (strip.isVisible(), check.go.isEnabled()) == (True, False)
    assert "“Orders” holds counts, not order numbers: " in strip.text
    for answer, goes in (("Yes, they are order numbers", True), ("No, leave them out", False)):
        qtbot.mouseClick(next(each for each in strip.findChildren(Button) if each.text() == answer), LEFT)
        until_shown(dialog, qtbot)
        assert check.go.isEnabled() is goes


@pytest.mark.parametrize(("noun", "number"), [("orders", "Bon"), ("posts", "Bon"), ("influencers", "Bon")])
def test_counts_beside_an_order_number_or_of_other_rows_are_not_spoken_of(
    show: Show, tmp_path: Path, noun: str, number: str
) -> None:
    header = (number, "Date", "Count", "Revenue")
    page = show(saved(tmp_path, "x.csv", text_of(header, [("A7", "2026-11-02", "2", "4.00")]))).pages.columns
    choose(page.noun, noun)
    page.noun.activated.emit(page.noun.currentIndex())
    if noun == "orders":
        assert page.counts.isVisible()
        choose(page.lines[0].box, "number")
    assert page.counts.isHidden()


def test_the_rows_being_something_else_needs_something_else(show: Show) -> None:
    page = show(Pasted(BLOCK, DAY)).pages.columns
    assert page.onward.isEnabled()
    choose(page.noun, "posts")
    page.noun.activated.emit(page.noun.currentIndex())
    assert page.needed_text == "Choose the column of the links to the posts, or of their days and whose they are."
    assert not page.onward.isEnabled()
