"""A conversation, or any other history, as entries along a line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.reading.text import break_long_words
from models.record import record
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.label import ElidedLabel, note
from ui.widgets.pill import Pill

_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


@record(frozen=True)
class TimelineEntry:
    """A bold line, a second line below it, and a pill where a state must be seen; `key` is the caller's own."""

    title: str
    text: str = ""
    pill: str = ""
    state: str = "grey"
    key: int | None = None


class TimelineList(QWidget):
    """Entries with a line at their left; a click or Enter on one emits `opened` with its key."""

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * STEP, 0, 0, 0)
        self._column.setSpacing(STEP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.update)

    @property
    def entries(self) -> list[TimelineEntry]:
        """What is shown, from the top."""
        return [row.entry for row in self._rows]

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Replace what is shown."""
        # Each row that appears in a list on screen would lay the whole panel out anew: they appear together.
        is_seen = self.isVisible()
        if is_seen:
            self.hide()
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_Row(entry, self._theme) for entry in entries]
        for row in self._rows:
            row.opened.connect(self.opened)
            self._column.addWidget(row)
            row.show()
        if is_seen:
            self.show()
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        painter.fillRect(STEP, 0, 2, self.height(), QColor(self._theme.tokens.line))
        painter.end()


class _Row(QWidget):
    """One entry."""

    opened = Signal(object)

    def __init__(self, entry: TimelineEntry, theme: Theme) -> None:
        super().__init__()
        self.entry = entry
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2, STEP, 2)
        column.setSpacing(0)
        column.addLayout(self._title_line())
        if entry.text:
            column.addWidget(note(break_long_words(entry.text), theme))
        self.setAccessibleName(" · ".join(part for part in (entry.title, entry.pill, entry.text) if part))
        if entry.key is not None:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _title_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(STEP + 2)
        line.addWidget(ElidedLabel(self.entry.title, self._theme, weight=SEMIBOLD))
        if self.entry.pill:
            line.addWidget(Pill(self.entry.pill, self.entry.state, self._theme))
        line.addStretch(1)
        return line

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.entry.key is not None and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.entry.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.entry.key is not None and event.key() in _OPENING_KEYS:
            self.opened.emit(self.entry.key)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
