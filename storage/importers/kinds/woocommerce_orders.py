"""WooCommerce's orders: its own report, and what its two usual plugins export. One number, one order, in all three."""

import re
from collections.abc import Mapping

from models.campaigns.codes import codes_in
from models.errors import UnreadableError
from models.importing import Decision, ImportOptions, Mapped, OrderDraft
from models.orders.status_words import REFUNDED, is_never_paid, plain
from models.reading.money import parse_money
from models.reading.numbers import is_blank
from models.reading.text import fold
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.shops.order_lines import OrderLines
from storage.importers.shops.shop_sheet import ShopSheet
from storage.importers.shops.woo_titles import AMOUNTS, FORMATTED, OF_A_PLUGIN, OF_A_REPORT, TEXTS, WOOCOMMERCE
from storage.importers.tables.raw_table import Record

LABEL = "WooCommerce orders"

NEVER_PAID = frozenset({
    "pending", "pending payment", "trash", "draft", "auto draft", "checkout draft", "attente paiement",
    "en attente de paiement", "zahlung ausstehend", "pendiente de pago", "pagamento pendente", "aguarda pagamento",
    "aguardando pagamento", "in attesa di pagamento",
})  # fmt: skip
"""Besides failed and cancelled ones: WooCommerce waits for no other than these, and cancels them in the end."""

BACK_OF = "refund of order {}"

PACKED_CODE = re.compile(r"(?:^|[|;])\s*code:\s*([^|;]+)")
PACKED_AMOUNT = re.compile(r"(?:^|[|;])\s*amount:\s*([^|;]+)")
NO_SOURCE = frozenset({"", "direct", "unknown", "none", "web admin"})


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    if header.find(*TEXTS["number"]) is None or header.find(*TEXTS["placed"]) is None:
        return 0.0
    of_report = sum(header.find(*titles) is not None for titles in OF_A_REPORT)
    if header.find(*FORMATTED["revenue"], *AMOUNTS["net_sales"]) is not None and of_report >= 2:
        return 0.6 + 0.1 * of_report
    if header.find(*AMOUNTS["total"]) is not None and any(header.has(title) for title in OF_A_PLUGIN):
        return 0.6 + 0.4 * header.share(OF_A_PLUGIN)
    return 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Orders, whether a file has a row for each or one for each item."""
    sheet = _WooSheet(found, options)
    drafts = sheet.orders(sheet.order_of, None)
    if sheet.has("net_sales") and sheet.has("revenue"):
        sheet.tell(Decision("shipping", "Shipping and tax are in what was paid; this file does not tell them apart"))
    return sheet.orders_mapped(drafts)


class _WooSheet(ShopSheet):
    """Rows of orders; one without a number belongs to the order above if it has an item."""

    def __init__(self, found: Found, options: ImportOptions) -> None:
        super().__init__(found, options, WOOCOMMERCE)
        self._above = ""

    def number(self, record: Record) -> str:
        own = super().number(record)
        if own or not self.text(record, "item"):
            self._above = own
        return own or self._above

    def order_of(self, lines: OrderLines) -> OrderDraft:
        """The order of its rows: amounts are on each or on the first, a later export of it wins."""
        # The report has a row for a refund too, above its sale where the newest come first: the sale stands for both.
        if lines.further:
            lines.records.sort(key=self._is_back)
        currency = self.currency(lines.first)
        status = fold(self.status(lines.first)).removeprefix("wc-").replace(" ", "-")
        found: dict[str, int | None] = {}
        back = 0
        for record in lines.records:
            amounts = self._sums(record, currency)
            if len(lines.records) > 1 and (sold := _sold(amounts)) < 0:
                back += abs(amounts["revenue"] or sold)
            else:
                found |= {name: amount for name, amount in amounts.items() if amount is not None}
        money, derived = _amounts(lines.number, found)
        money["refunded"] = self._refunded(lines.first, money, back, currency, is_whole=plain(status) in REFUNDED)
        return self.draft(
            lines,
            money,
            derived=derived,
            is_cancelled=plain(status) in NEVER_PAID or is_never_paid(status),
            status=status,
            code=self._codes(lines),
            tracked_source=self._source(lines.first),
        )

    def further(self, record: Record) -> str:
        return BACK_OF if self._is_back(record) else super().further(record)

    def _is_back(self, record: Record) -> bool:
        """Whether a row is of a refund."""
        return _sold(self._sums(record, self.currency(record))) < 0

    def _sums(self, record: Record, currency: str) -> dict[str, int | None]:
        return {**self.amounts(record, currency), "revenue": self.money(record, "revenue", currency)}

    def _refunded(
        self, record: Record, money: dict[str, int | None], back: int, currency: str, *, is_whole: bool
    ) -> int | None:
        packed = sum(
            abs(parse_money(each, currency) or 0) for each in PACKED_AMOUNT.findall(self.text(record, "refunds"))
        )
        known = back or packed or abs(money["refunded"] or 0)
        if is_whole and not known:
            return money["total"]
        is_told = money["refunded"] is not None or self.has("refunds") or bool(back)
        return known if is_told else None

    def _codes(self, lines: OrderLines) -> str:
        packed = PACKED_CODE.findall(self.text(lines.first, "code"))
        if packed:
            return ", ".join(codes_in(";".join(packed)))
        by_line = [text for record in lines.records if not is_blank(text := self.line(record, "coupon"))]
        if by_line:
            return ", ".join(codes_in(";".join(by_line)))
        # Beside a column of codes, a plugin's "Coupons Used" counts them.
        is_count = self.has("coupon") and self.text(lines.first, "code").isdecimal()
        return "" if is_count else self.code(lines.first)

    def _source(self, record: Record) -> str:
        kind, colon, name = self.line(record, "attribution").rpartition(":")
        source = name.strip() if colon else kind or name
        return "" if is_blank(source) or fold(source).strip("()") in NO_SOURCE else source


def _sold(amounts: Mapping[str, int | None]) -> int:
    net, revenue = amounts["net_sales"], amounts["revenue"]
    return (revenue if net is None else net) or 0


def _amounts(number: str, found: dict[str, int | None]) -> tuple[dict[str, int | None], set[str]]:
    """The order's amounts, and which of them stand only until a file tells them."""
    known = {name: found.get(name) or 0 for name in AMOUNTS}
    total, net = found.get("total", found.get("revenue")), found.get("net_sales")
    money = {name: found.get(name) for name in ("discount", "tax", "shipping", "refunded")}
    derived = set()
    items = found.get("subtotal")
    if items is None and net is not None:
        items, derived = net + known["discount"], {"items"}
    elif items is None and total is not None:
        items = total - known["tax"] - known["shipping"] - known["fee"] + known["discount"]
        if "revenue" in found:
            derived = {"items"}
    if items is None:
        raise UnreadableError(f"Order {number} has no amount.")
    if total is None:
        total = items - known["discount"] + known["tax"] + known["shipping"] + known["fee"]
        derived.add("total")
    return {"items": items, "total": total, **money}, derived
