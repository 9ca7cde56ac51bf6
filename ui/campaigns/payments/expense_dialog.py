"""Money of a campaign that goes to no creator, such as boosting or samples; new or changed."""

from PySide6.QtWidgets import QWidget

from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Expense
from ui.campaigns.form import CurrencyField, text_field
from ui.campaigns.form_dialog import FormDialog
from ui.campaigns.payments.payment_edits import add_expense, change_expense
from ui.session import Session
from ui.theme import Theme
from ui.widgets.day_field import DayField
from ui.widgets.money_field import MoneyField


class ExpenseDialog(FormDialog):
    """With ``expense`` it changes that one, else it adds one, spent today in the campaign's currency."""

    least_width = 480

    def __init__(
        self, session: Session, theme: Theme, campaign: Campaign, expense: Expense | None, parent: QWidget | None
    ) -> None:
        words = "Add expense" if expense is None else "Change expense"
        super().__init__(words, "Add expense" if expense is None else "Save", session, theme, parent)
        self._campaign = campaign
        self._stored = expense
        currency = expense.currency if expense else campaign.currency
        amount, spent = MoneyField(currency, theme), DayField(theme, near=session.today)
        amount.set_value(expense.amount if expense else None)
        spent.set_value(expense.spent_on if expense else session.today)
        self._currency = CurrencyField(currency, theme)
        self._currency.committed.connect(amount.set_currency)
        form = self.form
        self.add_line([form.add("what", "What for", text_field(expense.what if expense else "", "Boosting"))])
        self.add_line([form.add("amount", "Amount", amount), form.add("currency", "Currency", self._currency)])
        self.add_line([form.add("spent_on", "Spent on", spent)])
        self.body.addStretch(1)

    def save(self) -> bool:
        values = self.form.values()
        if not values["what"]:
            self.form.tell("what", self.tr("Say in a word what it was for."))
            return False
        if not isinstance(values["amount"], int) or values["amount"] <= 0:
            self.form.tell("amount", self.tr("Type the amount, more than 0."))
            return False
        values["currency"] = values["currency"] or self._campaign.currency
        if self._stored is not None:
            return change_expense(self.session, self._stored, values)
        return add_expense(self.session, self._campaign, values)
