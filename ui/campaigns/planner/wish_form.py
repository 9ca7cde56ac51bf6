"""The wishes of a plan as fields: budget, metric, limits, regions, who must be in, and who is looked at."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from models.campaigns.campaign import Campaign, GoalMetric
from models.planner.limits import limits_text, parse_limits, parse_region_limits, region_limits_text
from models.planner.pool import Pool
from models.planner.regions import allowed_of, region_label
from models.planner.wishes import METRICS, Wishes
from models.plural import counted
from ui.campaigns.form import ChoiceField
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.choice_chip import ChoiceChip
from ui.widgets.choice_menu import Choice
from ui.widgets.count_field import CountField
from ui.widgets.echo_field import EchoField
from ui.widgets.form_row import FormRow
from ui.widgets.label import note
from ui.widgets.money_field import MoneyField

WIDTH = 212
METRIC_NAMES = {
    GoalMetric.ENGAGEMENTS: "Engagements",
    GoalMetric.REACH: "People reached",
    GoalMetric.VIEWS: "Views",
    GoalMetric.CLICKS: "Clicks",
    GoalMetric.ORDERS: "Orders",
    GoalMetric.POSTS: "Posts",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the fields hold: the wishes, ``None`` while there is no budget, and whom to look at."""

    wishes: Wishes | None
    metric: GoalMetric
    from_list: bool


