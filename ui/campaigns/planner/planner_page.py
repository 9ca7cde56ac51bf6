"""The planner of a campaign: wishes at the left, the best mix for them at the right, found while one types."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from models.campaigns.campaign import Campaign
from models.errors import UserError
from models.planner.plan import Plan
from models.planner.plan_words import grounds_text, one_account_text
from models.planner.pool import Pool
from models.plural import counted
from models.results.overview import CampaignOverview
from ui.campaigns.planner.mix_tables import LeftTable, MixTable
from ui.campaigns.planner.plan_edits import still_to_take, take_mix
from ui.campaigns.planner.plan_tiles import PlanTiles
from ui.campaigns.planner.plan_work import PlanWork, Question
from ui.campaigns.planner.scenario_edits import delete_scenario, keep_scenario
from ui.campaigns.planner.scenario_table import ScenarioTable
from ui.campaigns.planner.wish_form import WishForm
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.editing import editor
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import note
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.scrolled_area import ScrolledArea
from ui.work.jobs import Jobs

PAUSE = 250
"""Milliseconds without a key before the mix is looked for."""

LOW = 380
"""Pixels of height, at the usual size of text, below which the figures make room for the tables."""

LEAST_HEIGHT = 120
"""Of the two tables, in pixels at the usual size of text; the answer is scrolled instead."""


class PlannerPage(QWidget):
    """``told`` is a sentence for the toast and whether Undo takes it back; ``add_asked`` wants candidates added."""

    told = Signal(str, bool)
    add_asked = Signal()

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._campaign: Campaign | None = None
        self._pool: Pool | None = None
        self.plan: Plan | None = None
        self.form = WishForm(theme)
        self.tiles = PlanTiles(theme)
        self.mix = MixTable(theme)
        self.left = LeftTable(theme)
        self.take = editor(Button(self.tr("Take this mix"), theme, "primary"))
        self.keep = editor(Button(self.tr("Keep scenario"), theme))
        self.scenarios = ScenarioTable(session, theme)
        self.grounds = note("", theme)
        self.empty = EmptyState("people", "", "", theme)
        self.work = PlanWork(jobs, self.on_failed)
        self._add = editor(self.empty.add_button(self.tr("Add creators"), "primary", "plus"))
        self._answer = ScrolledArea(QWidget())
        self._stack = QStackedWidget()
        self._pause = QTimer(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        tables = QHBoxLayout()
        tables.setSpacing(3 * STEP)
        for table, share in ((self.mix, 29), (self.left, 19)):
            card = Card(margin=1, spacing=0)
            card.body.addWidget(table)
            card.setMinimumHeight(self._theme.scaled(LEAST_HEIGHT))
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
            tables.addWidget(card, share)
        column = QVBoxLayout(self._answer.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addWidget(self.tiles)
        column.addLayout(tables, 1)
        foot = QHBoxLayout()
        foot.setSpacing(3 * STEP)
        foot.addWidget(self.grounds, 1)
        foot.addWidget(self.keep)
        foot.addWidget(self.take)
        column.addLayout(foot)
        self._stack.addWidget(self._answer)
        self._stack.addWidget(self.empty)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 * STEP)
        row.addWidget(self.form)
        row.addWidget(self._stack, 1)
        kept = Card(margin=1, spacing=0)
        kept.body.addWidget(self.scenarios)
        self.form.add_below(kept)
        tab_in_reading_order(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)

    def _connect(self) -> None:
        self.form.changed.connect(self._pause.start)
        self.form.source_changed.connect(self.read)
        self._pause.timeout.connect(self.solve)
        self.take.clicked.connect(self.on_take_clicked)
        self._add.clicked.connect(self.add_asked)
        self.keep.clicked.connect(self.on_keep_clicked)
        self.scenarios.opened.connect(self.on_scenario_opened)
        self.scenarios.delete_asked.connect(self.on_scenario_delete_asked)

    def show_campaign(self, overview: CampaignOverview) -> None:
        """Plan for a campaign: another one starts with what it says, the same one keeps its wishes."""
        is_other = self._campaign is None or self._campaign.id != overview.campaign.id
        self._campaign = overview.campaign
        if is_other:
            self.form.begin(overview.campaign, overview.budget.free)
            self._say(self.tr("Looking at the candidates…"), self.tr("The best mix will be here in a moment."))
        self._show_scenarios()
        self.read()

    def read(self) -> None:
        """Read the candidates anew, then look for the mix."""
        if self._campaign is None:
            return
        asked = self.form.asked(self._campaign)
        self._pool = None
        session = self._session
        question = Question(session.shown, self._campaign, asked.metric, session.today, asked.from_list)
        self.work.read(question, self.on_pool_read)

    def solve(self) -> None:
        """Look for the best mix that keeps the wishes; say what is missing where there can be none."""
        if self._campaign is None or self._pool is None:
            return
        wishes = self.form.asked(self._campaign).wishes
        if not self._pool.candidates:
            self._say_nobody(self._pool, from_list=self.form.source.chosen)
        elif self.form.problem:
            self._say(self.tr("A wish cannot be read"), self.form.problem)
        elif wishes is None:
            self._say(self.tr("What may it cost?"), self.tr("Type a budget. With 0 only free product is looked at."))
        else:
            self.work.solve(self._pool, wishes, self.on_plan_made)

    def on_pool_read(self, pool: Pool) -> None:
        """Offer the candidates, then look for the mix."""
        self._pool = pool
        self.form.show_pool(pool)
        self._pause.stop()
        self.solve()

    def on_plan_made(self, plan: Plan) -> None:
        """Show the mix, or why there is none."""
        self.plan = plan
        if plan.mix.impossible:
            self._say(self.tr("No mix keeps these wishes"), plan.mix.impossible)
            return
        if not plan.mix.picked and not plan.mix.passed:
            reasons = sorted({one.why for one in plan.left_out})
            told = self.tr("All are left out: {}.").format("; ".join(reasons))
            self._say(self.tr("Nobody can be planned with"), told)
            return
        self.tiles.show_plan(plan)
        self.mix.show_plan(plan)
        self.left.show_plan(plan)
        self.grounds.setText(f"{one_account_text(plan)}\n{grounds_text(plan)}")
        self._show_scenarios()
        self.keep.setEnabled(bool(plan.mix.picked))
        self.take.setEnabled(bool(plan.mix.picked))
        self._stack.setCurrentWidget(self._answer)

    def on_failed(self, error: Exception) -> None:
        """Say what went wrong where it can be mended; anything else is a bug and goes on as one."""
        if not isinstance(error, UserError):
            raise error
        self._say(self.tr("The plan could not be made"), str(error))

    def on_take_clicked(self) -> None:
        """Shortlist the mix, at once; Undo takes it back."""
        if self.plan is None:
            return
        if not (missing := still_to_take(self._session, self.plan)):
            self.told.emit(self.tr("Everybody of this mix is shortlisted already, or further along."), False)
        elif told := take_mix(self._session, self.plan, missing):
            self.told.emit(told, True)

    def on_keep_clicked(self) -> None:
        """Keep the plan shown under the next free name; F2 gives it another one."""
        if self.plan is not None:
            keep_scenario(self._session, self.plan, from_list=self.form.source.chosen)

    def on_scenario_opened(self) -> None:
        """Ask again for what the current scenario asked."""
        if (scenario := self.scenarios.current) is not None:
            self.form.show_wishes(scenario.wishes, from_list=scenario.from_list)

    def on_scenario_delete_asked(self) -> None:
        """Delete the current scenario, at once; Undo brings it back."""
        scenario = self.scenarios.current
        if scenario is not None and (told := delete_scenario(self._session, scenario)):
            self.told.emit(told, True)

    def _show_scenarios(self) -> None:
        if self._campaign is not None:
            kept = self._session.workspace.scenarios.of_campaign(self._campaign.id)
            self.scenarios.show_scenarios(kept, self.plan)

    def _say_nobody(self, pool: Pool, *, from_list: bool) -> None:
        if from_list:
            told = self.tr("Nobody else in your list has a price. Type one there, or shortlist more people.")
        else:
            told = self.tr("Shortlist people for this campaign, or choose all with a price as candidates.")
        if not pool.agreed:
            self._say(self.tr("No candidates yet"), told, can_add=True)
            return
        agreed = self.tr("%1 of this campaign agreed already; the planner picks among those who have not.")
        agreed = agreed.replace("%1", counted(pool.agreed, "creator"))
        self._say(self.tr("Nobody is left to pick"), f"{agreed} {told}", can_add=True)

    def _say(self, title: str, sentence: str, *, can_add: bool = False) -> None:
        self.plan = None
        self._add.setVisible(can_add)
        self.empty.show_message(title, sentence)
        self._stack.setCurrentWidget(self.empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.tiles.set_slim(event.size().height() < self._theme.scaled(LOW))
        super().resizeEvent(event)
