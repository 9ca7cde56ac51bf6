"""What is logged ticks off the follow-up that is due, and says so."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.influencers.pointing import id_of
from ui.influencers.contact_dialog import ContactDialog
from ui.influencers.influencers_tab import InfluencersTab


def logging(tab: InfluencersTab, name: str) -> ContactDialog:
    tab.select(id_of(tab, name))
    tab.conversation.log_contact()
    found = tab.findChild(ContactDialog)
    assert found is not None
    return found


@pytest.mark.parametrize("is_wanted", [True, False])
def test_the_due_step_is_named_and_ticked_off_unless_somebody_says_no(
    qtbot: QtBot, tab: InfluencersTab, is_wanted: bool
) -> None:
    dialog = logging(tab, "Moss & Crumb")
    assert dialog.tick_off.text() == "This also ticks off: Ask for the address"
    if not is_wanted:
        qtbot.keyClick(dialog.tick_off, Qt.Key.Key_Space)
    qtbot.keyClicks(dialog.words, "She called")
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    contacts = tab.session.workspace.contacts.of_influencer(id_of(tab, "Moss & Crumb"))
    assert [one.note for one in contacts if one.is_open] == ([] if is_wanted else ["Ask for the address"])


def test_where_nothing_is_due_nothing_is_asked(tab: InfluencersTab) -> None:
    assert not logging(tab, "Zoë Müller").tick_off.isVisible()
