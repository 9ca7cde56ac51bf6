"""Chips that count the rows of each outcome and narrow the preview to one of them; their sum is told beside."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models import show
from models.importing import ImportPlan, Outcome
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.chip import Chip
from ui.widgets.label import Label

ALWAYS = (Outcome.NEW, Outcome.CHANGED, Outcome.SAME)


class OutcomeChips(QWidget):
    """One chip an outcome; one that is pressed narrows, pressed again it no longer does."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {
            each: Chip("", theme, "none", "red" if each is Outcome.PROBLEM else "accent") for each in Outcome
        }
        self._sum = Label("", theme, "small", tone="second", tabular=True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(3 * STEP)
        for outcome, chip in self._chips.items():
            self.row.addWidget(chip)
            chip.clicked.connect(lambda checked, one=outcome: self.on_clicked(one, checked=checked))
        self.row.addStretch(1)
        self.row.addWidget(self._sum)

    @property
    def sum_text(self) -> str:
        """The sum of all counts: "= 206 rows"."""
        return self._sum.text()

    def chip(self, outcome: Outcome) -> Chip:
        """The chip of an outcome."""
        return self._chips[outcome]

    def show_plan(self, plan: ImportPlan) -> None:
        """Count anew; no chip narrows any more."""
        shown = [each for each in Outcome if plan.counts[each] or each in ALWAYS]
        for outcome, chip in self._chips.items():
            word = self.tr("Problems") if outcome is Outcome.PROBLEM else outcome.label
            chip.setChecked(False)
            chip.setText(f"{word} {show.count(plan.counts[outcome])}")
            chip.setAccessibleName(chip.text())
            chip.setVisible(outcome in shown)
            chip.setEnabled(plan.counts[outcome] > 0)
            chip.updateGeometry()
        rows = self.tr("= 1 row") if plan.rows == 1 else self.tr("= %1 rows").replace("%1", show.count(plan.rows))
        self._sum.setText(rows)

    def show_chosen(self, outcome: Outcome | None) -> None:
        """Press the chip of one outcome, or none."""
        for other, chip in self._chips.items():
            chip.setChecked(other is outcome)
            chip.updateGeometry()

    def on_clicked(self, outcome: Outcome, *, checked: bool) -> None:
        """Narrow to one outcome, or to none."""
        self.show_chosen(outcome if checked else None)
        self.chosen.emit(outcome if checked else None)
