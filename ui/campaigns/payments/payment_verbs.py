"""What can be done with the payments of the campaign that is shown: the page's buttons, its menu and the menu bar."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from models.campaigns.account import DueLine, PaidLine
from ui.campaigns.card_menu import Edit
from ui.campaigns.payments.payment_edits import Paying, delete_expenses, delete_payments, pay_all, payable
from ui.campaigns.payments.payments_page import EXPENSES, OWED, PAID, PaymentsPage
from ui.tab import Tab
from ui.widgets.editing import is_read_only


class PaymentVerbs(QObject):
    """Each brings the page to the front by ``reveal`` first, so that the menu bar works from anywhere on the tab."""

    def __init__(
        self, tab: Tab, page: PaymentsPage, reveal: Callable[[], None], open_terms: Callable[[int], None]
    ) -> None:
        super().__init__(tab)
        self._tab = tab
        self._page = page
        self._reveal = reveal
        self._open_terms = open_terms
        self._connect()

    def _connect(self) -> None:
        page = self._page
        page.yearly_asked.connect(self.yearly_totals)
        page.pay_asked.connect(self.pay)
        page.split_asked.connect(self.split)
        page.payment_asked.connect(self.add_payment)
        page.expense_asked.connect(self.add_expense)
        page.delete_asked.connect(self.delete)
        page.opened.connect(self.open)
        page.menu_asked.connect(self.on_menu_asked)

    def yearly_totals(self) -> None:
        """Show what each creator got in a year, over all campaigns."""
        from ui.campaigns.payments.yearly_dialog import YearlyDialog
        from ui.paper.preview.opening import open_preview

        opened = next((one for one in self._tab.findChildren(YearlyDialog) if one.isVisible()), None)
        if opened is not None:
            opened.raise_()
            opened.activateWindow()
            return
        dialog = YearlyDialog(self._tab.session, self._tab.theme, self._tab)
        dialog.paper_asked.connect(lambda request: open_preview(self._tab, request))
        dialog.show()

    def pay(self) -> None:
        """Ask when and how the selected amounts are paid."""
        from ui.campaigns.payments.pay_dialog import PayDialog

        self._show(OWED)
        if lines := self._chosen():
            PayDialog(self._tab.session, self._tab.theme, lines, self._tab).open()

    def mark_paid(self) -> None:
        """Note that the selected amounts were paid today, as one step."""
        self._show(OWED)
        lines = self._chosen()
        if lines and (label := pay_all(self._tab.session, lines, Paying(self._tab.session.today))):
            self._tab.told.emit(self.tr("{}.").format(label.replace("Mark", "Marked", 1)), True)

    def split(self) -> None:
        """Ask for the parts of the selected amount."""
        from ui.campaigns.payments.split_dialog import SplitDialog

        self._show(OWED)
        if lines := self._chosen():
            if len(lines) > 1 or lines[0].is_to_send:
                self._tell(self.tr("Select one amount of money to split it."))
                return
            SplitDialog(self._tab.session, self._tab.theme, lines[0], self._tab).open()

    def add_payment(self, line: PaidLine | DueLine | None = None) -> None:
        """Ask for a payment to a creator, or change one."""
        from ui.campaigns.payments.payment_dialog import PaymentDialog

        page = self._page
        self._show_page()
        if not page.cards:
            self._tell(self.tr("Add a creator to the campaign first."))
            return
        line = line if isinstance(line, PaidLine | DueLine) else None
        session, theme, first = self._tab.session, self._tab.theme, self._partnership_id()
        PaymentDialog(session, theme, page.cards, page.account.due, line, first, self._tab).open()

    def add_expense(self) -> None:
        """Ask for an expense of the campaign."""
        self._show(EXPENSES)
        self._ask_expense(None)

    def open(self) -> None:
        """Pay the current amount, or change the current payment or expense.

        Where nothing can be paid, for the file can only be read, the terms show what the amount follows from.
        """
        if self._page.place == OWED and not is_read_only(self._page):
            self.pay()
        elif self._page.place == OWED:
            self._open_terms_of_chosen()
        elif self._page.place == EXPENSES:
            self._ask_expense(self._page.expenses.current_id)
        else:
            self._change_paid()

    def delete(self) -> None:
        """Delete the selected lines, at once; Undo brings them back."""
        page, session = self._page, self._tab.session
        if page.place == EXPENSES:
            told = delete_expenses(session, page.expenses.selected_rows)
        else:
            table = page.owed if page.place == OWED else page.paid
            told = delete_payments(session, table.selected_rows)
            if not told and table.selected_rows:
                self._tell(self.tr("It follows from the terms. Change them in the partnership."))
        if told:
            self._tab.told.emit(told, True)

    def on_menu_asked(self, at: QPoint) -> None:
        """Offer what can be done to the selected lines."""
        verbs: dict[str, Callable[[], object]] = {}
        if self._page.place == OWED and self._page.owed.selected_rows:
            verbs = {
                self.tr("Pay…"): Edit(self.pay),
                self.tr("Mark as paid today"): Edit(self.mark_paid),
                self.tr("Split…"): Edit(self.split),
            }
        if (number := self._partnership_id()) is not None:
            verbs[self.tr("Open the partnership…")] = lambda: self._open_terms(number)
        if verbs or self._page.expenses.selected_rows:
            self._page.offer({**verbs, self.tr("Delete"): Edit(self.delete)}, at)

    def _open_terms_of_chosen(self) -> None:
        if (number := self._partnership_id()) is not None:
            self._open_terms(number)

    def _chosen(self) -> list[DueLine]:
        table = self._page.owed
        table.select_first()
        if chosen := payable(table.selected_rows):
            return chosen
        words = self.tr("Nothing is left to be paid of it.") if table.rows else self.tr("Nothing is owed.")
        self._tell(words)
        return []

    def _change_paid(self) -> None:
        current = self._page.paid.current_id
        line = next((line for line in self._page.account.paid if line.id == current), None)
        if line is None:
            return
        if line.payment is None:
            self._open_terms(line.claim.partnership_id)
        else:
            self.add_payment(line)

    def _ask_expense(self, expense_id: object) -> None:
        from ui.campaigns.payments.expense_dialog import ExpenseDialog

        campaign = self._page.campaign
        expense = next((one for one in self._page.account.expenses if one.id == expense_id), None)
        if campaign is not None:
            ExpenseDialog(self._tab.session, self._tab.theme, campaign, expense, self._tab).open()

    def _partnership_id(self) -> int | None:
        if self._page.place == EXPENSES:
            return None
        rows = (self._page.owed if self._page.place == OWED else self._page.paid).selected_rows
        return rows[0].claim.partnership_id if rows else None

    def _show(self, place: int) -> None:
        self._show_page()
        self._page.show_page(place)

    def _show_page(self) -> None:
        self._reveal()
        if self._page.place == EXPENSES:
            self._page.show_page(PAID)

    def _tell(self, words: str) -> None:
        self._tab.told.emit(words, False)
