"""What she was like to work with: answers, agreements, punctuality, cost, and whether to book her again."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import show
from models.booking_again import Verdict
from models.figure import Figure, Unit
from models.figure_text import explanation, value_text
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
            self.facts[figure.name].show_fact(_said(figure), _range(figure), formula=explanation(figure))


def _said(figure: Figure) -> str:
    """A rate of few cases says both of them: "3 of 4"."""
    if figure.unit is Unit.RATE and figure.value is not None and figure.of is not None:
        return f"{figure.n} of {figure.of}"
    return value_text(figure)


def _range(figure: Figure) -> str:
    """The range of a share in whole percent: a few cases tell no more; other figures have none here."""
    if figure.unit is not Unit.RATE or figure.low is None or figure.high is None:
        return ""
    return f"likely {show.percent_span(figure.low, figure.high, 0)} %"
