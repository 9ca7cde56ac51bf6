"""Squarespace's order export: lines as in Shopify's, under “Order ID”, with subtotals before or after the discount."""

from models.importing import ImportOptions, Mapped
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.shops import storefront
from storage.importers.shops.shop_sheet import Shop, ShopSheet

LABEL = "Squarespace orders"

SQUARESPACE = Shop("squarespace", storefront.TEXTS | {"number": ("Order ID",)}, storefront.AMOUNTS, storefront.PRICES)
TELLING = ("Financial Status", "Fulfillment Status", "Amount Refunded", "Discount Code", "Subtotal", "Taxes",
           *storefront.LINE_ITEMS)  # fmt: skip


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    needed = (("Order ID",), ("Total", "Subtotal"), ("Created at", "Paid at"))
    if any(header.find(*titles) is None for titles in needed) or header.has("Name"):
        return 0.0
    share = header.share(TELLING)
    return 0.6 + 0.4 * share if share >= 0.25 else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Orders, with their further line items merged."""
    follows = storefront.discount_follows(ShopSheet(found, options, SQUARESPACE))
    return storefront.Storefront(found, options, SQUARESPACE, discount_follows=follows).mapped()
