"""The headline figures of a scope as tiles."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models import show
from models.figures.figure import Figure, FigureSet
from models.figures.figure_change import change_text, change_told, same_figure
from models.figures.figure_text import explanation, range_text, rests_on, value_text
from models.figures.metrics import is_by_code_alone
from models.reading.currencies import symbol
from ui.results.findings import Findings
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.even_rows import EvenRows
from ui.widgets.tile import Tile

SHOWN = ("reach", "engagement_rate_followers", "clicks", "sessions", "orders", "revenue", "cost", "back_per_1")
"""The figures that lead, in their order; visits only where any were imported."""

WIDEST = 232
"""Pixels that a tile asks for at most beyond its figure: "3 refunded orders are not counted" stands in one line."""


class FigureTiles(QWidget):
    """One tile a figure; each says below what it rests on or comes to, and its formula as tooltip.

    ``figure_asked`` carries the name of a figure whose tile was opened.
    """

    figure_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        labels = {
            "reach": self.tr("Reached"),
            "engagement_rate_followers": self.tr("Engagement rate"),
            "clicks": self.tr("Link clicks"),
            "sessions": self.tr("Visits"),
            "orders": self.tr("Orders"),
            "revenue": self.tr("Revenue"),
            "cost": self.tr("Cost"),
            "back_per_1": self.tr("Back per 1"),
        }
        self.tiles = {name: Tile(labels[name], theme, leads_on=True, widest=WIDEST) for name in SHOWN}
        self._names = {name: name for name in SHOWN}
        rows = EvenRows(self, 3 * STEP)
        for place, tile in self.tiles.items():
            rows.addWidget(tile)
            tile.opened.connect(lambda place=place: self.figure_asked.emit(self._names[place]))

    def show_findings(self, found: Findings) -> None:
        """Show the figures of a scope."""
        self.tiles["back_per_1"].set_label(self.tr("Back per {}1").format(symbol(found.figures.currency)))
        self.tiles["engagement_rate_followers"].set_label(found.figures[_rate_shown(found.figures)].label)
        for place, tile in self.tiles.items():
            name = _rate_shown(found.figures) if place == "engagement_rate_followers" else place
            self._names[place] = name
            tile.setVisible(name in found.figures.figures)
            if name not in found.figures.figures:
                continue
            told = found.figures.each(name)
            notes = {
                "reach": self._reach_note,
                "engagement_rate_followers": self._rate_note,
                "clicks": self._clicks_note,
                "sessions": self._visits_note,
                "orders": self._orders_note,
                "revenue": self._revenue_note,
                "cost": self._cost_note,
                "back_per_1": self._back_note,
            }
            note = told[0].reason if told[0].value is None else notes[place](found, told[0])
            value, suffix = _shown(told)
            explained = [explanation(figure) for figure in told]
            if found.earlier and found.earlier_figures and name in found.earlier_figures.figures:
                pairs = [(figure, same_figure(figure, found.earlier_figures)) for figure in told]
                suffix = suffix or change_text(*pairs[0])
                explained += [change_told(*pair, found.earlier.label) for pair in pairs]
            further = ", ".join(told[0].notes) if name == "orders" else told[0].caveat
            tile.set_figure(value, suffix, note, "\n\n".join(explained), further=further)

    def _reach_note(self, _found: Findings, figure: Figure) -> str:
        return rests_on(figure)

    def _rate_note(self, _found: Findings, figure: Figure) -> str:
        return range_text(figure) or rests_on(figure)

    def _clicks_note(self, found: Findings, figure: Figure) -> str:
        price = found.figures.each("cpc")[0]
        if price.value is None:
            return rests_on(figure)
        # The clicks of other posts are missing from it, their cost is not.
        words = self.tr("≤ {} a click") if figure.is_partial else self.tr("{} a click")
        return words.format(value_text(price))

    def _visits_note(self, _found: Findings, _figure: Figure) -> str:
        return self.tr("by tagged links")

    def _orders_note(self, found: Findings, figure: Figure) -> str:
        price = found.figures.each("cpa")[0]
        if figure.value and price.value is not None:
            return self.tr("{} an order").format(value_text(price))
        return self.tr("by discount code") if is_by_code_alone(figure) else rests_on(figure)

    def _revenue_note(self, found: Findings, figure: Figure) -> str:
        average = found.figures.each("aov")[0]
        return self.tr("average {}").format(value_text(average)) if average.value is not None else rests_on(figure)

    def _cost_note(self, found: Findings, figure: Figure) -> str:
        product = found.product_costs.get(figure.currency)
        if not product:
            return rests_on(figure)
        return self.tr("incl. {} product").format(show.money(product, figure.currency))

    def _back_note(self, _found: Findings, figure: Figure) -> str:
        return range_text(figure) or rests_on(figure)


def _rate_shown(figures: FigureSet) -> str:
    """The engagement rate by followers; where no followers are known the one by reach, then by views, so named."""
    names = ("engagement_rate_followers", "engagement_rate_reach", "engagement_rate_views")
    return next((name for name in names if figures[name].value is not None), names[0])


def _shown(told: Sequence[Figure]) -> tuple[str, str]:
    """The first figure large, those of other currencies small beside it."""
    first, *others = (value_text(figure) for figure in told)
    return first, " ".join(f"· {text}" if told[0].name == "back_per_1" else f"+ {text}" for text in others)
