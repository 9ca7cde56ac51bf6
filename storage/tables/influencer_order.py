"""The order of the list of influencers as SQL."""

from collections.abc import Mapping
from typing import NamedTuple

from models.stages import Stage

SortKeys = tuple[tuple[str, bool], ...]
"""(name of a column, descending), the first key first."""

BY_NAME: SortKeys = (("name", False),)

STAGE_PLACE = f"CASE stage {' '.join(f'WHEN {stage.value!r} THEN {place}' for place, stage in enumerate(Stage))} END"
"""Stages in the order that a collaboration takes."""

GROWTH = "growth"
"""The column that needs ``growths.GROWN`` beside the others: it is measured back from today."""

FIGURES = {
    "name": "sort_name",
    "handle": "nullif(sort_handle, '')",
    "email": "nullif(sort_email, '')",
    "platforms": "platforms_key(platforms)",
    "followers": "followers",
    "rate": "rate",
    "range": "rate_low",
    "usual_rate": "usual_rate",
    "fit": "fit",
    GROWTH: GROWTH,
    "stage": STAGE_PLACE,
    "partnerships": "nullif(partnerships, 0)",
    "follow_up": "follow_up",
    "last_contact": "last_contact",
}
"""Columns that ``creator_figures`` alone can order by."""

OF_PERSON = {
    "niches": "list_key(niches)",
    "region": "place_key(region, country)",
    "languages": "list_key(languages)",
    "tags": "list_key(tags)",
    "phone": "text_key(phone)",
    "notes": "first_line_key(notes)",
    "asking_price": "asking_price",
    "created_on": "created_on",
}
"""Columns that need ``influencer`` beside it."""

SORT_COLUMNS = {**FIGURES, **OF_PERSON}


class Order(NamedTuple):
    """What stands behind ORDER BY, and what it needs beside ``creator_figures``: ``influencer``, growths."""

    sql: str
    needs_person: bool
    needs_growth: bool


def order_of(sort: SortKeys, own: Mapping[str, str] | None = None) -> Order:
    """Rows by the keys, blanks last in either direction; equal ones by name, then as they came.

    ``own`` are columns of the owner's own fields. A key that is no column at all orders nothing: a view may have been
    saved by another version, or a field be gone.
    """
    columns = {**SORT_COLUMNS, **(own or {})}
    known = [(column, descending) for column, descending in sort if column in columns]
    terms = [_term(columns, column, descending=descending) for column, descending in known]
    if all(column != "name" for column, _ in known):
        terms.append("sort_name")
    needs_person = any(column in OF_PERSON for column, _ in known)
    needs_growth = any(column == GROWTH for column, _ in known)
    return Order(", ".join([*terms, "influencer_id"]), needs_person, needs_growth)


def _term(columns: Mapping[str, str], column: str, *, descending: bool) -> str:
    way = " DESC" if descending else ""
    # A name is never blank, and without NULLS LAST its index gives the order.
    return f"sort_name{way}" if column == "name" else f"{columns[column]}{way} NULLS LAST"
