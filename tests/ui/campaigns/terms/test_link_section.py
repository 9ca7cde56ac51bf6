from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from storage.exporters.qr_code import QUIET_ZONE, qr_squares
from tests.ui.campaigns.conftest import card_id
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.partnership_dialog import PartnershipDialog
from ui.campaigns.terms.qr_dialog import QrDialog

DialogOf = Callable[[CampaignsTab], QDialog]
TAGS = "utm_source=instagram&utm_medium=influencer&utm_campaign=autumn-gluten-free-box&utm_term=kneadful"


@pytest.fixture
def dialog(tab: CampaignsTab, dialog_of: DialogOf) -> PartnershipDialog:
    """The terms of Kneadful at the page of her link."""
    tab.open_partnership_of(card_id(tab, "Kneadful"))
    found = dialog_of(tab)
    assert isinstance(found, PartnershipDialog)
    found.show_section(found.sections.index(found.link))
    return found


def test_without_a_page_nothing_can_be_copied_and_it_says_why(dialog: PartnershipDialog) -> None:
    assert not dialog.link.copy.isEnabled()
    assert dialog.link.shown.text() == ""


def test_the_link_is_made_while_the_page_is_typed_and_copied(dialog: PartnershipDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.link.page, "fernandflour.com/box")
    qtbot.mouseClick(dialog.link.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == f"https://fernandflour.com/box?{TAGS}"


def test_a_tag_may_be_typed_over_and_is_kept(tab: CampaignsTab, dialog: PartnershipDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.link.page, "fernandflour.com/box")
    qtbot.keyClicks(dialog.link.tags["source"], "story")
    assert "utm_source=story&" in dialog.link.shown.text()
    dialog.on_ok_clicked()
    stored = tab.session.workspace.partnerships.get(card_id(tab, "Kneadful"))
    assert stored
    assert (stored.link, stored.utm_source, stored.utm_term) == ("https://fernandflour.com/box", "story", "")


def test_what_is_no_link_is_told_at_its_field(dialog: PartnershipDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.link.page, "javascript:alert(1)")
    assert not dialog.link.open.isEnabled()
    dialog.on_ok_clicked()
    assert "no whole link" in dialog.form.rows["link"].problem


def test_the_code_of_the_link_is_shown_copied_and_saved(
    dialog: PartnershipDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.keyClicks(dialog.link.page, "fernandflour.com/box")
    qtbot.mouseClick(dialog.link.qr, Qt.MouseButton.LeftButton)
    shown = dialog.findChild(QrDialog)
    assert shown
    qtbot.mouseClick(shown.copy_button, Qt.MouseButton.LeftButton)
    squares = qr_squares(dialog.link.shown.text())
    picture = QGuiApplication.clipboard().image()
    scale = picture.width() // (len(squares) + 2 * QUIET_ZONE)
    middle = [(place + QUIET_ZONE) * scale + scale // 2 for place in range(len(squares))]
    assert [[picture.pixelColor(x, y).value() == 0 for x in middle] for y in middle] == [list(row) for row in squares]
    shown.save_to(tmp_path / "moss.png")
    assert (tmp_path / "moss.png").stat().st_size
    shown.save_to(tmp_path / "nowhere" / "moss.png")
    assert shown.strip.isVisible()
