"""Awin's report by publisher: what each of the shop's affiliates sold in a period."""

from models.errors import UnreadableError
from models.importing import TOTAL_ROW, Decision, ImportOptions, Mapped, Noun, PersonRef, SalesLineDraft
from models.orders.sales_line import SalesLine
from models.reading.text import fold
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.period import Period, period_of
from storage.importers.platforms.row_marks import TOTALS
from storage.importers.sales.amounts import currency_of, must_be_sales
from storage.importers.sales.line_sums import sums_of
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import Record

LABEL = "Awin publisher reports"
ORIGIN = "Awin"
SOURCE = "awin"

NAMES = {
    "name": ("publisher_name", "publisher", "publisher name"),
    "number": ("PublisherID", "publisher_id", "Publisher ID"),
}
SUMS = {
    f"{part}_{what}": (f"{part}_{what}", f"{part} {'sales' if what == 'transactions' else 'sale amount'}")
    for part in ("total", "pending", "approved", "confirmed", "declined")
    for what in ("transactions", "revenue")
}
STRANGER = "not one of your influencers"
OF_ALL = TOTALS | {"", "all publishers"}


def score(header: Header) -> float:
    """How surely the header is of this kind; a row a transaction has sale amounts and no sums."""
    has_publisher = all(header.find(*titles) is not None for titles in NAMES.values())
    has_sums = sum(header.find(*titles) is not None for titles in SUMS.values())
    return 1.0 if has_publisher and has_sums >= 2 else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """A line a publisher, of the file's period; who is none of the owner's influencers is told when compared."""
    sheet = Sheet(found, options, {**NAMES, **SUMS}, ("name", "number", "total_transactions", "total_revenue"))
    period, told = period_of(found.table, options)
    drafts = []
    for record in sheet.rows():
        if not sheet.text(record, "number") and fold(sheet.text(record, "name")) in OF_ALL:
            sheet.leave_out(record, TOTAL_ROW)
            continue
        try:
            drafts.append(_draft(sheet, record, period))
        except UnreadableError as error:
            sheet.refuse(record, str(error))
    declined = Decision("declined", "Declined sales are taken off, commission is not read")
    sheet.tell(*([told] if period else []), declined)
    last = period[1] if period else found.table.modified_on
    return sheet.mapped(Noun.SALES_LINES, drafts, last, sums_of(drafts, options.currency))


def _draft(sheet: Sheet, record: Record, period: Period | None) -> SalesLineDraft:
    currency = currency_of(sheet, record, [f"{name}_revenue" for name in _PARTS])
    orders = _standing({name: sheet.count(record, f"{name}_transactions") for name in _PARTS})
    revenue = _standing({name: sheet.money(record, f"{name}_revenue", currency) for name in _PARTS})
    must_be_sales(orders, revenue)
    person = PersonRef(SOURCE, sheet.key(record, "number"), sheet.line(record, "name"))
    since, day = period or (sheet.found.table.modified_on,) * 2
    line = SalesLine(0, 0, ORIGIN, since, day, "", orders, revenue, currency)
    return SalesLineDraft(record.row, line, person, stranger=STRANGER, is_undated=period is None)


_PARTS = ("total", "pending", "approved", "confirmed", "declined")


def _standing(parts: dict[str, int | None]) -> int | None:
    """What was not declined: pending and approved together, else the total less the declined."""
    accepted = parts["approved"] if parts["approved"] is not None else parts["confirmed"]
    if accepted is not None and parts["pending"] is not None:
        return accepted + parts["pending"]
    if parts["total"] is not None:
        return parts["total"] - (parts["declined"] or 0)
    return accepted
