"""Stripe's payments and charges: a row a payment, in the currency it was made in, on days of universal time."""

from collections.abc import Iterator

from models.importing import Decision, ImportOptions, Mapped, OrderDraft
from models.reading.money import to_decimal_string
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.shops.order_lines import OrderLines
from storage.importers.shops.shop_sheet import Shop, ShopSheet
from storage.importers.tables.raw_table import Record

LABEL = "Stripe payments"

STRIPE = Shop(
    "stripe",
    {
        "number": ("id", "Charge ID"),
        "placed": ("Created date (UTC)", "Created (UTC)", "Created"),
        "currency": ("Currency",),
        "status": ("Status",),
        "captured": ("Captured",),
        "mode": ("Mode",),
        "invoice": ("Invoice Number",),
        "code": (
            "promo_code (metadata)", "promotion_code (metadata)", "coupon (metadata)", "coupon_code (metadata)",
            "discount_code (metadata)", "code (metadata)", "Coupon", "Promotion Code",
        ),
        "tracked_source": ("UTM Source", "utm_source (metadata)", "utm (metadata)", "source (metadata)"),
        "tracked_medium": ("UTM Medium", "utm_medium (metadata)"),
        "tracked_campaign": ("UTM Campaign", "utm_campaign (metadata)"),
        "tracked_term": ("UTM Term", "utm_term (metadata)"),
        "tracked_content": ("UTM Content", "utm_content (metadata)"),
    },
    {"total": ("Amount",), "refunded": ("Amount Refunded",)},
)  # fmt: skip
TELLING = ("Captured", "Converted Amount", "Converted Currency", "Payment Source Type", "Taxes On Fee", "Fee", "Status")
NEVER_PAID = frozenset(
    {"failed", "canceled", "cancelled", "uncaptured", "blocked", "incomplete", "expired", "requires payment method",
     "requires action", "requires confirmation", "requires capture"}
)  # fmt: skip
TEST_PAYMENT = "a payment made to test, without money"


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    is_there = header.has("Amount", "Currency") and header.find(*STRIPE.texts["placed"]) is not None
    return 0.6 + 0.4 * header.share(TELLING) if is_there and header.share(TELLING) >= 0.25 else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Payments as orders; failed and uncaptured ones are kept, but never counted."""
    sheet = _StripeSheet(found, options, STRIPE)
    drafts = sheet.orders(sheet.order_of, lambda _: True)
    if drafts:
        sheet.tell(Decision("days", "Days end at midnight of universal time (UTC), not at the shop's"))
    if not sheet.has("number"):
        sheet.tell(Decision("numbers", "The file has no ids: payments are told apart by their time and amount"))
    return sheet.orders_mapped(drafts)


class _StripeSheet(ShopSheet):
    """Rows of payments; a file without ids gives each one its time and amount for a number."""

    def number(self, record: Record) -> str:
        if self.has("number"):
            return super().number(record)
        moment, currency = self.moment(record, "placed"), self.currency(record)
        amount = self.money(record, "total", currency)
        if moment is None or amount is None:
            return ""
        return f"{moment:%Y-%m-%d %H:%M:%S} {to_decimal_string(amount, currency)} {currency}"

    def rows(self) -> Iterator[Record]:
        for record in super().rows():
            if self.line(record, "mode").casefold() == "test":
                self.leave_out(record, TEST_PAYMENT)
            else:
                yield record

    def order_of(self, lines: OrderLines) -> OrderDraft:
        """A payment."""
        record = lines.first
        money = self.amounts(record, self.currency(record))
        status = self.status(record).replace("_", " ")
        if money["refunded"] is None and status == "refunded":
            money["refunded"] = money["total"]
        is_captured = self.line(record, "captured").casefold() not in {"false", "no", "falsch", "faux", "falso", "0"}
        return self.draft(
            lines,
            money | {"items": money["total"]},
            status=status,
            is_cancelled=status in NEVER_PAID or not is_captured,
        )
