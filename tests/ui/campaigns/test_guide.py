"""F1 on the board and on the pages of what was agreed: the guide opens at what it says of them."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from models.guide import Place
from models.stages import Column
from tests.ui.campaigns.conftest import card_id
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.partnership_dialog import PartnershipDialog
from ui.guide.standing import place_of, standing_in

BOARD = Place("campaigns", "the-board-and-the-table")
DialogOf = Callable[[CampaignsTab], QDialog]
AGREED = Place("campaigns", "what-was-agreed")
CODES = Place("campaigns", "codes-and-links")


@pytest.fixture
def dialog(tab: CampaignsTab, dialog_of: DialogOf) -> PartnershipDialog:
    """The terms of Kneadful."""
    tab.open_partnership_of(card_id(tab, "Kneadful"))
    found = dialog_of(tab)
    assert isinstance(found, PartnershipDialog)
    return found


def told_in(dialog: PartnershipDialog, focused: QWidget) -> Place:
    dialog.activateWindow()
    focused.setFocus()
    assert dialog.focusWidget() is focused
    return place_of(standing_in(dialog))


def test_the_board_is_told_by_its_section(tab: CampaignsTab) -> None:
    assert place_of(tab.page.board.list_of(Column.SHORTLISTED)) == BOARD


def test_a_field_is_told_by_its_page(dialog: PartnershipDialog) -> None:
    assert told_in(dialog, dialog.stage) == AGREED
    dialog.show_section(dialog.sections.index(dialog.code))
    assert told_in(dialog, dialog.code.codes.rows[0].code) == CODES


def test_beside_the_pages_the_one_shown_is_told(dialog: PartnershipDialog) -> None:
    dialog.show_section(dialog.sections.index(dialog.code))
    assert told_in(dialog, dialog.stage) == CODES
