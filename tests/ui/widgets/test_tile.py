from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.theme import Theme
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
    tile.set_figure("n/a", "", "No creator here has a code, so no order can be told to be hers.", "orders")
    shown = [label.text() for label in tile.findChildren(QLabel) if not label.isHidden() and label.text()]
    assert shown == ["Orders", "n/a", "No creator here has a code"]
