"""Pay what is owed: one amount or a part of it, or several at once; when, how, and a note."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models import show
from models.campaigns.account import DueLine
from models.campaigns.account_words import beyond_text, leaves_text, sum_text
from models.plural import counted
from ui.campaigns.form import text_field, value_of
from ui.campaigns.form_dialog import FormDialog
from ui.campaigns.payments.payment_edits import Paying, pay, pay_all, to_come_text
from ui.campaigns.payments.way_field import WayField
from ui.session import Session
from ui.theme import Theme
from ui.widgets.day_field import DayField
from ui.widgets.label import Label, note
from ui.widgets.money_field import MoneyField


class PayDialog(FormDialog):
    """``lines`` has at least one; of a single one a part can be paid, several are paid whole, as one step to undo."""

    least_width = 480

    def __init__(self, session: Session, theme: Theme, lines: Sequence[DueLine], parent: QWidget | None) -> None:
        one = lines[0]
        self._is_sending = all(line.is_to_send for line in lines)
        title = f"Pay {one.who}" if len(lines) == 1 else f"Pay {counted(len(lines), 'amount')}"
        title, button = ("Mark as sent", "Mark as sent") if self._is_sending else (title, "Mark as paid")
        super().__init__(title, button, session, theme, parent)
        self._lines = list(lines)
        self._amount: MoneyField | None = None
        self._leaves = note("", theme)
        self._day = DayField(theme, near=session.today)
        self._add_why()
        if len(lines) == 1 and not self._is_sending:
            self._add_amount(one)
        self._add_way()
        self.body.addStretch(1)

    def _add_why(self) -> None:
        for line in self._lines[:4]:
            who = f"{line.who} · " if len(self._lines) > 1 else ""
            words = f"{who}{show.money(line.amount, line.currency)} · {line.claim.sentence}"
            label = Label(words, self.theme, tone="second")
            label.setWordWrap(True)
            self.body.addWidget(label)
        if len(self._lines) > 4:
            self.body.addWidget(note(self.tr("and {} more").format(len(self._lines) - 4), self.theme))
        if len(self._lines) > 1:
            self.body.addWidget(Label(self.tr("{} in all").format(sum_text(self._lines)), self.theme, weight=600))

    def _add_amount(self, line: DueLine) -> None:
        self._amount = MoneyField(line.currency, self.theme)
        self._amount.set_value(line.amount)
        self._amount.textChanged.connect(self.on_amount_changed)
        row = self.form.add("amount", self.tr("Amount"), self._amount)
        self.add_line([row])
        self.body.addWidget(self._leaves)
        self.on_amount_changed()

    def _add_way(self) -> None:
        self._day.set_value(self.session.today)
        words = self.tr("Sent on") if self._is_sending else self.tr("Paid on")
        rows = [self.form.add("day", words, self._day)]
        if not self._is_sending:
            rows.append(self.form.add("how", self.tr("How"), WayField()))
        self.add_line(rows)
        if not self._is_sending:
            note = text_field("", self.tr("For instance invoice 2026-14"))
            self.add_line([self.form.add("note", self.tr("Note"), note)])

    def on_amount_changed(self) -> None:
        """Say what would stay owed, and warn of what would be too much."""
        if self._amount is not None:
            line, amount = self._lines[0], self._amount.value
            self._leaves.setText(leaves_text(line, amount))
            self._leaves.set_tone("danger" if beyond_text(line, amount) else "second")

    def save(self) -> bool:
        day = self._day.value
        if day is None:
            self.form.tell("day", self.tr("Type the day."))
            return False
        if told := to_come_text(day, self.session.today):
            self.form.tell("day", told)
            return False
        paying = Paying(day, self._typed("how"), self._typed("note"))
        if self._amount is None:
            return bool(pay_all(self.session, self._lines, paying))
        amount = self._amount.value
        if not amount or amount < 0:
            self.form.tell("amount", self.tr("Type the amount, more than 0."))
            return False
        return pay(self.session, self._lines[0], amount, paying)

    def _typed(self, name: str) -> str:
        return str(value_of(self.form.field(name))) if name in self.form.rows else ""
