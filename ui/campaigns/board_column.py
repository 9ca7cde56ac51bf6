"""One column of the board: its name, how many cards it holds, and the cards."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models import show
from models.campaigns.board import BoardCard
from models.stages import Column
from ui.campaigns.card_list import CardList
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.widgets.label import ElidedLabel, Label
from ui.widgets.look import set_look

_SIDE = 10
_LEAST = 136
"""Width in pixels, at the usual size of text, below which names and prices are cut; the board scrolls instead."""


class BoardColumn(QFrame):
    """A quiet ground that lights up while a card is held over it."""

    def __init__(self, column: Column, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self.list = CardList(column.value, theme)
        self._name = ElidedLabel(column.value, theme, weight=SEMIBOLD)
        self._count = Label("", theme, "small", tone="second", tabular=True)
        self.setProperty("look", "column")
        self.setMinimumWidth(theme.scaled(_LEAST))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, _SIDE, 0)
        head.addWidget(self._name, 1)
        head.addWidget(self._count)
        body = QVBoxLayout(self)
        body.setContentsMargins(_SIDE, 8, 0, 4)
        body.setSpacing(9)
        body.addLayout(head)
        body.addWidget(self.list, 1)
        self.list.hovered_by_drag.connect(self.on_hovered_by_drag)

    @property
    def name(self) -> str:
        """What stands over the cards."""
        return self._name.text()

    def show_name(self, name: str) -> None:
        """Call the column as the owner does."""
        self._name.setText(name)
        self.list.setAccessibleName(name)

    def show_cards(self, cards: Sequence[BoardCard], today: date) -> None:
        """Replace the cards."""
        self._count.setText(show.count(len(cards)))
        self.list.setAccessibleDescription(self._count.text())
        self.list.show_cards(cards, today)

    def on_hovered_by_drag(self, is_hovered: bool) -> None:
        """Show that the card would fall here."""
        set_look(self, "look", "drop" if is_hovered else "column")
