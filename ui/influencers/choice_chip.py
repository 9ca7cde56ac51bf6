"""A filter chip whose menu offers values with counts, several of which may be ticked."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import Signal

from ui.influencers.choice_menu import Choice, ChoiceMenu
from ui.theme import Theme
from ui.widgets.chip import Chip

_LONGEST = 26


class ChoiceChip(Chip):
    """Narrows one part of a filter; ``narrowed`` carries the ticked values, none of them meaning all.

    ``choices`` are asked for when the menu opens. ``label`` reads a value that was ticked before it was on offer, or
    that nobody has any more. With ``is_named`` the chip says its title before the values: "yes" alone tells nothing.
    """

    narrowed = Signal(object)

    def __init__(
        self,
        text: str,
        several: str,
        choices: Callable[[], Sequence[Choice]],
        theme: Theme,
        label: Callable[[Any], str] = str,
        *,
        is_named: bool = False,
    ) -> None:
        super().__init__(text, theme)
        self.title = text
        self._several = several
        self._choices = choices
        self._label = label
        self._is_named = is_named
        self._labels: dict[Any, str] = {}
        self.values: frozenset[Any] = frozenset()
        self.offer = ChoiceMenu(text, theme, self.on_ticked, lambda value: value in self.values, self)
        self.offer.aboutToShow.connect(self.on_about_to_show)
        self.set_menu(self.offer)
        self.cleared.connect(self.clear)

    @property
    def words(self) -> str:
        """The ticked values as a person reads them: "Bread, Rye"."""
        return ", ".join(sorted(self._words_of(value) for value in self.values))

    def clear(self) -> None:
        """Narrow nothing any more."""
        self.set_values(frozenset())

    def set_values(self, values: frozenset[Any]) -> None:
        """Tick exactly these."""
        if values == self.values:
            return
        self.values = values
        self._show_values()
        self.narrowed.emit(values)

    def on_about_to_show(self) -> None:
        """Count what there is to choose from now; what is ticked stays on offer though nobody has it any more."""
        offered = list(self._choices())
        self._labels.update({choice.value: choice.label for choice in offered})
        gone = self.values - {choice.value for choice in offered}
        offered += [Choice(value, self._words_of(value), 0) for value in sorted(gone, key=self._words_of)]
        self.offer.show_choices(offered)

    def on_ticked(self, value: Hashable, on: bool) -> None:
        """Add a value to the filter, or take it out."""
        self.set_values(self.values | {value} if on else self.values - {value})

    def _words_of(self, value: Any) -> str:
        return self._labels.get(value) or self._label(value)

    def _show_values(self) -> None:
        if not self.values:
            self.rest()
            return
        many = len(self.values) > 1 and len(self.words) > _LONGEST
        text = f"{len(self.values)} {self._several}" if many else self.words
        text = f"{self.title}: {text}" if self._is_named else text
        self.activate(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")
        self.setToolTip("")
