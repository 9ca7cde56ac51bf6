"""The strip below the menus that says what could not be done, and the ways out of it."""

from PySide6.QtCore import Signal

from models.errors import UserError
from ui.widgets.strip import Strip


class ProblemStrip(Strip):
    """``verb_asked`` carries the verb that somebody chose as the way out."""

    verb_asked = Signal(str)
    _is_lasting = False

    def show_problem(self, error: UserError) -> None:
        """Say what could not be done and what to do, until something else was done or it is dismissed."""
        self._show(error, is_lasting=False)

    def show_warning(self, error: UserError) -> None:
        """Say what is wrong with the file: that is so, whatever else is done, until it is dismissed."""
        self._show(error, is_lasting=True)

    def pass_by(self) -> None:
        """Something was done since: the problem is of the past."""
        if not self._is_lasting:
            self.hide()

    def _show(self, error: UserError, *, is_lasting: bool) -> None:
        self._is_lasting = is_lasting
        self.show_message(error.message, error.hint, "error")
        for words, verb in error.ways_out.items():
            self.add_button(self.tr(words)).clicked.connect(lambda _=False, verb=verb: self._take(verb))
        self.show()

    def _take(self, verb: str) -> None:
        self.hide()
        self.verb_asked.emit(verb)
