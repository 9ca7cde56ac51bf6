"""Shopify Analytics: visits by day, referrer or tagged link, and what was sold by discount code or tagged link.

Columns of the period before, such as "Sessions (previous_year)", stand beside those of the report; they are never read.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from models.campaigns.codes import is_automatic
from models.errors import UnreadableError
from models.importing import TOTAL_ROW, Decision, ImportOptions, Mapped, Noun, SalesLineDraft
from models.orders.sales_line import SalesLine
from models.orders.traffic import Traffic
from models.reading.dates import parse_day
from models.reading.text import fold
from storage.importers.analytics import ga4_titles
from storage.importers.analytics.visits import Visits
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.period import UNKNOWN, Period, period_of
from storage.importers.platforms.figures import count_or_none
from storage.importers.platforms.row_marks import is_total
from storage.importers.sales.amounts import currency_of, must_be_sales
from storage.importers.sales.line_sums import sums_of
from storage.importers.sheet import Sheet, left_out_whole
from storage.importers.tables.raw_table import Record
from storage.importers.unread import unread_columns

LABEL = "Shopify Analytics reports"
ORIGIN = "Shopify"

DAYS = {
    "day": ("Day", "Tag", "Jour", "Día"),
    "week": ("Week", "Woche", "Semaine", "Semana"),
    "month": ("Month", "Monat", "Mois", "Mes"),
}
TAGS = {
    "content": ("UTM content", "Order UTM content", "UTM campaign content"),
    "term": ("UTM term", "Order UTM term", "UTM campaign term"),
    "source": ("UTM source", "Order UTM source", "UTM campaign source"),
    "medium": ("UTM medium", "Order UTM medium", "UTM campaign medium"),
    "campaign": ("UTM campaign", "UTM campaign name", "Order UTM campaign", "Order UTM campaign name"),
}
REFERRERS = {
    "referrer": ("Referrer name", "Referring site", "Referrer", "Referring domain", "Name des Referrers"),
    "channel": ("Referrer source", "Traffic source", "Referring channel", "Traffic referrer source"),
}
CODE = ("Discount code", "Discount codes", "Discount name", "Coupon code", "Rabattcode", "Code de réduction",
        "Código de descuento")  # fmt: skip
COUNTS = {
    "sessions": ("Sessions", "Total sessions", "Sitzungen", "Sesiones"),
    "users": ("Online store visitors", "Visitors", "Total visitors", "Unique visitors", "Online-Shop-Besucher"),
}
SUMS = {
    "orders": ("Orders", "Total orders", "Attributed orders", "Bestellungen", "Commandes", "Pedidos"),
    "net": ("Net sales", "Nettoumsatz", "Ventes nettes", "Ventas netas"),
    "total": ("Total sales", "Attributed sales", "Gesamtumsatz", "Total des ventes", "Ventas totales"),
}
BESIDE_SALES = ("Gross sales", "Discounts", "Returns", "Shipping", "Taxes", *SUMS["net"], *SUMS["total"])
OF_ORDERS = ("Order", "Order name", "Order ID", "Order #", "Transaction ID", "Item", "Name", "Email", "Date")
"""Columns of files that name each order or item: those are orders, or of another program."""
OF_TALLIES = ("Revenue", "Umsatz", "Who", "Creator", "Influencer")
"""Columns of tables kept by hand: Shopify has sales, and names no creator."""
OF_VISITS = (
    *COUNTS["users"], "Sessions with cart additions", "Sessions that reached checkout",
    "Sessions that completed checkout", "Landing page path", "Landing page type", "Session device type",
    "Session country",
)  # fmt: skip
OF_PRODUCTS = ("Product title", "Product", "Product variant title", "Product variant SKU", "Product type", "Vendor")

NOT_BY_CREATOR = (
    "This report of Shopify tells what was sold, but not by whose code or link, so nothing of it is used."
    " Orders → Export in Shopify has the orders with their codes."
)
NOT_BY_SOURCE = "This report of Shopify does not say from where or on which days visits came, so nothing of it is used."
PARTED = "This report parts the sales by “{}”, where one order may count more than once, so nothing of it is used."
UNTAGGED = "visits and sales without a tagged link"
OF_THE_SHOP = "a discount that the shop gave by itself"
NO_CODE = "no creator's code"
NO_LINK = "no creator's link"


def score(header: Header) -> float:
    """How surely the header is of this kind; Google counts by week and month too."""
    if header.find(*OF_ORDERS, *OF_TALLIES) is not None or ga4_titles.is_report(header):
        return 0.0
    parts = [_has(header, titles) for titles in (*DAYS.values(), *TAGS.values(), *REFERRERS.values(), CODE)]
    has_sessions = _has(header, COUNTS["sessions"]) and (any(parts) or _has(header, OF_VISITS))
    has_sales = sum(header.find(name) is not None for name in BESIDE_SALES) >= 2
    has_orders_by_tag = _has(header, SUMS["orders"]) and any(_has(header, titles) for titles in (*TAGS.values(), CODE))
    return 0.99 if has_sessions or has_sales or has_orders_by_tag else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Visits, or a line of sales a code or link; what belongs to no creator is told when it is compared."""
    titles = DAYS | TAGS | REFERRERS | {"code": CODE} | COUNTS | SUMS | {"product": OF_PRODUCTS}
    sheet = Sheet(found, options, titles, _shown(found.header, titles))
    report = _Report(sheet, *period_of(found.table, options))
    if sheet.has("sessions"):
        is_told = any(map(sheet.has, (*DAYS, *TAGS, *REFERRERS)))
        return report.visits() if is_told else report.unused(NOT_BY_SOURCE, Noun.TRAFFIC)
    if sheet.has("product"):
        return report.unused(PARTED.format(sheet.title("product")))
    if sheet.has("code") or any(map(sheet.has, TAGS)):
        return report.sales()
    return report.unused(NOT_BY_CREATOR)


