"""The pages of a document below each other, as they come out of the printer, at any zoom."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.paper.preview.page_column import MARGIN, PageColumn
from ui.paper.preview.picture_shelf import PictureShelf, Want
from ui.paper.preview.zoom import Fit, Zoom, larger, scale, smaller
from ui.theme import Theme
from ui.widgets.look import BY_KEYBOARD

ASKER: Final = "pages"
LINE: Final = 24
"""Pixels that an arrow key or a step of the wheel scrolls."""

TURNS: Final = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
"""Keys that turn the page where pages are seen whole; else they scroll by what is seen."""

LIGHT: Final = 2_400
"""Pixels of the width of a picture that is made ahead of being seen; of larger ones few fit into memory."""

MOST_SLACK: Final = 6
"""Pixels by which a picture may be wider or higher than its place: a sheet's edge is white."""

MOST_PIXELS: Final = 24_000_000
"""Of one picture: beyond, as at 400 % of a very fine screen, a page is shown a little softer."""


class PageView(QAbstractScrollArea):
    """``page_changed`` tells the page looked at (from 0), ``zoomed`` that pages are shown otherwise."""

    page_changed = Signal(int)
    zoomed = Signal()

    def __init__(self, shelf: PictureShelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._theme = theme
        self._sheet = (595.0, 842.0)
        self._pages = 0
        self._zoom = Zoom()
        self._told_zoom: Zoom | None = None
        self._percent = 0.0
        self._column = PageColumn(0, 0, 0)
        self._current = 0
        self._has_ring = False
        self._held: QPointF | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(300, 240)
        # The width of the bar would change what fits, and that whether there is a bar.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(LINE)
        self.horizontalScrollBar().setSingleStep(LINE)
        self.verticalScrollBar().valueChanged.connect(self.on_scrolled)
        shelf.came.connect(self.on_picture_came)
        theme.changed.connect(self.viewport().update)
        self._tell()

    @property
    def current(self) -> int:
        """The page looked at, from 0."""
        return self._current

    @property
    def percent(self) -> float:
        """How large pages are shown; 100 is their size on paper."""
        return self._percent

    @property
    def zoom(self) -> Zoom:
        """What was asked for: a fit, or a percentage."""
        return self._zoom

    def show_pages(self, pages: int, sheet: tuple[float, float]) -> None:
        """Pages of a size in points; what was looked at stays in sight."""
        self._pages, self._sheet = pages, sheet
        self._lay_out()
        self._want()
        self._find_current()
        self._tell()

    def set_zoom(self, zoom: Zoom, at: QPointF | None = None) -> None:
        """Show pages larger or smaller; what lies at a point of the view, its middle by default, stays there."""
        self._zoom = zoom
        self._lay_out(at)
        self._want()

    def zoom_in(self) -> None:
        """The next percentage on offer."""
        self.set_zoom(larger(self._percent))

    def zoom_out(self) -> None:
        """The one before."""
        self.set_zoom(smaller(self._percent))

    def go_to(self, page: int) -> None:
        """Bring the top of a page (from 0) to the top of the view."""
        if self._pages:
            page = min(max(page, 0), self._pages - 1)
            self.verticalScrollBar().setValue(self._column.top(page) - MARGIN)
            self._become_current(page)

    def page_rect(self, page: int) -> QRect:
        """Where a page lies in the view."""
        around = self._room_around(self.viewport().size())
        left = around.x() + MARGIN - self.horizontalScrollBar().value()
        top = around.y() + self._column.top(page) - self.verticalScrollBar().value()
        return QRect(left, top, self._column.width, self._column.height)

    def shown_picture(self, page: int) -> QImage | None:
        """What is shown of a page now: sharp, or what stands in until it is."""
        return self._shelf.picture(self._wanted(page))

    def on_scrolled(self) -> None:
        """Another part is looked at."""
        self._want()
        self._find_current()

    def on_picture_came(self, page: int) -> None:
        """Show a page sharper."""
        self.viewport().update(self.page_rect(page))

    def _lay_out(self, at: QPointF | None = None, before: QSize | None = None) -> None:
        """Keep what lies at a point; by default what lay in the middle, of a view that was as large as ``before``."""
        room = self.viewport().size()
        point = at or _middle(room)
        before = before if before and before.isValid() else room
        across, down = self._place_of(at or _middle(before), before) if self._column.pages else (0.5, 0.0)
        # One pixel less: a page as wide as its room needs no bar below it.
        inside = (room.width() - 2 * MARGIN - 1.0, room.height() - 2 * MARGIN - 1.0)
        percent = self._zoom.percent_in(inside, self._sheet)
        width, height = (round(size * scale(percent)) for size in self._sheet)
        self._column = PageColumn(self._pages, width, height)
        self._set_ranges()
        self.verticalScrollBar().setValue(round(down * self._column.total_height - point.y()))
        self.horizontalScrollBar().setValue(round(across * self._column.total_width - point.x()))
        self.viewport().update()
        if (self._zoom, percent) != (self._told_zoom, self._percent):
            self._told_zoom, self._percent = self._zoom, percent
            self.zoomed.emit()

    def _place_of(self, point: QPointF, room: QSize) -> tuple[float, float]:
        """What lies at a point of a view of that size, as shares of the column's width and height."""
        around = self._room_around(room)
        across = (self.horizontalScrollBar().value() + point.x() - around.x()) / self._column.total_width
        down = (self.verticalScrollBar().value() + point.y() - around.y()) / self._column.total_height
        is_at_top = self.verticalScrollBar().value() == 0
        return across, 0.0 if is_at_top and self._zoom.fit else down

    def _room_around(self, room: QSize) -> QPoint:
        """What a view of that size has free at the left of the column and above it, where all of it is seen."""
        free = (room.width() - self._column.total_width) // 2, (room.height() - self._column.total_height) // 2
        return QPoint(max(free[0], 0), max(free[1], 0))

    def _set_ranges(self) -> None:
        room = self.viewport().size()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(room.height() - LINE)
        vertical.setRange(0, max(self._column.total_height - room.height(), 0))
        horizontal.setPageStep(room.width() - LINE)
        horizontal.setRange(0, max(self._column.total_width - room.width(), 0))

    def _want(self) -> None:
        """Ask for what is seen, then for what comes next in either direction."""
        seen = list(self._seen())
        if not seen:
            self._shelf.want(ASKER, ())
            return
        is_light = self._wanted(0).width < LIGHT
        near = [page for page in (seen[-1] + 1, seen[0] - 1) if 0 <= page < self._pages and is_light]
        self._shelf.want(ASKER, [self._wanted(page) for page in (*seen, *near)])

    def _seen(self) -> range:
        top = self.verticalScrollBar().value()
        return self._column.seen(top, top + self.viewport().height())

    def _wanted(self, page: int) -> Want:
        """The picture of a page of which a pixel is one of the screen."""
        width, height = self._sheet
        most = round((MOST_PIXELS * width / height) ** 0.5)
        return Want(page, min(round(self._column.width * self.devicePixelRatioF()), most))

    def _find_current(self) -> None:
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        is_seen_whole = self._column.top(self._current) >= top and self._current in self._seen()
        if not (is_seen_whole and self._column.top(self._current) + self._column.height <= top + height):
            self._become_current(self._column.page_at(top + height / 3))

    def _become_current(self, page: int) -> None:
        if page != self._current:
            self._current = page
            self._tell()
            self.page_changed.emit(page)

    def _tell(self) -> None:
        words = self.tr("Page {page} of {pages}").format(page=self._current + 1, pages=self._pages)
        self.setAccessibleName(words if self._pages else self.tr("Pages"))

    def sizeHint(self) -> QSize:
        return QSize(760, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(before=event.oldSize())
        self._want()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.set_zoom(larger(self._percent) if turned > 0 else smaller(self._percent), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            moved, self._held = self._held - event.position(), event.position()
            self.horizontalScrollBar().setValue(round(self.horizontalScrollBar().value() + moved.x()))
            self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + moved.y()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None
        self.viewport().unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            self._become_current(max(self._pages - 1, 0))
        elif event.key() in TURNS and self._zoom.fit is Fit.PAGE:
            self.go_to(self._current + TURNS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._has_ring = event.reason() in BY_KEYBOARD
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = self._theme.tokens
        painter.fillRect(self.viewport().rect(), QColor(tokens.board_column))
        for page in self._seen():
            rect = self.page_rect(page)
            paint_sheet(painter, rect, self.shown_picture(page), tokens.line)
        if self.hasFocus() and self._has_ring:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()


def _middle(room: QSize) -> QPointF:
    return QPointF(room.width() / 2, room.height() / 2)


def paint_sheet(painter: QPainter, rect: QRect, picture: QImage | None, line: str) -> None:
    """A white sheet with what is on it, once that is known; paper is white in the dark too."""
    painter.fillRect(rect.adjusted(-1, -1, 1, 1), QColor(line))
    painter.fillRect(rect, Qt.GlobalColor.white)
    if picture is None:
        return
    ratio = painter.device().devicePixelRatio()
    slack = max(abs(picture.width() - rect.width() * ratio), abs(picture.height() - rect.height() * ratio))
    if slack <= MOST_SLACK:
        # One pixel of the picture to one of the screen: scaled by a hair it would be blurred.
        picture.setDevicePixelRatio(ratio)
        painter.save()
        painter.setClipRect(rect)
        painter.drawImage(QPoint(rect.left(), rect.top()), picture)
        painter.restore()
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(rect), picture)
