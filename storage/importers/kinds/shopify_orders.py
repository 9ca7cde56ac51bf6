"""Shopify's order export, whole or cut by an app, in the versions since 2012; no buyer is ever read."""

import re

from models.errors import UserError
from models.importing import ImportOptions, Mapped
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.shops import storefront
from storage.importers.shops.shop_sheet import Shop, ShopSheet

LABEL = "Shopify orders"

SHOPIFY = Shop(
    "shopify", storefront.TEXTS | {"number": ("Name",)}, storefront.AMOUNTS, storefront.PRICES, before_number=""
)
TELLING = (
    "Financial Status", "Fulfillment Status", "Subtotal", "Discount Code", "Discount Amount", "Currency", "Taxes",
    "Accepts Marketing", *storefront.LINE_ITEMS,
)  # fmt: skip
CHECKOUT_NUMBER = re.compile(r"#?(\d{11,}|\d[.,]\d+E\+1\d)", re.IGNORECASE)


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    needed = (("Name",), ("Total", "Subtotal"), ("Created at", "Paid at"))
    if any(header.find(*titles) is None for titles in needed) or header.has("Order ID", "Amount Refunded"):
        return 0.0
    share = header.share(TELLING)
    return 0.6 + 0.4 * share if share >= 0.25 else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Orders, with their further line items merged; abandoned checkouts are refused whole."""
    shop = storefront.Storefront(found, options, SHOPIFY)
    _refuse_checkouts(shop.sheet)
    return shop.mapped()


def _refuse_checkouts(sheet: ShopSheet) -> None:
    records = [record for record in sheet.found.records if not record.problem]
    firsts = [record for record in records if sheet.text(record, "total") or sheet.text(record, "subtotal")]
    if not firsts or any(sheet.text(record, "status") for record in firsts):
        return
    if all(CHECKOUT_NUMBER.fullmatch(sheet.text(record, "number")) for record in firsts):
        file = sheet.found.table.name
        raise UserError(
            f"“{file}” lists abandoned checkouts: nobody paid for them, so they are no orders.",
            "In Shopify choose Orders → Export instead.",
        )
