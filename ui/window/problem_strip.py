"""The strip below the menus that says what could not be done or what is wrong with the file, and the ways out."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.errors import UserError
from ui.theme import Theme
from ui.widgets.strip import Kind, Strip


class _Shown(NamedTuple):
    error: UserError
    kind: Kind


class ProblemStrip(Strip):
    """A problem passes; warnings lie below it and last, each until it is withdrawn or dismissed.

    ``verb_asked`` carries the verb of the way out that was chosen, ``warning_dismissed`` what a warning was about.
    """

    verb_asked = Signal(str)
    warning_dismissed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._problem: _Shown | None = None
        self._warnings: dict[str, _Shown] = {}

    def show_problem(self, error: UserError) -> None:
        """Say what could not be done and what to do, until something else was done or it is dismissed."""
        self._problem = _Shown(error, "error")
        self._show_top()

    def show_warning(self, error: UserError, about: str = "file", kind: Kind = "error") -> None:
        """Say what is so, whatever else is done; a newer warning ``about`` the same takes its place."""
        self._warnings.pop(about, None)
        self._warnings[about] = _Shown(error, kind)
        self._show_top()

    def withdraw(self, about: str) -> None:
        """It is so no more."""
        if self._warnings.pop(about, None) is not None:
            self._show_top()

    def pass_by(self) -> None:
        """Something was done since: the problem is of the past."""
        if self._problem is not None:
            self._problem = None
            self._show_top()

    def clear(self) -> None:
        """Another file is shown, or none: nothing that was said is about it."""
        self._problem = None
        self._warnings.clear()
        self._show_top()

    def _show_top(self) -> None:
        top = self._problem or next(reversed(self._warnings.values()), None)
        if top is None:
            self.hide()
            return
        self.show_message(top.error.message, top.error.hint, top.kind)
        for words, verb in top.error.ways_out.items():
            self.add_button(self.tr(words)).clicked.connect(lambda _=False, verb=verb: self._take(verb))
        self.show()

    def _take(self, verb: str) -> None:
        self.pass_by()
        self.verb_asked.emit(verb)

    def on_close_clicked(self) -> None:
        """Dismiss what is on top; what lies below is seen then."""
        if self._problem is not None:
            self.pass_by()
        elif self._warnings:
            about, _ = self._warnings.popitem()
            self._show_top()
            self.warning_dismissed.emit(about)
        self.dismissed.emit()
