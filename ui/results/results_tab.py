"""The Results tab: what a campaign, a time or a creator brought, on pages below one scope."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import show
from models.campaign import Campaign, CampaignStatus
from models.changes import ChangeSet
from models.charts import Days
from models.filters import Scope
from models.platforms import Platform
from models.plural import counted
from ui.jobs import Jobs
from ui.results.compare_button import CompareButton
from ui.results.findings import Earlier, Findings, find
from ui.results.nothing_here import NothingHere
from ui.results.result_page import MARGIN, ResultPage
from ui.results.result_pages import ResultPages
from ui.results.scope_bar import ScopeBar
from ui.session import Session
from ui.tab import Tab
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.choice_menu import Choice

if TYPE_CHECKING:
    from ui.results.overview.figure_verbs import FigureVerbs
    from ui.results.posts.post_verbs import PostVerbs
    from ui.results.readings.reading_verbs import ReadingVerbs

UNSEEN = frozenset({"contact", "payment", "deliverable", "setting"})
"""Tables whose changes show nowhere on this tab."""


class ResultsTab(Tab):
    """``report_asked`` carries the ``Scope`` to report on; ``import_asked`` wants a file with results."""

    report_asked = Signal(object)
    import_asked = Signal()

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, jobs, parent)
        self.found: Findings | None = None
        self._campaigns: Sequence[Campaign] = ()
        self._is_first = True
        self._earlier: Earlier | None = None
        self.compare = CompareButton(theme)
        self.bar = ScopeBar(theme, self._platform_choices, self._creator_choices)
        self.empty = NothingHere(theme)
        self.pages = ResultPages(session, theme, jobs, self.empty)
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * STEP + 2, 0, 0)
        column.setSpacing(2 * STEP)
        self.bar.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.bar.row.addWidget(self.compare)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.bar.scope_changed.connect(self.on_scope_changed)
        self.bar.dates_asked.connect(self.on_dates_asked)
        self.compare.chosen.connect(self.on_comparison_chosen)
        self.empty.import_asked.connect(self.import_asked)
        self.empty.add_asked.connect(self.on_add_post_asked)
        self.empty.clear_asked.connect(self.clear_scope)
        self.pages.built.connect(self.on_page_built)

    @property
    def scope(self) -> Scope:
        """What is looked at."""
        return self.bar.scope

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

        return ReadingVerbs(self)

    @cached_property
    def figures(self) -> "FigureVerbs":
        """Verbs on the figures of the scope."""
        from ui.results.overview.figure_verbs import FigureVerbs

        return FigureVerbs(self.make_current, self)

    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is not None and changes.tables <= UNSEEN:
            return
        workspace = self.session.workspace
        self._campaigns = workspace.campaigns.all()
        scope = self._first_scope() if self._is_first else self.scope
        self._is_first = False
        scope = replace(scope, campaign_ids=scope.campaign_ids & {campaign.id for campaign in self._campaigns})
        self.bar.show_scope(scope, self._campaigns, self.session.today)
        with_posts = workspace.posts.campaigns_with_posts()
        measured = [campaign for campaign in self._campaigns if campaign.id in with_posts]
        self.compare.show_choice(scope, measured, self._earlier)
        self._earlier = self.compare.earlier
        self.found = find(workspace, scope, self.session.today, self._earlier)
        self._show(self.found)

    def prepare(self) -> None:
        """Read and draw while nobody looks, at the size the tab will have; call it when the window is idle."""
        if self.isVisible():
            return
        place = self.parentWidget()
        if place is not None:
            self.resize(place.size())
        self.make_current()
        self.grab()  # brings the layout of a hidden widget to rest
        self.pages.current.draw_ahead()

    def export_report(self) -> None:
        """Ask for a report of what is looked at."""
        self.report_asked.emit(self.scope)

    def clear_scope(self) -> None:
        """Look at everything."""
        self.set_scope(Scope())

    def show_campaign(self, campaign_id: int) -> None:
        """Look at one campaign."""
        self.set_scope(Scope.of_campaign(campaign_id))

    def show_post(self, campaign_id: int, post_id: int) -> None:
        """Look at one campaign, with one of its posts chosen."""
        self.show_campaign(campaign_id)
        self.make_current()
        self.posts.show(post_id)

    def set_scope(self, scope: Scope) -> None:
        """Look at something else."""
        self._is_first = False
        self.bar.show_scope(scope, self.session.workspace.campaigns.all(), self.session.today)
        self.on_scope_changed(scope)

    def find_in_list(self) -> None:
        """Put the cursor where the page in front can be searched."""
        self.pages.current.find_in_list()

    def make_current(self) -> Findings:
        """The results of the scope as it stands: read anew where something changed since."""
        if self._is_stale or self.found is None:
            self._is_stale = False
            self.refresh(None)
        assert self.found is not None  # noqa: S101  # it was read above
        return self.found

    def on_add_post_asked(self) -> None:
        """Let a post be typed in."""
        self.posts.add()

    def on_page_built(self, page: ResultPage) -> None:
        """Listen to a page that was made."""
        page.told.connect(self.told)
        page.failed.connect(self.failed)
        page.influencer_asked.connect(self.influencer_asked)
        page.campaign_asked.connect(self.campaign_asked)
        page.add_post_asked.connect(self.on_add_post_asked)
        page.scope_asked.connect(self.set_scope)
        page.days_chosen.connect(self.on_days_chosen)
        page.creator_chosen.connect(self.on_creator_chosen)

    def on_scope_changed(self, _scope: Scope) -> None:
        """Show the results of another scope, at once or when next seen."""
        if self.isVisible():
            self.refresh(None)
        else:
            self._is_stale = True

    def on_dates_asked(self) -> None:
        """Let days be typed in."""
        from ui.results.dates_dialog import DatesDialog

        dialog = DatesDialog(self.scope.since, self.scope.until, self.theme, self)
        dialog.chosen.connect(self.bar.choose_dates)
        dialog.open()

    def on_comparison_chosen(self, earlier: Earlier | None) -> None:
        """Compare the figures with those of another scope, or no more."""
        self._earlier = earlier
        self.refresh(None)

    def on_days_chosen(self, days: Days) -> None:
        """Look at the days of a bar that was clicked."""
        self.bar.choose_dates(days.first, days.last)

    def on_creator_chosen(self, influencer_id: int) -> None:
        """Look at one creator that was clicked; a second click looks at all again. Others are shown on their tab."""
        if self.found and influencer_id not in {one.influencer_id for one in self.found.creators}:
            self.influencer_asked.emit(influencer_id)
            return
        chosen = frozenset({influencer_id})
        other = frozenset() if self.scope.influencer_ids == chosen else chosen
        self.set_scope(replace(self.scope, influencer_ids=other))

    def _first_scope(self) -> Scope:
        """The campaign that runs, else the one that ended last, so that the first look has something to say."""
        with_posts = self.session.workspace.posts.campaigns_with_posts()
        for wanted in (CampaignStatus.RUNNING, CampaignStatus.FINISHED):
            for campaign in self._campaigns:
                if campaign.id in with_posts and campaign.status(self.session.today) is wanted:
                    return Scope.of_campaign(campaign.id)
        return Scope()

    def _show(self, found: Findings) -> None:
        self.empty.show_findings(found)
        self.pages.show_findings(found)
        self.status_changed.emit(self._status(found))

    def _status(self, found: Findings) -> str:
        parts = [counted(len(found.lines), "post")]
        days = [result.post.published_at.date() for result in found.posts if result.post.published_at]
        if days:
            parts.append(counted((max(days) - min(days)).days + 1, "day"))
        if read := [result.reading.day for result in found.posts if result.reading]:
            parts.append(self.tr("metrics up to {}").format(show.day(max(read))))
        return " · ".join(parts)

    def _platform_choices(self) -> list[Choice]:
        return [
            Choice(Platform(name), Platform(name).label, posts)
            for name, posts in self.session.workspace.posts.count_by_platform()
        ]

    def _creator_choices(self) -> list[Choice]:
        workspace = self.session.workspace
        counted_posts = workspace.posts.count_by_influencer(self.scope.campaign_id)
        offered = [Choice(*row) for row in counted_posts]
        others = self.scope.influencer_ids - {choice.value for choice in offered}
        people = [workspace.influencers.get(number) for number in sorted(others)]
        return [Choice(person.id, person.name, 0) for person in people if person] + offered
