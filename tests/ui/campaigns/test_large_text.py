"""Text of 16 points on a laptop: what has no room is scrolled to, nothing is cut."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.stages import Column
from tests.ui.campaigns.conftest import AUTUMN, card_id, shown
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.card_list import MIME, CardList
from ui.session import Session
from ui.theme import Theme
from ui.widgets.label import ElidedLabel


@pytest.fixture
def narrow(session: Session, large: Theme, qtbot: QtBot) -> CampaignsTab:
    """The tab inside of a window of 1280 × 720."""
    tab = shown(session, large, qtbot)
    tab.resize(1280, 560)
    return tab


def cards(tab: CampaignsTab, column: Column) -> CardList:
    return tab.page.board.list_of(column)


def is_seen(part: QWidget, at: QPoint) -> bool:
    return part.visibleRegion().contains(at)


def test_no_figure_and_no_head_of_a_column_is_cut(narrow: CampaignsTab) -> None:
    page = narrow.page
    labels = [one for part in (page.tiles, page.board) for one in part.findChildren(ElidedLabel)]
    shown_words = [label for label in labels if label.text() and label.isVisible()]
    assert {"of 120 orders", "Shortlisted", "Contacted"} <= {label.text() for label in shown_words}
    assert not [label.text() for label in shown_words if label.elided]
    assert page.title.text() == AUTUMN


def test_arrows_bring_a_column_that_is_out_of_sight_to_it(narrow: CampaignsTab, qtbot: QtBot) -> None:
    live = cards(narrow, Column.LIVE)
    assert not is_seen(live.viewport(), QPoint(5, 5))
    assert narrow.page.board.select(card_id(narrow, "Plain Flour"))
    qtbot.keyClick(cards(narrow, Column.AGREED), Qt.Key.Key_Right)
    card = live.visualRect(live.currentIndex())
    assert is_seen(live.viewport(), card.topLeft())
    assert is_seen(live.viewport(), card.center())


def test_a_column_that_a_card_is_held_over_comes_into_sight_whole(narrow: CampaignsTab) -> None:
    contacted = cards(narrow, Column.CONTACTED)
    data = QMimeData()
    data.setData(MIME, str(card_id(narrow, "Zoë Müller")).encode())
    given = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    assert not is_seen(contacted, contacted.rect().bottomLeft())
    QApplication.sendEvent(
        contacted.viewport(), QDragEnterEvent(QPoint(20, 20), Qt.DropAction.MoveAction, *given)
    )
    assert is_seen(contacted, contacted.rect().bottomLeft())
