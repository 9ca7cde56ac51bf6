"""How a file was understood, in words, and what of it can be changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.importing import Decision
from ui.importing.open_questions import ASKED
from ui.importing.runs_label import Run, RunsLabel
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.card import Card


class ReadingCard(Card):
    """A paragraph with the examples stressed, *Change…*, and *Columns…* where the owner may say what they hold."""

    change_asked = Signal()
    columns_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, 2 * STEP + 2)
        self._words = RunsLabel(theme)
        self.change = Button(self.tr("Change…"), theme, "link")
        self.columns = Button(self.tr("Columns…"), theme, "link")
        row = QHBoxLayout()
        row.setContentsMargins(STEP, 0, 0, 0)
        row.setSpacing(3 * STEP)
        row.addWidget(self._words, 1)
        for button in (self.columns, self.change):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.change.clicked.connect(self.change_asked)
        self.columns.clicked.connect(self.columns_asked)

    @property
    def text(self) -> str:
        """The whole paragraph."""
        return self._words.text

    def show_decisions(self, decisions: Sequence[Decision], *, has_columns: bool = False) -> None:
        """Tell how the file was read; what is still open is asked elsewhere."""
        told = [each for each in decisions if not (each.is_open and each.topic in ASKED)]
        asks = self.tr("What is asked above decides how it is read.")
        plain = self.tr("It was read as it stands.")
        title = self.tr("How it was read.") if told else asks if decisions else plain
        self._words.show_runs([(title, True), *runs_of(told)])
        self.columns.setVisible(has_columns)


def runs_of(decisions: Sequence[Decision]) -> list[Run]:
    """The decisions as sentences, their examples stressed."""
    runs: list[Run] = []
    for decision in decisions:
        runs.append((f" {decision.lead}", False))
        if decision.example:
            runs += [(" ", False), (decision.example, True)]
        if decision.tail:
            runs.append((f" {decision.tail}", False))
        if not decision.text.endswith("."):  # as an example does: "ca. 9 Tsd."
            runs.append((".", False))
    return runs
