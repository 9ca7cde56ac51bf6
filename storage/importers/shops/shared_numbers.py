"""Numbers that cannot be those of orders: counts of them, and numbers that rows of other days and codes share."""

from collections import Counter
from collections.abc import Sequence

from models import show
from models.importing import Decision, OrderDraft
from models.importing.tally_fields import COUNTS, counts_told
from models.reading.text import quoted
from storage.importers.header import key_of

Key = tuple[str, str]
"""What an order is known by: its shop and its number."""

TOPIC = "counts"
SMALL = 3
"""Figures of a number that may be a count."""

COUNTED = "it holds a count, not an order number"
CONTESTED = "Order {} is in several rows, of other days and codes. Write another number, or answer above."


def key_of_draft(draft: OrderDraft) -> Key:
    """What the order is known by."""
    return draft.order.source, draft.order.number


def hold_counts(title: str, drafts: Sequence[OrderDraft]) -> bool:
    """Whether a column of numbers holds how many orders there were: small whole numbers that it is called by, or of
    which most stand on several days.
    """
    numbers = [draft.order.number for draft in drafts]
    if not numbers or not all(number.isdecimal() and len(number) <= SMALL for number in numbers):
        return False
    if key_of(title) in COUNTS:
        return True
    days = Counter(number for number, _ in {(draft.order.number, draft.order.placed_on) for draft in drafts})
    return sum(days[number] > 1 for number in numbers) * 2 >= len(numbers)


def contested(drafts: Sequence[OrderDraft]) -> set[Key]:
    """The numbers of rows of which some have neither the day nor the code of another."""
    often = {key for key, rows in Counter(map(key_of_draft, drafts)).items() if rows > 1}
    shared = [draft for draft in drafts if often and key_of_draft(draft) in often]
    days = Counter(key for key, _ in {(key_of_draft(draft), draft.order.placed_on) for draft in shared})
    spelt = {(key_of_draft(draft), draft.order.code.casefold()) for draft in shared if draft.order.code}
    codes = Counter(key for key, _ in spelt)
    return {key for key in often if days[key] > 1 and codes[key] > 1}


def asked_of_counts(title: str, *, are_taken: bool) -> Decision:
    """Whether a column that holds counts has order numbers after all."""
    return Decision(TOPIC, counts_told(title), tail=_becomes(are_taken=are_taken), is_open=True)


def asked_of_contested(title: str, keys: set[Key], *, are_taken: bool) -> Decision:
    """Whether rows with one number, but other days and codes, are one order."""
    number = min(number for _, number in keys)
    others = f" (and {show.count(len(keys) - 1)} more)" if len(keys) > 1 else ""
    lead = f"{number}{others} in {quoted(title)} stands in rows of other days and codes"
    return Decision(TOPIC, lead, tail=_becomes(are_taken=are_taken), is_open=True)


def _becomes(*, are_taken: bool) -> str:
    return "(one order a number, its last row counts)" if are_taken else "(those rows are not imported)"
