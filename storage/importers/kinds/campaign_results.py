"""A table of campaign results: what each creator cost and brought in a month of a campaign, all by name."""

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, datetime, time

from models.errors import UnreadableError
from models.importing import TOTAL_ROW, Decision, ImportOptions, Mapped, Noun, ResultDraft
from models.orders.sales_line import SalesLine
from models.posts.post import Basis, Post, Reading
from models.reading.currencies import NAMES
from models.reading.dates import parse_day
from models.reading.money import to_decimal_string
from models.reading.platform import Platform, parse_platform
from models.reading.text import fold, quoted
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.period import Period
from storage.importers.sales.amounts import currency_of, must_be_orders
from storage.importers.sheet import Habits, Sheet
from storage.importers.tables.raw_table import Record
from storage.importers.unread import unread_columns

LABEL = "tables of campaign results"
ORIGIN = "campaign results"

WORDS = {
    "campaign": ("campaign_id", "campaign", "campaign name", "kampagne", "campaña"),
    "name": ("influencer_name", "influencer", "creator_name", "creator"),
    "platform": ("platform", "network", "plattform", "plataforma"),
    "format": ("content_type", "format", "post type"),
    "month": ("campaign_month", "month", "date", "monat", "mes"),
}
COUNTS = {
    "views": ("views",),
    "reach": ("reach",),
    "impressions": ("impressions",),
    "likes": ("likes",),
    "comments": ("comments",),
    "shares": ("shares",),
    "saves": ("saves",),
    "clicks": ("link_clicks", "clicks"),
    "followers": ("follower_count", "followers"),
    "orders": ("paid_conversions", "conversions", "orders", "purchases"),
}
MONEY = {
    "fee": ("fee", "cost", "spend"),
    "revenue": ("revenue_attributed", "attributed_revenue", "revenue"),
}
READ_OFF = tuple(name for name in COUNTS if name not in {"followers", "orders"})
MONTH = re.compile(r"(\d{4})[-/. ]?(\d{1,2})|(\d{1,2})[-/.](\d{4})")
NO_YEAR = "{} has no year. Choose the day the results were read (--date); its year is taken."


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    needed = all(header.find(*WORDS[name]) is not None for name in ("campaign", "name", "month"))
    counts = sum(header.find(*COUNTS[name]) is not None for name in READ_OFF)
    return 1.0 if needed and counts and all(_money_column(header, name) for name in MONEY) else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """One creator in one campaign in one month a row, with its fee, one post and its sales."""
    return _Results(found, options).mapped()


