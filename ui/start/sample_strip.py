"""The bar above the sample workspace: nothing here is real, and how to begin with one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storage.sample.making import is_remade
from ui.session import Session
from ui.theme import Theme
from ui.widgets.strip import Strip


class SampleStrip(Strip):
    """Stays as long as the sample is open; a copy of it may become a file of one's own (File → Business…)."""

    start_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, dismissable=False)
        self._session = session
        words = self.tr("Invented people and numbers. Try anything, nothing can break.")
        if not is_remade(session.path):
            words = self.tr("A copy of the sample: people and numbers are invented. File → Business… makes it yours.")
        self.show_message(self.tr("SAMPLE"), words)
        self.add_button(self.tr("Start my own workspace")).clicked.connect(self.start_asked)
        session.changed.connect(self.on_changed)

    def on_changed(self) -> None:
        """Go, or come back with Undo."""
        self.setVisible(self._session.business.is_sample)
