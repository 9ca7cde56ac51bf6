"""A card of the Charts page: a chart with what it says in a sentence, and the switches of what it shows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.charts import GroupsCompared
from ui.results.chart_card import ChartCard
from ui.results.charts.chart_kind import Asked, ChartKind, PageChart
from ui.results.charts.choice_button import ChoiceButton
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.label import note
from ui.work.jobs import Jobs

FULL_HEIGHT = 312
"""Pixels of a card with a chart; one with nothing to show is as high as its words."""

ROW_HEIGHT, AROUND_ROWS = 26, 132
"""Pixels of a row of a chart with rows, and of what stands around them."""

FEWEST_ROWS = 4


class ReadCard(ChartCard):
    """``asked`` is what is to be read for it; ``switched`` says that this has changed."""

    switched = Signal()

    def __init__(self, kind: ChartKind, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(kind.title, "", theme, jobs, parent)
        self.view.show_chart(None, self.tr("Reading…"))
        self.kind = kind
        self.switches = [ChoiceButton(name, theme) for name in kind.switches]
        self._shown: PageChart | None = None
        self._said = note("", theme)
        self._said.setContentsMargins(2 * STEP, 0, 2 * STEP, STEP)
        self.body.insertWidget(1, self._said)
        for switch in self.switches:
            self.add_corner(switch)
            switch.chosen.connect(self.on_chosen)
        self._offer()

    @property
    def asked(self) -> Asked:
        """What is to be read for it, as its switches stand."""
        return Asked(self.kind, tuple(switch.value for switch in self.switches))

    @property
    def said(self) -> str:
        """What the chart says in a sentence."""
        return self._said.text()

    @property
    def is_small(self) -> bool:
        """Whether it has shrunk to its words."""
        return self.view.isHidden()

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.all_days, *self.switches, self.view]

    def show_read(self, chart: PageChart, *, may_shrink: bool) -> None:
        """Show what was read; with nothing to show the card may shrink to its words."""
        self._shown = chart
        is_small = chart.is_empty and may_shrink
        self.view.setVisible(not is_small)
        self.setMinimumHeight(0 if is_small else _height(chart))
        self.show_chart(chart, empty_text=chart.sentence)
        self._offer()
        self.on_focus_changed()

    def on_chosen(self) -> None:
        """Have the other figure read."""
        self._offer()
        self.switched.emit()

    def on_focus_changed(self) -> None:
        """Say what the part that is looked at says."""
        super().on_focus_changed()
        seen = self.view.chart
        told = self._shown is not None and (self.is_small or not self.view.is_empty)
        self._said.setText(getattr(seen, "sentence", "") if told else "")

    def _offer(self) -> None:
        """Offer what each switch can stand at, given those before it."""
        for place, switch in enumerate(self.switches):
            switch.offer(self.kind.options([one.value for one in self.switches[:place]], self._shown))


def _height(chart: PageChart) -> int:
    """The height of a card: a few rows need less than a picture."""
    if not isinstance(chart, GroupsCompared) or chart.is_empty:
        return FULL_HEIGHT
    return min(AROUND_ROWS + ROW_HEIGHT * max(len(chart.rows), FEWEST_ROWS), FULL_HEIGHT)
