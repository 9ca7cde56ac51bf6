"""What is seen while something long is under way."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from models import show
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label

if TYPE_CHECKING:
    from storage.slices import Progress

SHOWN_AFTER = 600
"""Milliseconds; what is read faster shows no progress that would only flash."""

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class WaitingPage(QWidget):
    """Words, a bar and Cancel, shown only where it takes long enough to be noticed: then ``lasts`` tells it.

    Without Cancel it is for what must not be given up half-way.
    """

    cancelled = Signal()
    lasts = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, can_cancel: bool = True) -> None:
        super().__init__(parent)
        self._can_cancel = can_cancel
        self._words = Label("", theme)
        self._bar = QProgressBar()
        self._rows = Label("", theme, "small", tone="second", tabular=True)
        self.cancel = Button(self.tr("Cancel"), theme)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_AFTER)
        self._timer.timeout.connect(self.on_timeout)
        self._bar.setRange(0, 0)
        self._bar.setFixedWidth(theme.scaled(280))
        self._bar.setTextVisible(False)
        self.cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout(self)
        column.setSpacing(3 * STEP)
        column.addStretch(2)
        for widget in (self._words, self._bar, self._rows, self.cancel):
            column.addWidget(widget, 0, _CENTRE)
        column.addStretch(3)

    @property
    def words(self) -> str:
        """What is being done."""
        return self._words.text()

    def begin(self, words: str) -> None:
        """Say what is being done, once it takes a while."""
        self._show_all(shown=False)
        self._timer.start()
        self.go_on(words)

    def go_on(self, words: str) -> None:
        """Say what is being done now; how far it will come is not known yet."""
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, 0)
        self._rows.setText("")

    def show_progress(self, progress: "Progress") -> None:
        """Say how far it has come."""
        done, of = show.count(progress.done), show.count(progress.of)
        self._bar.setRange(0, progress.of)
        self._bar.setValue(progress.done)
        if progress.of:
            self._rows.setText(self.tr("%1 of %2 rows").replace("%1", done).replace("%2", of))
        else:
            self._rows.setText(self.tr("%1 rows").replace("%1", done))

    def show_share(self, done: int, of: int) -> None:
        """Fill the bar to a share; what is counted would tell nobody anything."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def end(self) -> None:
        """Nothing is being done any more."""
        self._timer.stop()

    def on_timeout(self) -> None:
        """It takes long enough to be told."""
        self._show_all(shown=True)
        self.lasts.emit()

    def _show_all(self, *, shown: bool) -> None:
        for widget in (self._words, self._bar, self._rows, self.cancel):
            widget.setVisible(shown and (self._can_cancel or widget is not self.cancel))
