"""What is seen while a file is read, and where reading ended without a table."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from models.errors import UserError
from models.importing import PlatformUnknownError
from models.platforms import Platform
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label

SHOWN_AFTER = 600
"""Milliseconds; what is read faster shows no progress that would only flash."""

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class WaitingPage(QWidget):
    """A bar and Cancel, shown only where reading takes long enough to be noticed."""

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("", theme)
        self._bar = QProgressBar()
        self._cancel = Button(self.tr("Cancel"), theme)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_AFTER)
        self._timer.timeout.connect(self.on_timeout)
        self._bar.setRange(0, 0)
        self._bar.setFixedWidth(280)
        self._bar.setTextVisible(False)
        self._cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout(self)
        column.setSpacing(3 * STEP)
        column.addStretch(2)
        for widget in (self._words, self._bar, self._cancel):
            column.addWidget(widget, 0, _CENTRE)
        column.addStretch(3)

    def begin(self, words: str) -> None:
        """Say what is being done, once it takes a while."""
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._show_all(shown=False)
        self._timer.start()

    def end(self) -> None:
        """Nothing is being done any more."""
        self._timer.stop()

    def on_timeout(self) -> None:
        """It takes long enough to be told."""
        self._show_all(shown=True)

    def _show_all(self, *, shown: bool) -> None:
        for widget in (self._words, self._bar, self._cancel):
            widget.setVisible(shown)


class RefusedPage(QWidget):
    """Why a file cannot be imported, in a sentence, and the way on; a list without a platform asks for one."""

    platform_chosen = Signal(object)
    other_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = EmptyState("alert", "", "", theme)
        self.platform = QComboBox()
        self.read = Button(self.tr("Read as this platform"), theme, "primary")
        self._choice = QWidget()
        row = QHBoxLayout(self._choice)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addStretch(1)
        row.addWidget(self.platform)
        row.addWidget(self.read)
        row.addStretch(1)
        for platform in Platform:
            self.platform.addItem(platform.label, platform.value)  # Qt would keep the enum as its text anyway
        self.platform.setAccessibleName(self.tr("Platform"))
        self.other = self._state.add_button(self.tr("Choose another file…"))
        self.close_button = self._state.add_button(self.tr("Close"))
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._choice)
        column.addStretch(3)
        column.insertWidget(1, self._state)
        self.read.clicked.connect(lambda: self.platform_chosen.emit(Platform(self.platform.currentData())))
        self.other.clicked.connect(self.other_asked)
        self.close_button.clicked.connect(self.closed)

    @property
    def onward(self) -> Button:
        """What Enter presses: read as the platform, or another file."""
        return self.other if self._choice.isHidden() else self.read

    def show_error(self, error: UserError, file: str, *, has_more: bool) -> None:
        """Say what is wrong; ``has_more`` names the button after going on to the next file."""
        asks_platform = isinstance(error, PlatformUnknownError)
        title = self.tr("Which platform is this list from?") if asks_platform else self.tr("This file was not imported")
        hint = self.tr("Choose it below; nothing is written yet.") if asks_platform else error.hint
        self._state.show_message(title, f"{error.message} {hint}".strip())
        self._choice.setVisible(asks_platform)
        self.other.setVisible(not asks_platform)
        self.close_button.setText(self.tr("Next file") if has_more else self.tr("Close"))
        self.setAccessibleName(f"{file}: {error}")
