"""The partnerships that ended before they were delivered, folded away at the foot of the board."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from models import show
from models.campaigns.board import BoardCard
from ui.campaigns.card_list import CardList
from ui.icons import icon
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.look import set_look

_CARD_WIDTH = 176
_BAR_ROOM = 8


class ExitStrip(QFrame):
    """A line that says how many there are; a click unfolds them side by side."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.list = CardList(self.tr("Exits"), theme, theme.scaled(_CARD_WIDTH))
        self._button = Button("", theme, "quiet", "chevron-right")
        self._button.setCheckable(True)
        self.setProperty("look", "column")
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(2)
        body.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        cards = QHBoxLayout()
        cards.setContentsMargins(10, 0, 10, 0)
        cards.addWidget(self.list)
        body.addLayout(cards)
        self.list.hide()
        self._button.toggled.connect(self.on_toggled)
        self.list.hovered_by_drag.connect(self.on_hovered_by_drag)

    def show_cards(self, cards: Sequence[BoardCard], today: date) -> None:
        """Replace the cards; without any the strip is not to be seen."""
        self._button.setText(f"{self.tr('Exits')} {show.count(len(cards))}")
        self.list.show_cards(cards, today)
        self.list.setFixedHeight(self.list.tallest + _BAR_ROOM)
        self.setVisible(bool(cards))

    def unfold(self) -> None:
        """Show the cards."""
        self._button.setChecked(True)

    def on_toggled(self, is_unfolded: bool) -> None:
        """Show or hide the cards."""
        self.list.setVisible(is_unfolded)
        self._button.setIcon(icon("chevron-down" if is_unfolded else "chevron-right", self._theme))

    def on_hovered_by_drag(self, is_hovered: bool) -> None:
        """Show that the card would fall here."""
        set_look(self, "look", "drop" if is_hovered else "column")
