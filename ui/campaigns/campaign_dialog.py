"""A campaign's own fields, for a new one and to change one."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QStackedWidget, QWidget

from models.campaigns.campaign import GOAL_OF_OBJECTIVE, Campaign, GoalMetric, Objective
from models.reading.named_days import examples
from models.reading.text import one_line
from ui.campaigns.edits import add_campaign, change_campaign
from ui.campaigns.form import ChoiceField, CurrencyField, long_field, text_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.count_field import CountField
from ui.widgets.day_field import DayField
from ui.widgets.echo_field import EchoField
from ui.widgets.link_field import LinkField
from ui.widgets.money_field import MoneyField


class CampaignDialog(FormDialog):
    """Writes one edit on OK. ``made_id`` is the id of a campaign that was added."""

    def __init__(self, session: Session, theme: Theme, campaign: Campaign | None, parent: QWidget | None) -> None:
        title, button = ("New campaign", "Add campaign") if campaign is None else ("Edit campaign", "Save changes")
        super().__init__(title, button, session, theme, parent)
        self.made_id: int | None = None
        self._stored = campaign
        self._shown = campaign or Campaign(0, "", currency=session.business.currency)
        self._is_goal_chosen = campaign is not None
        shown = self._shown
        self.objective = ChoiceField([(one.label, one) for one in Objective], shown.objective)
        self.goal = ChoiceField([(one.noun.capitalize(), one) for one in GoalMetric], shown.goal_metric)
        self._target = GoalTarget(shown, theme)
        self._build()
        self._connect()

    def _build(self) -> None:
        shown, form, theme = self._shown, self.form, self.theme
        name = text_field(shown.name, self.tr("For instance Autumn week"))
        self.add_line([form.add("name", "Name", name)])
        self.add_line(
            [
                form.add("objective", "Objective", self.objective),
                form.add("goal_metric", "Goal counts", self.goal),
                form.add("goal_target", "Target", self._target),
            ]
        )
        starts, ends = (self._day(day) for day in (shown.starts_on, shown.ends_on))
        self.add_line([form.add("starts_on", "Starts on", starts), form.add("ends_on", "Ends on", ends)])
        budget = MoneyField(shown.currency, theme)
        budget.set_value(shown.budget)
        currency = CurrencyField(shown.currency, theme)
        self.add_line([form.add("budget", "Budget", budget), form.add("currency", "Currency", currency)])
        product = text_field(shown.product, self.tr("For instance a tasting box, a free month"))
        regions = text_field(", ".join(shown.regions), self.tr("Your town, or whole countries"))
        self.add_line(
            [form.add("product", "Product", product), form.add("regions", "Regions, with commas between", regions)]
        )
        page = LinkField(theme)
        page.setPlaceholderText(self.tr("For instance https://example.com/autumn"))
        page.set_value(shown.landing_page or None)
        page_hint = self.tr("Where the tracked links of its creators lead.")
        self.add_line([form.add("landing_page", "Landing page", page, page_hint)])
        brief = long_field(shown.brief, "What it is about, what must be said, what is up to the creator", 96)
        self.add_line([form.add("brief", "Brief", brief)])
        if self._stored is not None:
            finished = self._finished = QCheckBox(self.tr("This campaign is finished"))
            finished.setChecked(shown.finished_on is not None)
            self.body.addWidget(finished)
        self.body.addStretch(1)
        name.setFocus()

    def _connect(self) -> None:
        self.objective.activated.connect(self.on_objective_chosen)
        self.goal.activated.connect(self.on_goal_chosen)
        currency = self.form.field("currency")
        if isinstance(currency, CurrencyField):
            currency.committed.connect(self.on_currency_committed)

    def on_objective_chosen(self) -> None:
        """Take the goal that is usual for the objective, until a person has chosen one."""
        if not self._is_goal_chosen:
            self.goal.choose(GOAL_OF_OBJECTIVE[self.objective.chosen])
            self._target.show_goal(self.goal.chosen)

    def on_goal_chosen(self) -> None:
        """Count the target in what was chosen."""
        self._is_goal_chosen = True
        self._target.show_goal(self.goal.chosen)

    def on_currency_committed(self, currency: str | None) -> None:
        """Read amounts in the currency that was typed."""
        budget = self.form.field("budget")
        if currency and isinstance(budget, MoneyField):
            budget.set_currency(currency)
            self._target.money.set_currency(currency)

    def save(self) -> bool:
        values = self._values()
        problem = self._problem(values)
        if problem:
            self.form.tell(*problem)
            return False
        if self._stored is None:
            self.made_id = add_campaign(self.session, values)
            return self.made_id is not None
        return change_campaign(self.session, self._stored, values)

    def _values(self) -> dict[str, object]:
        values = self.form.values()
        values["goal_target"] = self._target.value
        regions = (one_line(region) for region in str(values["regions"]).split(","))
        values["regions"] = tuple(region for region in regions if region)
        values["landing_page"] = values["landing_page"] or ""
        values["currency"] = values["currency"] or self._shown.currency
        if self._stored is not None:
            mark = self._stored.finished_on or self.session.today
            values["finished_on"] = mark if self._finished.isChecked() else None
        return values

    def _problem(self, values: dict[str, object]) -> tuple[str, str] | None:
        starts, ends = values["starts_on"], values["ends_on"]
        if not values["name"]:
            return "name", self.tr("A campaign needs a name.")
        if isinstance(starts, date) and isinstance(ends, date) and ends < starts:
            return "ends_on", self.tr("The end lies before the start. Give a later day.")
        if isinstance(budget := values["budget"], int) and budget < 0:
            return "budget", self.tr("A budget is not negative.")
        if self._target.problem:
            return "goal_target", self._target.problem
        if self._target.value is not None and self._target.value <= 0:
            return "goal_target", self.tr("A target is more than 0, or left empty.")
        return None

    def _day(self, day: date | None) -> DayField:
        today = self.session.today
        field = DayField(self.theme, near=today) if self._stored else DayField(self.theme, ahead=today)
        field.setPlaceholderText(f"For instance {examples()}")
        field.set_value(day)
        return field


class GoalTarget(QStackedWidget):
    """The target as a count, or as money where the goal is revenue."""

    def __init__(self, campaign: Campaign, theme: Theme) -> None:
        super().__init__()
        self.pieces = CountField(theme)
        self.money = MoneyField(campaign.currency, theme)
        for field in (self.pieces, self.money):
            field.setAccessibleName(self.tr("Target"))
            self.addWidget(field)
        self.show_goal(campaign.goal_metric)
        self.field.set_value(campaign.goal_target)
        self.setFocusProxy(self.field)

    @property
    def field(self) -> EchoField[int]:
        """The field that is to be seen."""
        return self.money if self.currentIndex() else self.pieces

    @property
    def value(self) -> int | None:
        """The target, minor units where it is money; ``None`` while unset."""
        return self.field.value

    @property
    def problem(self) -> str:
        """Why the target cannot be read, or an empty text."""
        return self.field.problem

    def show_goal(self, goal: GoalMetric) -> None:
        """Ask for money or for a count."""
        self.setCurrentIndex(int(goal is GoalMetric.REVENUE))
        self.setFocusProxy(self.field)
