"""The orders of a scope: how they add up, whose each is and by what, and what is to be decided."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from models.orders.order_line import OrderLine
from models.orders.undecided import Question, Undecided
from storage.campaigns.payout_checks import payout_check
from storage.results.order_book import OrderBook, OrderView
from storage.results.order_source import NEWEST_FIRST, OrderSource
from ui.results.findings import Findings, Maker
from ui.results.orders.order_buttons import ASSIGN, DISOWN, OrderButtons
from ui.results.orders.order_columns import order_columns, undecided_columns
from ui.results.orders.view_chips import DECIDE, ViewChips
from ui.results.result_page import MARGIN, ResultPage
from ui.session import Session
from ui.tables.list_table import ListTable
from ui.tables.table_view import TableView
from ui.tables.window_model import WindowModel
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.search_field import SearchField
from ui.widgets.strip import Strip
from ui.widgets.tooltip import tooltip
from ui.work.jobs import Jobs

DETAILS = 2
"""Creators named beside a disagreement of payouts; its tooltip names more."""
BOOK = "orders"


def book_of(found: Findings) -> OrderBook:
    """What is said of the orders of a scope, all worked out."""
    book = OrderBook(found.ledger, found.scope, found.order_facts)
    book.look_ahead()
    return book


class OrdersPage(ResultPage):
    """The table of orders, or of what is to be decided; verbs mean the selected rows."""

    stands_empty = True
    ahead: ClassVar[Mapping[str, Maker]] = {BOOK: book_of}

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, jobs, parent)
        self.book: OrderBook | None = None
        self.totals = Label("", theme)
        self.payouts = Strip(theme, dismissable=False)
        self.views = ViewChips(theme)
        self.search = SearchField(self.tr("Search orders"), theme)
        self.source: OrderSource | None = None
        self.model: WindowModel[OrderLine] | None = None
        self.table: TableView | None = None
        self.undecided = ListTable(undecided_columns(), theme, "undecided_orders")
        self.empty = EmptyState("tag", "", "", theme)
        self.buttons = OrderButtons(theme)
        self._stack = QStackedWidget()
        self._orders_card = Card(margin=1)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.totals.setWordWrap(True)
        self.totals.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.payouts.hide()
        self.search.setFixedWidth(self.theme.scaled(220))
        self.undecided.setAccessibleName(self.tr("To decide"))
        decide_card = Card(margin=1)
        decide_card.body.addWidget(self.undecided)
        for part in (self._orders_card, decide_card, self.empty):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 14)
        column.setSpacing(2 * STEP + 2)
        column.addWidget(self.totals)
        column.addWidget(self.payouts)
        upper = QHBoxLayout()
        upper.setSpacing(2 * STEP)
        upper.addWidget(self.views, 1)
        upper.addWidget(self.search)
        column.addLayout(upper)
        column.addWidget(self.buttons)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.buttons.verb_asked.connect(self.verb_asked)
        self.views.chosen.connect(self.on_view_chosen)
        self.search.textChanged.connect(self.on_searched)
        self.search.left.connect(self.go_to_rows)
        self.search.down_pressed.connect(self.go_to_rows)
        self._connect_table(self.undecided)

    def _connect_table(self, table: TableView) -> None:
        table.opened.connect(lambda _: self.verb_asked.emit(ASSIGN))
        table.delete_asked.connect(lambda: self.verb_asked.emit(DISOWN))
        table.menu_asked.connect(self.on_menu_asked)
        table.selection_changed.connect(self.show_verbs)

    @property
    def is_deciding(self) -> bool:
        """Whether what is to be decided is looked at, not the orders."""
        return self.views.current == DECIDE

    @property
    def chosen_orders(self) -> list[OrderLine]:
        """The selected orders."""
        if self.is_deciding or self.table is None or self.model is None:
            return []
        places = (self.model.place_of(number) for number in self.table.selected_ids())
        lines = (self.model.row_at(place) for place in places if place is not None)
        return [line for line in lines if line is not None]

    @property
    def chosen_questions(self) -> list[Undecided]:
        """The selected questions."""
        return self.undecided.selected_rows if self.is_deciding else []

    def show_findings(self, found: Findings) -> None:
        self.book = found.once(BOOK, book_of)
        check = payout_check(self.session.workspace, found.ledger, found.scope)
        told = list(check.details)
        more = [self.tr("…")] if len(told) > DETAILS else []
        self.payouts.setVisible(bool(check.sentence))
        self.payouts.show_message(check.sentence, "; ".join([*told[:DETAILS], *more]), "warning")
        self.payouts.setToolTip(tooltip("\n".join(told)))
        is_narrowed = self.book.ids(OrderView.ALL) is not None
        self.totals.setText(self.book.counts.sentence(of_all=is_narrowed))
        self.totals.setVisible(bool(self.totals.text()))
        self.views.show_numbers(self._numbers(self.book))
        self.undecided.show_rows(self.book.undecided)
        self.on_view_chosen()

    def on_view_chosen(self) -> None:
        """Show the orders that are asked for, or what is to be decided."""
        if self.book is None:
            return
        self.search.setEnabled(not self.is_deciding)
        if self.is_deciding:
            self._stack.setCurrentIndex(1 if self.undecided.rows else 2)
        else:
            self._show_orders(self.book)
        self._say_empty()
        self.show_verbs()

    def on_searched(self) -> None:
        """Show the orders that hold every word."""
        if self.model is not None:
            self.model.search(self.search.text())

    def find_in_list(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def go_to_rows(self) -> None:
        """Put the cursor into the rows."""
        rows = self.undecided if self.is_deciding else self.table
        if rows is not None:
            rows.setFocus()
            rows.select_first()

    def show_code(self, code: str) -> None:
        """Show the orders of one code."""
        self.views.choose(OrderView.ALL)
        self.search.setText(code)

    def show_verbs(self) -> None:
        """Let only those buttons be pressed that mean something of what is selected."""
        self.buttons.show_for(self.chosen_orders, self.chosen_questions)

    def on_menu_asked(self, at: QPoint) -> None:
        """Offer the verbs, and to look at the orders of a code."""
        menu = QMenu(self)
        for button in self.buttons.of_rows:
            menu.addAction(button.text(), button.click).setEnabled(button.isEnabled())
        menu.addSeparator()
        if code := next((one.code for one in self.chosen_questions if one.code), ""):
            menu.addAction(self.tr("Show its orders"), lambda: self.show_code(code))
        owners = [line.influencer_id for line in self.chosen_orders if line.influencer_id is not None]
        if owners:
            menu.addAction(self.tr("Show influencer"), lambda: self.influencer_asked.emit(owners[0]))
        menu.popup(at)

    def _show_orders(self, book: OrderBook) -> None:
        view = OrderView(self.views.current)
        if self.source is None or self.model is None:
            self._make_table(OrderSource(self.session.workspace, book, view))
        else:
            self.source.book, self.source.view = book, view
        if self.model is not None:
            self.model.load()
            self.model.fill_soon()
        is_empty = self.model is None or not self.model.ids
        self._stack.setCurrentIndex(2 if is_empty and not self.search.text() else 0)

    def _make_table(self, source: OrderSource) -> None:
        self.source = source
        self.model = WindowModel(order_columns(), source, NEWEST_FIRST, self)
        self.table = TableView(self.model, self.theme, "orders")
        self.table.setAccessibleName(self.tr("Orders"))
        self._orders_card.body.addWidget(self.table)
        self._connect_table(self.table)
        tab_in_reading_order(self)

    def _say_empty(self) -> None:
        if self.is_deciding:
            title = self.tr("Nothing to decide")
            self.empty.show_message(title, self.tr("Every code of these days has its creator, or is not one of ours."))
        elif self.book is not None and not self.book.counts.total:
            told = self.tr(
                "Import what your shop exports, or count what customers tell: who named which creator on which day."
            )
            is_first = not self.book.ledger.orders
            self.empty.show_message(self.tr("No orders yet") if is_first else self.tr("No orders in these days"), told)
        else:
            told = self.tr("No order of these days is of this kind. “All” shows every one.")
            self.empty.show_message(self.tr("None of these"), told)

    def _numbers(self, book: OrderBook) -> Mapping[str, int]:
        open_ones = sum(one.question is not Question.REMEMBERED for one in book.undecided)
        everything = book.ids(OrderView.ALL)
        all_of_them = book.counts.total + book.counts.refunds if everything is None else len(everything)
        own = {view.value: len(book.ids(view) or ()) for view in OrderView if view is not OrderView.ALL}
        return {OrderView.ALL.value: all_of_them, **own, DECIDE: open_ones}
