"""A card with a chart and its title."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.charts import Chart
from ui.charts.canvas import ChartView
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import ElidedLabel
from ui.work.jobs import Jobs

HEAD_HEIGHT = 24
"""Titles with and without a button beside them stand at one height."""


class ChartCard(Card):
    """The chart is ``view``; what ``add_corner`` puts in stands to the right of the title.

    While a part of the days is looked at, ``all_days`` stands there too: it says which, and shows all again.
    """

    def __init__(self, title: str, empty_text: str, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=2 * STEP, spacing=STEP)
        self._title = ElidedLabel(title, theme, weight=SEMIBOLD)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(2 * STEP, STEP, STEP, 0)
        self._head.setSpacing(2 * STEP)
        self._head.addWidget(self._title, 1)
        self.all_days = Button("", theme, "link")
        self._head.addWidget(self.all_days)
        self.view = ChartView(theme, jobs, empty_text)
        self._title.setMinimumHeight(HEAD_HEIGHT)
        self.body.addLayout(self._head)
        self.body.addWidget(self.view, 1)
        self.all_days.hide()
        self.all_days.clicked.connect(self.view.focusing.look_at_all)
        self.view.focus_changed.connect(self.on_focus_changed)

    @property
    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    def add_corner(self, widget: QWidget) -> None:
        """Put something at the right end of the title's line."""
        self._head.addWidget(widget)

    def show_chart(self, data: Chart | None, title: str = "", empty_text: str = "") -> None:
        """Show other data, under its own title unless another is given."""
        self.view.show_chart(data, empty_text)
        shown = self.view.chart
        if title or shown is not None:
            self._title.setText(title or (shown.title if shown is not None else ""))

    def on_focus_changed(self) -> None:
        """Say which days are looked at alone; shorter bars have another title."""
        focusing = self.view.focusing
        self.all_days.setVisible(focusing.is_zoomed)
        self.all_days.setText(f"{focusing.stretch_text} ✕")
        self.all_days.setAccessibleName(self.tr("Only {} shown: show all").format(focusing.stretch_text))
        self.all_days.setToolTip(self.tr("Show all days (Esc or a double click on the chart)"))
        if focusing.is_zoomed and focusing.seen is not None:
            self._title.setText(focusing.seen.title)
