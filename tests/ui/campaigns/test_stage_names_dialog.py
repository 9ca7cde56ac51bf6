"""Campaign → Names of stages…"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from models.stage_names import LONGEST_NAME, PLACES, USUAL_NAMES, StageNames
from models.stages import Column, Stage, Standing
from storage.tables.settings import STAGE_NAMES
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.stage_names_dialog import StageNamesDialog
from ui.session import Session


@pytest.fixture
def dialog(tab: CampaignsTab) -> StageNamesDialog:
    tab.run("naming.name_stages")
    found = tab.findChild(StageNamesDialog)
    assert isinstance(found, StageNamesDialog)
    return found


def field_of(dialog: StageNamesDialog, place: Standing) -> QLineEdit:
    field = dialog.form.field(place.value)
    assert isinstance(field, QLineEdit)
    return field


def press(dialog: StageNamesDialog, text: str, qtbot: QtBot) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def given(session: Session, names: dict[Standing, str]) -> None:
    session.edit("Name", lambda w: w.settings.put(STAGE_NAMES, StageNames(names)))


def test_names_typed_are_on_the_board_at_once_and_one_step_of_undo(
    tab: CampaignsTab, dialog: StageNamesDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field_of(dialog, Column.IN_TALKS), "Haggling")
    qtbot.keyClicks(field_of(dialog, Stage.LIVE), "  On   air ")
    press(dialog, "Save", qtbot)
    assert "Haggling" in tab.page.board.column_names()
    assert tab.session.stage_names == StageNames({Column.IN_TALKS: "Haggling", Stage.LIVE: "On air"})
    assert tab.session.undo() == "Change names of stages"
    assert tab.session.stage_names == USUAL_NAMES
    assert "In talks" in tab.page.board.column_names()


def test_each_column_and_each_stage_has_a_field_that_says_the_usual_name(dialog: StageNamesDialog) -> None:
    fields = {place: field_of(dialog, place) for place in PLACES}
    assert {place: field.placeholderText() for place, field in fields.items()} == {
        place: USUAL_NAMES.of(place) for place in PLACES
    }
    assert len({field.accessibleName() for field in fields.values()}) == len(PLACES)
    assert {field.maxLength() for field in fields.values()} == {LONGEST_NAME}


def test_an_empty_stage_shows_that_it_follows_its_column(dialog: StageNamesDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(field_of(dialog, Column.CONTACTED), "Written to")
    assert field_of(dialog, Stage.CONTACTED).placeholderText() == "Written to"


def test_a_name_that_another_has_is_told_and_nothing_is_written(
    session: Session, dialog: StageNamesDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field_of(dialog, Stage.REPLIED), "draft IN")
    press(dialog, "Save", qtbot)
    assert dialog.isVisible()
    assert dialog.form.rows[Stage.REPLIED.value].problem == "“draft IN” is the name of another one already."
    assert session.stage_names == USUAL_NAMES


def test_blanks_alone_keep_the_usual_name_and_make_no_step(
    session: Session, dialog: StageNamesDialog, qtbot: QtBot
) -> None:
    before = session.undo_labels()
    qtbot.keyClicks(field_of(dialog, Stage.REPLIED), "   ")
    press(dialog, "Save", qtbot)
    assert session.undo_labels() == before


def test_the_usual_names_come_back_with_one_button(tab: CampaignsTab, session: Session, qtbot: QtBot) -> None:
    given(session, {Column.LIVE: "On air", Stage.IDEA: "Maybe"})
    tab.run("naming.name_stages")
    dialog = tab.findChild(StageNamesDialog)
    assert isinstance(dialog, StageNamesDialog)
    assert field_of(dialog, Stage.IDEA).text() == "Maybe"
    press(dialog, "Use the usual names", qtbot)
    assert session.stage_names.of(Stage.IDEA) == "Maybe"
    assert not dialog.usual_button.isEnabled()
    press(dialog, "Save", qtbot)
    assert session.stage_names == USUAL_NAMES
    session.undo()
    assert session.stage_names.of(Column.LIVE) == "On air"


def test_esc_writes_nothing(session: Session, dialog: StageNamesDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(field_of(dialog, Stage.REPLIED), "Wrote back")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert session.stage_names == USUAL_NAMES
