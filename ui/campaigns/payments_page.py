"""What a campaign has paid and owes: payments to creators and expenses that go to none."""

from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from models import show
from models.board import BoardCard
from models.campaign import Campaign
from models.dates import parse_day
from models.errors import UserError
from models.money import parse_money
from models.outlay import Outlay, outlays, totals
from models.text import one_line
from ui.campaigns.outlay_dialogs import ExpenseDialog, PaymentDialog
from ui.campaigns.outlay_edits import change_outlay, delete_outlays, mark_paid
from ui.session import Session
from ui.tables.cells import PillCell, TextCell
from ui.tables.column import RIGHT, Column
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import ElidedLabel


class OutlayTable(ListTable[Outlay]):
    """Amounts, days and how are typed in place."""

    def __init__(self, session: Session, theme: Theme) -> None:
        self._session = session
        super().__init__(self._columns(), theme, "campaign_payments")
        self.setAccessibleName(self.tr("Payments and expenses"))

    @property
    def selected(self) -> list[Outlay]:
        """The selected lines."""
        chosen = set(self.selected_ids())
        return [line for line in self.rows if line.id in chosen]

    def _columns(self) -> list[Column[Outlay]]:
        return [
            Column("who", "Creator", lambda line: line.who, 190, cell=TextCell(bold=True), is_fixed=True),
            Column("what", "What for", lambda line: line.what, 150),
            Column(
                *("amount", "Amount", lambda line: show.money(line.entry.amount, line.entry.currency), 110, RIGHT),
                sort_key=lambda line: line.entry.amount,
                edit=self._type_amount,
            ),
            self._day("due_on", "Due on"),
            self._day("paid_on", "Paid on"),
            Column(
                *("state", "State", lambda line: line.state(self._session.today)[0], 110),
                cell=PillCell(lambda line: line.state(self._session.today)[1]),
            ),
            Column(
                *("how", "How", lambda line: line.how, 160),
                edit=lambda line, text: change_outlay(self._session, line, {"how": one_line(text)}),
                can_edit=lambda line: not line.is_expense,
            ),
        ]

    def _day(self, name: str, header: str) -> Column[Outlay]:
        def text(line: Outlay) -> str:
            day: date | None = getattr(line, name)
            return show.day(day, year=True) if day else ""

        def edit(line: Outlay, typed: str) -> None:
            field = "spent_on" if line.is_expense else name
            change_outlay(self._session, line, {field: parse_day(typed)})

        return Column(
            *(name, header, text, 120),
            sort_key=lambda line: getattr(line, name),
            edit=edit,
            can_edit=lambda line: name == "paid_on" or not line.is_expense,
        )

    def _type_amount(self, line: Outlay, typed: str) -> None:
        amount = parse_money(typed, line.entry.currency)
        if not amount or amount < 0:
            raise UserError("Type the amount, more than 0.")
        change_outlay(self._session, line, {"amount": amount})


class PaymentsPage(QWidget):
    """``told`` is a sentence for the toast, to be taken back by Undo; ``partnership_asked`` opens a line's terms."""

    told = Signal(str)
    partnership_asked = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._campaign: Campaign | None = None
        self._cards: list[BoardCard] = []
        self.table = OutlayTable(session, theme)
        self.sums = ElidedLabel("", theme, "small", tone="second", tabular=True)
        self._payment = Button(self.tr("Add payment"), theme, "secondary", "plus")
        self._expense = Button(self.tr("Add expense"), theme, "secondary", "plus")
        self._empty = EmptyState(
            "report",
            self.tr("No payments yet"),
            self.tr("Note what you pay to whom, and what goes to no creator. The budget counts along."),
            theme,
        )
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.sums, 1)
        head.addWidget(self._expense)
        head.addWidget(self._payment)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._payment.clicked.connect(self.add_payment)
        self._expense.clicked.connect(self.add_expense)
        self.table.delete_asked.connect(self.delete_selected)
        self.table.menu_asked.connect(self.on_menu_asked)

    def show_campaign(self, campaign: Campaign, cards: list[BoardCard]) -> None:
        """Show what a campaign has paid and owes."""
        self._campaign, self._cards = campaign, cards
        workspace = self._session.workspace
        names = {card.id: card.name for card in cards}
        payments = workspace.partnerships.payments(campaign.id)
        lines = outlays(payments, workspace.campaigns.expenses(campaign.id), names)
        self.table.show_rows(lines)
        self._payment.setEnabled(bool(cards))
        self._stack.setCurrentWidget(self.table if lines else self._empty)
        sums = (
            f"{show.money(paid, currency)} paid · {show.money(owed, currency)} owed"
            for currency, (paid, owed) in totals(lines).items()
        )
        beside = self.tr("product sent counts in the budget at cost")
        self.sums.setText(f"{', '.join(sums)} · {beside}" if lines else "")

    def add_payment(self) -> None:
        """Ask for a payment to a creator."""
        if self._campaign is not None and self._cards:
            PaymentDialog(self._session, self._theme, self._campaign, self._cards, self).open()

    def add_expense(self) -> None:
        """Ask for an expense of the campaign."""
        if self._campaign is not None:
            ExpenseDialog(self._session, self._theme, self._campaign, self).open()

    def mark_paid(self) -> None:
        """Note that the selected lines were paid today."""
        mark_paid(self._session, self.table.selected)

    def delete_selected(self) -> None:
        """Delete the selected lines, at once; Undo brings them back."""
        if told := delete_outlays(self._session, self.table.selected):
            self.told.emit(told)

    def on_menu_asked(self, at: QPoint) -> None:
        """Offer what can be done to the selected lines."""
        lines = self.table.selected
        if not lines:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        paid = menu.addAction(self.tr("Mark as paid today"))
        paid.setEnabled(not all(line.is_paid for line in lines))
        paid.triggered.connect(self.mark_paid)
        partnership = lines[0].partnership_id
        if partnership is not None:
            action = menu.addAction(self.tr("Open the partnership…"))
            action.triggered.connect(lambda: self.partnership_asked.emit(partnership))
        menu.addSeparator()
        menu.addAction(self.tr("Delete")).triggered.connect(self.delete_selected)
        menu.popup(at)
