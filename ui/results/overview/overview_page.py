"""The figures, charts and posts of one scope."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.charts import Comparison, Days
from models.results.filters import Scope
from ui.results.chart_card import ChartCard
from ui.results.findings import Findings, Maker
from ui.results.nothing_here import NothingHere
from ui.results.overview import pictures
from ui.results.overview.figure_tiles import FigureTiles
from ui.results.posts.post_table import PostTable
from ui.results.result_page import MARGIN, ResultPage
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.scrolled_area import ScrolledArea
from ui.work.jobs import Jobs

LEAST_HEIGHT = 196
"""Below it (pixels at the usual size of text) a chart says less than its labels; the page scrolls instead."""

AROUND_ROWS, ROW, MOST_ROWS = 124, 15, 8
"""What stands around the creators compared, and each of them (such pixels); the page scrolls to show so many."""

LEAST_POSTS = 130
"""What the posts need (such pixels) below an invitation, which is higher than a chart must be."""

NARROW = 900
"""Width (such pixels) below which three cards beside each other are cut."""


class OverviewPage(ResultPage):
    """The headline figures as tiles, four charts, and the posts beside them.

    Where there is nothing to draw yet, one invitation stands in the place of the charts.
    """

    ahead: ClassVar[Mapping[str, Maker]] = {
        "by day": pictures.engagements_by_day,
        "goal": pictures.goal_progress,
        "sizes": pictures.sizes,
        "by return": pictures.creators_by_return,
        "by rate": pictures.creators_by_rate,
    }

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, jobs, parent)
        self._found: Findings | None = None
        self._kind: Comparison | None = None
        nothing = self.tr("No posts with engagements here yet.")
        self._area = ScrolledArea(QWidget(), self)
        self.tiles = FigureTiles(theme, self._area.inside)
        self.by_day = ChartCard(self.tr("Engagements by the day a post went live"), nothing, theme, jobs)
        self.goal = ChartCard(self.tr("Orders so far"), self.tr("Nothing counts towards the goal yet."), theme, jobs)
        self.compared = ChartCard(self.tr("Creators compared"), nothing, theme, jobs)
        self.sizes = ChartCard(self.tr("Engagement by followers"), nothing, theme, jobs)
        self._lower = QWidget(self._area.inside)
        self._posts = Card(self._lower, margin=1)
        self.table = PostTable(session, theme, jobs, "results_posts", self._posts)
        self.switch = Button("", theme, "link")
        self.nothing = NothingHere(theme)
        self._row = _row((self.compared, self.sizes, self._posts), (376, 376, 548))
        self._row_below = _row((), ())
        self._build()
        self._connect()

    @property
    def cards(self) -> Sequence[ChartCard]:
        """The cards with charts, in reading order."""
        return (self.by_day, self.goal, self.compared, self.sizes)

    @property
    def current_post(self) -> int | None:
        chosen: int | None = self.table.current_id
        return chosen

    def _build(self) -> None:
        column = QVBoxLayout(self._area.inside)
        column.setContentsMargins(MARGIN, 0, MARGIN, 2 * STEP + 2)
        column.setSpacing(3 * STEP)
        self.compared.add_corner(self.switch)
        self._posts.body.addWidget(self.table)
        column.addWidget(self.tiles)
        column.addLayout(_row((self.by_day, self.goal, self.nothing), (754, 558, 1312)), 272)
        self.nothing.hide()
        column.addWidget(self._lower, 296)
        lower = QVBoxLayout(self._lower)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(3 * STEP)
        lower.addLayout(self._row, 1)
        lower.addLayout(self._row_below, 0)
        for card in (*self.cards, self._posts):
            card.setMinimumHeight(self.theme.scaled(LEAST_HEIGHT))
            # Beside tiles whose reasons wrap, a scroll area would give each card the height that it would like.
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        tab_in_reading_order(self)

    def _connect(self) -> None:
        self.switch.clicked.connect(self.on_switch_clicked)
        self.tiles.figure_asked.connect(self.figure_asked)
        self.table.told.connect(self.on_told)
        self.table.list.failed.connect(self.failed)
        self.table.influencer_asked.connect(self.influencer_asked)
        self.table.add_asked.connect(self.add_post_asked)
        self.nothing.import_asked.connect(self.import_asked)
        self.nothing.add_asked.connect(self.add_post_asked)
        self.nothing.enter_asked.connect(lambda: self.verb_asked.emit("readings.enter"))
        self.nothing.clear_asked.connect(lambda: self.scope_asked.emit(Scope()))
        for card in self.cards:
            card.view.told.connect(self.on_told)
            card.view.failed.connect(self.failed)
            card.view.clicked.connect(self.on_chart_clicked)

    def show_findings(self, found: Findings) -> None:
        """Show the results of a scope; charts whose data are as before keep their pictures."""
        self._found = found
        self.tiles.show_findings(found)
        self.by_day.show_chart(found.once("by day", pictures.engagements_by_day))
        progress = found.once("goal", pictures.goal_progress)
        usual = self.tr("On the way to the goal") if found.campaign else self.tr("Orders so far")
        title = progress.title if progress else usual
        self.goal.show_chart(progress, title, self._why_no_progress(found))
        sizes = found.once("sizes", pictures.sizes)
        self.sizes.show_chart(sizes, empty_text=self.tr("No creator here has both followers and a rate yet."))
        self._compare()
        self.table.list.show_findings(found)
        self._invite(found)

    def select_post(self, post_id: int) -> None:
        self.table.select_when_shown(post_id)

    def draw_ahead(self) -> None:
        for card in self.cards:
            card.view.draw_ahead()

    def on_told(self, text: str) -> None:
        """Pass on what a table or a chart has to say."""
        self.told.emit(text, False)

    def on_switch_clicked(self) -> None:
        """Compare creators by the other figure."""
        shown = self.compared.view.chart
        is_rate = getattr(shown, "kind", None) is Comparison.ENGAGEMENT_RATE
        self._kind = Comparison.BACK_PER_1 if is_rate else Comparison.ENGAGEMENT_RATE
        self._compare()

    def on_chart_clicked(self, key: object) -> None:
        """Tell what was clicked, so that it filters."""
        if isinstance(key, Days):
            self.days_chosen.emit(key)
        elif isinstance(key, int):
            self.creator_chosen.emit(key)

    def _compare(self) -> None:
        if self._found is None:
            return
        by_return = self._found.once("by return", pictures.creators_by_return)
        by_rate = self._found.once("by rate", pictures.creators_by_rate)
        kind = self._kind or (Comparison.ENGAGEMENT_RATE if by_return.is_empty else Comparison.BACK_PER_1)
        is_rate = kind is Comparison.ENGAGEMENT_RATE
        self.switch.setText(self.tr("Who paid back") if is_rate else self.tr("Engagement rates"))
        self.switch.setToolTip(self.tr("Compare creators by the other figure"))
        shown = by_rate if is_rate else by_return
        wanted = AROUND_ROWS + ROW * min(len(shown.creators), MOST_ROWS)
        self.compared.setMinimumHeight(self.theme.scaled(max(LEAST_HEIGHT, wanted)))
        self.compared.show_chart(
            shown,
            empty_text=self.tr("No posts with engagements and followers here yet.")
            if is_rate
            else self.tr("No creator here has both a cost and orders by code yet."),
        )

    def _invite(self, found: Findings) -> None:
        """Show charts where there is anything to draw, and posts where there are any."""
        is_bare = all(card.view.is_empty for card in self.cards)
        for card in self.cards:
            card.setHidden(is_bare)
        self.nothing.setVisible(is_bare)
        self._posts.setVisible(bool(found.posts.posts))
        self._posts.setMinimumHeight(self.theme.scaled(LEAST_POSTS if is_bare else LEAST_HEIGHT))
        # Not only its cards: a layout of nothing that is seen still takes its share of the height.
        self._lower.setHidden(is_bare and not found.posts.posts)
        if is_bare:
            self.nothing.show_findings(found)

    def _make_room(self) -> None:
        """Give the posts a row of their own where three cards have no room for what they say."""
        wanted = self._row_below if self.width() < self.theme.scaled(NARROW) else self._row
        if wanted.indexOf(self._posts) < 0:
            wanted.addWidget(self._posts, 548)

    def _why_no_progress(self, found: Findings) -> str:
        metric = found.campaign.goal_metric.value if found.campaign else "orders"
        reason = found.figures[metric].reason if metric in found.figures.figures else ""
        return reason or self.tr("Nothing counts towards the goal yet.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()


def _row(widgets: Sequence[QWidget], shares: Sequence[int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(3 * STEP)
    for widget, share in zip(widgets, shares, strict=True):
        row.addWidget(widget, share)
    return row
