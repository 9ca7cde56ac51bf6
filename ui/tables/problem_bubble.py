"""What is wrong with typed text, told right below its cell."""

from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.label import Label

_LONGEST = 360
_MILLISECONDS = 7000


class ProblemBubble(QFrame):
    """A red sentence over the table that leaves by itself, or when the text is mended."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._viewport = parent
        self._label = Label("", theme, "small")
        self._timer = QTimer(self, interval=_MILLISECONDS, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.setProperty("look", "error")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.addWidget(self._label)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown, or an empty text."""
        return "" if self.isHidden() else self._label.text()

    def tell(self, problem: str, cell: QRect) -> None:
        """Show a sentence below a cell (above it at the foot of the table)."""
        self._label.setWordWrap(False)
        self._label.setText(problem)
        if self._label.sizeHint().width() > _LONGEST:
            self._label.setWordWrap(True)
            self._label.setFixedWidth(_LONGEST)
        else:
            self._label.setFixedWidth(self._label.sizeHint().width())
        self.setAccessibleName(problem)
        self.adjustSize()
        room = self._viewport.rect()
        left = max(min(cell.left(), room.width() - self.width() - 4), 0)
        below = cell.bottom() + 3
        above = cell.top() - self.height() - 3
        self.move(left, below if below + self.height() <= room.height() or above < 0 else above)
        self.show()
        self.raise_()
        self._timer.start()
