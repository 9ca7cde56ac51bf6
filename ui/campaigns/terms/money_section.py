"""What is paid: fee, commission, what is owed where it is called off, and in which currency."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.campaigns.board_words import asks_text
from models.campaigns.offer import Offer
from ui.campaigns.form import CurrencyField, PercentField, long_field
from ui.campaigns.terms.terms_section import Subject, TermsSection, Values, negative
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.money_field import MoneyField
from ui.widgets.tooltip import tooltip

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
        fee = self._fee_and_asked()
        commission = subject.form.add("commission", "Commission, % of orders", self.commission)
        self.add_line([fee, commission, subject.form.add("currency", "Currency", self.currency)])
        called_off = self.tr("Owed where you cancel after you agreed.")
        notes = long_field(stored.notes, self.tr("What else was agreed"), 108)
        kill_fee = self.money("kill_fee", "Kill fee", called_off)
        self.add_line([kill_fee, subject.form.add("notes", "Notes", notes)], (1, 2))

    def _fee_and_asked(self) -> QWidget:
        """The fee, with what is asked for below it while none is entered: to be taken, for it is not agreed yet."""
        person = self.subject.card.person
        self.take_asked = editor(Button("", self.subject.theme, "link"))
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.subject.form.add("fee", "Fee", self.fee))
        column.addWidget(self.take_asked, 0, Qt.AlignmentFlag.AlignLeft)
        if person.asking_price:
            self.take_asked.setText(self.tr("Take %1").replace("%1", asks_text(replace(person, asks_product=False))))
            self.take_asked.setToolTip(tooltip(self.tr("What was asked for. It is agreed once you take it and save.")))
        elif person.asks_product:
            self.take_asked.setText(self.tr("Take “product only”: no fee"))
        self.take_asked.clicked.connect(self.on_take_asked)
        self.fee.textChanged.connect(self.on_fee_changed)
        self.on_fee_changed()
        return both

    def on_fee_changed(self) -> None:
        """Offer what is asked for while there is no fee."""
        self.take_asked.setVisible(bool(self.take_asked.text()) and not self.fee.text())

    def on_take_asked(self) -> None:
        """Put what is asked for into the fields; nothing is stored yet."""
        person = self.subject.card.person
        if person.asking_price and person.currency != self.currency.value:
            self.currency.set_value(person.currency)
            self.currency_chosen.emit(person.currency)
        self.fee.set_value(person.asking_price or 0)
        if person.asking_commission and self.commission.value is None:
            self.commission.set_value(person.asking_commission)
        self.fee.setFocus()

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
