"""The bar above the sample workspace: nothing here is real, and how to begin with one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.strip import Strip


class SampleStrip(Strip):
    """Stays as long as the sample is open."""

    start_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, dismissable=False)
        self.show_message(self.tr("SAMPLE"), self.tr("Invented people and numbers. Try anything, nothing can break."))
        self.add_button(self.tr("Start my own workspace")).clicked.connect(self.start_asked)
