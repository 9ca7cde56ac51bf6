"""What a campaign owes and why, what it has paid, and what goes to no creator."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from models import show
from models.campaigns.account import Account
from models.campaigns.account_words import totals_text
from models.campaigns.board import BoardCard
from models.campaigns.campaign import Campaign
from models.campaigns.owed import Claim
from ui.campaigns.card_menu import verb_menu
from ui.campaigns.payments.expense_table import ExpenseTable
from ui.campaigns.payments.owed_table import OwedTable
from ui.campaigns.payments.paid_table import PaidTable
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.editing import editor
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import ElidedLabel
from ui.widgets.two_ends import TwoEnds

OWED, PAID, EXPENSES = range(3)


class PaymentsPage(QWidget):
    """Shows what it is given; what a person wants is told by signals.

    ``menu_asked`` says where on the screen the menu of the selected lines is wanted; ``opened`` that the current line
    is to be opened.
    """

    yearly_asked = Signal()
    pay_asked = Signal()
    split_asked = Signal()
    payment_asked = Signal()
    expense_asked = Signal()
    delete_asked = Signal()
    opened = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.campaign: Campaign | None = None
        self.account = Account()
        self.cards: list[BoardCard] = []
        self.owed = OwedTable(session, theme)
        self.paid = PaidTable(session, theme)
        self.expenses = ExpenseTable(session, theme)
        self.sums = ElidedLabel("", theme, "small", tone="second", tabular=True)
        self.chips = [Chip("", theme, "none") for _ in range(3)]
        self._choice = QButtonGroup(self)
        self._pages = QStackedWidget(self)
        self._stacks = [QStackedWidget(self._pages) for _ in range(3)]
        self._build()
        self._connect()
        self.show_page(OWED)

    def _build(self) -> None:
        tables: tuple[QWidget, ...] = (self.owed, self.paid, self.expenses)
        for place, (stack, table, empty) in enumerate(zip(self._stacks, tables, self._empty_states(), strict=True)):
            self._choice.addButton(self.chips[place], place)
            stack.addWidget(table)
            stack.addWidget(empty)
            self._pages.addWidget(stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self.sums)
        column.addWidget(self._pages, 1)

    def _head(self) -> TwoEnds:
        theme = self._theme
        self._yearly = Button(self.tr("Yearly totals…"), theme, "link")
        self._split = editor(Button(self.tr("Split…"), theme))
        self._pay = editor(Button(self.tr("Pay…"), theme))
        self._payment = editor(Button(self.tr("Add payment"), theme, "secondary", "plus"))
        self._expense = editor(Button(self.tr("Add expense"), theme, "secondary", "plus"))
        head = TwoEnds()
        for chip in self.chips:
            head.addWidget(chip)
        for button in (self._yearly, self._split, self._pay, self._payment, self._expense):
            head.add_right(button)
        return head

    def _empty_states(self) -> Sequence[EmptyState]:
        nothing_owed = EmptyState(
            "check",
            self.tr("Nothing is owed"),
            self.tr("What you agree with a creator stands here: fee, product, and commission on orders."),
            self._theme,
        )
        nothing_paid = EmptyState(
            "report",
            self.tr("Nothing was paid yet"),
            self.tr("Mark what is owed as paid, or add a payment. The budget counts along."),
            self._theme,
        )
        no_expenses = EmptyState(
            "report",
            self.tr("No expenses yet"),
            self.tr("Note what goes to no creator, such as boosting a post or samples. The budget counts along."),
            self._theme,
        )
        editor(no_expenses.add_button(self.tr("Add an expense"), "primary", "plus")).clicked.connect(self.expense_asked)
        return nothing_owed, nothing_paid, no_expenses

    def _connect(self) -> None:
        self._choice.idClicked.connect(self.show_page)
        for button, signal in (
            (self._yearly, self.yearly_asked),
            (self._split, self.split_asked),
            (self._pay, self.pay_asked),
            (self._payment, self.payment_asked),
            (self._expense, self.expense_asked),
        ):
            button.clicked.connect(signal)
        for table in (self.owed, self.paid, self.expenses):
            table.delete_asked.connect(self.delete_asked)
            table.menu_asked.connect(self.menu_asked)
            table.opened.connect(lambda _id: self.opened.emit())
        self.owed.selection_changed.connect(self._update_buttons)

    @property
    def place(self) -> int:
        """Which of the three is seen: ``OWED``, ``PAID`` or ``EXPENSES``."""
        return self._pages.currentIndex()

    @property
    def chosen_claims(self) -> list[Claim]:
        """What the selected lines are paid for; expenses are for nobody."""
        if self.place == EXPENSES:
            return []
        table = self.owed if self.place == OWED else self.paid
        return [line.claim for line in table.selected_rows]

    def show_page(self, place: int) -> None:
        """Show what is owed, what was paid, or expenses."""
        self._pages.setCurrentIndex(place)
        self.chips[place].setChecked(True)
        for button in (self._split, self._pay):
            button.setVisible(place == OWED)
        self._payment.setVisible(place != EXPENSES)
        self._expense.setVisible(place == EXPENSES)
        self._update_buttons()

    def show_account(self, campaign: Campaign, account: Account, cards: list[BoardCard]) -> None:
        """Show what a campaign owes and has paid; selections stay where they can."""
        is_other = self.campaign is None or self.campaign.id != campaign.id
        self.campaign, self.account, self.cards = campaign, account, cards
        self.owed.show_lines(account.due)
        self.paid.show_rows(account.paid)
        self.expenses.show_rows(account.expenses)
        names = (self.tr("Owed"), self.tr("Paid and sent"), self.tr("Expenses"))
        found = (account.due, account.paid, account.expenses)
        for chip, stack, name, rows in zip(self.chips, self._stacks, names, found, strict=True):
            chip.rest_as(f"{name} · {show.count(len(rows))}" if rows else name)
            stack.setCurrentIndex(0 if rows else 1)
        self.sums.setText(totals_text(account.totals(self._session.today)))
        self._payment.setEnabled(bool(cards))
        if is_other:
            self.show_page(OWED)
        self._update_buttons()

    def _update_buttons(self) -> None:
        chosen = self.owed.selected_rows
        self._pay.setEnabled(any(not line.is_overpaid for line in chosen))
        self._split.setEnabled(len(chosen) == 1 and not (chosen[0].is_overpaid or chosen[0].is_to_send))

    def offer(self, verbs: dict[str, Callable[[], object]], at: QPoint) -> None:
        """Open a menu of verbs."""
        verb_menu(verbs, self).popup(at)
