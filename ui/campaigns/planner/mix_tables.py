"""Who is in the mix with what each is expected to bring, and who is left out and why."""

from PySide6.QtWidgets import QHeaderView

from models import show
from models.planner.candidate import Candidate
from models.planner.left_out import LeftOut
from models.planner.plan import Plan
from models.planner.plan_words import result_tip
from ui.tables.cells import RangeCell, RangeValues, TwoLineCell
from ui.tables.column import RIGHT, Column
from ui.tables.list_table import ListTable
from ui.theme import Theme


class ScaledRangeCell(RangeCell):
    """A range on a line that reaches as far as the largest of the rows."""

    def set_most(self, most: float) -> None:
        """Let the line end at the greatest value shown."""
        self._domain = (0.0, most)


class MixTable(ListTable[Candidate]):
    """The people of the mix, those expected to bring most first."""

    def __init__(self, theme: Theme) -> None:
        self._plan: Plan | None = None
        self._range = ScaledRangeCell(_range_of, (0.0, 1.0))
        super().__init__(self._columns(), theme, "planner_mix")
        self.setAccessibleName(self.tr("In the mix"))

    def show_plan(self, plan: Plan) -> None:
        """Show whom a plan takes."""
        self._plan = plan
        self._range.set_most(max((one.result.high for one in plan.mix.picked if one.result), default=1.0))
        self.show_rows(sorted(plan.mix.picked, key=lambda one: (-one.expected, one.id)))
        self.layout_of_columns.fit()  # prices of another plan may be longer

    def _columns(self) -> list[Column[Candidate]]:
        return [
            Column("name", "In the mix", lambda one: one.name, 128, cell=TwoLineCell(_place_of), is_fixed=True),
            Column(
                *("price", "Price", lambda one: show.money(one.price, one.currency), 78, RIGHT),
                roomy=130,
                sort_key=lambda one: one.price,
                tooltip=lambda one: one.price_text,
            ),
            Column(
                *("expected", "Expected", lambda one: show.count(one.expected), 76, RIGHT),
                sort_key=lambda one: one.expected,
                tooltip=self._tip,
                header_tooltip="on average, with the chance to post",
            ),
            Column(
                *("chance", "Will post", lambda one: show.percent(one.chance, 0), 70, RIGHT),
                sort_key=lambda one: one.chance,
                tooltip=self._tip,
                header_tooltip="how likely it is that they post at all",
            ),
            Column(
                *("range", "Likely", _range_text, 78),
                cell=self._range,
                sort_key=lambda one: one.result.likely if one.result else None,
                tooltip=self._tip,
                header_tooltip="likely result of a post; its bar holds it 8 times in 10: the wider, the less sure",
            ),
        ]

    def _tip(self, one: Candidate) -> str:
        return result_tip(one, self._plan) if self._plan else ""


class LeftTable(ListTable[LeftOut]):
    """Those who are not in the mix, with the reason."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(self._columns(), theme, "planner_left_out", id_of=lambda one: one.candidate.id)
        self.setAccessibleName(self.tr("Left out"))
        self.head.setStretchLastSection(False)
        self.head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)  # the reason has the room, not the price

    def show_plan(self, plan: Plan) -> None:
        """Show whom a plan leaves out."""
        self.show_rows(plan.left_out)
        self.layout_of_columns.fit()

    def _columns(self) -> list[Column[LeftOut]]:
        return [
            Column(
                *("name", "Left out, and why", lambda one: one.candidate.name, 186),
                cell=TwoLineCell(lambda one: one.why),
                tooltip=lambda one: f"{one.why}\n{one.detail}".strip(),
                spoken=lambda one: f"{one.candidate.name}: {one.why}. {one.detail}",
                is_fixed=True,
            ),
            Column(
                *("price", "Price", _price_text, 76, RIGHT),
                roomy=130,
                sort_key=lambda one: one.candidate.price,
                tooltip=lambda one: one.candidate.price_text,
            ),
        ]


def _price_text(one: LeftOut) -> str:
    candidate = one.candidate
    return "" if candidate.price is None else show.money(candidate.price, candidate.currency)


def _place_of(one: Candidate) -> str:
    return " · ".join(part for part in (one.platform, one.region) if part)


def _range_of(one: Candidate) -> RangeValues:
    if one.result is None:
        return None, None, None, None
    return one.result.low, one.result.likely, one.result.high, None


def _range_text(one: Candidate) -> str:
    return f"{show.span(round(one.result.low), round(one.result.high), 0)}" if one.result else ""
