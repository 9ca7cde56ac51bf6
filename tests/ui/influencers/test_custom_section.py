"""Fields of the owner's own in the panel: seen, typed into, made, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from models.influencers.custom_field import FieldKind
from tests.ui.influencers.pointing import click, id_of
from ui.influencers.custom_section import CustomSection
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.own_value_field import OwnTextField
from ui.session import Session
from ui.widgets.form_row import FormRow


@pytest.fixture
def custom(tab: InfluencersTab, session: Session) -> CustomSection:
    session.edit("Add a field", lambda w: w.custom_fields.add("Shoe size"))
    tab.select(id_of(tab, "Moss & Crumb"))
    return tab.panel.custom


def text_of(custom: CustomSection) -> str:
    field = custom.fields[1]
    assert isinstance(field, OwnTextField)
    return field.text()


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
    assert stored(session, moss) == text_of(custom) == ""


def test_what_is_being_typed_is_stored_when_another_person_is_chosen(
    qtbot: QtBot, tab: InfluencersTab, custom: CustomSection, session: Session
) -> None:
    moss = id_of(tab, "Moss & Crumb")
    qtbot.keyClicks(custom.fields[1], "38")
    click(qtbot, tab, "Zoë Müller")
    qtbot.waitUntil(lambda: tab.panel.person is not None and tab.panel.person.name == "Zoë Müller")
    assert stored(session, moss) == "38"
    assert text_of(custom) == ""


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


def test_a_number_is_read_and_shown_as_one(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    session.edit("Add a field", lambda w: w.custom_fields.add("Height", FieldKind.NUMBER))
    tab.select(id_of(tab, "Moss & Crumb"))
    qtbot.keyClicks(tab.panel.custom.fields[1], "1,234.50")
    qtbot.keyClick(tab.panel.custom.fields[1], Qt.Key.Key_Return)
    assert stored(session, id_of(tab, "Moss & Crumb")) == "1234.5"
    assert text_of(tab.panel.custom) == "1,234.5"


def test_what_is_not_of_the_kind_stays_to_be_mended_with_its_sentence(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    session.edit("Add a field", lambda w: w.custom_fields.add("Birthday", FieldKind.DATE))
    tab.select(id_of(tab, "Moss & Crumb"))
    qtbot.keyClicks(tab.panel.custom.fields[1], "soon")
    qtbot.keyClick(tab.panel.custom.fields[1], Qt.Key.Key_Return)
    assert any("soon" in row.problem for row in tab.panel.custom.findChildren(FormRow))
    assert text_of(tab.panel.custom) == "soon"
    assert stored(session, id_of(tab, "Moss & Crumb")) == ""


def test_a_choice_is_chosen_and_a_value_from_before_stands_beside_the_choices(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    moss = id_of(tab, "Moss & Crumb")
    session.edit("Add a field", lambda w: w.custom_fields.add("Agency", FieldKind.CHOICE, ("Nord", "Süd")))
    session.edit("Old", lambda w: w.custom_fields.put(moss, 1, "West"))
    tab.select(moss)
    field = tab.panel.custom.fields[1]
    assert isinstance(field, QComboBox)
    assert [field.itemText(place) for place in range(field.count())] == ["", "Nord", "Süd", "West"]
    assert field.currentText() == "West"
    field.setFocus()
    qtbot.keyClicks(field, "S")
    field.activated.emit(field.currentIndex())
    assert stored(session, moss) == "Süd"
    assert session.undo() == "Change Agency of Moss & Crumb"
    assert field.currentText() == "West"


def test_after_a_field_is_made_its_value_is_typed(
    qtbot: QtBot, tab: InfluencersTab, custom: CustomSection, session: Session
) -> None:
    tab.activateWindow()
    custom.name.setFocus()
    qtbot.keyClicks(custom.name, "Agency")
    qtbot.keyClick(custom.name, Qt.Key.Key_Return)
    value = custom.fields[2]
    qtbot.waitUntil(value.hasFocus)
    assert not value.visibleRegion().isEmpty()
    qtbot.keyClicks(value, "Loaf & Co")
    qtbot.keyClick(value, Qt.Key.Key_Return)
    assert [field.name for field in session.workspace.custom_fields.all()] == ["Shoe size", "Agency"]
    assert session.workspace.custom_fields.of_influencer(id_of(tab, "Moss & Crumb"))[1].value == "Loaf & Co"
