"""What she was like to work with: answers, agreements, punctuality, cost, and whether to book her again."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.booking_again import Verdict
from models.figure import Figure
from models.figure_text import explanation, share_range_text, share_text
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.fact_row import FactRow
from ui.widgets.label import section


class MemorySection(QWidget):
    """One line a figure; each tells its formula, what it rests on, and why where it is n/a."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.verdict = FactRow(self.tr("Book again?"), theme, strong=True)
        self.facts: dict[str, FactRow] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(STEP // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        column.addWidget(section(self.tr("Working with her"), theme))
        column.addWidget(self.verdict)
        column.addLayout(self._lines)

    def show_nothing(self) -> None:
        """Say nothing of somebody until it is worked out: what stands there is of another person."""
        for row in (self.verdict, *self.facts.values()):
            row.show_fact("…")

    def show_memory(self, figures: Sequence[Figure], verdict: Verdict) -> None:
        """Show what is remembered."""
        self.verdict.show_fact("", pill=verdict.words, state=verdict.tone, formula=verdict.why)
        for figure in figures:
            if figure.name not in self.facts:
                self.facts[figure.name] = FactRow(figure.label, self._theme)
                self._lines.addWidget(self.facts[figure.name])
            self.facts[figure.name].show_fact(share_text(figure), share_range_text(figure), formula=explanation(figure))
