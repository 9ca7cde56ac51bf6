"""File → Business…: who the owner is, and how the figures of the file are to be read."""

import re

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.business import Business, RevenueDefinition
from models.reading.text import one_line
from models.show import money
from models.yearly.yearly_limit import YearlyLimit, known_limits, unasked_limits
from storage.campaigns.yearly_totals import currencies_used, own_limits
from storage.tables.settings import YEARLY_LIMIT, YEARLY_LIMITS
from storage.workspace import Workspace
from ui.business.currency_choice import CurrencyChoice
from ui.campaigns.form import ChoiceField, PercentField, long_field, text_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.colour_field import ColourField
from ui.widgets.editing import editor
from ui.widgets.form_row import FormRow
from ui.widgets.logo_field import LogoField
from ui.widgets.money_field import MoneyField

LONGEST_NAME = 120
_BETWEEN_ITEMS = re.compile(r"[,;\n\u060c\u3001\uff0c]")


class BusinessDialog(FormDialog):
    """Changes of all fields are one edit, and so one step of Undo."""

    least_width = 640

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Business", "Save", session, theme, parent)
        business = session.business
        self._logo = editor(LogoField(business.logo, theme))
        self._colour = editor(ColourField(business.colour, theme))
        self._add_head(business)
        self._add_figures(business)
        self._add_profile(business)
        if business.is_sample:
            self._add_sample()
        self.body.addStretch(1)
        self.form.field("name").setFocus()
        self.resize(self.sizeHint())

    def _add_head(self, business: Business) -> None:
        name = text_field(business.name, self.tr("For instance Fern & Flour"))
        name.setMaxLength(LONGEST_NAME)
        name_row = self.form.add("name", self.tr("Name"), name)
        hint = self.tr("For what you add from now on. Amounts entered before keep theirs.")
        currency_row = self.form.add("currency", self.tr("Currency"), CurrencyChoice(business.currency), hint)
        logo_row = self.form.add("logo", self.tr("Logo"), self._logo, self.tr("PNG or JPEG, for your reports"))
        colour_row = self.form.add("colour", self.tr("Colour"), self._colour, self.tr("For titles and bars of reports"))
        self._logo.refused.connect(logo_row.show_problem)
        self._logo.taken.connect(lambda: logo_row.show_problem(""))
        line = QHBoxLayout()
        line.setSpacing(6 * STEP)
        words = QVBoxLayout()
        words.setSpacing(3 * STEP)
        words.addWidget(name_row)
        words.addWidget(currency_row)
        words.addStretch(1)
        line.addLayout(words, 3)
        look = QVBoxLayout()
        look.setSpacing(3 * STEP)
        look.addWidget(logo_row)
        look.addWidget(colour_row)
        look.addStretch(1)
        line.addLayout(look, 2)
        self.body.addLayout(line)

    def _add_figures(self, business: Business) -> None:
        self.add_section(self.tr("How figures are read"))
        margin = PercentField(self.theme)
        margin.set_value(business.gross_margin)
        margin.setPlaceholderText(self.tr("For instance 55 %"))
        hint = self.tr("What is left of a sale after making the goods. Without it profit is n/a.")
        margin_row = self.form.add("gross_margin", self.tr("Gross margin"), margin, hint)
        choices = [(_sentence(kind.label), kind) for kind in RevenueDefinition]
        revenue = ChoiceField(choices, business.revenue_definition)
        revenue_row = self.form.add("revenue_definition", self.tr("What counts as revenue"), revenue)
        self.body.addWidget(margin_row)
        self.body.addWidget(revenue_row)
        self._add_limits(business.currency)

    def _add_limits(self, home: str) -> None:
        """A limit for each currency in use: that of another is no matter before somebody gets something in it."""
        used = (*own_limits(self.session.workspace), *currencies_used(self.session.workspace))
        known, unasked = known_limits(home), unasked_limits(home)
        self._limits = {code: self._limit_field(code, unasked.get(code)) for code in dict.fromkeys((home, *used))}
        for code, limit in self._limits.items():
            self.body.addWidget(self._limit_row(code, limit, known.get(code), is_unasked=code in unasked))

    def _limit_field(self, currency: str, unasked: YearlyLimit | None) -> MoneyField:
        limit = MoneyField(currency, self.theme)
        limit.set_value(own_limits(self.session.workspace).get(currency))
        limit.setPlaceholderText(money(unasked.amount, currency) if unasked else self.tr("No reminder"))
        return limit

    def _limit_row(
        self, currency: str, limit: MoneyField, known: YearlyLimit | None, *, is_unasked: bool
    ) -> FormRow:
        """The yearly total per creator near which she is named among what needs the owner today."""
        hint = self.tr("Cash and product at retail value, per creator. Told from 80 % on; a reminder, no advice.")
        if known:
            hint = f"{hint} {self.tr('Left empty:') if is_unasked else self.tr('For instance,')} {known.source}."
        words = self.tr("Yearly limit to be reminded of, in {}").format(currency)
        return self.form.add(f"yearly_limit_{currency}", words, limit, hint)

    def _add_profile(self, business: Business) -> None:
        self.add_section(self.tr("Who you are, for judging fit and for briefs"))
        hint = self.tr("Separate several with commas.")
        niches = text_field(", ".join(business.niches), self.tr("For instance baking, coffee, yoga"))
        values = text_field(", ".join(business.brand_values), self.tr("For instance honest, everybody is welcome"))
        regions = text_field(", ".join(business.regions), self.tr("Your town, or whole countries"))
        audience = long_field(business.audience, self.tr("Whom you want to reach, in your own words"), 60)
        niches_row = self.form.add("niches", self.tr("Niches"), niches, hint)
        regions_row = self.form.add("regions", self.tr("Regions you serve"), regions)
        self.add_line([niches_row, regions_row])
        self.body.addWidget(self.form.add("brand_values", self.tr("Values"), values))
        self.body.addWidget(self.form.add("audience", self.tr("Audience"), audience))

    def _add_sample(self) -> None:
        """A copy of the sample can become a file of one's own; the sample itself is made anew each day."""
        from storage.sample.making import is_remade

        if is_remade(self.session.path):
            return
        self.add_section(self.tr("This copy of the sample"))
        choices = [(self.tr("The sample, marked as such"), True), (self.tr("My own, without that mark"), False)]
        hint = self.tr("The mark stands above the tabs and on every page of paper. What is in the file stays as it is.")
        self.body.addWidget(self.form.add("is_sample", self.tr("What it is"), ChoiceField(choices, True), hint))

    @property
    def is_changed(self) -> bool:
        """Whether something was typed, or the logo is another one."""
        return super().is_changed or self._logo.logo != self.session.business.logo

    def save(self) -> bool:
        typed = self.form.values()
        if not typed["name"]:
            self.form.tell("name", self.tr("Give your business a name; it stands on every report."))
            return False
        values = {
            **typed,
            "logo": self._logo.logo,
            "colour": self._colour.colour,
            "niches": items_of(str(typed["niches"])),
            "brand_values": items_of(str(typed["brand_values"])),
            "regions": items_of(str(typed["regions"])),
        }
        for currency in self._limits:
            values.pop(f"yearly_limit_{currency}")
        limits = self._typed_limits()
        before = self.session.business
        changed = {name: value for name, value in values.items() if value != getattr(before, name)}
        are_limits_new = limits != own_limits(self.session.workspace)

        def write(workspace: Workspace) -> None:
            if changed:
                workspace.business.update(**changed)
            if are_limits_new:
                workspace.settings.put(YEARLY_LIMITS, limits)
                workspace.settings.put(YEARLY_LIMIT, None)

        return self.session.edit(self.tr("Change the business"), write) is not None

    def _typed_limits(self) -> dict[str, int]:
        kept = {code: amount for code, amount in own_limits(self.session.workspace).items() if code not in self._limits}
        return kept | {code: field.value for code, field in self._limits.items() if field.value is not None}


def items_of(text: str) -> tuple[str, ...]:
    """The items of a list as typed, each once, in the order they were typed."""
    found: dict[str, str] = {}
    for part in _BETWEEN_ITEMS.split(text):
        if item := one_line(part):
            found.setdefault(item.casefold(), item)
    return tuple(found.values())


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
