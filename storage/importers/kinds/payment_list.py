"""Goodword's own table of payments: it is for the accountant, and never taken for a list of people."""

from models.errors import UserError
from models.importing import ImportOptions, Mapped
from storage.importers.found_table import Found
from storage.importers.header import Header

LABEL = "Goodword's payments, which are not read back"

OF_OUR_EXPORT = ("influencer", "campaign", "kind", "amount", "currency", "state", "product retail value", "due on")


def score(header: Header) -> float:
    """How surely the header is of our own export."""
    return 0.98 if header.has(*OF_OUR_EXPORT) else 0.0


def map_rows(found: Found, _options: ImportOptions) -> Mapped:
    """Refuse the file: most of its rows follow from terms and orders."""
    raise UserError(
        f"“{found.table.name}” is a table of payments that Goodword wrote; it is not read back.",
        "Change payments on the Payments page of their campaign.",
    )
