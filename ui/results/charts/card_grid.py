"""Cards in two columns: those with a chart first, those with nothing to show below them, as high as their words."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.results.charts.read_card import ReadCard
from ui.results.result_page import MARGIN
from ui.theme.tokens import STEP
from ui.widgets.scrolled_area import ScrolledArea

COLUMNS = 2


class CardGrid(ScrolledArea):
    """Holds the cards and orders them anew by what they have to show; Tab goes through them as they stand."""

    def __init__(self, cards: Sequence[ReadCard], parent: QWidget | None = None) -> None:
        super().__init__(QWidget(), parent)
        self._cards = cards
        self._grid = QGridLayout(self.inside)
        self._grid.setContentsMargins(MARGIN, 0, MARGIN, 14)
        self._grid.setSpacing(3 * STEP)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.arrange()

    def arrange(self) -> None:
        """Put the cards where they belong by what they have to show."""
        ordered = [card for card in self._cards if not card.is_small]
        full = len(ordered)
        ordered += [card for card in self._cards if card.is_small]
        for card in self._cards:
            self._grid.removeWidget(card)
        row = column = 0
        for place, card in enumerate(ordered):
            if place == full and column:
                row, column = row + 1, 0
            # The last of each kind has the whole width where it would stand alone.
            is_last = place in {full - 1, len(ordered) - 1}
            width = COLUMNS if is_last and column == 0 else 1
            self._grid.addWidget(card, row, column, 1, width)
            row, column = (row, column + 1) if column + width < COLUMNS else (row + 1, 0)
        for one, after in pairwise(stop for card in ordered for stop in card.stops):
            QWidget.setTabOrder(one, after)
        for below in range(self._grid.rowCount()):
            self._grid.setRowStretch(below, 0)
        self._grid.setRowStretch(row + 1, 1)
