"""Which orders are looked at, as chips with their numbers: one is always chosen."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from models import show
from storage.results.order_book import OrderView
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.chip import Chip

DECIDE = "decide"


class ViewChips(QWidget):
    """``chosen`` tells that another view is looked at."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = {
            OrderView.ALL.value: self.tr("All"),
            OrderView.COUNTED.value: self.tr("Counted"),
            DECIDE: self.tr("To decide"),
            OrderView.GIFTS.value: self.tr("Gifts"),
            OrderView.FLAGGED.value: self.tr("Looks odd"),
        }
        self.chips = {name: Chip(title, theme, "none") for name, title in self._titles.items()}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        for chip in self.chips.values():
            self._group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self.chips[OrderView.ALL].setChecked(True)
        self._group.buttonClicked.connect(self.chosen)

    @property
    def current(self) -> str:
        """The name of the view in force."""
        return next(name for name, chip in self.chips.items() if chip.isChecked())

    def choose(self, name: str) -> None:
        """Look at a view."""
        self.chips[name].setChecked(True)
        self.chosen.emit()

    def show_numbers(self, numbers: Mapping[str, int]) -> None:
        """Say how many rows each view has."""
        for name, chip in self.chips.items():
            chip.rest_as(f"{self._titles[name]} {show.count(numbers.get(name, 0))}")
