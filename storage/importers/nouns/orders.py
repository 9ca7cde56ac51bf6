"""Orders of a file beside those of the workspace, by source and number."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

from models.importing import Change, Fate, Mapped, OrderDraft, Outcome
from models.orders.order import Order
from storage.importers.nouns.comparison import Comparison, insert_all, matched, next_id, update_all
from storage.importers.nouns.order_copies import here_already, note_of, told
from storage.slices import Sliced, sliced
from storage.tables.rows import from_row, to_column

COLUMNS = tuple(name for name in Order.__slots__ if name != "id")
COMPARED = tuple(name for name in COLUMNS if name not in {"source", "number"})

FIND = """
SELECT incoming.row AS draft_row, shop_order.* FROM temp.incoming
JOIN shop_order ON shop_order.source = incoming.source AND shop_order.number = incoming.number
"""


def compare(connection: sqlite3.Connection, mapped: Mapped) -> Sliced[Comparison]:
    """The fate of every order; a cell that the file leaves blank overwrites nothing."""
    drafts = [draft for draft in mapped.drafts if isinstance(draft, OrderDraft)]
    keys = ((draft.row, draft.order.source, draft.order.number) for draft in drafts)
    columns = ("row INTEGER PRIMARY KEY", "source TEXT", "number TEXT")
    known = dict((yield from matched(connection, columns, keys, FIND, _known)))
    copies = yield from here_already(connection, [draft for draft in drafts if draft.row not in known])
    are_taken = mapped.options.takes_copies
    writes: dict[int, object] = {}
    fates = []
    for draft, is_full in sliced(drafts):
        if is_full:
            yield
        before = known.get(draft.row)
        if before is None:
            if draft.row in copies and not are_taken:
                fates.append(Fate(draft.row, Outcome.LEFT_OUT, note_of(copies[draft.row]), draft))
                continue
            fates.append(Fate(draft.row, Outcome.NEW, draft=draft))
            writes[draft.row] = None
            continue
        changes = _changes(before, draft)
        outcome = Outcome.CHANGED if changes else Outcome.SAME
        note = ", ".join(name.replace("_", " ") for name, _, _ in changes)
        fates.append(Fate(draft.row, outcome, f"{note} differs" if note else "", draft, changes))
        if changes:
            writes[draft.row] = before.id
    return Comparison(fates, writes, told(copies, are_taken=are_taken))


def write(
    connection: sqlite3.Connection, fates: Sequence[Fate], writes: Mapping[int, object], _mapped: Mapped, _today: date
) -> Sliced[None]:
    """Write new orders in the order of the days they were placed, and what changed of known ones; inside an edit."""
    new = [fate.draft.order for fate in fates if fate.outcome is Outcome.NEW and isinstance(fate.draft, OrderDraft)]
    first = next_id(connection, "shop_order")
    rows = (
        (number, *(to_column(getattr(order, name)) for name in COLUMNS))
        for number, order in enumerate(sorted(new, key=lambda order: order.placed_on), first)
    )
    yield from insert_all(connection, "shop_order", ("id", *COLUMNS), rows)
    changed = (
        (order_id, {name: after for name, _, after in fate.changes})
        for fate in fates
        if fate.outcome is Outcome.CHANGED and isinstance(order_id := writes.get(fate.row), int)
    )
    yield from update_all(connection, "shop_order", changed)


def _known(row: sqlite3.Row) -> tuple[int, Order]:
    return row["draft_row"], from_row(Order, row)


def _changes(before: Order, draft: OrderDraft) -> tuple[Change, ...]:
    if draft.order.is_refund and not before.is_refund:
        # A refund under the number of a sale that an earlier file brought.
        back = max(before.refunded, -draft.order.total)
        return (("refunded", before.refunded, back),) if back != before.refunded else ()
    return tuple(
        (name, getattr(before, name), getattr(draft.order, name))
        for name in COMPARED
        if name not in draft.blank and getattr(before, name) != getattr(draft.order, name)
    )
