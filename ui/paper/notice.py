"""What is said while a document is written and when it is there, at the foot of the page it was asked from."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from models.plural import counted
from ui.system_opener import SystemOpener
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.strip import Strip

WIDEST = 760
STAYS = 15_000
"""Milliseconds that “saved” is told, longer while the mouse or the keyboard is in it."""


class ReportNotice(Strip):
    """A strip over the foot of its host: under way with Cancel, or saved with Open and Show in folder."""

    cancelled = Signal()

    def __init__(self, host: QWidget, theme: Theme) -> None:
        super().__init__(theme, host)
        self._host = host
        self._leaving = QTimer(self, singleShot=True, interval=STAYS)
        self._leaving.timeout.connect(self.on_time_up)
        self._opener = SystemOpener(self)
        self._opener.failed.connect(self.show_not_opened)
        self.hide()
        host.installEventFilter(self)

    def show_writing(self) -> None:
        """Say that it takes a moment."""
        self._leaving.stop()
        self.show_message(self.tr("Writing the file…"))
        self.add_button(self.tr("Cancel")).clicked.connect(self.cancelled)
        self._rise()

    def show_saved(self, path: Path, unprintable: str = "") -> None:
        """Say where the report is, with the ways to it, and which text could not be printed."""
        hint = path.name
        if unprintable:
            hint = unprintable_words(unprintable)
        self.show_message(self.tr("Saved."), hint, "warning" if unprintable else "info")
        self.add_button(self.tr("Open")).clicked.connect(lambda: self._opener.open(path))
        self.add_button(self.tr("Show in folder")).clicked.connect(lambda: self._opener.open(path.parent))
        self._rise()
        if not unprintable:
            self._leaving.start()

    def show_not_opened(self, path: Path) -> None:
        """Say where it is, as no program here opens it."""
        self._leaving.stop()
        self.show_message(self.tr("No program here opened it. It is"), str(path), "warning")
        self._rise()

    def show_printed(self, pages: int) -> None:
        """Say that pages were handed to the printer."""
        self.show_message(self.tr("Sent to the printer."), counted(pages, "page"))
        self._rise()
        self._leaving.start()

    def pass_by(self) -> None:
        """Something was done since: what was saved is of the past. What somebody has to read stays."""
        if self._leaving.isActive():
            self._leaving.stop()
            self.hide()

    def on_time_up(self) -> None:
        """Uncover what lies below, unless somebody is about to use a button."""
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._leaving.start()
        else:
            self.hide()

    def _rise(self) -> None:
        self.show()
        if layout := self.layout():
            layout.activate()  # the buttons were added just now; without it they come a turn of the loop later
        self._place()
        self.raise_()

    def _place(self) -> None:
        width = min(self._host.width() - 8 * STEP, WIDEST)
        self.resize(width, self.sizeHint().height())
        self.move((self._host.width() - width) // 2, self._host.height() - self.height() - 4 * STEP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)


def unprintable_words(text: str) -> str:
    """Say of a text that no font has its letters."""
    words = QCoreApplication.translate("ReportNotice", "No font here has the letters of “{}”: boxes stand for them.")
    return words.format(text)
