"""All that was agreed with one influencer in one campaign, in one dialog."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.board import BoardCard
from models.campaign import Campaign
from models.partnership import CodeRule
from models.stages import Stage
from models.text import quoted
from storage.workspace import Workspace
from ui.campaigns.deliverable_rows import DeliverableRows
from ui.campaigns.edits import code_trouble, plain_rule, write_code
from ui.campaigns.form import ChoiceField, CurrencyField, PercentField, long_field, text_field
from ui.campaigns.form_dialog import FormDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.day_field import DayField
from ui.widgets.form_row import FormRow
from ui.widgets.money_field import MoneyField

MONEY = {
    "fee": "Fee",
    "product_cost": "Product, cost to us",
    "product_retail": "Product, retail",
    "shipping": "Shipping",
}
SPANS = {"usage": "Usage rights", "allowlisting": "Allowlisting", "exclusivity": "Exclusivity"}
CODE = "code"


class PartnershipDialog(FormDialog):
    """Writes one edit on OK; ``influencer_asked`` and ``removal_asked`` close it without writing."""

    least_width = 820

    influencer_asked = Signal(int)
    removal_asked = Signal(int)

    def __init__(
        self, session: Session, theme: Theme, campaign: Campaign, card: BoardCard, parent: QWidget | None
    ) -> None:
        super().__init__(f"{card.name} in {quoted(campaign.name)}", "Save changes", session, theme, parent)
        self._card = card
        self._stored = card.partnership
        self._campaign = campaign
        self._rules: Sequence[CodeRule] = session.workspace.partnerships.code_rules(card.id)
        self.stage = ChoiceField([(one.label, one) for one in Stage], self._stored.stage)
        self.deliverables = DeliverableRows(card.deliverables, theme)
        self._build()
        self._connect()
        self.on_stage_chosen()

    def _build(self) -> None:
        self._build_stage()
        self._build_terms()
        self.add_section(self.tr("Deliverables"))
        self.body.addWidget(self.deliverables)
        self._build_rights()
        self._build_words()
        self.body.addStretch(1)
        self._show = Button(self.tr("Show influencer"), self.theme, "secondary", "person")
        self._remove = Button(self.tr("Remove from campaign"), self.theme, "danger")
        self.foot.insertWidget(0, self._remove)
        self.foot.insertWidget(0, self._show)

    def _build_stage(self) -> None:
        reason = text_field(self._stored.exit_reason, "Why it ended")
        since = self._stored.stage_since
        row = self.form.add("exit_reason", "Reason", reason)
        policy = row.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        row.setSizePolicy(policy)
        hint = f"since {since.day} {since:%b %Y}" if since else ""
        self.add_line([self.form.add("stage", "Stage", self.stage, hint), row], (1, 2))

    def _build_terms(self) -> None:
        stored, form = self._stored, self.form
        self.add_section(self.tr("Terms"))
        money = {name: self._money(name, label) for name, label in MONEY.items()}
        commission = PercentField(self.theme)
        commission.set_value(stored.commission)
        commission_row = form.add("commission", "Commission, % of orders", commission)
        currency = form.add("currency", "Currency", CurrencyField(stored.currency, self.theme))
        self.add_line([money["fee"], commission_row, money["shipping"], currency])
        product = form.add("product", "Product", text_field(stored.product, self.tr("For instance Tasting box")))
        self.add_line([product, money["product_cost"], money["product_retail"]], (2, 1, 1))
        rule = plain_rule(self._rules)
        others = ", ".join(f"{one.match.value.replace('_', ' ')} {one.code}" for one in self._rules if one is not rule)
        hint = f"Also: {others}" if others else ""
        example = self.tr("For instance MOSS15")
        code = form.add(CODE, "Discount code", text_field(rule.code if rule else "", example), hint)
        link = form.add("link", "Link", text_field(stored.link, "https://"))
        self.add_line([code, link], (1, 2))

    def _build_rights(self) -> None:
        self.add_section(self.tr("Rights and contract"))
        for first, second in (("usage", "allowlisting"), ("exclusivity", "")):
            line = []
            for name in filter(None, (first, second)):
                line += [
                    self._day(f"{name}_from", f"{SPANS[name]} from"),
                    self._day(f"{name}_until", f"{SPANS[name]} until"),
                ]
            if not second:
                line.append(self._day("contract_signed_on", "Contract signed on"))
                line.append(self._disclosure())
            self.add_line(line)

    def _disclosure(self) -> FormRow:
        wording = text_field(self._stored.disclosure, self.tr("For instance #ad"))
        return self.form.add("disclosure", "Disclosure wording", wording)

    def _build_words(self) -> None:
        notes = long_field(self._stored.notes, "What else was agreed", 72)
        self.add_line([self.form.add("notes", "Notes", notes)])

    def _connect(self) -> None:
        self.stage.currentIndexChanged.connect(self.on_stage_chosen)
        currency = self.form.field("currency")
        if isinstance(currency, CurrencyField):
            currency.committed.connect(self.on_currency_committed)
        self._show.clicked.connect(self.on_show_clicked)
        self._remove.clicked.connect(self.on_remove_clicked)

    def on_stage_chosen(self) -> None:
        """Ask for a reason where the partnership ended."""
        self.form.rows["exit_reason"].setVisible(self.stage.chosen.is_exit)

    def on_currency_committed(self, currency: str | None) -> None:
        """Read amounts in the currency that was typed."""
        for name in MONEY:
            field = self.form.field(name)
            if currency and isinstance(field, MoneyField):
                field.set_currency(currency)

    def on_show_clicked(self) -> None:
        """Go to the person."""
        self.reject()
        self.influencer_asked.emit(self._card.person.id)

    def on_remove_clicked(self) -> None:
        """Take her out of the campaign."""
        self.reject()
        self.removal_asked.emit(self._card.id)

    def save(self) -> bool:
        values = self.form.values()
        code = str(values.pop(CODE))
        values["currency"] = values["currency"] or self._stored.currency
        if problem := self._problem(values, code):
            self.form.tell(*problem)
            return False
        if self.deliverables.problem():
            return False
        return self._write(values, code)

    def _write(self, values: dict[str, object], code: str) -> bool:
        if self.stage.chosen is not self._stored.stage:
            values["stage_since"] = self.session.today
        if not self.stage.chosen.is_exit:
            values["exit_reason"] = ""
        news = {name: value for name, value in values.items() if getattr(self._stored, name) != value}
        card_id = self._card.id

        def write(workspace: Workspace) -> None:
            if news:
                workspace.partnerships.update(card_id, **news)
            write_code(workspace, card_id, code)
            self.deliverables.write(workspace, card_id)

        label = f"Change terms of {self._card.name}"
        return self.session.edit(label, write) is not None

    def _problem(self, values: dict[str, object], code: str) -> tuple[str, str] | None:
        for name, label in MONEY.items():
            amount = values[name]
            if isinstance(amount, int) and amount < 0:
                return name, f"{label} is not negative."
        for name, label in SPANS.items():
            start, end = values[f"{name}_from"], values[f"{name}_until"]
            if isinstance(start, date) and isinstance(end, date) and end < start:
                return f"{name}_until", f"{label} end before they start. Give a later day."
        trouble = code_trouble(self.session, self._card.id, self._campaign, code)
        return (CODE, trouble) if trouble else None

    def _money(self, name: str, label: str) -> FormRow:
        field = MoneyField(self._stored.currency, self.theme)
        field.set_value(getattr(self._stored, name))
        return self.form.add(name, label, field)

    def _day(self, name: str, label: str) -> FormRow:
        field = DayField(self.theme)
        field.set_value(getattr(self._stored, name))
        return self.form.add(name, label, field)
