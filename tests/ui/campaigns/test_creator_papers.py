"""Ways to the papers about one creator: the menu, the menu of her card, and her terms."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from models.paper.request import AgreementRequest, CreatorRequest, PaperRequest
from tests.ui.campaigns.conftest import AUTUMN, card_id
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.paper.preview.window import PreviewWindow

PATIENCE = 30_000
DialogOf = Callable[[CampaignsTab], QDialog]


def shown(tab: CampaignsTab, qtbot: QtBot, request: PaperRequest) -> str:
    """The name that the file of the document is offered, once its pages are there."""
    preview = tab.window().findChild(PreviewWindow)
    assert preview
    assert preview.request == request
    with qtbot.waitSignal(preview.shown, timeout=PATIENCE) as told:
        pass
    assert told.args
    name = str(told.args[0].file_name)
    preview.close()
    return name


def choose(tab: CampaignsTab, card: int, text: str) -> None:
    tab.on_card_menu_asked(card, tab.mapToGlobal(QPoint(400, 300)))
    menus = tab.findChildren(QMenu)
    next(action for menu in menus for action in menu.actions() if action.text() == text).trigger()


def test_the_agreement_with_the_current_creator_is_shown(tab: CampaignsTab, qtbot: QtBot) -> None:
    plain = card_id(tab, "Plain Flour")
    tab.page.board.select(plain)
    tab.run("papers.show_agreement")
    name = shown(tab, qtbot, AgreementRequest(plain))
    assert name == f"Fern & Flour – Agreement checklist – Plain Flour – {AUTUMN} – 2026-09-22.pdf"


def test_without_a_current_creator_one_is_asked_for(tab: CampaignsTab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.told) as told:
        tab.run("papers.show_agreement")
    assert told.args == ["Choose a creator of the campaign first, on its board or in its table.", False]


@pytest.mark.parametrize("text", ["Agreement checklist…", "One-pager…"])
def test_the_menu_of_a_card_leads_to_each(tab: CampaignsTab, qtbot: QtBot, text: str) -> None:
    plain = card_id(tab, "Plain Flour")
    person = tab.page.cards[plain].person.id
    choose(tab, plain, text)
    request = AgreementRequest(plain) if text.startswith("Agreement") else CreatorRequest(person)
    assert text.rstrip("…") in shown(tab, qtbot, request)


def button(dialog: QDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_her_terms_lead_to_the_agreement_and_close(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    plain = card_id(tab, "Plain Flour")
    tab.open_partnership_of(plain)
    dialog = dialog_of(tab)
    button(dialog, "Agreement checklist…").click()
    assert not dialog.isVisible()
    assert "Plain Flour" in shown(tab, qtbot, AgreementRequest(plain))


def test_what_is_typed_and_not_saved_is_asked_about_first(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    tab.open_partnership_of(card_id(tab, "Plain Flour"))
    dialog = dialog_of(tab)
    qtbot.keyClicks(dialog.findChildren(QLineEdit)[1], "9")
    button(dialog, "Agreement checklist…").click()
    assert dialog.isVisible()
    assert tab.window().findChild(PreviewWindow) is None
    button(dialog, "Discard").click()
