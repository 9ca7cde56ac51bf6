"""The four headline figures of a campaign."""

from datetime import date

from PySide6.QtWidgets import QWidget

from models.results.overview import CampaignOverview
from models.results.tile_words import TileWords, back_label, back_tile, budget_tile, goal_tile, posts_tile
from models.stage_names import StageNames
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.even_rows import EvenRows
from ui.widgets.tile import Tile


class CampaignTiles(QWidget):
    """Goal, budget, posts, and what came back; each tells its formula when pointed at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal = Tile(self.tr("Goal"), theme)
        self.budget = Tile(self.tr("Budget"), theme)
        self.posts = Tile(self.tr("Posts"), theme)
        self.back = Tile(self.tr("Back per €1"), theme)
        rows = EvenRows(self, 3 * STEP)
        for tile in (self.goal, self.budget, self.posts, self.back):
            rows.addWidget(tile)

    def set_slim(self, is_slim: bool) -> None:
        """Stand in one line each, or with what the figures are measured against below."""
        for tile in (self.goal, self.budget, self.posts, self.back):
            tile.set_slim(is_slim)

    def show_overview(self, overview: CampaignOverview, today: date, names: StageNames) -> None:
        """Show how a campaign stands, in the owner's words for stages."""
        self.back.set_label(back_label(overview))
        _fill(self.goal, goal_tile(overview, today))
        _fill(self.budget, budget_tile(overview, names), is_money=True)
        _fill(self.posts, posts_tile(overview))
        _fill(self.back, back_tile(overview))


def _fill(tile: Tile, words: TileWords, *, is_money: bool = False) -> None:
    tile.set_figure(words.value, words.suffix, words.note, words.formula, further=words.further, warns=words.warns)
    tile.set_progress(words.share, second_colour=is_money)
