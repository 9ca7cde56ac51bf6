"""One quiet line about what is under way, with Cancel; seen only once it takes longer than one cares to wait."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label

PATIENCE: Final = 1000
"""Milliseconds after which one wants to know that something is under way."""

BAR_WIDTH: Final = 96


class WorkLine(QWidget):
    """Words, a bar and a button; ``cancelled`` tells that it was pressed."""

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("", theme, "small", tone="second", tabular=True)
        self._bar = QProgressBar()
        self.cancel = Button(self.tr("Cancel"), theme)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self.on_time_up)
        self._bar.setFixedWidth(theme.scaled(BAR_WIDTH))
        self._bar.setTextVisible(False)
        self.cancel.takes_return = True
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * STEP)
        row.addWidget(self._bar)
        row.addWidget(self._words)
        row.addWidget(self.cancel)
        row.addStretch(1)
        self._show_all(shown=False)

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def begin(self, words: str, *, at_once: bool = False) -> None:
        """Say what is under way, at once or when it takes a while; how far it will come is not known yet."""
        self._bar.setRange(0, 0)
        self._say(words)
        if at_once:
            self._show_all(shown=True)
        elif not self._timer.isActive() and self.cancel.isHidden():
            self._timer.start()

    def go_on(self, words: str, done: int, of: int) -> None:
        """Say how far it has come."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._say(words)

    def end(self) -> None:
        """Nothing is under way any more."""
        self._timer.stop()
        self._show_all(shown=False)

    def on_time_up(self) -> None:
        """It takes long enough to be told."""
        self._show_all(shown=True)

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._bar.setAccessibleName(words)

    def _show_all(self, *, shown: bool) -> None:
        for widget in (self._bar, self._words, self.cancel):
            widget.setVisible(shown)
