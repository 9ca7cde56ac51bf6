import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.label import ElidedLabel
from ui.widgets.progress_bar import ProgressBar
from ui.widgets.tile import Tile


def test_a_tile_says_its_figure_and_formula_to_a_screen_reader(theme: Theme, qtbot: QtBot) -> None:
    tile = Tile("Back per €1", theme)
    qtbot.addWidget(tile)
    tile.set_figure("€2.60", "likely 1.9 – 3.4", "codes 71 orders", "revenue ÷ cost")
    assert tile.accessibleName() == "Back per €1: €2.60 likely 1.9 – 3.4"
    assert tile.accessibleDescription() == "codes 71 orders · revenue ÷ cost"
    assert "revenue ÷ cost" in tile.toolTip()


def test_a_tile_shows_a_bar_only_where_there_is_a_goal(theme: Theme, qtbot: QtBot) -> None:
    tile = Tile("Goal", theme)
    qtbot.addWidget(tile)
    bars = tile.findChildren(ProgressBar)
    assert all(bar.isHidden() for bar in bars)
    tile.set_progress(0.4)
    assert [bar.share for bar in bars if not bar.isHidden()] == [0.4]
    tile.set_progress(0.5, second_colour=True)
    assert [bar.share for bar in bars if not bar.isHidden()] == [0.5]
    tile.set_progress(None)
    assert all(bar.isHidden() for bar in bars)


def test_a_figure_that_is_not_known_says_why_in_its_first_clause(theme: Theme, qtbot: QtBot) -> None:
    tile = Tile("Orders", theme)
    qtbot.addWidget(tile)
    tile.set_figure("n/a", "", "No creator here has a code, so no order can be told to be theirs.", "orders")
    shown = [label.text() for label in tile.findChildren(QLabel) if not label.isHidden() and label.text()]
    assert shown == ["Orders", "n/a", "No creator here has a code"]


def test_a_line_below_a_figure_wraps_where_it_has_no_room(theme: Theme, qtbot: QtBot) -> None:
    tile = Tile("Budget", theme)
    qtbot.addWidget(tile)
    tile.set_figure("€1,113.50", "paid", "€26,651.18 promised, €14,735.32 free")
    assert tile.heightForWidth(160) > tile.heightForWidth(400) == tile.sizeHint().height()


def test_a_line_that_warns_has_the_colour_of_it_and_says_so_in_words(theme: Theme, qtbot: QtBot) -> None:
    tile = Tile("Budget", theme)
    qtbot.addWidget(tile)
    for below, warns, tone in (("€260 over budget", True, "danger"), ("€20 free", False, "second")):
        tile.set_figure("€500", "paid", below, warns=warns)
        tile.show()
        [line] = [label for label in tile.findChildren(QLabel) if label.isVisible() and label.text() == below]
        assert line.property("tone") == tone
    tile.set_slim(True)
    tile.set_figure("€500", "paid of €1,500", "€260 over budget, €0 promised", warns=True)
    tile.show()
    beside = [label for label in tile.findChildren(QLabel) if label.isVisible() and label.property("tone") == "danger"]
    assert [label.text() for label in beside] == ["€260 over budget, €0 promised"]
    assert tile.accessibleName() == "Budget: €500 paid of €1,500"


def test_a_tile_has_the_room_that_it_asks_for_its_figure(theme: Theme, qtbot: QtBot) -> None:
    tile = Tile("Budget", theme)
    qtbot.addWidget(tile)
    tile.set_figure("€1,113.50", "paid of €2,000")
    tile.setStyleSheet("Tile { border: 2px solid }")
    tile.resize(tile.sizeHint())
    with qtbot.waitExposed(tile):
        tile.show()
    assert not any(label.elided for label in tile.findChildren(ElidedLabel))


def test_a_slim_tile_stands_in_one_line_and_tells_the_rest_when_pointed_at(theme: Theme, qtbot: QtBot) -> None:
    tile = Tile("Goal", theme)
    qtbot.addWidget(tile)
    tile.set_figure("84", "of 120 orders", "within reach", "orders by code", further="3 refunded")
    tile.set_progress(0.7)
    tall = tile.sizeHint().height()
    tile.set_slim(True)
    shown = [label.text() for label in tile.findChildren(QLabel) if not label.isHidden() and label.text()]
    assert shown == ["Goal", "84", "of 120 orders"]
    assert tile.sizeHint().height() < tall / 2
    assert [line in tile.toolTip() for line in ("within reach", "3 refunded", "orders by code")] == [True] * 3
    tile.set_slim(False)
    assert tile.sizeHint().height() == tall
    assert "within reach" not in tile.toolTip()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_tile_that_leads_on_is_opened_by_click_and_by_key(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    tile = Tile("Orders", theme, leads_on=True)
    qtbot.addWidget(tile)
    opened: list[bool] = []
    tile.opened.connect(lambda: opened.append(True))
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    qtbot.keyClick(tile, key)
    qtbot.mouseClick(tile, Qt.MouseButton.RightButton)
    assert opened == [True, True]


def test_a_tile_that_leads_nowhere_is_not_opened(theme: Theme, qtbot: QtBot) -> None:
    tile = Tile("Orders", theme)
    qtbot.addWidget(tile)
    opened: list[bool] = []
    tile.opened.connect(lambda: opened.append(True))
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    qtbot.keyClick(tile, Qt.Key.Key_Return)
    assert not opened
