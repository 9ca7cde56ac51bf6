"""Paints one campaign of the list."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.campaigns.campaign_words import card_line, progress_text, short_card_line
from models.results.overview import CampaignOverview
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.widgets.pill import paint_pill, pill_size
from ui.widgets.progress_bar import HEIGHT as BAR_HEIGHT
from ui.widgets.progress_bar import paint_bar

_SELECTED = QStyle.StateFlag.State_Selected
_HOVERED = QStyle.StateFlag.State_MouseOver
_FOCUSED = QStyle.StateFlag.State_HasFocus
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight
_PADDING = 14
_GAP = 8

Index = QModelIndex | QPersistentModelIndex


class CampaignDelegate(QStyledItemDelegate):
    """Name and status, dates and creators, a slim bar, and the goal in words."""

    def __init__(
        self,
        theme: Theme,
        overview_at: Callable[[int], CampaignOverview],
        today: Callable[[], date],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._overview_at = overview_at
        self._today = today
        self.key_focus = False
        self._theme = theme
        self._name_font = theme.font(weight=SEMIBOLD)
        self._small_font = theme.font("small")
        self._pill_font = theme.font("small", SEMIBOLD)
        self._name = QFontMetrics(self._name_font)
        self._small = QFontMetrics(self._small_font)

    def _paint_name(self, painter: QPainter, row: QRect, overview: CampaignOverview) -> None:
        label = overview.status.label
        size = pill_size(label, self._pill_font)
        width, height = size.width(), size.height()
        pill = QRectF(row.right() + 1 - width, row.center().y() - height / 2 + 1, width, height)
        paint_pill(painter, pill, label, self._pill_font, self._theme.tokens.pill(overview.status.tone))
        painter.setFont(self._name_font)
        painter.setPen(QColor(self._theme.tokens.text))
        room = row.adjusted(0, 0, -width - _GAP, 0)
        painter.drawText(room, _LEFT, self._name.elidedText(overview.campaign.name, _ELIDE, room.width()))

    def _paint_small(self, painter: QPainter, row: QRect, text: str) -> None:
        painter.setFont(self._small_font)
        painter.setPen(QColor(self._theme.tokens.second))
        painter.drawText(row, _LEFT, self._small.elidedText(text, _ELIDE, row.width()))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens = self._theme.tokens
        if option.state & _SELECTED:
            painter.fillRect(option.rect, QColor(tokens.soft))
        elif option.state & _HOVERED:
            painter.fillRect(option.rect, QColor(tokens.hover))
        painter.fillRect(
            option.rect.left(), option.rect.bottom(), option.rect.width(), 1, QColor(tokens.line)
        )

    def _row_heights(self) -> tuple[int, int]:
        return max(self._name.height(), pill_size("", self._pill_font).height()), self._small.height() + 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        name, small = self._row_heights()
        return QSize(200, 11 + name + small + 6 + BAR_HEIGHT + 5 + small + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        overview, today = self._overview_at(index.row()), self._today()
        name, small = self._row_heights()
        self._paint_ground(painter, option)
        row = QRect(option.rect.left() + _PADDING, option.rect.top() + 11, option.rect.width() - 2 * _PADDING, name)
        self._paint_name(painter, row, overview)
        row = QRect(row.left(), row.bottom() + 1, row.width(), small)
        line = card_line(overview.campaign, overview.creators, today)
        if self._small.horizontalAdvance(line) > row.width():
            line = short_card_line(overview.campaign, overview.creators, today)
        self._paint_small(painter, row, line)
        bar = QRectF(row.left(), row.bottom() + 7, row.width(), BAR_HEIGHT)
        track = self._theme.tokens.track
        paint_bar(painter, bar, overview.share_done, self._theme.tokens.accent, track)
        row = QRect(row.left(), row.bottom() + 7 + BAR_HEIGHT + 5, row.width(), small)
        self._paint_small(painter, row, progress_text(overview.campaign, overview.done, overview.status))
        if self.key_focus and option.state & _FOCUSED and option.state & _SELECTED:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.tokens.focus), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(3.5, 3.5, -3.5, -4.5), 6, 6)
