"""A payment to a creator, new or changed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models.campaigns.account import DueLine, PaidLine
from models.campaigns.account_words import beyond_text
from models.campaigns.board import BoardCard
from models.campaigns.owed import WHAT
from models.campaigns.partnership import PaymentKind
from ui.campaigns.creator_field import CreatorField
from ui.campaigns.form import ChoiceField, text_field
from ui.campaigns.form_dialog import FormDialog
from ui.campaigns.payments.payment_edits import add_payment, change_payment, to_come_text
from ui.campaigns.payments.way_field import WayField
from ui.session import Session
from ui.theme import Theme
from ui.widgets.day_field import DayField
from ui.widgets.label import Label
from ui.widgets.money_field import MoneyField

FIELDS = ("kind", "amount", "due_on", "paid_on", "how", "note")


class PaymentDialog(FormDialog):
    """Proposes what is owed and stands in no line yet (``due``), ``first`` to one partnership; changes ``line``."""

    least_width = 480

    def __init__(
        self,
        session: Session,
        theme: Theme,
        cards: Sequence[BoardCard],
        due: Sequence[DueLine],
        line: PaidLine | DueLine | None,
        first: int | None,
        parent: QWidget | None,
    ) -> None:
        words = "Add payment" if line is None else "Change payment"
        super().__init__(words, "Add payment" if line is None else "Save", session, theme, parent)
        self._due = [one for one in due if one.payment is None and not one.is_overpaid]
        self._stored = line.payment if line else None
        card = self._first_card(cards, first)
        self.creator = CreatorField(cards, card)
        self.kind = ChoiceField([(label, kind) for kind, label in WHAT.items()], PaymentKind.CASH)
        self.amount = MoneyField(card.partnership.currency, theme)
        self._paid_on = DayField(theme, near=session.today)
        self._beyond = Label("", theme, "small", tone="danger")
        self._beyond.setWordWrap(True)
        self._build()
        if self._stored is None:
            for choice in (self.creator, self.kind):
                choice.activated.connect(self.on_chosen)
            self.amount.textChanged.connect(self.on_amount_changed)
            self.on_chosen()

    def _first_card(self, cards: Sequence[BoardCard], first: int | None) -> BoardCard:
        wanted = [self._stored.partnership_id if self._stored else first]
        wanted += [line.claim.partnership_id for line in self._due]
        return next((card for number in wanted for card in cards if card.id == number), cards[0])

    def _build(self) -> None:
        stored, form = self._stored, self.form
        due, paid = DayField(self.theme, near=self.session.today), self._paid_on
        if stored is not None:
            self.creator.setEnabled(False)
            self.kind.choose(stored.kind)
            self.amount.set_currency(stored.currency)
            self.amount.set_value(stored.amount)
            due.set_value(stored.due_on)
            paid.set_value(stored.paid_on)
        self.add_line([form.add("creator", "Creator", self.creator), form.add("kind", "What for", self.kind)])
        way = WayField(stored.how if stored else "")
        self.add_line([form.add("amount", "Amount", self.amount), form.add("how", "How", way)])
        self.body.addWidget(self._beyond)
        self._beyond.hide()
        self.add_line([form.add("due_on", "Due on", due), form.add("paid_on", "Paid on, empty while owed", paid)])
        note = text_field(stored.note if stored else "", "For instance invoice 2026-14")
        self.add_line([form.add("note", "Note", note)])
        self.body.addStretch(1)

    def on_chosen(self) -> None:
        """Propose the amount that is still owed and stands in no line yet."""
        card = self.creator.chosen
        self.amount.set_currency(card.partnership.currency)
        owed = self._owed
        self.amount.set_value(owed.amount if owed else None)
        self.on_amount_changed()

    @property
    def _owed(self) -> DueLine | None:
        wanted = (self.creator.chosen.id, self.kind.chosen)
        return next((one for one in self._due if (one.claim.partnership_id, one.claim.kind) == wanted), None)

    def on_amount_changed(self) -> None:
        """Warn of what would be more than is owed."""
        told = beyond_text(self._owed, self.amount.value) if self._owed else ""
        self._beyond.setText(told)
        self._beyond.setVisible(bool(told))

    def save(self) -> bool:
        values = self.form.values()
        amount = values["amount"]
        if not isinstance(amount, int) or amount <= 0:
            self.form.tell("amount", self.tr("Type the amount, more than 0."))
            return False
        if told := to_come_text(self._paid_on.value, self.session.today):
            self.form.tell("paid_on", told)
            return False
        card = self.creator.chosen
        kept = {name: values[name] for name in FIELDS}
        if self._stored is not None:
            return change_payment(self.session, self._stored.id, card.name, kept)
        return add_payment(self.session, card.id, card.name, {**kept, "currency": card.partnership.currency})
