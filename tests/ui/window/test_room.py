"""A small screen: the window fits, and all of it can be scrolled to."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.ready_made import put_sample
from tests.ui.window.conftest import NOW
from ui.campaigns.campaign_page import TABLE, CampaignPage
from ui.files import Files
from ui.widgets.scrolled_area import ScrolledArea
from ui.window.main_window import MainWindow
from ui.window.room import INSIDE


def test_the_window_is_never_larger_than_its_screen(window: MainWindow) -> None:
    room = window.screen().availableSize()  # narrower than the window would like to be
    assert room.width() < 1024
    assert window.minimumSize().boundedTo(room) == window.minimumSize()
    assert window.size().boundedTo(room) == window.size()


def test_what_a_small_window_cuts_is_scrolled_to(window: MainWindow) -> None:
    window.setMinimumSize(QSize(0, 0))  # as on a screen of 800 × 450
    window.resize(784, 402)
    across, down = scrollable(window)
    assert across >= INSIDE.width() - 784
    assert down > 0


def test_a_window_with_room_scrolls_nothing(window: MainWindow) -> None:
    window.resize(1024, 640)
    assert scrollable(window) == (0, 0)


def test_what_wraps_in_a_tab_takes_what_room_there_is(window: MainWindow, files: Files, tmp_path: Path) -> None:
    put_sample(tmp_path / "Sample.goodword", NOW.date())
    files.open(tmp_path / "Sample.goodword")
    window.menus["show_campaigns"].trigger()
    window.resize(1024, 640)
    QApplication.sendPostedEvents()
    assert scrollable(window) == (0, 0)


@pytest.mark.parametrize("tab", ["show_campaigns", "show_influencers", "show_results"])
def test_a_window_of_853_pixels_cuts_nothing_at_its_right(
    window: MainWindow, files: Files, tmp_path: Path, tab: str
) -> None:
    put_sample(tmp_path / "Sample.goodword", NOW.date())
    files.open(tmp_path / "Sample.goodword")
    window.setMinimumSize(QSize(0, 0))  # as on a screen of 1280 × 720 at one and a half times the size
    window.resize(837, 432)
    window.menus[tab].trigger()
    QApplication.sendPostedEvents()
    assert scrollable(window)[0] == 0
    assert window.page is not None
    assert window.page.minimumSizeHint().width() <= 837


def test_a_campaign_in_a_small_window_has_one_scroll_bar_beside_its_table(
    window: MainWindow, files: Files, tmp_path: Path
) -> None:
    put_sample(tmp_path / "Sample.goodword", NOW.date())
    files.open(tmp_path / "Sample.goodword")
    window.menus["show_campaigns"].trigger()
    window.show()
    window.resize(1024, 700)
    QApplication.sendPostedEvents()
    page = window.findChild(CampaignPage)
    assert isinstance(page, CampaignPage)
    page.show_view(TABLE)
    QApplication.sendPostedEvents()
    around = page.findChild(ScrolledArea)
    assert isinstance(around, ScrolledArea)
    assert around.verticalScrollBar().maximum() == 0


def scrollable(window: MainWindow) -> tuple[int, int]:
    area = window._centre.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    return area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum()


def test_a_large_screen_at_twice_the_size_has_room_for_every_tab(
    window: MainWindow, files: Files, tmp_path: Path
) -> None:
    put_sample(tmp_path / "Sample.goodword", NOW.date())
    files.open(tmp_path / "Sample.goodword")
    window.setMinimumSize(QSize(0, 0))  # as on a screen of 960 × 540
    window.resize(944, 492)
    for tab in ("show_influencers", "show_campaigns", "show_results"):
        window.menus[tab].trigger()
        QApplication.sendPostedEvents()
        assert scrollable(window) == (0, 0), tab
        assert window.page is not None
        assert window.page.minimumSizeHint().width() <= 944, tab