@dataclass
class _Report:
    """One report, of the days of its rows or else of one period."""

    sheet: Sheet
    period: Period | None
    told: Decision

    def visits(self) -> Mapped:
        book = Visits(self.sheet)
        is_tagged = any(map(self.sheet.has, TAGS))
        for record in self._rows():
            source, medium, campaign = self._origin(record)
            if is_tagged and not (source or medium or campaign):
                book.tally(self._counts(record))
                self.sheet.leave_out(record, UNTAGGED)
                continue
            try:
                counts = {name: self.sheet.count(record, name) for name in COUNTS}
                book.tally(counts)
                since, day = self._dated(record)
            except UnreadableError as error:
                self.sheet.refuse(record, str(error))
                continue
            book.add(record.row, Traffic(0, ORIGIN, since, day, source, medium, campaign, **counts))
        self._tell()
        return self.sheet.mapped(Noun.TRAFFIC, book.all(), self._last(), book.facts())

    def sales(self) -> Mapped:
        drafts = []
        for record in self._rows():
            if reason := self._why_nobodys(record):
                self.sheet.leave_out(record, reason)
                continue
            try:
                drafts.append(self._line(record))
            except UnreadableError as error:
                self.sheet.refuse(record, str(error))
        self._tell(Decision("revenue", "Revenue is", f"“{self.sheet.title(self._revenue)}”"))
        facts = sums_of(drafts, self.sheet.options.currency)
        return self.sheet.mapped(Noun.SALES_LINES, drafts, self._last(), facts)

    def unused(self, sentence: str, noun: Noun = Noun.SALES_LINES) -> Mapped:
        facts = self._counted() if noun is Noun.TRAFFIC else self._sold()
        return left_out_whole(self.sheet, noun, self._last(), sentence, facts)

    def _counted(self) -> Mapping[str, object]:
        """What the whole file counts, whatever it is parted by."""
        book = Visits(self.sheet)
        for record in self._all():
            book.tally(self._counts(record))
        return {"sums": book.facts()["sums"]}

    def _sold(self) -> Mapping[str, object]:
        """What the whole file sums up to, whoever brought it."""
        day, drafts = self._last(), []
        for record in self._all():
            with suppress(UnreadableError):
                line = SalesLine(0, 0, ORIGIN, day, day, "", *self._amounts(record))
                drafts.append(SalesLineDraft(record.row, line))
        return sums_of(drafts, self.sheet.options.currency)

    @property
    def _revenue(self) -> str:
        return "net" if self.sheet.has("net") else "total"

    @property
    def _is_by_day(self) -> bool:
        return any(map(self.sheet.has, DAYS))

    def _rows(self) -> Iterable[Record]:
        for record in self.sheet.rows():
            if self._is_sum(record):
                self.sheet.leave_out(record, TOTAL_ROW)
            else:
                yield record

    def _all(self) -> Iterable[Record]:
        """Every row but the sums, with no fate yet."""
        return (each for each in self.sheet.found.records if not each.problem and not self._is_sum(each))

    def _is_sum(self, record: Record) -> bool:
        parts = (*DAYS, *TAGS, *REFERRERS, "code", "product")
        first = next((self.sheet.text(record, name) for name in parts if self.sheet.has(name)), "")
        return is_total(first) or fold(first) == "summary"

    def _counts(self, record: Record) -> dict[str, int | None]:
        """Counts of a row of which nothing is kept; ``None`` where one is none."""
        return {name: count_or_none(self.sheet, record, name) for name in COUNTS}

    def _origin(self, record: Record) -> tuple[str, str, str]:
        """Source, medium and campaign; a referrer and its channel where the report has no tags."""
        names = (("source", "referrer"), ("medium", "channel"), ("campaign",))
        source, medium, campaign = (
            next((text for name in each if (text := self.sheet.line(record, name))), "") for each in names
        )
        return source, medium, campaign

    def _why_nobodys(self, record: Record) -> str:
        if self.sheet.has("code"):
            code = self.sheet.line(record, "code")
            return NO_CODE if not code else OF_THE_SHOP if is_automatic(code) else ""
        return "" if any(self.sheet.line(record, name) for name in TAGS) else UNTAGGED

    def _line(self, record: Record) -> SalesLineDraft:
        days = self._days(record)
        since, day = days or (self.sheet.found.table.modified_on,) * 2
        campaign = self.sheet.line(record, "campaign")
        line = SalesLine(0, 0, ORIGIN, since, day, campaign, *self._amounts(record))
        code = self.sheet.line(record, "code")
        tags = (code,) if code else tuple(self.sheet.line(record, name) for name in TAGS if name != "medium")
        stranger = NO_CODE if code else NO_LINK
        return SalesLineDraft(record.row, line, tags=tags, stranger=stranger, is_undated=days is None)

    def _amounts(self, record: Record) -> tuple[int | None, int | None, str]:
        """Orders, revenue and its currency."""
        currency = currency_of(self.sheet, record, (self._revenue,))
        orders, revenue = self.sheet.count(record, "orders"), self.sheet.money(record, self._revenue, currency)
        must_be_sales(orders, revenue)
        return orders, revenue, currency

    def _dated(self, record: Record) -> Period:
        days = self._days(record)
        if days is None:
            raise UnreadableError(UNKNOWN)
        return days

    def _days(self, record: Record) -> Period | None:
        """The days of a row: its own, else those of the whole report, ``None`` where nobody knows."""
        name = next((name for name in DAYS if self.sheet.has(name)), "")
        if not name:
            return self.period
        day = self._day(record, name)
        if name == "week":
            return day, day + timedelta(6)
        if name == "month":
            return day.replace(day=1), (day.replace(day=1) + timedelta(31)).replace(day=1) - timedelta(1)
        return day, day

    def _day(self, record: Record, name: str) -> date:
        text = self.sheet.text(record, name)
        is_month_alone = name == "month" and len(text) == 7 and text[4:5] == "-"
        day = parse_day(f"{text}-01") if is_month_alone else self.sheet.day(record, name)
        if day is None:
            raise UnreadableError(f"This row has nothing in “{self.sheet.title(name)}”.")
        return day

    def _last(self) -> date:
        return self.period[1] if self.period else self.sheet.found.table.modified_on

    def _tell(self, *decisions: Decision) -> None:
        self.sheet.tell(*decisions)
        if not self._is_by_day and (self.period or self.sheet.has("sessions")):
            self.sheet.tell(self.told)
        before = [name for name in self.sheet.found.header.names if "previous" in fold(name)]
        if before:
            self.sheet.tell(unread_columns(before, "Not read, of the period before:"))


def _has(header: Header, titles: Iterable[str]) -> bool:
    return header.find(*titles) is not None


def _shown(header: Header, titles: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(name for name, known in titles.items() if _has(header, known))
