"""A filter chip whose menu offers values with counts, several of which may be ticked."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.theme import Theme
from ui.widgets.chip import Chip

_LONGEST = 26
_TICKING = (int(Qt.Key.Key_Space),)


@dataclass(frozen=True)
class Choice:
    """One value of a filter, as a person reads it, and how many rows it would show."""

    value: Hashable
    label: str
    count: int


class TickMenu(QMenu):
    """A menu that stays open while things are ticked, so that several can be."""

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _TICKING or not self._tick(self.activeAction()):
            super().keyPressEvent(event)


class ChoiceChip(Chip):
    """Narrows one part of a filter; ``narrowed`` carries the ticked values, none of them meaning all."""

    narrowed = Signal(object)

    def __init__(
        self,
        text: str,
        several: str,
        choices: Callable[[], Sequence[Choice]],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, theme)
        self._several = several
        self._choices = choices
        self._labels: dict[Any, str] = {}
        self.values: frozenset[Any] = frozenset()
        self._offer = TickMenu(self)
        self._offer.aboutToShow.connect(self.on_about_to_show)
        self.set_menu(self._offer)
        self.cleared.connect(self.clear)
        if parent is not None:
            self.setParent(parent)

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
        """Count what there is to choose from now."""
        self._offer.clear()
        offered = list(self._choices())
        for choice in offered:
            self._labels[choice.value] = choice.label
            action = self._offer.addAction(f"{choice.label.replace('&', '&&')}\t{choice.count:,}")
            action.setCheckable(True)
            action.setChecked(choice.value in self.values)
            action.triggered.connect(lambda on, value=choice.value: self.on_ticked(value, on=on))
        if not offered:
            self._offer.addAction(self.tr("Nothing to choose from yet")).setEnabled(False)

    def on_ticked(self, value: Hashable, *, on: bool) -> None:
        """Add a value to the filter, or take it out."""
        self.set_values(self.values | {value} if on else self.values - {value})

    def _show_values(self) -> None:
        if not self.values:
            self.rest()
            return
        labels = ", ".join(sorted(self._labels.get(value, str(value)) for value in self.values))
        many = len(self.values) > 1 and len(labels) > _LONGEST
        text = f"{len(self.values)} {self._several}" if many else labels
        self.activate(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")
        self.setToolTip("")
