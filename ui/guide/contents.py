"""The list at the side of the guide: its chapters and the sections of the one that is read, or what was found."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from models.guide import Chapter, Found, Place
from ui.guide.contents_delegate import ContentsDelegate
from ui.guide.contents_line import Line
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class Contents(QListView):
    """``chosen`` carries the place of a line that somebody went to, by mouse or keys."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = _Lines(self)
        self._is_following = False
        self.setModel(self._lines)
        self.setItemDelegate(ContentsDelegate(theme, self.line_at, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Contents of the guide"))
        self.selectionModel().currentChanged.connect(self.on_current_changed)
        self.clicked.connect(self.on_clicked)

    def line_at(self, row: int) -> Line:
        """A line by its place in the list."""
        return self._lines.lines[row]

    @property
    def lines(self) -> Sequence[Line]:
        """What is listed."""
        return self._lines.lines

    def show_chapters(self, chapters: Sequence[Chapter], here: Place) -> None:
        """List all chapters, below the one that is read its sections, and mark where the reader is."""
        lines = []
        for chapter in chapters:
            lines.append(Line("chapter", Place(chapter.name), chapter.title))
            if chapter.name == here.chapter:
                lines += [
                    Line("part" if section.is_part else "section", section.place, section.title)
                    for section in chapter.sections[1:]
                ]
        self._show(lines)
        self._follow(here)

    def show_found(self, found: Sequence[Found]) -> None:
        """List what a search found."""
        self._show([Line("found", one.section.place, _named(one), one.around) for one in found])

    def on_current_changed(self, current: QModelIndex) -> None:
        """Tell where the keys went, but not what merely follows the text."""
        if not self._is_following and current.isValid():
            self.chosen.emit(self.line_at(current.row()).place)

    def on_clicked(self, index: QModelIndex) -> None:
        """Go to the line that is current already, too: its section may have been scrolled away."""
        self.chosen.emit(self.line_at(index.row()).place)

    def _show(self, lines: list[Line]) -> None:
        if lines != self._lines.lines:
            self._is_following = True
            self._lines.show_lines(lines)
            self._is_following = False

    def _follow(self, here: Place) -> None:
        places = [line.place for line in self._lines.lines]
        row = next((places.index(one) for one in (here, Place(here.chapter)) if one in places), -1)
        self._is_following = True
        index = self._lines.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        self._is_following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Lines(QAbstractListModel):
    """The lines by their places; their words are there for those who hear the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show_lines(self, lines: list[Line]) -> None:
        """List other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.lines[index.row()].words
        return None


def _named(found: Found) -> str:
    section = found.section
    return section.title if not section.place.anchor else f"{found.chapter_title} › {section.title}"
