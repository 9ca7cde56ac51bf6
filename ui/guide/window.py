"""The user guide in a window of its own: contents and search at the left, the chapter at the right."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.guide import Place, find
from models.plural import counted
from models.reading.text import words
from ui.guide.chapters import chapters
from ui.guide.contents import Contents
from ui.guide.help_key import MARK
from ui.guide.history import History
from ui.guide.page import GuidePage
from ui.preferences import Preferences
from ui.theme import Theme
from ui.theme.theme import FRAME
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label, note
from ui.widgets.search_field import SearchField

GEOMETRY: Final = "guide"
SIZE: Final = (1120, 800)
SHARE: Final = 0.6
"""How much of the width of the screen it takes at first: what one works in is to be seen beside it."""
LEAST: Final = 760
SIDE: Final = 300
FEWEST_LETTERS: Final = 2
"""A single letter is found everywhere."""


class GuideWindow(QDialog):
    """Stands beside the program's window and all its dialogs, so that one can read and do."""

    def __init__(self, theme: Theme, place: Place) -> None:
        # Without a parent: a dialog that is open would else keep its reader from turning a page.
        super().__init__(None)
        self._theme = theme
        self._chapters = {chapter.name: chapter for chapter in chapters()}
        self._history = History()
        self.here = place
        self.search = SearchField(self.tr("Search the guide"), theme, "Ctrl+F")
        self.contents = Contents(theme)
        self.count = note("", theme)
        self.page = GuidePage(theme)
        self.back_button = Button("", theme, "quiet", "chevron-left")
        self.forward_button = Button("", theme, "quiet", "chevron-right")
        self.title = Label("", theme, tone="second")
        self._build()
        self._connect()
        self._restore()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Goodword guide"))
        self.setWindowFlags(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setProperty(MARK, True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(self._reading(), 1)

    def _side(self) -> QWidget:
        side = QFrame()
        side.setProperty("look", "ground")
        side.setFixedWidth(self._theme.scaled(SIDE))
        self.contents.setProperty("look", "board")
        self.count.setContentsMargins(3 * STEP, 0, 3 * STEP, 0)
        self.count.hide()
        field = QVBoxLayout()
        field.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 0)
        field.addWidget(self.search)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(field)
        column.addWidget(self.count)
        column.addWidget(self.contents, 1)
        return side

    def _reading(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("look", "bar")
        for button, name, keys in (
            (self.back_button, self.tr("Back"), "Alt+Left"),
            (self.forward_button, self.tr("Forward"), "Alt+Right"),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})")
        row = QHBoxLayout(bar)
        row.setContentsMargins(2 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        row.addWidget(self.back_button)
        row.addWidget(self.forward_button)
        row.addSpacing(STEP)
        row.addWidget(self.title, 1)
        reading = QFrame()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.page, 1)
        return reading

    def _connect(self) -> None:
        self.search.textChanged.connect(self.on_query_changed)
        self.search.returnPressed.connect(self.on_first_asked)
        self.search.down_pressed.connect(self.contents.setFocus)
        self.search.left.connect(self.close)
        self.contents.chosen.connect(self.show_place)
        self.page.asked.connect(self.show_place)
        self.back_button.clicked.connect(self.go_back)
        self.forward_button.clicked.connect(self.go_forward)
        for keys, verb in (
            ("Ctrl+F", self.search.setFocus),
            ("Alt+Left", self.go_back),
            ("Alt+Right", self.go_forward),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(verb)

    def _restore(self) -> None:
        if not self.restoreGeometry(Preferences().blob(GEOMETRY)):
            self._stand_at_the_right()
        self.show_place(self.here)
        self.page.setFocus()

    def _stand_at_the_right(self) -> None:
        """Stand within the screen with the whole frame, which is not known before the window shows."""
        room, frame = self.screen().availableGeometry(), QSize(*FRAME)
        wide = max(round(room.width() * SHARE), min(self._theme.scaled(LEAST), room.width()))
        self.resize(self._theme.scaled_size(*SIZE).boundedTo(QSize(wide, room.height()) - frame))
        left = room.x() + room.width() - self.width() - frame.width()
        self.move(left, room.y() + (room.height() - self.height() - frame.height()) // 2)

    def show_place(self, place: Place) -> None:
        """Show a place of the guide; one that is not there shows the beginning of its chapter, or of the guide."""
        self._history.visit(place)
        self._show(place)

    def open_at(self, place: Place) -> None:
        """Come to the front at a place; what was searched before is over."""
        self.search.clear()
        self.show_place(place)
        self.show()
        self.raise_()
        self.activateWindow()

    def go_back(self) -> None:
        """Show what was looked at before."""
        if self._history.can_go_back:
            self._show(self._history.back())

    def go_forward(self) -> None:
        """Show again what one went back from."""
        if self._history.can_go_forward:
            self._show(self._history.forward())

    def on_query_changed(self, query: str) -> None:
        """List what is found, or the chapters again once nothing is searched."""
        is_searched = len(query.strip()) >= FEWEST_LETTERS
        self.count.setVisible(is_searched)
        if not is_searched:
            self._show(self.here)
            return
        found = find(list(self._chapters.values()), query)
        self.count.setText(self._told(len(found)))
        self.contents.show_found(found)

    def on_first_asked(self) -> None:
        """Go to the likeliest place."""
        if self.count.isVisible() and self.contents.lines:
            self.show_place(self.contents.lines[0].place)

    def _told(self, found: int) -> str:
        if not found:
            return self.tr("Nothing in the guide has all of these words: try fewer, or others.")
        return counted(found, "place")

    def _show(self, place: Place) -> None:
        first = next(iter(self._chapters))
        self.here = place if place.chapter in self._chapters else Place(first)
        chapter = self._chapters[self.here.chapter]
        is_searched = not self.count.isHidden()
        self.page.show_place(chapter, self.here.anchor, words(self.search.text()) if is_searched else ())
        if not is_searched:
            self.contents.show_chapters(list(self._chapters.values()), self.here)
        self.title.setText(chapter.title)
        self.back_button.setEnabled(self._history.can_go_back)
        self.forward_button.setEnabled(self._history.can_go_forward)

    def done(self, result: int) -> None:
        Preferences().set_blob(GEOMETRY, self.saveGeometry())
        super().done(result)
