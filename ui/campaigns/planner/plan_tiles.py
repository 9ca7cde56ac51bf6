"""The four headline figures of a plan."""

from PySide6.QtWidgets import QWidget

from models.planner.plan import Plan
from models.planner.plan_words import (
    Headline,
    break_even_headline,
    chance_headline,
    cost_headline,
    expected_headline,
)
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.even_rows import EvenRows
from ui.widgets.tile import Tile


class PlanTiles(QWidget):
    """Expected result, chance of the goal, cost and break-even; each tells its formula when pointed at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.expected = Tile(self.tr("Expected"), theme)
        self.chance = Tile(self.tr("Chance of the goal"), theme)
        self.cost = Tile(self.tr("Cost"), theme)
        self.pays = Tile(self.tr("Pays for itself from"), theme)
        rows = EvenRows(self, 3 * STEP)
        for tile in (self.expected, self.chance, self.cost, self.pays):
            rows.addWidget(tile)

    def set_slim(self, is_slim: bool) -> None:
        """Stand in one line each, or with what the figures come to below."""
        for tile in (self.expected, self.chance, self.cost, self.pays):
            tile.set_slim(is_slim)

    def show_plan(self, plan: Plan) -> None:
        """Show the figures of a plan."""
        _fill(self.expected, expected_headline(plan))
        _fill(self.chance, chance_headline(plan))
        _fill(self.cost, cost_headline(plan))
        _fill(self.pays, break_even_headline(plan))


def _fill(tile: Tile, words: Headline) -> None:
    tile.set_label(words.label)
    tile.set_figure(words.value, words.suffix, words.below, words.formula)
