"""Fields of the owner's own in the panel: seen, typed into, made, taken back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.influencers.pointing import click, id_of
from ui.influencers.custom_section import CustomSection
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session


@pytest.fixture
def custom(tab: InfluencersTab, session: Session) -> CustomSection:
    session.edit("Add a field", lambda w: w.custom_fields.add("Shoe size"))
    tab.select(id_of(tab, "Moss & Crumb"))
    return tab.panel.custom


def stored(session: Session, person: int) -> str:
    return session.workspace.custom_fields.of_influencer(person)[0].value


def test_what_is_typed_is_stored_and_undo_takes_it_back(
    qtbot: QtBot, tab: InfluencersTab, custom: CustomSection, session: Session
) -> None:
    moss = id_of(tab, "Moss & Crumb")
    qtbot.keyClicks(custom.fields[1], " 38  ½ ")
    qtbot.keyClick(custom.fields[1], Qt.Key.Key_Return)
    assert stored(session, moss) == "38 ½"
    assert session.undo() == "Change Shoe size of Moss & Crumb"
    assert stored(session, moss) == custom.fields[1].text() == ""


def test_what_is_being_typed_is_stored_when_another_person_is_chosen(
    qtbot: QtBot, tab: InfluencersTab, custom: CustomSection, session: Session
) -> None:
    moss = id_of(tab, "Moss & Crumb")
    qtbot.keyClicks(custom.fields[1], "38")
    click(qtbot, tab, "Zoë Müller")
    qtbot.waitUntil(lambda: tab.panel.person is not None and tab.panel.person.name == "Zoë Müller")
    assert stored(session, moss) == "38"
    assert custom.fields[1].text() == ""


def test_a_field_is_made_for_everybody(
    qtbot: QtBot, tab: InfluencersTab, custom: CustomSection, session: Session
) -> None:
    qtbot.keyClicks(custom.name, "Agency")
    qtbot.keyClick(custom.name, Qt.Key.Key_Return)
    assert [field.name for field in session.workspace.custom_fields.all()] == ["Shoe size", "Agency"]
    assert [field.accessibleName() for field in custom.fields.values()] == ["Shoe size", "Agency"]
    assert session.undo() == "Add the field “Agency”"
    assert len(custom.fields) == 1


def test_a_field_that_is_there_already_is_told(
    qtbot: QtBot, tab: InfluencersTab, custom: CustomSection, session: Session
) -> None:
    qtbot.keyClicks(custom.name, "shoe SIZE")
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(custom.name, Qt.Key.Key_Return)
    assert told.args == ["There is a field “Shoe size” already.", False]
