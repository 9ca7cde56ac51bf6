"""The kept plans of a campaign beside the same budget on one large account."""

from dataclasses import dataclass

from models.planner.plan import Plan
from models.planner.plan_words import one_account_text
from models.planner.scenario import Scenario
from models.planner.wishes import short_pieces
from ui.campaigns.planner.scenario_edits import rename_scenario
from ui.session import Session
from ui.tables.cells import TwoLineCell
from ui.tables.column import Column
from ui.tables.list_table import ListTable
from ui.theme import Theme

COMPUTED = 0
"""The id of the line that nobody kept."""

HEIGHT = 176


@dataclass(frozen=True, slots=True)
class ScenarioLine:
    """One line: a kept plan, or the one large account, which is worked out with every plan."""

    id: int
    name: str
    result: str
    tip: str
    scenario: Scenario | None = None


class ScenarioTable(ListTable[ScenarioLine]):
    """Enter opens a kept plan, F2 renames it, Delete removes it."""

    def __init__(self, session: Session, theme: Theme) -> None:
        self._session = session
        super().__init__([self._column()], theme, "planner_scenarios")
        self.setAccessibleName(self.tr("Scenarios"))
        self.setFixedHeight(HEIGHT)

    @property
    def current(self) -> Scenario | None:
        """The kept plan of the current line, ``None`` where there is none."""
        return next((line.scenario for line in self.rows if line.id == self.current_id), None)

    def show_scenarios(self, kept: list[Scenario], plan: Plan | None) -> None:
        """Show what was kept, and what the budget of the plan shown would bring on one account."""
        lines = [ScenarioLine(one.id, one.name, one.result, one.tip, one) for one in kept]
        if plan is not None and plan.one.outcome is not None:
            expected = short_pieces(round(plan.one.outcome.expected), plan.wishes.metric)
            lines.append(ScenarioLine(COMPUTED, self.tr("One large account"), expected, one_account_text(plan)))
        self.show_rows(lines)

    def _column(self) -> Column[ScenarioLine]:
        return Column(
            *("name", "Scenarios", lambda line: line.name, 180),
            cell=TwoLineCell(lambda line: line.result),
            tooltip=lambda line: line.tip,
            spoken=lambda line: f"{line.name}: {line.result}",
            edit=self._rename,
            can_edit=lambda line: line.scenario is not None,
            is_fixed=True,
            sortable=False,
        )

    def _rename(self, line: ScenarioLine, typed: str) -> None:
        if line.scenario is not None:
            rename_scenario(self._session, line.scenario, typed)
