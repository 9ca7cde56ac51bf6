"""A tracking sheet: orders and revenue by day and campaign of creators whom it numbers; no buyer is ever read."""

from datetime import date

from models.errors import UnreadableError
from models.importing import Decision, ImportOptions, Mapped, Noun, SalesLineDraft
from models.orders.sales_line import TRACKING_SHEET, SalesLine
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.linked.numbered import NUMBER, person_of
from storage.importers.sales.amounts import currency_of, must_be_sales
from storage.importers.sales.line_sums import sums_of
from storage.importers.sheet import Habits, Sheet
from storage.importers.tables.raw_table import Record

LABEL = "tracking sheets of creators' sales"

TITLES = {
    "person": NUMBER,
    "day": ("date", "day", "order date", "sale date", "datum", "fecha"),
    "campaign": ("campaign", "campaign name", "kampagne", "campaña"),
    "orders": ("orders", "order count", "number of orders", "conversions", "bestellungen", "pedidos"),
    "revenue": ("revenue", "revenue generated", "sales", "net sales", "order value", "umsatz", "ingresos"),
}
OF_NO_CREATOR = "sales that no creator brought"
OF_POSTS = ("url", "post url", "link", "caption", "likes", "comments", "reach")


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    has_sums = header.find(*TITLES["orders"], *TITLES["revenue"]) is not None
    has_keys = all(header.find(*TITLES[name]) is not None for name in ("person", "day"))
    return 1.0 if has_keys and has_sums and header.find(*OF_POSTS) is None else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """One line a row; those of one creator, day and campaign are added up when they are compared."""
    sheet = Sheet(found, options, TITLES, habits=Habits(asks=True))
    drafts = []
    for record in sheet.rows():
        if not sheet.text(record, "person"):
            sheet.leave_out(record, OF_NO_CREATOR)
            continue
        try:
            drafts.append(_draft(sheet, record))
        except UnreadableError as error:
            sheet.refuse(record, str(error))
    sheet.tell(Decision("money", "Money in", options.currency, "your own currency: the file names none"))
    last = max((draft.line.day for draft in drafts), default=found.table.modified_on)
    return sheet.mapped(Noun.SALES_LINES, drafts, last, sums_of(drafts, options.currency))


def _draft(sheet: Sheet, record: Record) -> SalesLineDraft:
    person = person_of(sheet, record)
    day = _day(sheet, record)
    currency = currency_of(sheet, record, ("revenue",))
    orders, revenue = sheet.count(record, "orders"), sheet.money(record, "revenue", currency)
    must_be_sales(orders, revenue)
    line = SalesLine(0, 0, TRACKING_SHEET, day, day, sheet.line(record, "campaign"), orders, revenue, currency)
    return SalesLineDraft(record.row, line, person)


def _day(sheet: Sheet, record: Record) -> date:
    day = sheet.day(record, "day")
    if day is None:
        raise UnreadableError("This row has no day.")
    return day
