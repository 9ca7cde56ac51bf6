"""One chapter of the guide, to be read."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from models.guide import Chapter, Place
from resources import guide_folder
from ui.guide.emphasis import embolden
from ui.guide.markup import html_of, sheet_of
from ui.theme import Theme
from ui.theme.tokens import STEP

WIDEST = 760
"""Pixels of a column of text: longer lines are hard to follow."""
MARGIN = 7 * STEP
AIR = 4 * STEP
"""Pixels above a heading that was gone to."""


class GuidePage(QTextBrowser):
    """``asked`` carries the place that a link leads to. Pictures are as wide as the column allows."""

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: Sequence[str] = ()
        self._marked: list[int] = []
        self._pictures: set[str] = set()
        self.chapter: Chapter | None = None
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "page")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDefaultFont(theme.font())
        self.setAccessibleName(self.tr("Chapter of the guide"))
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self.on_room_changed)
        self._shown_width = 0
        self._arrived_at: str | None = None
        self.verticalScrollBar().actionTriggered.connect(self.on_scrolled)
        self.anchorClicked.connect(self.on_anchor_clicked)
        theme.changed.connect(self.refresh)

    def show_place(self, chapter: Chapter, anchor: str, words: Sequence[str] = ()) -> None:
        """Show a chapter at one of its sections, with the words that were searched marked."""
        if chapter is not self.chapter:
            self.chapter = chapter
            self._fill()
        self._words = words
        self._arrive(anchor)

    def _arrive(self, anchor: str) -> None:
        self._arrived_at = anchor
        self.go_to(anchor)
        self._mark_words()
        self._show_first_mark()

    def on_scrolled(self) -> None:
        """The reader went on from where the page was opened."""
        self._arrived_at = None

    def go_to(self, anchor: str) -> None:
        """Move a section to the top, the beginning for ""."""
        bar = self.verticalScrollBar()
        bar.setValue(0)
        if anchor:
            self.scrollToAnchor(anchor)
            bar.setValue(bar.value() - AIR)

    @property
    def has_its_pictures(self) -> bool:
        """Whether every picture of the chapter is where it should be."""
        return all(not QImage(str(guide_folder() / address)).isNull() for address in self._pictures)

    def refresh(self) -> None:
        """Show the same place in the colours and the width of now; once the reader went on, the same lines."""
        if self._arrived_at is not None:
            self._fill()
            self._arrive(self._arrived_at)
            return
        cursor = QTextCursor(self.document())
        top = self.cursorForPosition(QPoint(0, 0))
        place, above = top.position(), self.cursorRect(top).top()
        self._fill()
        cursor.setPosition(place)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - above)
        self._mark_words()

    def on_room_changed(self) -> None:
        """Fit pictures into another width, once the mouse that pulls rests."""
        if self.chapter is not None and self._column() != self._shown_width:
            self.refresh()

    def on_anchor_clicked(self, address: QUrl) -> None:
        """Ask for the place that a link of the guide leads to."""
        if self.chapter is not None:
            self.asked.emit(Place.of_link(address.toString(), self.chapter.name))

    def _fill(self) -> None:
        if self.chapter is None:
            return
        self._pictures.clear()
        self._shown_width = self._column()
        self.document().setDefaultStyleSheet(sheet_of(self._theme))
        self.setHtml(html_of(self.chapter.markdown, self._size_of))
        embolden(self.document(), self._theme)
        frame = self.document().rootFrame()
        room = frame.frameFormat()
        room.setMargin(MARGIN)
        room.setRightMargin(self.viewport().width() - self._shown_width - MARGIN)
        frame.setFrameFormat(room)

    def _column(self) -> int:
        return min(self.viewport().width() - 2 * MARGIN, self._theme.scaled(WIDEST))

    def _size_of(self, address: str) -> QSize:
        self._pictures.add(address)
        size = QImageReader(str(guide_folder() / address)).size()
        return size.scaled(min(size.width(), self._shown_width), size.height(), Qt.AspectRatioMode.KeepAspectRatio)

    def _picture(self, address: str) -> QImage:
        """The picture as sharp as the screen is; Qt would drop lines of pixels of a larger one."""
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        whole = QImage(str(guide_folder() / address)).convertToFormat(QImage.Format.Format_RGB32)
        made = whole.scaled(self._size_of(address) * ratio, mode=smooth)
        painter = QPainter(made)
        painter.setPen(QColor(self._theme.tokens.line))
        painter.drawRect(made.rect().adjusted(0, 0, -1, -1))
        painter.end()
        made.setDevicePixelRatio(ratio)
        return made

    def _mark_words(self) -> None:
        form = QTextCharFormat()
        form.setBackground(QColor(self._theme.tokens.pill("amber").back))
        form.setForeground(QColor(self._theme.tokens.pill("amber").text))
        marks: list[QTextEdit.ExtraSelection] = []
        self._marked = []
        for word in self._words:
            cursor = QTextCursor(self.document())
            while not (cursor := self.document().find(word, cursor)).isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, form
                marks.append(mark)
                self._marked.append(cursor.selectionStart())
        self.setExtraSelections(marks)

    def _show_first_mark(self) -> None:
        """Scroll on to the first word that is marked below the top, where it is not seen yet."""
        top = self.cursorForPosition(QPoint(0, 0)).position()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min((start for start in self._marked if start >= top), default=top))
        if self.cursorRect(cursor).bottom() > self.viewport().height():
            self.setTextCursor(cursor)

    def loadResource(self, kind: int, address: QUrl | str) -> object:
        # Only pictures of the guide itself are ever loaded: nothing from elsewhere, whatever a text says.
        asked = QUrl(address)
        if kind == QTextDocument.ResourceType.ImageResource.value and asked.isRelative():
            return self._picture(asked.path())
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitting.start()
