"""What a campaign spends that goes to no creator: boosting, samples."""

from models.campaigns.partnership import Expense
from models.errors import UserError
from models.reading.text import one_line
from ui.campaigns.payments.money_columns import amount_column, day_column
from ui.campaigns.payments.payment_edits import change_expense
from ui.session import Session
from ui.tables.cells import TextCell
from ui.tables.column import Column
from ui.tables.list_table import ListTable
from ui.theme import Theme


class ExpenseTable(ListTable[Expense]):
    """All of it is typed in place."""

    def __init__(self, session: Session, theme: Theme) -> None:
        self._session = session
        super().__init__(self._columns(), theme, "campaign_expenses")
        self.setAccessibleName(self.tr("Expenses of the campaign"))

    def _columns(self) -> list[Column[Expense]]:
        session = self._session
        return [
            Column(
                *("what", "What for", lambda expense: expense.what, 380),
                cell=TextCell(bold=True),
                edit=self._type_what,
                is_fixed=True,
            ),
            amount_column(
                lambda expense: expense.amount,
                lambda expense: expense.currency,
                lambda expense, amount: change_expense(session, expense, {"amount": amount}),
            ),
            day_column(
                *("spent_on", "Spent on", lambda expense: expense.spent_on),
                lambda expense, day: change_expense(session, expense, {"spent_on": day}),
                lambda: session.today,
            ),
        ]

    def _type_what(self, expense: Expense, typed: str) -> None:
        what = one_line(typed)
        if not what:
            raise UserError("Say in a word what it was for.")
        if what != expense.what:
            change_expense(self._session, expense, {"what": what})
