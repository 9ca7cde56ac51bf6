"""The Results tab: what a campaign, a time or a creator brought, on pages below one scope."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import show
from models.changes import ChangeSet
from models.charts import Days
from models.plural import counted
from models.results.filters import Scope
from storage.file.failures import as_user_error
from storage.totals.ledger import keep_ledger, kept_ledger, ledger_version
from storage.workspace import Workspace
from ui.results.findings import Findings, find
from ui.results.nothing_here import NothingHere
from ui.results.result_page import MARGIN, ResultPage
from ui.results.result_pages import ResultPages
from ui.results.scope_bar import ScopeBar
from ui.results.scope_keeper import ScopeKeeper
from ui.results.scope_reader import ScopeReader
from ui.session import Session
from ui.tab import Tab
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.work.jobs import Jobs

if TYPE_CHECKING:
    from ui.results.figures.figure_verbs import FigureVerbs
    from ui.results.orders.order_verbs import OrderVerbs
    from ui.results.posts.post_verbs import PostVerbs
    from ui.results.readings.reading_verbs import ReadingVerbs

Action = Callable[[Findings], object]

UNSEEN = frozenset({"brief", "draft", "offer", "scenario", "campaign_template", "custom_field", "custom_value"})
"""Tables whose changes show nowhere on this tab."""


class ResultsTab(Tab):
    """``import_asked`` wants a file with results, ``paste_asked`` what is on the clipboard.

    ``business_asked`` wants what is known of the business, such as its gross margin. ``found_changed`` carries the
    ``Findings`` that are shown now.
    """

    found_changed = Signal(object)
    import_asked = Signal()
    paste_asked = Signal()
    business_asked = Signal()

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, jobs, parent)
        self.found: Findings | None = None
        self.keeper = ScopeKeeper(session, self)
        self.bar = ScopeBar(self.keeper, session, theme, jobs)
        self.empty = NothingHere(theme)
        self.pages = ResultPages(session, theme, jobs, self.empty)
        self.reader = ScopeReader(session, jobs, self)
        self._waiting: list[Action] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * STEP + 2, 0, 0)
        column.setSpacing(STEP)
        self.bar.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.keeper.changed.connect(self.on_scope_changed)
        self.empty.import_asked.connect(self.import_asked)
        self.empty.add_asked.connect(self.on_add_post_asked)
        self.empty.clear_asked.connect(self.clear_scope)
        self.pages.built.connect(self.on_page_built)
        self.reader.busy_changed.connect(self.pages.show_busy)
        for reader in (self.reader, self.pages.reader, self.bar.reader):
            reader.failed.connect(self.on_reading_failed)

    @property
    def scope(self) -> Scope:
        """What is looked at."""
        return self.keeper.scope

    @cached_property
    def posts(self) -> "PostVerbs":
        """Verbs on posts."""
        from ui.results.posts.post_verbs import PostVerbs

        verbs = PostVerbs(self.pages, self)
        verbs.added.connect(self.readings.enter_first)
        return verbs

    @cached_property
    def readings(self) -> "ReadingVerbs":
        """Verbs on the numbers of posts."""
        from ui.results.readings.reading_verbs import ReadingVerbs

        return ReadingVerbs(self.pages, self)

    @cached_property
    def orders(self) -> "OrderVerbs":
        """Verbs on orders, codes and what customers told."""
        from ui.results.orders.order_verbs import OrderVerbs

        verbs = OrderVerbs(self.with_findings, self.pages, self)
        verbs.import_asked.connect(self.import_asked)
        verbs.paste_asked.connect(self.paste_asked)
        return verbs

    @cached_property
    def figures(self) -> "FigureVerbs":
        """Verbs on the figures of the scope."""
        from ui.results.figures.figure_verbs import FigureVerbs

        verbs = FigureVerbs(self.with_findings, self.pages, self)
        verbs.scope_asked.connect(self.set_scope)
        verbs.import_asked.connect(self.import_asked)
        verbs.business_asked.connect(self.business_asked)
        return verbs

    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is not None and changes.tables <= UNSEEN:
            return
        self.keeper.read_anew()
        self.bar.show_scope()
        self._read()

    def prepare(self) -> None:
        """Read and draw while nobody looks, at the size the tab will have; call it when the window is idle."""
        if self.isVisible():
            return
        place = self.parentWidget()
        if place is not None:
            self.resize(place.size())
        self.with_findings(self.on_prepared)

    def clear_scope(self) -> None:
        """Look at everything."""
        self.set_scope(Scope())

    def show_campaign(self, campaign_id: int) -> None:
        """Look at one campaign."""
        self.set_scope(Scope.of_campaign(campaign_id))

    def show_post(self, campaign_id: int, post_id: int) -> None:
        """Look at one campaign, with one of its posts chosen."""
        self.show_campaign(campaign_id)
        self.with_findings(lambda _: self.posts.show(post_id))

    def show_scope(self, scope: Scope, page: str) -> None:
        """Look at something else, on the page of that name, if any."""
        self.set_scope(scope)
        if page:
            self.pages.show_page(page)

    def set_scope(self, scope: Scope) -> None:
        """Look at something else."""
        self.keeper.choose(scope)

    def find_in_list(self) -> None:
        """Put the cursor where the page in front can be searched."""
        self.pages.current.find_in_list()

    def with_findings(self, action: Action) -> None:
        """Do something with the results of the scope, once they are read; at once where they are at hand."""
        if self._is_stale or self.found is None:
            self._is_stale = False
            if not self.reader.is_busy:
                self.refresh(None)
        if self.reader.is_busy or self.found is None:
            self._waiting.append(action)
        else:
            action(self.found)

    def on_prepared(self, _found: Findings) -> None:
        """Draw while nobody looks."""
        if not self.isVisible():
            self.grab()  # brings the layout of a hidden widget to rest
            self.pages.current.draw_ahead()

    def on_found(self, found: Findings) -> None:
        """Show what was read, and do what waited for it."""
        self.found = found
        self.empty.show_findings(found)
        self.pages.show_findings(found)
        self.status_changed.emit(self._status(found))
        waiting, self._waiting = self._waiting, []
        for action in waiting:
            action(found)
        self.found_changed.emit(found)

    def on_reading_failed(self, error: Exception) -> None:
        """Say why the results could not be read; they are read anew when they are next asked for."""
        self._is_stale, self._waiting = True, []
        told = as_user_error(error)
        if told is None:
            raise error
        self.failed.emit(told)

    def on_add_post_asked(self) -> None:
        """Let a post be typed in."""
        self.posts.add()

    def on_enter_readings_asked(self, post_id: int) -> None:
        """Type in the numbers of one post, and of others below it."""
        self.readings.enter_first(post_id)

    def on_page_built(self, page: ResultPage) -> None:
        """Listen to a page that was made."""
        page.told.connect(self.told)
        page.failed.connect(self.failed)
        page.influencer_asked.connect(self.influencer_asked)
        page.campaign_asked.connect(self.campaign_asked)
        page.add_post_asked.connect(self.on_add_post_asked)
        page.import_asked.connect(self.import_asked)
        page.enter_readings_asked.connect(self.on_enter_readings_asked)
        page.scope_asked.connect(self.set_scope)
        page.verb_asked.connect(self.run)
        page.figure_asked.connect(self.on_figure_asked)
        page.days_chosen.connect(self.on_days_chosen)
        page.creator_chosen.connect(self.on_creator_chosen)

    def on_figure_asked(self, name: str) -> None:
        """Show a figure with all its details."""
        self.figures.show(name)

    def on_scope_changed(self) -> None:
        """Show the results of another scope, at once or when next seen."""
        if self.isVisible():
            self.refresh(None)
        else:
            self._is_stale = True

    def on_days_chosen(self, days: Days) -> None:
        """Look at the days of a bar that was clicked; a second click looks at all again."""
        is_chosen = (self.scope.since, self.scope.until) == (days.first, days.last)
        self.bar.dates.choose(*(None, None) if is_chosen else (days.first, days.last))

    def on_creator_chosen(self, influencer_id: int) -> None:
        """Look at one creator that was clicked; a second click looks at all again. Others are shown on their tab."""
        if self.found and influencer_id not in {one.influencer_id for one in self.found.creators}:
            self.influencer_asked.emit(influencer_id)
            return
        chosen = frozenset({influencer_id})
        other = frozenset() if self.scope.influencer_ids == chosen else chosen
        self.set_scope(replace(self.scope, influencer_ids=other))

    def _read(self) -> None:
        workspace = self.session.workspace
        ledger, version = kept_ledger(workspace), ledger_version(workspace)
        scope, today, earlier = self.scope, self.session.today, self.keeper.earlier
        ahead = self.pages.current.ahead

        def work(copy: Workspace) -> Findings:
            found = find(copy, scope, today, earlier, ledger)
            found.make_ahead(ahead)
            return found

        def done(found: Findings) -> None:
            keep_ledger(workspace, found.ledger, version)
            self.on_found(found)

        self.reader.read(work, done)

    def _status(self, found: Findings) -> str:
        parts = [counted(found.posts.posts, "post")]
        if found.posts.days:
            parts.append(counted(found.posts.days, "day"))
        if found.posts.read_on:
            parts.append(self.tr("metrics up to {}").format(show.day_as_of(found.posts.read_on, self.session.today)))
        return " · ".join(parts)
