"""A chip that narrows one part of a filter, however its menu offers the values."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from ui.theme import Theme
from ui.widgets.chip import Chip

_LONGEST = 26


class NarrowingChip(Chip):
    """``narrowed`` carries the values of its part that are let through, none of them meaning all.

    ``several`` names many of them: "3 niches". With ``is_named`` the chip says its title before the values: "yes"
    alone tells nothing.
    """

    narrowed = Signal(object)
    offer: QMenu

    def __init__(self, text: str, several: str, theme: Theme, *, is_named: bool = False) -> None:
        super().__init__(text, theme)
        self.title = text
        self.several = several
        self._is_named = is_named
        self.values: frozenset[Any] = frozenset()
        self.cleared.connect(self.clear)

    def words_of(self, value: Any) -> str:
        """One value as a person reads it."""
        raise NotImplementedError

    @property
    def words(self) -> str:
        """The values as a person reads them: "Bread, Rye"."""
        return ", ".join(sorted(map(self.words_of, self.values)))

    def clear(self) -> None:
        """Narrow nothing any more."""
        self.set_values(frozenset())

    def set_values(self, values: frozenset[Any]) -> None:
        """Let through exactly these."""
        if values == self.values:
            return
        self.values = values
        self._show_values()
        self.narrowed.emit(values)

    def say_anew(self) -> None:
        """Its values may be called otherwise now."""
        self._show_values()

    def _show_values(self) -> None:
        if not self.values:
            self.rest()
            return
        many = len(self.values) > 1 and len(self.words) > _LONGEST
        text = f"{len(self.values)} {self.several}" if many else self.words
        text = f"{self.title}: {text}" if self._is_named else text
        self.activate(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")
        self.setToolTip("")
