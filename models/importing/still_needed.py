"""Which columns a table lacks to be read at all: without them every row would be a problem."""

from collections.abc import Collection, Sequence

from models.importing.drafts import Noun

Needed = Sequence[tuple[str, Collection[str]]]
"""Words for each thing that is needed, and the fields of which one tells it."""

WHOSE = frozenset({"handle", "name", "number"})
WHOSE_COUNTS = frozenset({"who", "code"})
"""The fields that tell whose posts, and counts of orders, are."""


def still_needed(noun: Noun, fields: Collection[str]) -> str:
    """One sentence that says which columns are still to be chosen, "" where there are enough.

    ``fields`` are those that are chosen, as ``Columns.fields``.
    """
    lacking = _LACKING.get(noun)
    return lacking(frozenset(fields)) if lacking else ""


def _of_people(fields: frozenset[str]) -> str:
    return "" if fields & {"name", "handle", "link"} else "Choose the column of the name, the handle or the link."


def _of_posts(fields: frozenset[str]) -> str:
    if fields & {"url", "external_id"} or ("published_at" in fields and fields & WHOSE):
        return ""
    if "published_at" in fields:
        return "Choose the column that says whose the posts are, or that of their links."
    return "Choose the column of the links to the posts, or of their days and whose they are."


def _of_orders(fields: frozenset[str]) -> str:
    return _lacking(fields, _ORDERS)


def _of_tallies(fields: frozenset[str]) -> str:
    return _lacking(fields, _TALLIES)


def _lacking(fields: frozenset[str], needed: Needed) -> str:
    parts = [words for words, names in needed if fields.isdisjoint(names)]
    if not parts:
        return ""
    *first, last = parts
    return f"Choose the columns of {', '.join(first)}, and {last}." if first else f"Choose the column of {last}."


_ORDERS: Needed = (
    ("the order number", {"number"}),
    ("the date", {"placed_on"}),
    ("the total or the items", {"total", "items"}),
)
_TALLIES: Needed = (
    ("the day", {"day"}),
    ("how many orders there were", {"orders"}),
    ("the creator or the code", WHOSE_COUNTS),
)
_LACKING = {
    Noun.INFLUENCERS: _of_people,
    Noun.POSTS: _of_posts,
    Noun.ORDERS: _of_orders,
    Noun.TALLIES: _of_tallies,
}
