"""What is still to be paid, creator by creator: how much, why, and by when."""

from collections.abc import Sequence

from models.campaigns.account import DueLine
from models.campaigns.account_words import sum_text
from models.reading.text import one_line
from ui.campaigns.payments.money_columns import amount_column, day_column
from ui.campaigns.payments.payment_edits import change_due
from ui.session import Session
from ui.tables.cells import PillCell, TwoLineCell
from ui.tables.column import Column
from ui.tables.list_table import ListTable
from ui.theme import Theme


class OwedTable(ListTable[DueLine]):
    """The first line of each creator says what all of hers come to; the next ones are quieter."""

    def __init__(self, session: Session, theme: Theme) -> None:
        self._session = session
        self._sums: dict[object, str] = {}
        super().__init__(self._columns(), theme, "campaign_owed")
        self.setAccessibleName(self.tr("What is still to be paid"))

    def show_lines(self, lines: Sequence[DueLine]) -> None:
        """Replace the rows."""
        hers: dict[int, list[DueLine]] = {}
        for line in lines:
            hers.setdefault(line.claim.partnership_id, []).append(line)
        self._sums = {
            own[0].id: self.tr("{} in all").format(sum_text(own)) if len(own) > 1 and sum_text(own) else ""
            for own in hers.values()
        }
        self.show_rows(lines)

    def _sum_text(self, line: DueLine) -> str:
        return self._sums.get(line.id, "")

    def _columns(self) -> list[Column[DueLine]]:
        session = self._session
        return [
            Column(
                *("who", "Creator", lambda line: line.who, 170),
                cell=TwoLineCell(self._sum_text, quiet=lambda line: line.id not in self._sums),
                is_fixed=True,
            ),
            Column(
                *("what", "What for, and why", lambda line: line.claim.what, 300),
                cell=TwoLineCell(lambda line: line.claim.why, quiet=lambda _line: True),
                spoken=lambda line: line.claim.sentence,
                tooltip=lambda line: line.claim.sentence,
            ),
            amount_column(
                lambda line: line.amount,
                lambda line: line.currency,
                lambda line, amount: change_due(session, line, {"amount": amount}),
                can_edit=lambda line: line.payment is not None,
            ),
            day_column(
                *("due_on", "Due on", lambda line: line.due_on),
                lambda line, day: change_due(session, line, {"due_on": day}),
                lambda: session.today,
                can_edit=_can_be_noted,
            ),
            Column(
                *("state", "State", lambda line: line.state(session.today)[0], 105),
                cell=PillCell(lambda line: line.state(session.today)[1]),
            ),
            Column(
                *("note", "Note", lambda line: line.note, 140),
                edit=lambda line, text: change_due(session, line, {"note": one_line(text)}),
                can_edit=_can_be_noted,
            ),
        ]


def _can_be_noted(line: DueLine) -> bool:
    return line.payment is not None or not (line.is_overpaid or line.is_to_send)
