"""All charts of a scope that the overview has no room for."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.charts import Days
from models.charts.groups import Choice
from models.results.filters import Scope
from storage.workspace import Workspace
from ui.results.charts.card_grid import CardGrid
from ui.results.charts.chart_kind import PageChart, Source
from ui.results.charts.chart_kinds import KINDS
from ui.results.charts.read_card import ReadCard
from ui.results.findings import Findings
from ui.results.result_page import ResultPage
from ui.results.scope_reader import ScopeReader
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs


class ChartsPage(ResultPage):
    """Reads its charts when it is shown; each is drawn when it is scrolled into sight."""

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, jobs, parent)
        self._found: Findings | None = None
        self.reader = ScopeReader(session, jobs, self)
        self.cards = [ReadCard(kind, theme, jobs) for kind in KINDS]
        self.grid = CardGrid(self.cards)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.grid)
        self._connect()

    def _connect(self) -> None:
        self.reader.failed.connect(self.failed)
        self.session.closed.connect(self.reader.stop)
        for card in self.cards:
            card.view.told.connect(self.on_told)
            card.view.failed.connect(self.failed)
            card.view.clicked.connect(self.on_chart_clicked)
            card.switched.connect(lambda one=card: self.on_switched(one))

    def card(self, kind: type) -> ReadCard:
        """The card of a kind of chart."""
        return next(card for card in self.cards if isinstance(card.kind, kind))

    def show_findings(self, found: Findings) -> None:
        """Have the charts of a scope read."""
        self._found = found
        self._read(self.cards, self.on_read)

    def on_read(self, charts: Sequence[PageChart]) -> None:
        """Show what was read, and order the cards by what they have to show."""
        for card, chart in zip(self.cards, charts, strict=True):
            card.show_read(chart, may_shrink=True)
        self.grid.arrange()

    def draw_ahead(self) -> None:
        for card in self.cards:
            if not card.is_small and not card.visibleRegion().isEmpty():
                card.view.draw_ahead()

    def on_switched(self, card: ReadCard) -> None:
        """Have the other figure of one card read; it stays where it is."""
        if self.reader.is_busy:
            self._read(self.cards, self.on_read)
        else:
            self._read([card], lambda charts: card.show_read(charts[0], may_shrink=card.is_small))

    def on_told(self, text: str) -> None:
        """Pass on what a chart has to say."""
        self.told.emit(text, False)

    def on_chart_clicked(self, key: object) -> None:
        """Look at what was clicked: days, a creator, or a part of the scope; at all of it again by a second click."""
        if isinstance(key, Days):
            self.days_chosen.emit(key)
        elif isinstance(key, int):
            self.creator_chosen.emit(key)
        elif isinstance(key, Choice) and self._found is not None:
            self.scope_asked.emit(_narrowed(self._found.scope, key))

    def _read(self, cards: Sequence[ReadCard], done: Callable[[Sequence[PageChart]], None]) -> None:
        if self._found is None:
            return
        ledger, scope, dates = self._found.ledger, self._found.scope, self._found.days_gone
        asked = [card.asked for card in cards]

        def work(copy: Workspace) -> list[PageChart]:
            source = Source(copy, ledger, scope, dates)
            return [one.read(source) for one in asked]

        self.reader.read(work, done)


def _narrowed(scope: Scope, choice: Choice) -> Scope:
    """The scope with one part at one value, or without that part where it stands at it already."""
    value: frozenset[Any] = frozenset({choice.value})
    other: Any = frozenset() if getattr(scope, choice.part) == value else value
    parts: dict[str, Any] = {choice.part: other}
    return replace(scope, **parts)
