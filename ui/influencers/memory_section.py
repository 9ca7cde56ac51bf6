"""What she was like to work with: answers, agreements, punctuality, cost, and whether to book her again."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.figures.figure import Figure
from models.figures.figure_text import explanation, share_range_text, share_text
from models.results.booking_again import Verdict
from ui.influencers.fold_section import FoldSection
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.fact_row import FactRow


class MemorySection(FoldSection):
    """One line a figure; each tells its formula, what it rests on, and why where it is n/a."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How it went"), "memory", theme, parent)
        self._theme = theme
        self.verdict = FactRow(self.tr("Book again?"), theme, strong=True)
        self.facts: dict[str, FactRow] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(STEP // 2)
        self.body.setSpacing(STEP // 2)
        self.body.addWidget(self.verdict)
        self.body.addLayout(self._lines)

    def show_nothing(self) -> None:
        """Say nothing of somebody until it is worked out: what stands there is of another person."""
        for row in (self.verdict, *self.facts.values()):
            row.show_fact("…")
        self.show_summary("")

    def show_memory(self, figures: Sequence[Figure], verdict: Verdict) -> None:
        """Show what is remembered; a line that has no figure of this person is not shown."""
        for name, row in self.facts.items():
            row.setVisible(name in {figure.name for figure in figures})
        self.show_summary(self.tr("book again? %1").replace("%1", verdict.words))
        self.verdict.show_fact("", pill=verdict.words, state=verdict.tone, formula=verdict.why)
        for figure in figures:
            if figure.name not in self.facts:
                self.facts[figure.name] = FactRow(figure.label, self._theme)
                self._lines.addWidget(self.facts[figure.name])
            self.facts[figure.name].show_fact(share_text(figure), share_range_text(figure), formula=explanation(figure))
