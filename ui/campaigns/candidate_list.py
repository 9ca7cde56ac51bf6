"""Influencers to choose from for a campaign, as a list with check marks that stays quick with 100,000."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from models.campaigns.board_words import asks_text
from models.influencers.influencer import InfluencerRow
from storage.tables.influencers import Influencers
from ui.campaigns.candidate_model import CandidateModel, flag_of, second_line
from ui.icons import paint_svg
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.widgets.avatar import avatar_font, paint_avatar
from ui.widgets.pill import paint_pill, pill_size

ENTER = (int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter))
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight
_HEIGHT, _PADDING = 46, 12

Index = QModelIndex | QPersistentModelIndex


class CandidateDelegate(QStyledItemDelegate):
    """Check mark, circle, name and profile; her price or why she cannot be chosen at the right."""

    def __init__(self, theme: Theme, model: CandidateModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._name_font, self._small_font = theme.font(weight=SEMIBOLD), theme.font("small")
        self._box, self._circle = theme.scaled(16), theme.scaled(28)
        self._pill_font, self._circle_font = theme.font("small", SEMIBOLD), avatar_font(theme, self._circle)
        self._name, self._small = QFontMetrics(self._name_font), QFontMetrics(self._small_font)

    def _paint_box(self, painter: QPainter, box: QRectF, *, is_chosen: bool, is_taken: bool) -> None:
        tokens = self._theme.tokens
        fill = tokens.accent_fill if is_chosen else tokens.track if is_taken else tokens.surface
        painter.setPen(QPen(QColor(tokens.accent_fill if is_chosen else tokens.edge), 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if is_chosen:
            paint_svg(painter, box.adjusted(2, 2, -2, -2), "check", tokens.on_accent)

    def _paint_right(self, painter: QPainter, row: QRect, person: InfluencerRow, reason: str) -> int:
        """Paint what stands at the right and return its width."""
        text = reason or asks_text(person)
        painter.setFont(self._small_font)
        painter.setPen(QColor(self._theme.tokens.second))
        painter.drawText(row, _RIGHT, text)
        width = self._small.horizontalAdvance(text)
        flag = flag_of(person)
        if flag:
            pill = pill_size(flag, self._pill_font)
            left = row.right() + 1 - width - 8 - pill.width()
            rect = QRectF(left, row.center().y() - pill.height() / 2, pill.width(), pill.height())
            paint_pill(painter, rect, flag, self._pill_font, self._theme.tokens.pill("red"))
            width += pill.width() + 8
        return width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self._theme.scaled(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, rect, place = self._theme.tokens, option.rect, index.row()
        person, reason = self._model.row(place), self._model.reason(place)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, QColor(tokens.soft))
        elif option.state & QStyle.StateFlag.State_MouseOver and not reason:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.row_line))
        middle = rect.center().y() + 1
        side = self._box
        box = QRectF(rect.left() + _PADDING, middle - side / 2, side, side)
        self._paint_box(painter, box, is_chosen=self._model.is_chosen(place), is_taken=bool(reason))
        left, side = rect.left() + _PADDING + side + 10, self._circle
        circle = QRectF(left, middle - side / 2, side, side)
        paint_avatar(painter, circle, person.name, self._circle_font, tokens)
        inner = QRect(left + side + 10, rect.top(), rect.right() - left - side - 10 - _PADDING, rect.height())
        room = inner.width() - self._paint_right(painter, inner, person, reason) - 10
        self._paint_words(painter, inner, room, person, QColor(tokens.second if reason else tokens.text))
        painter.restore()

    def _paint_words(
        self, painter: QPainter, inner: QRect, room: int, person: InfluencerRow, colour: QColor
    ) -> None:
        upper = QRect(inner.left(), inner.top() + 4, room, inner.height() // 2 - 3)
        lower = QRect(inner.left(), inner.top() + inner.height() // 2, room, inner.height() // 2 - 5)
        painter.setFont(self._name_font)
        painter.setPen(colour)
        painter.drawText(upper, _LEFT, self._name.elidedText(person.name, _ELIDE, room))
        painter.setFont(self._small_font)
        painter.setPen(QColor(self._theme.tokens.second))
        painter.drawText(lower, _LEFT, self._small.elidedText(second_line(person), _ELIDE, room))


class CandidateList(QListView):
    """Space or a click turns the check mark; so does Enter while nobody is chosen, later it is the dialog's OK."""

    def __init__(self, influencers: Influencers, taken: Mapping[int, str], theme: Theme) -> None:
        super().__init__()
        self.candidates = CandidateModel(influencers, taken, self)
        self.setModel(self.candidates)
        self.setItemDelegate(CandidateDelegate(theme, self.candidates, self))
        self.setAccessibleName(self.tr("Influencers to choose from"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "card")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().installEventFilter(self)

    @property
    def chosen_ids(self) -> Sequence[int]:
        """Ids of those with a check mark, in the order of choosing."""
        return list(self.candidates.chosen)

    @property
    def found(self) -> int | None:
        """The place of the current one, else the first; ``None`` where nobody is."""
        return max(self.currentIndex().row(), 0) if self.candidates.rowCount() else None

    def start(self) -> None:
        """Take the focus with the first row current."""
        if self.candidates.rowCount():
            self.setCurrentIndex(self.candidates.index(max(self.currentIndex().row(), 0)))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in ENTER
        if is_enter and self.candidates.chosen:
            event.ignore()
        elif (is_enter or event.key() == Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.candidates.turn(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            index = self.indexAt(event.position().toPoint())
            if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
                self.candidates.turn(index.row())
        return super().eventFilter(watched, event)
