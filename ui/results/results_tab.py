"""The Results tab: what a campaign, a time or a creator brought, in figures, charts and a table."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models import show
from models.campaign import Campaign, CampaignStatus
from models.changes import ChangeSet
from models.charts import Days
from models.filters import Scope
from models.platforms import Platform
from models.plural import counted
from ui.jobs import Jobs
from ui.results.compare_button import CompareButton
from ui.results.figure_tiles import copied
from ui.results.findings import Earlier, Findings, find
from ui.results.results_page import ResultsPage
from ui.results.scope_bar import ScopeBar
from ui.session import Session
from ui.tab import Tab
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.choice_menu import Choice
from ui.widgets.empty_state import EmptyState

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
        self.page = ResultsPage(session, theme, jobs)
        self.empty = EmptyState("chart", "", "", theme)
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * STEP + 2, 0, 0)
        column.setSpacing(3 * STEP)
        self.bar.setContentsMargins(18, 0, 18, 0)
        self.bar.row.addWidget(self.compare)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.empty)
        self._import: Button = self.empty.add_button(self.tr("Import results…"), "primary", "import")
        self._add: Button = self.empty.add_button(self.tr("Add a post…"), "secondary", "plus")
        self._clear: Button = self.empty.add_button(self.tr("Clear the filters"), "primary")

    def _connect(self) -> None:
        self.bar.scope_changed.connect(self.on_scope_changed)
        self.bar.dates_asked.connect(self.on_dates_asked)
        self.compare.chosen.connect(self.on_comparison_chosen)
        self._import.clicked.connect(self.import_asked)
        self._add.clicked.connect(self.add_post)
        self._clear.clicked.connect(self.clear_scope)
        self.page.told.connect(lambda text: self.told.emit(text, False))
        self.page.failed.connect(self.failed)
        self.page.add_asked.connect(self.add_post)
        self.page.influencer_asked.connect(self.influencer_asked)
        self.page.days_chosen.connect(self.on_days_chosen)
        self.page.creator_chosen.connect(self.on_creator_chosen)

    @property
    def scope(self) -> Scope:
        """What is looked at."""
        return self.bar.scope

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
        self._make_current()
        self.grab()  # brings the layout of a hidden widget to rest
        for card in self.page.cards:
            card.view.draw_ahead()

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
        self._make_current()
        self.page.table.select(post_id)

    def set_scope(self, scope: Scope) -> None:
        """Look at something else."""
        self._is_first = False
        self.bar.show_scope(scope, self.session.workspace.campaigns.all(), self.session.today)
        self.on_scope_changed(scope)

    def enter_readings(self) -> None:
        """Type in the numbers of the posts looked at."""
        from ui.results.readings_dialog import ReadingsDialog

        self._make_current()
        if self.found is None or not self.found.lines:
            self.told.emit(self.tr("There is no post here yet to enter numbers for."), False)
            return
        dialog = ReadingsDialog(self.session, self.theme, self.found.lines, self)
        dialog.saved.connect(self.on_readings_saved)
        dialog.open()

    def add_post(self) -> None:
        """Type in a post that no export brings."""
        from ui.results.post_dialog import PostDialog, owners_of_posts

        owners = owners_of_posts(self.session.workspace, self.scope.campaign_id)
        if not owners:
            self.told.emit(self.tr("Put an influencer into a campaign first: then her posts can be added."), False)
            return
        dialog = PostDialog(self.session, self.theme, owners, self)
        dialog.added.connect(self.on_post_added)
        dialog.open()

    def copy_figures(self) -> None:
        """Put all figures of the scope on the clipboard, with their formulas."""
        from ui.tables.tsv import tsv

        self._make_current()
        if self.found is not None:
            QGuiApplication.clipboard().setText(tsv(copied(self.found.figures)))
            self.told.emit(self.tr("The figures are on the clipboard: paste them into a spreadsheet."), False)

    def open_post(self) -> None:
        """Open the chosen post in the browser."""
        self.page.table.open_post(self.page.table.current_id)

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

    def on_readings_saved(self, posts: int) -> None:
        """Say what was written."""
        self.told.emit(self.tr("Numbers of {} saved.").format(counted(posts, "post")), True)

    def on_post_added(self, post_id: int) -> None:
        """Show where the new post stands, ready for its numbers."""
        self._make_current()
        self.page.table.select(post_id)
        self.told.emit(self.tr("Post added. Enter metrics takes its numbers."), True)

    def _make_current(self) -> None:
        if self._is_stale or self.found is None:
            self._is_stale = False
            self.refresh(None)

    def _first_scope(self) -> Scope:
        """The campaign that runs, else the one that ended last, so that the first look has something to say."""
        with_posts = self.session.workspace.posts.campaigns_with_posts()
        for wanted in (CampaignStatus.RUNNING, CampaignStatus.FINISHED):
            for campaign in self._campaigns:
                if campaign.id in with_posts and campaign.status(self.session.today) is wanted:
                    return Scope.of_campaign(campaign.id)
        return Scope()

    def _show(self, found: Findings) -> None:
        is_narrowed = not found.scope.is_everything
        if found.is_empty:
            self._say_empty(found, is_narrowed=is_narrowed)
            self._stack.setCurrentWidget(self.empty)
        else:
            self._stack.setCurrentWidget(self.page)
            self.page.show_findings(found)
        self.status_changed.emit(self._status(found))

    def _say_empty(self, found: Findings, *, is_narrowed: bool) -> None:
        self._clear.setVisible(is_narrowed)
        self._import.setVisible(not found.has_posts_at_all)
        self._add.setVisible(not found.has_posts_at_all)
        if found.has_posts_at_all:
            self.empty.show_message(
                self.tr("Nothing here yet"), self.tr("No post, order or cost lies within these filters.")
            )
        else:
            self.empty.show_message(
                self.tr("No results yet"),
                self.tr(
                    "Import what a platform or your shop exports: posts find their creators by handle, orders by"
                    " discount code. Then this page shows what came back, and for whom."
                ),
            )

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
