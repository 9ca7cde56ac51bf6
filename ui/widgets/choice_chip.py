"""A filter chip whose menu offers values with counts, several of which may be ticked."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from ui.theme import Theme
from ui.widgets.choice_menu import Choice, ChoiceMenu
from ui.widgets.narrowing_chip import NarrowingChip


class ChoiceChip(NarrowingChip):
    """Narrows to the ticked values.

    ``choices`` are asked for when the menu opens; where they are ``None``, ``show_offered`` gets them later. ``label``
    reads a value that was ticked before it was on offer, or that nobody has any more.
    """

    def __init__(
        self,
        text: str,
        several: str,
        choices: Callable[[], Sequence[Choice] | None],
        theme: Theme,
        label: Callable[[Any], str] = str,
        *,
        is_named: bool = False,
    ) -> None:
        super().__init__(text, several, theme, is_named=is_named)
        self._choices = choices
        self._label = label
        self._labels: dict[Any, str] = {}
        self.offer: ChoiceMenu = ChoiceMenu(text, theme, self.on_ticked, lambda value: value in self.values, self)
        self.offer.aboutToShow.connect(self.on_about_to_show)
        self.set_menu(self.offer)

    def words_of(self, value: Any) -> str:
        """One value as it was on offer last."""
        return self._labels.get(value) or self._label(value)

    def say_anew(self) -> None:
        self._labels.clear()
        super().say_anew()

    def on_about_to_show(self) -> None:
        """Count what there is to choose from now."""
        self.offer.show_counting()
        choices = self._choices()
        if choices is not None:
            self.show_offered(choices)

    def show_offered(self, choices: Iterable[Choice]) -> None:
        """Offer these; what is ticked stays on offer though nobody has it any more."""
        offered = list(choices)
        self._labels.update({choice.value: choice.label for choice in offered})
        gone = self.values - {choice.value for choice in offered}
        offered += [Choice(value, self.words_of(value), 0) for value in sorted(gone, key=self.words_of)]
        self.offer.show_choices(offered)

    def on_ticked(self, value: Hashable, on: bool) -> None:
        """Add a value to the filter, or take it out."""
        self.set_values(self.values | {value} if on else self.values - {value})
