"""The cards of a column with their words, and how each is painted in a list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from models.campaigns.board import BoardCard
from models.campaigns.card_words import CardWords
from ui.campaigns.card_painter import GAP, CardPainter
from ui.theme import Theme
from ui.widgets.tooltip import tooltip

BAR_ROOM = 12
"""Pixels at the right of the cards that the scroll bar may take, kept free so that cards never change their width."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_NOWHERE = QModelIndex()
_HOVERED = QStyle.StateFlag.State_MouseOver
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """The cards of a column with their words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: list[BoardCard] = []
        self.words: list[CardWords] = []

    def show_cards(self, cards: Sequence[BoardCard], words: Sequence[CardWords]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.cards, self.words = list(cards), list(words)
        self.endResetModel()

    def place_of(self, card_id: int | None) -> int | None:
        """Where a card stands, ``None`` if it is elsewhere."""
        return next((place for place, card in enumerate(self.cards) if card.id == card_id), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        card, words = self.cards[index.row()], self.words[index.row()]
        if role == _DISPLAY:
            return card.name
        if role == _SPOKEN:
            told = (card.name, card.stage_name, words.price, words.line, *words.alerts)
            return ", ".join(part for part in told if part)
        if role == _TOOLTIP:
            lines = (card.name, f"{card.stage_name} · {words.price}", words.line, *words.alerts, words.tip)
            return tooltip("\n".join(line for line in lines if line))
        return None


class CardDelegate(QStyledItemDelegate):
    """Lets the painter of cards paint the items of a list."""

    def __init__(self, theme: Theme, model: CardModel, view: QListView, width: int) -> None:
        super().__init__(view)
        self._model = model
        self.painter_of_cards = CardPainter(theme)
        self._view = view
        self._width = width

    @property
    def card_width(self) -> int:
        """Width of a card in pixels: a fixed one, else all of the column but the room of the scroll bar."""
        return self._width or max(self._view.width() - BAR_ROOM, 60)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = self._model.words[index.row()]
        gap = GAP if self._width else 0
        return QSize(self.card_width + gap, self.painter_of_cards.height(words, self.card_width) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card, words = self._model.cards[index.row()], self._model.words[index.row()]
        height = self.painter_of_cards.height(words, self.card_width)
        rect = QRectF(option.rect.left(), option.rect.top(), self.card_width, height)
        self.painter_of_cards.paint(
            painter,
            rect,
            card.name,
            words,
            is_current=index == self._view.currentIndex(),
            has_focus=self._view.hasFocus(),
            is_hovered=bool(option.state & _HOVERED),
        )
