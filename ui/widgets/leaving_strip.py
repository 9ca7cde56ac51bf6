"""Asks once before what was typed is given up."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.strip import Strip


class LeavingStrip(Strip):
    """A sentence and two buttons: ``stay`` hides the strip, ``leave`` says ``left``."""

    left = Signal()

    def __init__(self, message: str, stay: str, leave: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, dismissable=False)
        self.show_message(message, kind="warning")
        self.keep = self.add_button(stay)
        self.leave = self.add_button(leave)
        self.keep.clicked.connect(self.hide)
        self.leave.clicked.connect(self.left)
        self.hide()

    def ask(self, message: str = "") -> None:
        """Put the question, in other words where they are given; Return stays, and Tab goes to leaving."""
        if message:
            self._message.setText(message)
            self.setAccessibleName(self.text)
        self.show()
        self.keep.setFocus(Qt.FocusReason.ShortcutFocusReason)
