"""Leaving a dialog in which something was typed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.influencers.influencer import FitAspect
from tests.ui.influencers.pointing import id_of
from ui.influencers.add_dialog import AddDialog
from ui.influencers.contact_dialog import ContactDialog
from ui.influencers.fit_dialog import FitDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.small_dialog import SmallDialog
from ui.widgets.label import Label

ESCAPE, LEFT = Qt.Key.Key_Escape, Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(tab: InfluencersTab) -> ContactDialog:
    tab.select(id_of(tab, "Zoë Müller"))
    tab.conversation.log_contact()
    found = tab.findChild(ContactDialog)
    assert found is not None
    return found


def is_asking(dialog: SmallDialog) -> bool:
    return dialog.isVisible() and dialog.leaving.isVisible()


def test_esc_closes_a_dialog_in_which_nothing_was_typed(qtbot: QtBot, dialog: ContactDialog) -> None:
    qtbot.keyClick(dialog, ESCAPE)
    assert not dialog.isVisible()


def test_esc_asks_before_typed_words_are_given_up(qtbot: QtBot, dialog: ContactDialog) -> None:
    qtbot.keyClicks(dialog.words, "She called")
    qtbot.keyClick(dialog.words, ESCAPE)
    assert is_asking(dialog)
    assert dialog.leaving.text == "What you typed is not saved."
    qtbot.mouseClick(dialog.leaving.leave, LEFT)
    assert not dialog.isVisible()
    assert not [one for one in dialog.session.workspace.contacts.of_influencer(2) if one.happened_on]


def test_the_buttons_stay_where_they_are_when_a_field_is_refused(qtbot: QtBot, tab: InfluencersTab) -> None:
    dialog = AddDialog(tab.session, tab.theme, tab)
    dialog.open()
    before = dialog.ok_button.mapToGlobal(QPoint())
    qtbot.mouseClick(dialog.ok_button, LEFT)
    sentence = next(label for label in dialog.findChildren(Label) if label.text() == "An influencer needs a name.")
    qtbot.waitUntil(lambda: sentence.isVisible() and sentence.height() >= sentence.fontMetrics().height())
    assert dialog.ok_button.mapToGlobal(QPoint()) == before


def test_a_second_esc_goes_on_typing(qtbot: QtBot, dialog: ContactDialog) -> None:
    dialog.activateWindow()
    dialog.words.setFocus()
    qtbot.keyClicks(dialog.words, "She called")
    qtbot.keyClick(dialog.words, ESCAPE)
    qtbot.keyClick(dialog.leaving.keep, ESCAPE)
    assert dialog.isVisible()
    assert not is_asking(dialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.words)


def test_cancel_asks_too_and_a_second_click_is_no_answer(qtbot: QtBot, dialog: ContactDialog) -> None:
    qtbot.keyClicks(dialog.words, "She called")
    for _ in range(2):
        qtbot.mouseClick(dialog.cancel_button, LEFT)
        assert is_asking(dialog)


def test_a_choice_is_asked_about_like_a_word(qtbot: QtBot, tab: InfluencersTab) -> None:
    tab.select(id_of(tab, "Zoë Müller"))
    tab.panel.fit.opened.emit()
    dialog = tab.findChild(FitDialog)
    assert dialog is not None
    qtbot.keyClick(dialog.bars[FitAspect.STYLE], Qt.Key.Key_4)
    qtbot.keyClick(dialog, ESCAPE)
    assert is_asking(dialog)
    qtbot.mouseClick(dialog.leaving.keep, LEFT)
    qtbot.keyClick(dialog.bars[FitAspect.STYLE], Qt.Key.Key_Delete)
    qtbot.keyClick(dialog, ESCAPE)
    assert not dialog.isVisible()
