"""A quiet button that says which of a few things a chart shows, and opens the others below it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.theme import Theme
from ui.widgets.button import Button

Option = tuple[Any, str]
"""A value, and what it is called."""


class ChoiceButton(Button):
    """``name`` says what is chosen ("Compare by"); ``chosen`` carries the value that a person chose."""

    chosen = Signal(object)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme, "link", parent=parent)
        self._name = name
        self._options: Sequence[Option] = ()
        self.value: Any = None
        self.offers = QMenu(self)
        self.offers.aboutToShow.connect(self.on_about_to_show)
        self.clicked.connect(self.on_clicked)
        self.hide()

    def offer(self, options: Sequence[Option], value: Any = None) -> None:
        """Offer these; ``value`` or what is chosen stays so where it is among them, else the first is."""
        self._options = options
        values = [one for one, _ in options]
        wanted = self.value if value is None else value
        self.value = wanted if wanted in values else next(iter(values), None)
        label = dict(options).get(self.value, "")
        self.setText(f"{label.replace('&', '&&')} ▾")
        self.setAccessibleName(f"{self._name}: {label}")
        self.setVisible(len(options) > 1)

    def choose(self, value: Any) -> None:
        """Choose one of them; ``chosen`` follows where that is news."""
        if value != self.value:
            self.offer(self._options, value)
            self.chosen.emit(value)

    def on_clicked(self) -> None:
        """Open the choices below the button, their right ends in line."""
        place = QPoint(self.width() - self.offers.sizeHint().width(), self.height() + 2)
        self.offers.popup(self.mapToGlobal(place))

    def on_about_to_show(self) -> None:
        """Show what there is to choose from, the chosen one marked."""
        self.offers.clear()
        group = QActionGroup(self.offers)
        for value, label in self._options:
            action = self.offers.addAction(label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == self.value)
            action.setActionGroup(group)
            action.triggered.connect(lambda _=False, one=value: self.choose(one))
