"""Rows that could not be read are mended in place: before the import, or afterwards as a step of their own."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.importing import Outcome
from tests.storage.importers.files import saved
from tests.ui.importing.conftest import LONG, Show, until_shown
from ui.importing.import_dialog import ImportDialog
from ui.session import Session

LIST = """name,handle,platform,followers
Ana,ana.b,instagram,5k
Beo,beo.b,instagram,about 5k?
Cleo,two words,instagram,1k
"""
ENTER = Qt.Key.Key_Return


def editor_of(dialog: ImportDialog) -> QLineEdit:
    problems = dialog.pages.check.pane.problems
    assert problems
    editor = problems.delegate.editor
    assert isinstance(editor, QLineEdit)
    return editor


def mend(dialog: ImportDialog, row: int, text: str, qtbot: QtBot) -> None:
    table = dialog.pages.check.table
    assert table
    dialog.pages.check.pane.narrow(None)
    table.setFocus()
    table.select(row)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = editor_of(dialog)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, ENTER)


def test_a_mended_row_is_read_again_and_imported(show: Show, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(saved(tmp_path, "list.csv", LIST))
    page = dialog.pages.check
    mend(dialog, 3, "5000", qtbot)
    assert page.go.text() == "Read the mended row again"
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    until_shown(dialog, qtbot)
    assert page.chips.sum_text == "= 3 rows"
    assert page.plan
    assert page.plan.mapped.options.mended == {3: ("Beo", "beo.b", "instagram", "5000")}
    page.go.click()
    assert session.workspace.influencers.count() == 2


def test_the_chip_of_problems_leads_to_the_first_cell_at_fault_however_far_to_the_right_it_is(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    blank = "".join(f",note {number}" for number in range(20))
    row = f"Beo,beo.b,tiktok{',' * 21}5 or 6?"
    dialog = show(saved(tmp_path, "list.csv", f"name,handle,platform{blank},followers\n{row}\n"))
    pane = dialog.pages.check.pane
    qtbot.mouseClick(pane.chips.chip(Outcome.PROBLEM), Qt.MouseButton.LeftButton)
    assert pane.problems
    assert pane.problems.currentIndex().data() == "5 or 6?"
    cell = pane.problems.visualRect(pane.problems.currentIndex())
    assert pane.problems.viewport().rect().contains(cell)


@pytest.mark.parametrize("column", [0, 1])
@pytest.mark.parametrize(("key", "begins"), [("F2", "about 5k?"), ("7", "7")])
def test_keys_on_the_number_or_the_reason_of_a_row_mend_its_cell_at_fault(
    show: Show, tmp_path: Path, qtbot: QtBot, column: int, key: str, begins: str
) -> None:
    pane = show(saved(tmp_path, "list.csv", LIST)).pages.check.pane
    pane.narrow(Outcome.PROBLEM)
    problems = pane.problems
    assert problems
    problems.setCurrentIndex(problems.row_model.index(0, column))
    qtbot.keyClick(problems, getattr(Qt.Key, f"Key_{key}"))
    assert problems.currentIndex().column() == 5
    editor = problems.delegate.editor
    assert isinstance(editor, QLineEdit)
    assert editor.text() == begins


def test_a_cell_at_fault_is_found_though_its_reason_quotes_the_begin_of_it_alone(show: Show, tmp_path: Path) -> None:
    long = "about five thousand, or so it was said on the phone last week"
    text = f'name,handle,platform,followers\nAna,a.b,instagram,"{long}"\n'
    pane = show(saved(tmp_path, "list.csv", text)).pages.check.pane
    assert pane.problems
    assert [row.fault for row in pane.problems.rows] == [3]
    assert pane.table
    assert pane.table.rows[0].bad == ("followers",)


def test_what_is_still_wrong_stays_a_problem_with_what_was_typed(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(saved(tmp_path, "list.csv", LIST))
    mend(dialog, 3, "some", qtbot)
    dialog.pages.check.go.click()
    until_shown(dialog, qtbot)
    problems = dialog.pages.check.pane.problems
    assert problems
    assert problems.isVisible()
    assert [row.text(3) for row in problems.rows] == ["some", "1k"]


def test_two_rounds_of_mending_add_up(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = show(saved(tmp_path, "list.csv", LIST))
    mend(dialog, 3, "5000", qtbot)
    dialog.pages.check.go.click()
    until_shown(dialog, qtbot)
    mend(dialog, 4, "cleo", qtbot)
    dialog.pages.check.go.click()
    until_shown(dialog, qtbot)
    assert dialog.pages.check.chips.sum_text == "= 3 rows"


def test_problems_are_mended_after_the_import_too_as_a_step_of_their_own(
    show: Show, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(saved(tmp_path, "list.csv", LIST))
    dialog.pages.check.go.click()
    assert session.workspace.influencers.count() == 1
    qtbot.mouseClick(dialog.pages.done.mend, Qt.MouseButton.LeftButton)
    until_shown(dialog, qtbot)
    page = dialog.pages.check
    assert page.pane.problems
    assert page.pane.problems.isVisible()
    assert page.plan
    assert page.plan.counts[Outcome.SAME] == 1
    mend(dialog, 4, "cleo", qtbot)
    page.go.click()
    until_shown(dialog, qtbot)
    page.go.click()
    assert session.workspace.influencers.count() == 2
    qtbot.mouseClick(dialog.pages.done.undo, Qt.MouseButton.LeftButton)
    assert session.workspace.influencers.count() == 1


def test_the_keyboard_alone_mends_imports_and_takes_back(
    show: Show, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = show(saved(tmp_path, "list.csv", LIST))
    mend(dialog, 3, "5000", qtbot)
    for _ in range(2):
        until_shown(dialog, qtbot)
        dialog.pages.check.go.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(dialog.pages.check.go, ENTER)
    assert session.workspace.influencers.count() == 2
    dialog.pages.done.undo.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(dialog.pages.done.undo, Qt.Key.Key_Space)
    assert session.workspace.influencers.count() == 0


def test_a_row_that_only_the_comparison_refuses_can_be_mended_too(
    show: Show, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    two = "name,instagram,tiktok\nAna,ana.b,\nBeo,,beo.b\n"
    show(saved(tmp_path, "two.csv", two)).pages.check.go.click()
    dialog = show(saved(tmp_path, "both.csv", "name,instagram,tiktok\nBoth,ana.b,beo.b\n"))
    pane = dialog.pages.check.pane
    qtbot.waitUntil(lambda: pane.problems is not None, timeout=LONG)
    assert pane.problems
    assert [row.cells for row in pane.problems.rows] == [("Both", "ana.b", "beo.b")]
    pane.problems.rows[0].mend(2, "both.b")
    pane.problems.mended_changed.emit()
    dialog.pages.check.go.click()
    until_shown(dialog, qtbot)
    assert dialog.pages.check.chips.sum_text == "= 1 row"
