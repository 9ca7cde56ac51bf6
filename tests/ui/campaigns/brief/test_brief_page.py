import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.campaigns.brief import Brief, BriefPart
from tests.ui.campaigns.conftest import AUTUMN, card_id
from ui.campaigns.brief.brief_page import BriefPage
from ui.campaigns.campaign_page import BRIEF
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.paper.preview.window import PreviewWindow
from ui.widgets.growing_text import GrowingText


@pytest.fixture
def page(tab: CampaignsTab) -> BriefPage:
    tab.page.tabs.choose(BRIEF)
    return tab.page.brief


def field(page: BriefPage, part: BriefPart) -> GrowingText:
    return page.fields.rows[part].text


def stored(tab: CampaignsTab) -> Brief:
    workspace = tab.session.workspace
    return workspace.briefs.of_campaign(workspace.campaigns.named(AUTUMN).id)


def type_in(page: BriefPage, part: BriefPart, text: str, qtbot: QtBot) -> None:
    field(page, part).setFocus()
    qtbot.keyClicks(field(page, part), text)
    field(page, part).flush()


def test_an_element_is_written_as_one_step_and_undo_takes_it_back(
    tab: CampaignsTab, page: BriefPage, qtbot: QtBot
) -> None:
    type_in(page, BriefPart.AVOID, "Claims", qtbot)
    assert stored(tab).avoid == "Claims"
    assert tab.session.undo_labels()[0] == f"Change “Please avoid” in the brief of {AUTUMN}"
    tab.session.undo()
    assert field(page, BriefPart.AVOID).toPlainText() == ""


def test_what_is_usual_stands_in_the_field_and_in_the_preview(page: BriefPage) -> None:
    usual = "All of us together: 120 orders, 1 Sep – 12 Oct 2026."
    assert usual in field(page, BriefPart.GOAL).placeholderText()
    assert usual in page.preview.toPlainText()


def test_what_is_typed_is_read_at_once_before_it_is_written(tab: CampaignsTab, page: BriefPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(page, BriefPart.AVOID), "Claims")
    assert "Please avoid\nClaims" in page.preview.toPlainText()
    assert stored(tab).avoid == ""


def test_what_lacks_is_told(page: BriefPage) -> None:
    assert "No key message yet" in page.preview.toPlainText()


def test_blanks_at_the_end_of_what_is_typed_stay_in_the_field(page: BriefPage, qtbot: QtBot) -> None:
    type_in(page, BriefPart.AVOID, "No ", qtbot)
    qtbot.keyClicks(field(page, BriefPart.AVOID), "claims")
    assert field(page, BriefPart.AVOID).toPlainText() == "No claims"


def test_a_fourth_message_is_kept_and_told_not_to_be_said(tab: CampaignsTab, page: BriefPage, qtbot: QtBot) -> None:
    messages = field(page, BriefPart.MESSAGES)
    for text in ("One", "Two", "Three", "Four"):
        qtbot.keyClicks(messages, text)
        qtbot.keyClick(messages, Qt.Key.Key_Return)
    messages.flush()
    assert stored(tab).messages == ("One", "Two", "Three", "Four")
    assert "not said" in page.fields.rows[BriefPart.MESSAGES].told
    assert "Four" not in page.preview.toPlainText()


def test_a_difference_of_one_creator_is_marked_and_can_be_reset(
    tab: CampaignsTab, page: BriefPage, qtbot: QtBot
) -> None:
    type_in(page, BriefPart.AVOID, "Claims", qtbot)
    flour = card_id(tab, "Plain Flour")
    page.choose(flour)
    row = page.fields.rows[BriefPart.AVOID]
    assert (row.text.toPlainText(), row.text.placeholderText(), row.mark) == ("", "Claims", "")
    type_in(page, BriefPart.AVOID, "Puns", qtbot)
    assert row.mark == "only for Plain Flour"
    assert page.chooser.currentText() == "Plain Flour · 1 difference"
    assert stored(tab).avoid == "Claims"
    assert "Please avoid\nPuns" in page.preview.toPlainText()
    qtbot.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert tab.session.workspace.briefs.of_partnership(flour).avoid == ""
    assert "Please avoid\nClaims" in page.preview.toPlainText()


def test_a_creators_brief_has_her_pieces_and_code(tab: CampaignsTab, page: BriefPage) -> None:
    page.choose(card_id(tab, "Plain Flour"))
    text = page.preview.toPlainText()
    assert "1 reel · live by 24 Sep 2026" in text
    assert "Code: FLOUR10" in text


def test_it_says_from_the_set_page_whether_it_fits(page: BriefPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.length.text().startswith("Fits on one page · "), timeout=20_000)
    field(page, BriefPart.AVOID).setPlainText("\n".join(["Line"] * 120))
    qtbot.waitUntil(lambda: page.length.text().startswith("Takes "), timeout=20_000)


def test_the_text_goes_to_the_clipboard_with_what_was_just_typed(
    tab: CampaignsTab, page: BriefPage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field(page, BriefPart.AVOID), "Claims")
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text.startswith(f"Brief: {AUTUMN}\n")
    assert "Please avoid\nClaims" in text


def test_the_brief_of_a_creator_is_shown_as_pages_and_offered_under_her_name(
    tab: CampaignsTab, page: BriefPage, qtbot: QtBot
) -> None:
    page.choose(card_id(tab, "Plain Flour"))
    tab.run("briefs.show_pages")
    preview = tab.window().findChild(PreviewWindow)
    assert preview
    with qtbot.waitSignal(preview.shown, timeout=20_000) as told:
        pass
    assert told.args
    assert told.args[0].file_name.endswith(f"Brief – Plain Flour – {AUTUMN} – {tab.session.today}.pdf")
    preview.close()
