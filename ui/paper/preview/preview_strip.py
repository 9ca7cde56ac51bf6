"""What there is to say about the pages: why they are not there, not the newest, or not whole."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.errors import UserError
from ui.paper.notice import unprintable_words
from ui.theme import Theme
from ui.widgets.strip import Strip


class PreviewStrip(Strip):
    """Hidden while all is well; ``anew_asked`` wants the pages to be set anew."""

    anew_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.hide()

    def show_problem(self, error: UserError) -> None:
        """Say why something could not be done."""
        self.show_message(error.message, error.hint, "error")
        self.show()

    def show_unset(self, error: UserError) -> None:
        """Say why the pages could not be set, and offer another try."""
        self.show_message(error.message, error.hint, "error")
        self._offer_anew(self.tr("Try again"))

    def show_outdated(self, *, has_pages: bool) -> None:
        """Say that the setting was given up."""
        told = self.tr("These pages are not the newest.") if has_pages else self.tr("The pages were not set.")
        self.show_message(told, "", "warning")
        self._offer_anew(self.tr("Set them now"))

    def show_unprintable(self, text: str) -> None:
        """Say which text has letters that no font has; with none, all is well."""
        if text:
            self.show_message(unprintable_words(text), kind="warning")
        self.setVisible(bool(text))

    def _offer_anew(self, words: str) -> None:
        self.add_button(words).clicked.connect(self.anew_asked)
        self.show()