class WishForm(QScrollArea):
    """``changed`` tells that a field says something else; ``source_changed`` that other candidates are to be read."""

    changed = Signal()
    source_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pool: Pool | None = None
        self._names: dict[int, str] = {}
        self._given: frozenset[str] = frozenset()
        self.budget = MoneyField("EUR", theme)
        self.bring = ChoiceField([(METRIC_NAMES[one], one) for one in METRICS], GoalMetric.ENGAGEMENTS)
        self.at_least = CountField(theme)
        self.limits = EchoField(theme, parse_limits, limits_text)
        self.region_limits = EchoField(theme, self._read_region_limits, region_limits_text)
        self.regions = ChoiceChip(self.tr("Any region"), self.tr("regions"), self._region_choices, theme, region_label)
        self.must = ChoiceChip(self.tr("Nobody"), self.tr("creators"), self._people_choices, theme, self._name_of)
        self.without = ChoiceChip(self.tr("Nobody"), self.tr("creators"), self._people_choices, theme, self._name_of)
        here, everybody = self.tr("Here, not agreed yet"), self.tr("All with a price")
        self.source = ChoiceField([(here, False), (everybody, True)], chosen=False)
        self.source.setToolTip(self.tr("Those in this campaign who have not agreed yet, or all with a price, too"))
        self.count = note("", theme)
        self.rows: list[FormRow] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self.limits.setPlaceholderText(self.tr("Instagram 4, others any"))
        self.region_limits.setPlaceholderText(self.tr("France 3, others any"))
        self.at_least.setPlaceholderText(self.tr("any number"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 2 * STEP, 0)
        column.setSpacing(2 * STEP + 2)
        for label, field in (
            (self.tr("Budget"), self.budget),
            (self.tr("Bring the most"), self.bring),
            (self.tr("At least creators"), self.at_least),
            (self.tr("At most per platform"), self.limits),
            (self.tr("Regions"), self.regions),
            (self.tr("At most per region"), self.region_limits),
            (self.tr("Must be in"), self.must),
            (self.tr("Leave out"), self.without),
            (self.tr("Candidates"), self.source),
        ):
            row = FormRow(label, field, self._theme)
            self.rows.append(row)
            column.addWidget(row)
            if isinstance(field, ChoiceBox):
                field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            if isinstance(field, EchoField):
                field.problem_found.connect(row.show_problem)
                field.textEdited.connect(lambda _text, row=row: row.show_problem(""))
        column.addWidget(self.count)
        self._column = column
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(self._theme.scaled(WIDTH))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        for field in (self.budget, self.at_least, self.limits, self.region_limits):
            field.textEdited.connect(self.changed)
        for chip in (self.regions, self.must, self.without):
            chip.narrowed.connect(self.changed)
        self.bring.activated.connect(self.source_changed)
        self.source.activated.connect(self.source_changed)

    @property
    def problem(self) -> str:
        """What cannot be read in a field, or an empty text."""
        fields = (self.budget, self.at_least, self.limits, self.region_limits)
        return next((field.problem for field in fields if field.problem), "")

    def begin(self, campaign: Campaign, free: int | None) -> None:
        """Start with what the campaign says: its free budget and its goal."""
        metric = campaign.goal_metric if campaign.goal_metric in METRICS else GoalMetric.ORDERS
        self.budget.set_currency(campaign.currency)
        self.budget.set_value(None if free is None else max(free, 0))
        self.bring.choose(metric)
        self.at_least.set_value(None)
        self.limits.set_value(None)
        self.region_limits.set_value(None)
        for chip in (self.regions, self.must, self.without):
            chip.set_values(frozenset())
        self.source.choose(choice=False)
        self._pool, self._given = None, frozenset()

    def add_below(self, widget: QWidget) -> None:
        """Put a widget below the fields, which scroll with it."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def show_wishes(self, wishes: Wishes, *, from_list: bool) -> None:
        """Ask again for what was asked once; the candidates for it are read anew."""
        self.budget.set_value(wishes.budget)
        self.bring.choose(wishes.metric)
        self.at_least.set_value(wishes.at_least or None)
        self.limits.set_value(wishes.most_per_platform or None)
        self.region_limits.set_value(wishes.most_per_region or None)
        for chip, values in ((self.regions, wishes.regions), (self.must, wishes.must), (self.without, wishes.without)):
            chip.set_values(values)
        self.source.choose(from_list)
        self.source_changed.emit()

    def show_pool(self, pool: Pool) -> None:
        """Offer the candidates that were read, in the campaign's regions until somebody chose others."""
        self._pool = pool
        self._names = {one.id: one.name for one in pool.candidates}
        priced = sum(one.price is not None for one in pool.candidates)
        known = counted(len(pool.candidates), "candidate")
        self.count.setText(self.tr("{}, {} with a price").format(known, priced))
        if self.regions.values == self._given:
            self._given = allowed_of(pool.campaign.regions, {one.region for one in pool.candidates})
            self.regions.set_values(self._given)

    def asked(self, campaign: Campaign) -> Asked:
        """What the fields hold now."""
        metric, from_list = self.bring.chosen, self.source.chosen
        if self.budget.value is None or self.budget.value < 0:
            return Asked(None, metric, from_list)
        wishes = Wishes(
            budget=self.budget.value,
            currency=campaign.currency,
            metric=metric,
            at_least=self.at_least.value or 0,
            most_per_platform=self.limits.value or {},
            most_per_region=self.region_limits.value or {},
            regions=frozenset(self.regions.values),
            must=frozenset(self.must.values),
            without=frozenset(self.without.values),
        )
        target = self._pool.target if self._pool and self._pool.metric is metric else None
        return Asked(replace(wishes, target=target), metric, from_list)

    def _read_region_limits(self, text: str) -> Mapping[str, int] | None:
        return parse_region_limits(text, (one.region for one in self._pool.candidates) if self._pool else ())

    def _region_choices(self) -> list[Choice]:
        count = Counter(one.region for one in self._pool.candidates) if self._pool else Counter[str]()
        named = [(region_label(region), region) for region in count if region]
        return [Choice(region, label, count[region]) for label, region in sorted(named)]

    def _people_choices(self) -> list[Choice]:
        people = self._pool.candidates if self._pool else ()
        return [Choice(one.id, one.name, round(one.expected)) for one in sorted(people, key=lambda one: -one.expected)]

    def _name_of(self, person: int) -> str:
        return self._names.get(person, self.tr("somebody else"))
