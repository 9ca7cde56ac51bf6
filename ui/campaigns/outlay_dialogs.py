"""A payment to a creator and an expense of the campaign, each in a small dialog."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models.board import BoardCard
from models.campaign import Campaign
from models.outlay import WHAT, still_owed
from models.partnership import PaymentKind
from ui.campaigns.form import ChoiceField, text_field
from ui.campaigns.form_dialog import FormDialog
from ui.campaigns.outlay_edits import add_expense, add_payment
from ui.session import Session
from ui.theme import Theme
from ui.widgets.day_field import DayField
from ui.widgets.money_field import MoneyField


class PaymentDialog(FormDialog):
    """Proposes what the terms promise and no payment covers yet."""

    least_width = 480

    def __init__(
        self, session: Session, theme: Theme, campaign: Campaign, cards: Sequence[BoardCard], parent: QWidget | None
    ) -> None:
        super().__init__("Add payment", "Add payment", session, theme, parent)
        self._campaign = campaign
        self.creator = ChoiceField([(card.name, card) for card in cards], _who_is_owed(session, campaign, cards))
        self.kind = ChoiceField([(label, kind) for kind, label in WHAT.items()], PaymentKind.CASH)
        self.amount = MoneyField(campaign.currency, theme)
        due, paid = DayField(theme), DayField(theme)
        form = self.form
        self.add_line([form.add("creator", "Creator", self.creator), form.add("kind", "What for", self.kind)])
        self.add_line([form.add("amount", "Amount", self.amount)])
        self.add_line([form.add("due_on", "Due on", due), form.add("paid_on", "Paid on, empty while owed", paid)])
        self.add_line([form.add("how", "How", text_field("", "Bank transfer"))])
        self.body.addStretch(1)
        for choice in (self.creator, self.kind):
            choice.activated.connect(self.on_chosen)
        self.on_chosen()

    def on_chosen(self) -> None:
        """Propose the amount that is still owed."""
        partnership = self.creator.chosen.partnership
        payments = self.session.workspace.partnerships.payments(self._campaign.id)
        self.amount.set_currency(partnership.currency)
        self.amount.set_value(still_owed(partnership, self.kind.chosen, payments))

    def save(self) -> bool:
        values = self.form.values()
        card = self.creator.chosen
        if not _is_amount(values["amount"]):
            self.form.tell("amount", self.tr("Type the amount, more than 0."))
            return False
        kept = {name: values[name] for name in ("kind", "amount", "due_on", "paid_on", "how")}
        return add_payment(self.session, card, {**kept, "currency": card.partnership.currency})


class ExpenseDialog(FormDialog):
    """Money that goes to no creator: boosting, samples."""

    least_width = 480

    def __init__(self, session: Session, theme: Theme, campaign: Campaign, parent: QWidget | None) -> None:
        super().__init__("Add expense", "Add expense", session, theme, parent)
        self._campaign = campaign
        spent = DayField(theme)
        spent.set_value(session.today)
        form = self.form
        self.add_line([form.add("what", "What for", text_field("", "Boosting"))])
        amount = MoneyField(campaign.currency, theme)
        self.add_line([form.add("amount", "Amount", amount), form.add("spent_on", "Spent on", spent)])
        self.body.addStretch(1)

    def save(self) -> bool:
        values = self.form.values()
        if not values["what"]:
            self.form.tell("what", self.tr("Say in a word what it was for."))
            return False
        if not _is_amount(values["amount"]):
            self.form.tell("amount", self.tr("Type the amount, more than 0."))
            return False
        return add_expense(self.session, self._campaign, {**values, "currency": self._campaign.currency})


def _who_is_owed(session: Session, campaign: Campaign, cards: Sequence[BoardCard]) -> BoardCard:
    payments = session.workspace.partnerships.payments(campaign.id)
    agreed = (card for card in cards if card.stage.is_committed)
    owed = (card for card in agreed if still_owed(card.partnership, PaymentKind.CASH, payments))
    return next(owed, cards[0])


def _is_amount(value: object) -> bool:
    return isinstance(value, int) and value > 0
