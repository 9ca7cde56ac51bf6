"""What went to creators: how much, what for, when and how."""

from models.campaigns.account import PaidLine
from models.campaigns.pay_ways import WAYS
from models.reading.text import one_line
from ui.campaigns.payments.money_columns import amount_column, day_column
from ui.campaigns.payments.payment_edits import change_paid, done_on
from ui.session import Session
from ui.tables.cells import TextCell
from ui.tables.column import Column
from ui.tables.list_table import ListTable
from ui.theme import Theme


class PaidTable(ListTable[PaidLine]):
    """Amount, day, way and note are typed in place; of a product that was sent only the day."""

    def __init__(self, session: Session, theme: Theme) -> None:
        self._session = session
        super().__init__(self._columns(), theme, "campaign_paid")
        self.setAccessibleName(self.tr("What was paid"))

    def _columns(self) -> list[Column[PaidLine]]:
        session = self._session
        return [
            Column("who", "Creator", lambda line: line.who, 190, cell=TextCell(bold=True), is_fixed=True),
            Column(
                *("what", "What for", lambda line: line.claim.what, 120),
                tooltip=lambda line: line.claim.sentence,
            ),
            amount_column(
                lambda line: line.amount,
                lambda line: line.claim.currency,
                lambda line, amount: change_paid(session, line, {"amount": amount}),
                can_edit=_is_payment,
            ),
            day_column(
                *("paid_on", "Paid on", lambda line: line.paid_on),
                lambda line, day: change_paid(session, line, {"paid_on": done_on(day, session.today)}),
                lambda: session.today,
            ),
            Column(
                *("how", "How", lambda line: line.how, 140),
                edit=lambda line, text: change_paid(session, line, {"how": one_line(text)}),
                can_edit=_is_payment,
                offers=WAYS,
            ),
            day_column(
                *("due_on", "Due on", lambda line: line.payment.due_on if line.payment else None),
                lambda line, day: change_paid(session, line, {"due_on": day}),
                lambda: session.today,
                can_edit=_is_payment,
            ),
            Column(
                *("note", "Note", lambda line: line.note, 160),
                edit=lambda line, text: change_paid(session, line, {"note": one_line(text)}),
                can_edit=_is_payment,
            ),
        ]


def _is_payment(line: PaidLine) -> bool:
    return line.payment is not None
