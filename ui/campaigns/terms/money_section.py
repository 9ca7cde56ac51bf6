"""What is paid: fee, commission, what is owed where it is called off, and in which currency."""

from PySide6.QtCore import Signal

from models.campaigns.offer import Offer
from ui.campaigns.form import CurrencyField, PercentField, long_field
from ui.campaigns.terms.terms_section import Subject, TermsSection, Values, negative
from ui.widgets.money_field import MoneyField

AMOUNTS = {"fee": "Fee", "kill_fee": "Kill fee"}


class MoneySection(TermsSection):
    """``currency_chosen`` tells in which currency all amounts are read from now on."""

    currency_chosen = Signal(str)

    def __init__(self, subject: Subject) -> None:
        super().__init__("Money", subject)

    def _build(self) -> None:
        subject, stored = self.subject, self.subject.stored
        self.fee = MoneyField(stored.currency, subject.theme)
        self.fee.set_value(stored.fee)
        self.commission = PercentField(subject.theme)
        self.commission.set_value(stored.commission)
        self.currency = CurrencyField(stored.currency, subject.theme)
        self.currency.committed.connect(self.on_currency_committed)
        fee = subject.form.add("fee", "Fee", self.fee)
        commission = subject.form.add("commission", "Commission, % of orders", self.commission)
        self.add_line([fee, commission, subject.form.add("currency", "Currency", self.currency)])
        called_off = self.tr("Owed where you cancel after you agreed.")
        notes = long_field(stored.notes, self.tr("What else was agreed"), 108)
        kill_fee = self.money("kill_fee", "Kill fee", called_off)
        self.add_line([kill_fee, subject.form.add("notes", "Notes", notes)], (1, 2))

    def on_currency_committed(self, currency: str | None) -> None:
        """Tell a currency that was typed; a blank one keeps the one before."""
        if currency:
            self.currency_chosen.emit(currency)

    def take(self, offer: Offer) -> None:
        """Put what an offer says into the fields."""
        self.currency.set_value(offer.currency)
        self.fee.set_currency(offer.currency)
        if offer.fee is not None:
            self.fee.set_value(offer.fee)
        if offer.commission is not None:
            self.commission.set_value(offer.commission)

    def problem(self, values: Values) -> tuple[str, str] | None:
        return negative(values, AMOUNTS)
