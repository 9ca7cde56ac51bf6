"""The cards of one column of the board: a list that can be walked, dragged from and dropped upon."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from models.campaigns.board import BoardCard
from models.campaigns.card_words import words_of
from ui.campaigns.card_model import CardDelegate, CardModel
from ui.campaigns.card_painter import GAP
from ui.theme import Theme
from ui.widgets.editing import is_read_only

MIME = "application/x-goodword-partnership"

_NOWHERE = QModelIndex()
_CONTROL = Qt.KeyboardModifier.ControlModifier
_OPENING = (int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter))
_STEPS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
_DELETE = int(Qt.Key.Key_Delete)


class CardList(QListView):
    """``stepped`` asks for the column beside, ``move_asked`` to take the current card along; others carry ids."""

    stepped = Signal(int)
    move_asked = Signal(int)
    dropped = Signal(int)
    hovered_by_drag = Signal(bool)
    current_changed = Signal(object)
    opened = Signal(int)
    remove_asked = Signal(int)
    menu_asked = Signal(int, QPoint)

    def __init__(self, title: str, theme: Theme, card_width: int = 0) -> None:
        super().__init__()
        self.cards = CardModel(self)
        self._delegate = CardDelegate(theme, self.cards, self, card_width)
        self._is_showing = False
        self._day: date | None = None
        self._build(title, flows_right=bool(card_width))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.cards.cards[index.row()].id))
        self.selectionModel().currentChanged.connect(self.on_current_changed)
        theme.changed.connect(self.viewport().update)

    def _build(self, title: str, *, flows_right: bool) -> None:
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        self.setProperty("look", "board")
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if flows_right:
            self.setFlow(QListView.Flow.LeftToRight)
            self.setVerticalScrollBarPolicy(never)
        else:
            self.setHorizontalScrollBarPolicy(never)

    @property
    def current_id(self) -> int | None:
        """The id of the current card, ``None`` where there is none."""
        place = self.currentIndex().row()
        return self.cards.cards[place].id if 0 <= place < len(self.cards.cards) else None

    @property
    def tallest(self) -> int:
        """Height of the highest card with the gap below it, in pixels."""
        heights = [self._delegate.painter_of_cards.height(one, self._delegate.card_width) for one in self.cards.words]
        return max(heights, default=0) + GAP

    def show_cards(self, cards: Sequence[BoardCard], today: date) -> None:
        """Replace the cards where anything about them is new; scroll and current card stay."""
        if self._day == today and self.cards.cards == list(cards):
            return
        self._day = today
        words = [words_of(card, today) for card in cards]
        before, scroll = self.current_id, self.verticalScrollBar().value()
        self._is_showing = True
        self.cards.show_cards(cards, words)
        self.mark(before)
        self._is_showing = False
        self.verticalScrollBar().setValue(scroll)

    def mark(self, card_id: int | None) -> bool:
        """Make a card the current one, or none; says whether it is here."""
        place = self.cards.place_of(card_id)
        self.setCurrentIndex(_NOWHERE if place is None else self.cards.index(place))
        return place is not None

    def centre_of(self, card_id: int) -> int:
        """How far below the top of the view the middle of a card lies."""
        place = self.cards.place_of(card_id)
        return 0 if place is None else self.visualRect(self.cards.index(place)).center().y()

    def nearest(self, y: int) -> int | None:
        """The card at a height, else the last one; ``None`` in an empty column."""
        if not self.cards.cards:
            return None
        index = self.indexAt(QPoint(8, y))
        return self.cards.cards[index.row() if index.isValid() else -1].id

    def on_current_changed(self) -> None:
        """Tell which card is current now."""
        if not self._is_showing:
            self.current_changed.emit(self.current_id)

    def _carries_card(self, event: QDropEvent) -> bool:
        return event.mimeData().hasFormat(MIME) and event.source() is not self

    # Qt's own drag would carry a row; the partnership is what moves, and the card is what is seen moving.
    def startDrag(self, _actions: Qt.DropAction) -> None:
        index = self.currentIndex()
        if not index.isValid() or is_read_only(self):
            return
        drag = QDrag(self)
        data = QMimeData()
        data.setData(MIME, QByteArray(str(self.cards.cards[index.row()].id).encode()))
        drag.setMimeData(data)
        rect = self.visualRect(index)
        pixmap = self._picture(index)
        drag.setPixmap(pixmap)
        drag.setHotSpot(self.viewport().mapFromGlobal(self.cursor().pos()) - rect.topLeft())
        drag.exec(Qt.DropAction.MoveAction)

    def _picture(self, index: QModelIndex) -> QPixmap:
        card, words = self.cards.cards[index.row()], self.cards.words[index.row()]
        ratio = self.devicePixelRatioF()
        width, painter_of_cards = self._delegate.card_width, self._delegate.painter_of_cards
        height = painter_of_cards.height(words, width)
        pixmap = QPixmap(round(width * ratio), round(height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter_of_cards.paint(painter, QRectF(0, 0, width, height), card.name, words, is_current=True, has_focus=True)
        painter.end()
        return pixmap

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(self._carries_card(event))
        self.hovered_by_drag.emit(event.isAccepted())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(self._carries_card(event))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hovered_by_drag.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.hovered_by_drag.emit(False)
        text = bytes(event.mimeData().data(MIME).data()) if self._carries_card(event) else b""
        if text.isdigit():
            event.acceptProposedAction()
            self.dropped.emit(int(text))
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, card = event.key(), self.current_id
        is_moving = key in _STEPS and event.modifiers() & _CONTROL
        if (is_moving or key == _DELETE) and is_read_only(self):
            return
        if key in _STEPS:
            (self.move_asked if is_moving else self.stepped).emit(_STEPS[key])
        elif key in _OPENING and card is not None:
            self.opened.emit(card)
        elif key == _DELETE and card is not None:
            self.remove_asked.emit(card)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        if index.isValid():
            self.menu_asked.emit(self.cards.cards[index.row()].id, at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.cards:
            self.setCurrentIndex(self.cards.index(0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
