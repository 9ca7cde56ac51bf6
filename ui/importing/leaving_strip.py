"""Asks once before corrections that are not imported yet are given up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.strip import Strip


class LeavingStrip(Strip):
    """*Keep working* hides it, *Leave them* says ``left``: whether the whole dialog is to close, not this file only."""

    left = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, dismissable=False)
        self.hide()

    def ask(self, *, closes_all: bool) -> None:
        """Put the question."""
        self.show_message(self.tr("Your corrections are not imported yet."), kind="warning")
        self.keep = self.add_button(self.tr("Keep working"))
        self.leave = self.add_button(self.tr("Leave them"))
        self.keep.clicked.connect(self.hide)
        self.leave.clicked.connect(lambda: self.left.emit(closes_all))
        self.show()
        self.keep.setFocus()
