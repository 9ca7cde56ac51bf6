"""The pages of a document as a list of small pictures with their numbers."""

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.paper.preview.page_view import paint_sheet
from ui.paper.preview.picture_shelf import PictureShelf, Want
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import RADIUS, STEP

ASKER: Final = "list"
WIDTH: Final = 148
PICTURE_WIDTH: Final = 88
NUMBER_HEIGHT: Final = 22

Index = QModelIndex | QPersistentModelIndex


class PageList(QListView):
    """``chosen`` tells the page (from 0) that somebody chose here, by mouse or keys."""

    chosen = Signal(int)

    def __init__(self, shelf: PictureShelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf = shelf
        self._numbers = _Numbers(self)
        self._sheet = (595.0, 842.0)
        self._is_following = False
        self.setModel(self._numbers)
        self.setItemDelegate(_SmallPage(self, theme))
        self.setAccessibleName(self.tr("List of pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self.want)
        self.selectionModel().currentChanged.connect(self.on_current_changed)
        shelf.came.connect(self.on_picture_came)
        theme.changed.connect(self.viewport().update)

    def wanted(self, page: int) -> Want:
        """The small picture of a page."""
        return Want(page, round(PICTURE_WIDTH * self.devicePixelRatioF()))

    @property
    def picture_size(self) -> QSize:
        """Room of one small picture."""
        width, height = self._sheet
        return QSize(PICTURE_WIDTH, round(PICTURE_WIDTH * height / width))

    def show_pages(self, pages: int, sheet: tuple[float, float]) -> None:
        """List so many pages of a size in points; the chosen one stays where it is still there. One needs no list."""
        current = self.currentIndex().row()
        self._sheet = sheet
        self._numbers.count(pages)
        self.follow(min(max(current, 0), pages - 1))
        self.scheduleDelayedItemsLayout()
        self.setVisible(pages > 1)
        self.want()

    def follow(self, page: int) -> None:
        """Mark the page that is looked at."""
        self._is_following = True
        index = self._numbers.index(page)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        self._is_following = False

    def want(self) -> None:
        """Ask for the pictures that are seen."""
        height = self.viewport().height()
        first, last = self.indexAt(QRect(WIDTH // 2, 4, 1, 1).topLeft()).row(), self._numbers.rowCount() - 1
        room = self.picture_size.height() + NUMBER_HEIGHT + 2 * STEP
        seen = range(max(first, 0), min(max(first, 0) + height // room + 1, last) + 1)
        self.shelf.want(ASKER, [self.wanted(page) for page in seen])

    def on_current_changed(self, current: QModelIndex) -> None:
        """Tell what was chosen, but not what merely follows the view."""
        if not self._is_following and current.isValid():
            self.chosen.emit(current.row())

    def on_picture_came(self, page: int) -> None:
        """Show a page."""
        self.update(self._numbers.index(page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.want()


class _Numbers(QAbstractListModel):
    """Pages by their numbers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = 0

    def count(self, pages: int) -> None:
        """So many pages there are now."""
        if pages == self._pages:
            return
        self.beginResetModel()
        self._pages = pages
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else self._pages

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {page} of {pages}").format(page=index.row() + 1, pages=self._pages)
        return None


class _SmallPage(QStyledItemDelegate):
    """Paints a page with its number below it."""

    def __init__(self, pages: PageList, theme: Theme) -> None:
        super().__init__(pages)
        self._list = pages
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(WIDTH - 20, self._list.picture_size.height() + NUMBER_HEIGHT + 2 * STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(tokens.soft))
            has_ring = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QColor(tokens.focus) if has_ring else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), RADIUS, RADIUS)
        size = self._list.picture_size
        sheet = QRect(area.left() + (area.width() - size.width()) // 2, area.top() + STEP + 2, *size.toTuple())
        picture = self._list.shelf.picture(self._list.wanted(index.row()))
        paint_sheet(painter, sheet, picture, tokens.accent if is_chosen else tokens.edge)
        painter.setFont(self._theme.font("small", SEMIBOLD, tabular=True))
        painter.setPen(QColor(tokens.accent_text if is_chosen else tokens.second))
        below = QRect(area.left(), sheet.bottom() + 1, area.width(), NUMBER_HEIGHT)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        painter.restore()
