"""The menu of a filter chip: values with counts to tick, a few at a time where there are many."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget, QWidgetAction

from models import show
from models.reading.text import search_text, words
from models.record import record
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.search_field import SearchField
from ui.widgets.tick_menu import TickMenu, as_entry

MOST_SHOWN = 12
"""Values shown at once; a field narrows more of them."""


@record(frozen=True)
class Choice:
    """One value of a filter, as a person reads it, and how many rows it would show; ``None`` while that is counted."""

    value: Hashable
    label: str
    count: int | None

    @property
    def text(self) -> str:
        """The value with its number, as an entry of a menu."""
        return f"{self.label}\t{'…' if self.count is None else show.count(self.count)}"


class ChoiceMenu(TickMenu):
    """Offers choices; ``on_ticked`` gets a value and whether it is ticked now, ``is_ticked`` tells how it stands.

    Letters typed anywhere in the menu go to the field.
    """

    def __init__(
        self,
        title: str,
        theme: Theme,
        on_ticked: Callable[[Hashable, bool], None],
        is_ticked: Callable[[Hashable], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(title, parent)
        self._theme = theme
        self._on_ticked = on_ticked
        self._is_ticked = is_ticked
        self._choices: Sequence[Choice] = ()
        self._values: dict[QAction, Hashable] = {}
        self.field: SearchField | None = None

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these, with a field above where they are many."""
        self._begin(choices)
        if len(choices) > MOST_SHOWN:
            self._add_field()
        self._fill(choices)

    def show_counting(self) -> None:
        """Say that what there is to choose from is being counted."""
        self._begin(())
        self._say(self.tr("Counting…"))

    def show_counts(self, counts: Mapping[Any, int]) -> None:
        """Tell how many rows each choice would show, now that it is known; what is not counted shows none."""
        self._choices = [replace(choice, count=counts.get(choice.value, 0)) for choice in self._choices]
        texts = {choice.value: choice.text for choice in self._choices}
        for action, value in self._values.items():
            action.setText(as_entry(texts[value]))

    def on_narrowed(self, text: str) -> None:
        """Show those that hold every word."""
        for action in self.actions()[1:]:
            self._values.pop(action, None)
            self.removeAction(action)
            action.deleteLater()
        wanted = words(text)
        self._fill([choice for choice in self._choices if _holds(choice.label, wanted)])

    def on_return_pressed(self) -> None:
        """Tick the first that was found."""
        if found := self._ticks():
            found[0].trigger()

    def _begin(self, choices: Sequence[Choice]) -> None:
        self.clear()
        self._values.clear()
        self.field = None
        self._choices = choices

    def _go_to_first(self) -> None:
        if found := self._ticks():
            self.setFocus()
            self.setActiveAction(found[0])

    def _ticks(self) -> list[QAction]:
        return [action for action in self.actions() if action.isCheckable()]

    def _add_field(self) -> None:
        self.field = field = SearchField(self.tr("Type to narrow"), self._theme)
        field.textChanged.connect(self.on_narrowed)
        field.left.connect(self.close)
        field.returnPressed.connect(self.on_return_pressed)
        inside = QFrame()
        box = QVBoxLayout(inside)
        box.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        box.addWidget(field)
        action = QWidgetAction(self)
        action.setDefaultWidget(inside)
        self.addAction(action)

    def _fill(self, choices: Sequence[Choice]) -> None:
        """Ticked ones first, so that none hides behind the last that has room."""
        ordered = sorted(choices, key=lambda choice: not self._is_ticked(choice.value)) if self.field else choices
        for choice in ordered[:MOST_SHOWN] if self.field else ordered:
            action = self.add_tick(choice.text, ticked=self._is_ticked(choice.value))
            action.triggered.connect(lambda on, value=choice.value: self._on_ticked(value, on))
            self._values[action] = choice.value
        if self.field and len(choices) > MOST_SHOWN:
            self._say(self.tr("%1 more, type to find them").replace("%1", show.count(len(choices) - MOST_SHOWN)))
        elif not choices:
            self._say(self.tr("None is called that") if self.field else self.tr("Nothing to choose from yet"))

    def _say(self, sentence: str) -> None:
        self.addAction(sentence).setEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_typed = bool(event.text().strip()) and event.text().isprintable()
        in_field = self.field is not None and self.field.hasFocus()
        if self.field is not None and not in_field and is_typed:
            self.field.setFocus()
            self.field.insert(event.text())
        elif in_field and event.key() == Qt.Key.Key_Down:
            self._go_to_first()
        else:
            super().keyPressEvent(event)


def _holds(label: str, wanted: Sequence[str]) -> bool:
    key = search_text(label)
    return all(word in key for word in wanted)
