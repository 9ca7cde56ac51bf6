"""Contact data and notes typed into the panel."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.influencers.influencer import Influencer
from tests.ui.influencers.pointing import click, id_of
from ui.influencers.details_section import DetailsSection
from ui.influencers.influencers_tab import InfluencersTab


@pytest.fixture
def details(tab: InfluencersTab) -> DetailsSection:
    tab.select(id_of(tab, "Moss & Crumb"))
    return tab.panel.details


def stored(tab: InfluencersTab) -> Influencer:
    found = tab.session.workspace.influencers.get(id_of(tab, "Moss & Crumb"))
    assert found is not None
    return found


def go_elsewhere(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Zoë Müller")
    qtbot.waitUntil(lambda: tab.panel.person is not None and tab.panel.person.name == "Zoë Müller")


def test_esc_in_a_line_writes_nothing(qtbot: QtBot, tab: InfluencersTab, details: DetailsSection) -> None:
    phone = details.fields["phone"]
    qtbot.keyClicks(phone, "abc")
    qtbot.keyClick(phone, Qt.Key.Key_Escape)
    assert phone.text() == ""
    go_elsewhere(qtbot, tab)
    assert stored(tab).phone == ""


def test_esc_takes_back_a_wrong_address_and_what_was_said_of_it(
    qtbot: QtBot, tab: InfluencersTab, details: DetailsSection
) -> None:
    email = details.fields["email"]
    email.setFocus()
    email.selectAll()
    qtbot.keyClicks(email, "nowhere")
    qtbot.keyClick(email, Qt.Key.Key_Return)
    assert details._rows["email"].problem
    qtbot.keyClick(email, Qt.Key.Key_Escape)
    assert (email.text(), details._rows["email"].problem) == ("moss@example.com", "")


def test_an_address_that_was_kept_though_it_is_none_is_said_to_look_mistyped(
    tab: InfluencersTab, details: DetailsSection
) -> None:
    person = id_of(tab, "Moss & Crumb")
    assert details.fields["email"].accessibleDescription() == ""
    tab.session.edit("Keep", lambda w: w.influencers.update(person, email="rita@falcao"))
    assert details.fields["email"].text() == "rita@falcao"
    assert details.fields["email"].accessibleDescription() == "This looks mistyped."
    section = tab.model.column_named("email")
    assert section is not None
    cell = tab.model.index(tab.model.place_of(person) or 0, section)
    assert "This looks mistyped." in cell.data(Qt.ItemDataRole.ToolTipRole)


def test_esc_in_the_notes_writes_nothing(qtbot: QtBot, tab: InfluencersTab, details: DetailsSection) -> None:
    qtbot.keyClicks(details.notes, "abc")
    qtbot.keyClick(details.notes, Qt.Key.Key_Escape)
    go_elsewhere(qtbot, tab)
    assert stored(tab).notes == ""
