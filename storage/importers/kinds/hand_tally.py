"""Orders counted by hand, day by day: how many named a creator, or came by a code, in a table of the owner's own."""

from models.errors import UnreadableError
from models.importing import TOTAL_ROW, Decision, ImportOptions, Mapped, Noun, TallyDraft
from models.importing.order_fields import ORDER_FIELDS
from models.importing.post_fields import POST_FIELDS
from models.importing.tally_fields import OF_ORDERS, TALLY_FIELDS
from models.orders.tally import Tally
from models.reading.money import currency_in
from models.reading.text import quoted
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.lists.totals import is_total
from storage.importers.own_sheet import OwnSheet
from storage.importers.platforms.day_column import DayColumn, last_day
from storage.importers.sales.amounts import must_be_orders
from storage.importers.sales.line_sums import sums_of
from storage.importers.sheet import Habits
from storage.importers.tables.raw_table import Record

LABEL = "orders counted by hand"

TITLES = {field.name: field.headers for field in TALLY_FIELDS}
OF_SHOPS = frozenset({"tax", "shipping", "refunded", "status", "tracked_source"})
OF_POSTS = frozenset({"url", "views", "reach", "likes", "comments"})
OF_OTHERS = tuple(
    header
    for fields, names in ((ORDER_FIELDS, OF_SHOPS), (POST_FIELDS, OF_POSTS))
    for field in fields
    if field.name in names
    for header in field.headers
)
"""Columns that such a table does not have: of shops, and of posts."""

MOST = 999
"""Orders of one creator on one day at most: larger numbers are those that orders are known by."""

NOTHING_TOLD = "no orders told"
NO_DAY = "This row has no day."
NO_COUNT = "This row does not say how many orders there were."
OF_NOBODY = "This row does not say whose it is: write the creator or the code."
A_NUMBER = "{} looks like the number of an order, not like how many there were on a day."
LESS = "{} is less than nothing: leave refunded orders out, and write what the others brought."
BESIDE = "These count beside the orders that you import: leave out those that come from the shop as well"


def score(header: Header) -> float:
    """How surely the header is of this kind: how many orders, on a day, by a creator or a code."""
    needed = (OF_ORDERS, TITLES["day"], (*TITLES["who"], *TITLES["code"]))
    is_whole = all(header.find(*names) is not None for names in needed)
    return 0.9 if is_whole and header.find(*OF_OTHERS) is None else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """So many orders of a creator on a day a row; whose they are is found when they are compared."""
    sheet = OwnSheet(found, options, TITLES, habits=Habits(alike=("revenue",), asks=True))
    days = DayColumn(sheet, "day", last_day(found.table, options))
    drafts = []
    for record in sheet.rows():
        if is_total(next(filter(None, map(str.strip, record.cells)))):
            sheet.leave_out(record, TOTAL_ROW)
        elif not (sheet.text(record, "orders") or sheet.text(record, "revenue")):
            sheet.leave_out(record, NOTHING_TOLD)
        else:
            try:
                drafts.append(_draft(sheet, days, record))
            except UnreadableError as error:
                sheet.refuse(record, str(error))
    sheet.tell(*days.decisions(), Decision("beside", BESIDE))
    if sheet.has("revenue") and not sheet.has("currency"):
        sheet.tell(Decision("money", "Money in", options.currency, "where a cell names no currency: your own"))
    sheet.tell_unread(())
    last = max((draft.tally.day for draft in drafts), default=found.table.modified_on)
    return sheet.mapped(Noun.TALLIES, drafts, last, sums_of(drafts, options.currency))


def _draft(sheet: OwnSheet, days: DayColumn, record: Record) -> TallyDraft:
    who, code = sheet.line(record, "who"), sheet.line(record, "code")
    day, orders = days.day(record), sheet.count(record, "orders")
    if day is None:
        raise UnreadableError(NO_DAY)
    if orders is None:
        raise UnreadableError(NO_COUNT)
    if not (who or code):
        raise UnreadableError(OF_NOBODY)
    if orders > MOST:
        raise UnreadableError(A_NUMBER.format(quoted(sheet.line(record, "orders"))))
    must_be_orders(orders)
    text = sheet.line(record, "revenue")
    currency = sheet.currency(record, "currency") or currency_in(text) or sheet.options.currency
    revenue = sheet.money(record, "revenue", currency)
    if revenue is not None and revenue < 0:
        raise UnreadableError(LESS.format(quoted(text)))
    tally = Tally(0, 0, day, orders, revenue, currency)
    return TallyDraft(record.row, tally, who, code, sheet.line(record, "campaign"))
