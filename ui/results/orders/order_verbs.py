"""What the owner can do with orders, from the buttons of their page and from the Results menu alike."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.orders.order_line import OrderLine
from models.orders.undecided import Question, Undecided
from ui.results.findings import Findings
from ui.results.orders import order_edits as edits
from ui.results.page_table import ORDERS
from ui.tab import Tab

if TYPE_CHECKING:
    from ui.results.orders.orders_page import OrdersPage
    from ui.results.orders.partnership_picker import Candidate
    from ui.results.result_pages import ResultPages


class OrderVerbs(QObject):
    """Verbs on the rows selected on the page of orders; asked for elsewhere, they bring that page to the front.

    ``with_findings`` does something with the results of the scope once they are read. ``import_asked`` wants a file,
    ``paste_asked`` what is on the clipboard, as an import.
    """

    import_asked = Signal()
    paste_asked = Signal()

    def __init__(
        self, with_findings: Callable[[Callable[[Findings], None]], None], pages: "ResultPages", tab: Tab
    ) -> None:
        super().__init__(tab)
        self._with_findings = with_findings
        self._pages = pages
        self._tab = tab

    def assign(self) -> None:
        """Say whose the selected orders or codes are."""
        page = self._page()
        orders, questions = page.chosen_orders, page.chosen_questions
        if not orders and not questions:
            self._tell_to_choose()
            return
        likely = {number for one in questions for number in one.partnerships}
        likely |= {line.claim.partnership_id for line in orders if line.claim.partnership_id is not None}
        likely |= {number for line in orders for number in line.claim.claimed_by}
        self._pick(orders, questions, frozenset(likely))

    def mark_gift(self) -> None:
        """Make the selected order a cost instead of a sale."""
        page = self._page()
        lines = page.chosen_orders
        if not lines and page.book is not None and (asked := page.chosen_questions) and asked[0].order_id is not None:
            order = next(one for one in page.book.suggested_gifts if one.id == asked[0].order_id)
            lines = [page.book.line(order)]
        if len(lines) != 1:
            self._tell_to_choose()
            return
        line = lines[0]
        if line.claim.partnership_id is not None:
            self._ask_cost(line, line.claim.partnership_id)
        else:
            self._pick_for_gift(line)

    def disown(self) -> None:
        """Say that no creator brought the selected orders, or that the selected codes are not one of ours."""
        page, session = self._page(), self._tab.session
        orders = [line.id for line in page.chosen_orders]
        asked = [one for one in page.chosen_questions if one.question is not Question.REMEMBERED]
        gifts = [one.order_id for one in asked if one.order_id is not None]
        codes = [one.code for one in asked if one.order_id is None]
        if orders or gifts:
            self._tell(edits.disown(session, [*orders, *gifts]))
        if codes:
            self._tell(edits.decide_codes(session, codes, None))
        if not (orders or asked):
            self._tell_to_choose()

    def clear(self) -> None:
        """Take decisions on the selected orders or codes back."""
        page, session = self._page(), self._tab.session
        decided = [one.decision_id for one in page.chosen_questions if one.decision_id is not None]
        orders = [line.id for line in page.chosen_orders]
        if decided:
            self._tell(edits.forget_codes(session, decided))
        elif orders:
            told = edits.clear(session, orders)
            self._tell(told) if told else self._tab.told.emit(self.tr("Nothing was decided on this order."), False)
        else:
            self._tell_to_choose()

    def tally(self) -> None:
        """Count orders that customers told of."""
        self._pages.show_page(ORDERS)
        self._with_findings(self.tally_of)

    def tally_of(self, found: Findings) -> None:
        """Count them for the creators of these findings."""
        from storage.results.order_book import OrderBook
        from ui.results.orders.tally_dialog import TallyDialog

        if not found.ledger.partnerships_in(found.scope):
            told = self.tr("Put an influencer into a campaign first: then orders can be counted.")
            self._tab.told.emit(told, False)
            return
        book = OrderBook(found.ledger, found.scope, found.order_facts)
        dialog = TallyDialog(self._tab.session, self._tab.theme, book, self._tab)
        dialog.import_asked.connect(self.import_asked)
        dialog.paste_asked.connect(self.paste_asked)
        dialog.open()

    def _page(self) -> "OrdersPage":
        from ui.results.orders.orders_page import OrdersPage

        self._pages.show_page(ORDERS)
        page = self._pages.page(ORDERS)
        assert isinstance(page, OrdersPage)  # noqa: S101  # the page of that name
        return page

    def _pick(self, orders: list[OrderLine], questions: list[Undecided], likely: frozenset[int]) -> None:
        from ui.results.orders.partnership_picker import PartnershipPicker, candidates, question_of

        page = self._page()
        if page.book is None:
            return
        codes = [one.code for one in questions if one.order_id is None]
        gifts = [one.order_id for one in questions if one.order_id is not None]
        ids = [*(line.id for line in orders), *gifts]
        days = [line.order.placed_on for line in orders]
        days += [day for one in questions for day in (one.first, one.last) if day is not None]
        picker = PartnershipPicker(
            question_of(codes, len(ids)),
            self.tr("Theirs"),
            candidates(page.book, likely, days),
            self._tab.session,
            self._tab.theme,
            self._tab,
            with_days=bool(codes),
        )
        session = self._tab.session

        def on_chosen(candidate: "Candidate", days: edits.Days) -> None:
            if codes:
                self._tell(edits.decide_codes(session, codes, candidate.id, candidate.whose, days))
            if ids:
                self._tell(edits.give(session, ids, candidate.id, candidate.whose))

        picker.chosen.connect(on_chosen)
        picker.open()

    def _pick_for_gift(self, line: OrderLine) -> None:
        from ui.results.orders.partnership_picker import PartnershipPicker, candidates

        page = self._page()
        if page.book is None:
            return
        offered = candidates(page.book, line.claim.claimed_by, [line.order.placed_on])
        question = self.tr("To whom was this a gift?")
        picker = PartnershipPicker(question, self.tr("Go on"), offered, self._tab.session, self._tab.theme, self._tab)
        picker.chosen.connect(lambda candidate, _: self._ask_cost(line, candidate.id))
        picker.open()

    def _ask_cost(self, line: OrderLine, partnership_id: int) -> None:
        from ui.results.orders.gift_dialog import GiftDialog

        page, session = self._page(), self._tab.session
        partnership = session.workspace.partnerships.get(partnership_id)
        if partnership is None or page.book is None:
            return
        whose = page.book.owners[partnership_id].creator
        dialog = GiftDialog(line, partnership, whose, session, self._tab.theme, self._tab)
        dialog.chosen.connect(
            lambda cost: self._tell(edits.mark_gift(session, line.id, line.order.number, partnership_id, cost))
        )
        dialog.open()

    def _tell(self, told: str) -> None:
        if told:
            self._tab.told.emit(told, True)

    def _tell_to_choose(self) -> None:
        self._tab.told.emit(self.tr("Choose orders or a code in the table first."), False)
