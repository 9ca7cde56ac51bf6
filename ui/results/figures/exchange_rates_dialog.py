"""Exchange rates as the owner types them: one field for each currency that amounts are in."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models import show
from models.figures.exchange import ExchangeRate, ExchangeRates, parse_exchange_rate
from storage.currencies_used import currencies_used
from storage.totals.summaries import exchange_rates
from ui.influencers.small_dialog import SmallDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.echo_field import EchoField
from ui.widgets.form_row import FormRow
from ui.widgets.label import note


class ExchangeRatesDialog(SmallDialog):
    """``changed`` carries the ``ExchangeRates`` to keep; a rate that is left as it was keeps the day it was typed."""

    changed = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Exchange rates", "Save", session, theme, parent)
        self._own = session.business.currency
        self._stored = exchange_rates(session.workspace, session.business)
        used = currencies_used(session.workspace) | self._stored.rates.keys()
        self.rows = {currency: self._row(currency) for currency in sorted(used - {self._own})}
        self._build()

    def _build(self) -> None:
        told = self.tr("All amounts are in {}: no exchange rate is needed.")
        if self.rows:
            told = self.tr(
                "What one unit of each is in {}. Goodword looks up no rates; the one you type stands on every figure"
                " that was made with it."
            )
        self.body.addWidget(note(told.format(self._own), self.theme))
        for row in self.rows.values():
            self.body.addWidget(row)
        self.body.addStretch(1)
        self.ok_button.setVisible(bool(self.rows))
        if self.rows:
            next(iter(self.rows.values())).field.setFocus()
        else:
            self.cancel_button.setText(self.tr("Close"))

    def _row(self, currency: str) -> FormRow:
        field = EchoField[Decimal](self.theme, parse_exchange_rate, show.ungrouped)
        field.setPlaceholderText(self.tr("For instance %1").replace("%1", show.number(0.92, 2)))
        known = self._stored.rates.get(currency)
        field.set_value(known.rate if known else None)
        hint = self.tr("typed {}").format(show.day(known.typed_on, year=True)) if known else ""
        row = FormRow(self.tr("1 {} in {}").format(currency, self._own), field, self.theme, hint)
        field.problem_found.connect(row.show_problem)
        field.textChanged.connect(lambda _text: row.show_problem(""))
        return row

    def field(self, currency: str) -> EchoField[Decimal]:
        """The field of a currency."""
        field = self.rows[currency].field
        assert isinstance(field, EchoField)  # noqa: S101  # each row was made with one
        return field

    def save(self) -> bool:
        """Hand over what was typed, once all of it can be read."""
        wrong = [currency for currency in self.rows if self.field(currency).problem]
        for currency in wrong:
            self.rows[currency].show_problem(self.field(currency).problem)
        if wrong:
            self.field(wrong[0]).setFocus()
            return False
        rates = {code: rate for code in self.rows if (rate := self._rate(code)) is not None}
        if rates != self._stored.rates:
            self.changed.emit(replace(self._stored, rates=rates))
        return True

    def _rate(self, currency: str) -> ExchangeRate | None:
        typed, known = self.field(currency).value, self._stored.rates.get(currency)
        if typed is None or (known is not None and known.rate == typed):
            return known if typed is not None else None
        return ExchangeRate(typed, self.session.today)


def told(rates: ExchangeRates) -> str:
    """What the toast says once they are kept."""
    if not rates.rates:
        return "No exchange rate is kept: amounts in other currencies stand by themselves."
    return f"Figures add up {', '.join(sorted(rates.rates))} in {rates.currency} at the rates that you typed."
