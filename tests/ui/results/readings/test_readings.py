from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.results.shown import overview
from ui.results.findings import PostLine
from ui.results.readings.reading_draft import ENTERED, ReadingDraft, worth_measuring
from ui.results.readings.readings_dialog import ReadingsDialog
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.theme import Theme


def likes(tab: ResultsTab) -> list[int | None]:
    return [line.result.reading.likes if line.result.reading else None for line in overview(tab).table.rows]


def place_of(tab: ResultsTab, name: str) -> int:
    return next(place for place, column in enumerate(overview(tab).table.columns) if column.name == name)


def type_into(tab: ResultsTab, name: str, text: str) -> str:
    model = overview(tab).table.model()
    told: str = model.commit(model.index(0, place_of(tab, name)), text)  # type: ignore[attr-defined]
    return told


def test_a_count_is_mended_in_place_and_the_mending_undone(tab: ResultsTab, session: Session) -> None:
    before = likes(tab)
    assert not type_into(tab, "likes", "1.5k")
    assert likes(tab)[0] == 1500
    assert session.undo_labels()[0] == "Change likes of Reel · Moss & Crumb · 20 Sep"
    session.undo()
    assert likes(tab) == before


def test_a_count_that_is_emptied_is_unknown_and_not_zero(tab: ResultsTab) -> None:
    type_into(tab, "likes", " ")
    assert likes(tab)[0] is None


def test_what_is_no_count_is_refused_with_a_sentence(tab: ResultsTab) -> None:
    before = likes(tab)
    assert type_into(tab, "likes", "many")
    assert likes(tab) == before


@pytest.fixture
def dialog(qtbot: QtBot, tab: ResultsTab, session: Session, theme: Theme) -> ReadingsDialog:
    assert tab.found
    made = ReadingsDialog(session, theme, tab.found.lines)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def type_draft(dialog: ReadingsDialog, row: int, name: str, text: str) -> None:
    model = dialog.table.model()
    place = model.column_named(name)  # type: ignore[attr-defined]
    assert not model.commit(model.index(row, place), text)  # type: ignore[attr-defined]


def test_many_readings_are_one_step(dialog: ReadingsDialog, tab: ResultsTab, session: Session) -> None:
    before = likes(tab)
    type_draft(dialog, 0, "likes", "700")
    type_draft(dialog, 1, "likes", "800")
    dialog.save_button.click()
    assert dialog.result() == 1
    assert {700, 800} <= set(likes(tab))
    session.undo()
    assert likes(tab) == before


def test_a_new_reading_keeps_the_counts_that_were_not_typed(
    dialog: ReadingsDialog, session: Session, tab: ResultsTab
) -> None:
    post = dialog.table.rows[0].id
    type_draft(dialog, 0, "likes", "700")
    dialog.save_button.click()
    readings = session.workspace.posts.readings(post)
    assert [reading.day for reading in readings][-1] == session.today
    assert (readings[-1].likes, readings[-1].reach, readings[-1].shares) == (700, 3_000, None)


def test_a_second_entry_of_a_day_changes_the_first(dialog: ReadingsDialog, session: Session) -> None:
    post = dialog.table.rows[0].id
    session.edit("Read", lambda w: w.posts.set_counts(post, session.today, {"views": 5}, None))
    type_draft(dialog, 0, "views", "6")
    dialog.save_button.click()
    today = [reading for reading in session.workspace.posts.readings(post) if reading.day == session.today]
    assert [reading.views for reading in today] == [6]


def test_nothing_typed_leaves_nothing_to_save(dialog: ReadingsDialog) -> None:
    assert not dialog.save_button.isEnabled()
    type_draft(dialog, 0, "likes", "700")
    assert dialog.save_button.isEnabled()
    assert dialog.count.text() == "New numbers for 1 post"


def test_a_day_to_come_is_refused(dialog: ReadingsDialog, session: Session) -> None:
    type_draft(dialog, 0, "likes", "700")
    dialog.day.set_value(date(2026, 10, 1))
    dialog.save_button.click()
    assert dialog.day_row.problem == "That day has not come yet."
    assert dialog.isVisible()


def test_posts_never_read_come_first(tab: ResultsTab, session: Session) -> None:
    oldest = overview(tab).table.rows[-1].id
    reading = session.workspace.posts.readings(oldest)[0]
    session.edit("Forget", lambda w: w.store.delete("reading", reading.id))
    lines: list[PostLine] = worth_measuring(overview(tab).table.rows, session.today)
    assert lines[0].id == oldest


def test_a_number_typed_as_it_was_is_no_change(tab: ResultsTab) -> None:
    draft = ReadingDraft(overview(tab).table.rows[0])
    draft.type("likes", 400)
    assert not draft.typed
    draft.type("likes", None)
    assert draft.typed == {"likes": None}


def test_numbers_are_typed_by_keyboard_alone(qtbot: QtBot, dialog: ReadingsDialog) -> None:
    table = dialog.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 4))
    qtbot.keyClick(table, "7")
    editor = table.delegate.editor
    assert editor
    qtbot.keyClicks(editor, "00")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClick(table, "8")
    editor = table.delegate.editor
    assert editor
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    typed = [draft.typed for draft in table.rows]
    assert typed[:2] == [{"likes": 700}, {"likes": 8}]
    assert table.currentIndex().column() == 5


def test_the_first_number_is_typed_without_a_click(dialog: ReadingsDialog, qtbot: QtBot) -> None:
    qtbot.waitExposed(dialog)
    assert dialog.focusWidget() is dialog.table
    current = dialog.table.currentIndex()
    assert current.column() == dialog.table.model().column_named(ENTERED[0])  # type: ignore[attr-defined]
