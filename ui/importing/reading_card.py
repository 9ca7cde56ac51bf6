"""How a file was understood, in words, and what of it can be changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.importing import Decision
from ui.importing.runs_label import Run, RunsLabel
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.card import Card


class ReadingCard(Card):
    """A paragraph with the examples stressed, and *Change…*."""

    change_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, 2 * STEP + 2)
        self._words = RunsLabel(theme)
        self.change = Button(self.tr("Change…"), theme, "link")
        row = QHBoxLayout()
        row.setContentsMargins(STEP, 0, 0, 0)
        row.setSpacing(3 * STEP)
        row.addWidget(self._words, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.change.clicked.connect(self.change_asked)

    @property
    def text(self) -> str:
        """The whole paragraph."""
        return self._words.text

    def show_decisions(self, decisions: Sequence[Decision]) -> None:
        """Tell how the file was read."""
        self._words.show_runs([(self.tr("How it was read."), True), *runs_of(decisions)])


def runs_of(decisions: Sequence[Decision]) -> list[Run]:
    """The decisions as sentences, their examples stressed."""
    runs: list[Run] = []
    for decision in decisions:
        runs.append((f" {decision.lead}", False))
        if decision.example:
            runs += [(" ", False), (decision.example, True)]
        if decision.tail:
            runs.append((f" {decision.tail}", False))
        runs.append((".", False))
    return runs