@dataclass
class _Results:
    """Collects the results of one table."""

    found: Found
    options: ImportOptions
    drafts: list[ResultDraft] = field(default_factory=list)

    def __post_init__(self) -> None:
        header = self.found.header
        money = {name: (_money_column(header, name),) for name in MONEY}
        titles = {**WORDS, **COUNTS, **money}
        shown = ("campaign", "name", "month", "fee", *COUNTS, "revenue")
        self.sheet = Sheet(self.found, self.options, titles, shown, Habits(asks=True))
        codes = [code for (column,) in money.values() if (code := _code_in(column))]
        self.currency = codes[0] if codes else ""

    def mapped(self) -> Mapped:
        for record in self.sheet.rows():
            if fold(record.cells[0]) in {"total", "totals"}:
                self.sheet.leave_out(record, TOTAL_ROW)
                continue
            try:
                self.drafts.append(self._draft(record))
            except UnreadableError as error:
                self.sheet.refuse(record, str(error))
        self.sheet.tell(*self._decisions())
        last = max((draft.line.day for draft in self.drafts), default=self.found.table.modified_on)
        return self.sheet.mapped(Noun.RESULTS, self.drafts, last, self._facts())

    def _draft(self, record: Record) -> ResultDraft:
        campaign, name = self.sheet.line(record, "campaign"), self.sheet.line(record, "name")
        if not campaign or not name:
            raise UnreadableError("This row names no campaign." if not campaign else "This row names nobody.")
        since, day = self._month(record)
        currency = self.currency or currency_of(self.sheet, record, MONEY)
        counts = {each: self.sheet.count(record, each) for each in COUNTS}
        orders = counts.pop("orders")
        must_be_orders(orders)
        revenue = self.sheet.money(record, "revenue", currency)
        line = SalesLine(0, 0, ORIGIN, since, day, campaign, orders, revenue, currency)
        reading = Reading(0, 0, day, Basis.MEASURED, **counts)
        fee = self.sheet.money(record, "fee", currency)
        return ResultDraft(record.row, campaign, name, self._post(record, day), reading, line, fee)

    def _post(self, record: Record, day: date) -> Post:
        text = self.sheet.line(record, "platform")
        platform = parse_platform(text) if text else self.options.platform
        if platform is None:
            raise UnreadableError(f"{quoted(text)} is no platform that is known." if text else "No platform is named.")
        kind = fold(self.sheet.line(record, "format")) or "post"
        return Post(0, None, None, Platform(platform), format=kind, published_at=datetime.combine(day, time()))

    def _month(self, record: Record) -> Period:
        """First and last day of the row's month."""
        text = self.sheet.line(record, "month")
        if match := MONTH.fullmatch(text):
            year, month = int(match[1] or match[4]), int(match[2] or match[3])
            first = parse_day(f"{year}-{month:02d}-01")
        else:
            first = self._named_month(text)
        if first is None:
            raise UnreadableError("This row has no month.")
        return first.replace(day=1), first.replace(day=monthrange(first.year, first.month)[1])

    def _named_month(self, text: str) -> date | None:
        """A month by its name, or any day of it; without a year the one of the day that was chosen."""
        try:
            return parse_day(text)
        except UnreadableError:
            try:
                return parse_day(f"1 {text}")
            except UnreadableError:
                return self._month_of_a_year(text)

    def _month_of_a_year(self, text: str) -> date | None:
        year = self.options.day.year if self.options.day else 2000
        try:
            day = parse_day(f"{year}-{int(text):02d}-01" if text.isdecimal() else f"1 {text} {year}")
        except UnreadableError:
            raise UnreadableError(f"{quoted(text)} is no month.") from None
        if self.options.day is None:
            raise UnreadableError(NO_YEAR.format(quoted(text)))
        return day

    def _facts(self) -> dict[str, object]:
        currency = self.currency or self.options.currency
        sums: dict[str, object] = {
            name: sum(known)
            for name in READ_OFF
            if (known := [value for draft in self.drafts if (value := getattr(draft.reading, name)) is not None])
        }
        orders = sum(draft.line.orders or 0 for draft in self.drafts)
        money = {
            "fees": sum(draft.fee or 0 for draft in self.drafts),
            "revenue": sum(draft.line.revenue or 0 for draft in self.drafts),
        }
        amounts = {name: to_decimal_string(amount, currency) for name, amount in money.items()}
        return {"sums": sums, "currency": currency, "orders": orders, **amounts}

    def _decisions(self) -> list[Decision]:
        told = [Decision("day", "Only the month is known: posts and sales stand on its last day")]
        if unread := [name for name in ("signups", "tier") if self.found.header.has(name)]:
            told.append(unread_columns(unread))
        return told


def _money_column(header: Header, name: str) -> str:
    """A column of money as the file calls it, with or without a currency behind it; "" where there is none."""
    for title in MONEY[name]:
        wanted = title.replace("_", " ")
        for written, key in zip(header.names, header.keys, strict=True):
            if key == wanted or (key.startswith(f"{wanted} ") and _code_in(written)):
                return written
    return ""


def _code_in(name: str) -> str:
    """The code of a currency at the end of a column's name: "fee_usd", "Fee (USD)"."""
    match = re.search(r"[_ (]([A-Za-z]{3})\)?\s*$", name)
    code = match[1].upper() if match else ""
    return code if code in NAMES else ""
