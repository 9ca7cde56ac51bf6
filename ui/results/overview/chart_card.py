"""A card with a chart and its title."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.charts import Chart
from ui.charts.canvas import ChartView
from ui.jobs import Jobs
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.card import Card
from ui.widgets.label import ElidedLabel

HEAD_HEIGHT = 24
"""Titles with and without a button beside them stand at one height."""


class ChartCard(Card):
    """The chart is ``view``; what ``add_corner`` puts in stands to the right of the title."""

    def __init__(self, title: str, empty_text: str, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=2 * STEP, spacing=STEP)
        self._title = ElidedLabel(title, theme, weight=SEMIBOLD)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(2 * STEP, STEP, STEP, 0)
        self._head.setSpacing(2 * STEP)
        self._head.addWidget(self._title, 1)
        self.view = ChartView(theme, jobs, empty_text)
        self._title.setMinimumHeight(HEAD_HEIGHT)
        self.body.addLayout(self._head)
        self.body.addWidget(self.view, 1)

    @property
    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    def add_corner(self, widget: QWidget) -> None:
        """Put something at the right end of the title's line."""
        self._head.addWidget(widget)

    def show_chart(self, data: Chart | None, title: str = "", empty_text: str = "") -> None:
        """Show other data, under its own title unless another is given."""
        if title or data is not None:
            self._title.setText(title or (data.title if data is not None else ""))
        self.view.show_chart(data, empty_text)
