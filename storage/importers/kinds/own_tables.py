"""Goodword's own tables that are not read back: they are known, and never taken for a list of people."""

from models.errors import UserError
from models.importing import ImportOptions, Mapped
from storage.exporters.everything.catalogue import KEPT
from storage.importers.found_table import Found
from storage.importers.header import Header, key_of

LABEL = "Goodword's tables that are not read back"
REFUSED = True

SURE = 0.955
"""More than a list of people is of them, less than tables are that are read back: a workbook may have both."""

WHOLE_FILE = "A copy of the whole file carries them (File → Save a copy…)."
OF_THE_ZIP = "Import the ZIP that it is from, or the tables of its folder “tables”."
WORKED_OUT = "It is worked out from the other tables: import those."

Told = tuple[str, tuple[str, ...], str]
TABLES: tuple[Told, ...] = (
    (
        "payments",
        ("influencer", "campaign", "kind", "amount", "currency", "state", "product retail value", "due on"),
        "Change payments on the Payments page of their campaign.",
    ),
    ("profiles", ("platform", "handle", "link", "name there", "id there"), "The table of influencers has them too."),
    ("followers over time", ("day", "platform", "handle", "average authentic engagements", "source"), WHOLE_FILE),
    ("the conversation", ("day", "how", "who", "note", "outcome", "campaign", "due on", "done on"), WHOLE_FILE),
    ("offers", ("day", "campaign", "who", "fee", "currency", "commission %", "product", "note"), WHOLE_FILE),
    ("pieces promised", ("campaign", "pieces", "draft due", "post due", "status", "draft rounds"), WHOLE_FILE),
    ("expenses", ("day", "campaign", "what for", "amount", "currency"), WHOLE_FILE),
    ("gifts", ("day", "order", "campaign", "worth", "cost to us", "currency"), WHOLE_FILE),
    ("readings of posts", ("day", "post", "post id", "platform", "basis", "views", "followers"), WHOLE_FILE),
    ("sales", ("from", "until", "source", "campaign", "orders", "revenue", "currency"), WHOLE_FILE),
    ("visits", ("from", "until", "counted by", "source", "medium", "visits", "visitors"), WHOLE_FILE),
    ("creators", ("influencer", "handle", "posts", "engagement rate % likely", "back per 1 likely"), WORKED_OUT),
    ("figures", ("group", "figure", "shown", "value", "unit", "formula", "why n/a"), WORKED_OUT),
    ("one person", ("what is known", "value"), "The tables of influencers, partnerships and posts are read back."),
    ("what results are of", ("about", "what it says"), "Its sheets of posts and orders are read back."),
    ("groups", ("by", "group", "posts", "engagements", "engagement rate", "why a cell is blank"), WORKED_OUT),
)
"""What each tells, the columns that only it has together, and where to turn instead."""


FOR_PROGRAMS = frozenset(frozenset(key_of(field.name) for field in table.fields) for table in KEPT)
"""The columns of each table that the ZIP of everything has for programs."""


def score(header: Header) -> float:
    """How surely the header is of one of them."""
    if header.known in FOR_PROGRAMS:
        return 1.0
    return SURE if any(header.has(*columns) for _, columns, _ in TABLES) else 0.0


def map_rows(found: Found, _options: ImportOptions) -> Mapped:
    """Refuse the file."""
    name = found.table.name
    if found.header.known in FOR_PROGRAMS:
        raise UserError(f"“{name}” is a table that Goodword wrote for other programs; it is not read back.", OF_THE_ZIP)
    what, hint = next((what, hint) for what, columns, hint in TABLES if found.header.has(*columns))
    raise UserError(f"“{name}” is a table of {what} that Goodword wrote; it is not read back.", hint)
