"""Exports one noun of the workspace as a file; an old file stays until the new one is whole."""

from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

from models.campaigns.payment_choice import EVERY_PAYMENT, PaymentChoice
from models.errors import UserError
from models.exported import NOUNS
from models.results.filters import EVERYTHING, Scope
from storage.exporters import csv_file, orders, xlsx_file
from storage.exporters.column import Sheet
from storage.exporters.row_count import Progress, RowCount
from storage.file.atomic import replacing
from storage.file.failures import told_in_words
from storage.totals.ledger import ledger_of
from storage.totals.post_totals import OWNED_POSTS, condition
from storage.workspace import Workspace

PAYMENTS = "payments"
"""What can be exported too, for the accountant; it is not read back."""

FIGURES = "figures"
"""What Results shows of a scope; it is not read back either."""

CREATORS = "creators"
"""What each creator of a scope brought; it is not read back either."""

FURTHER = {
    "profiles": "profile",
    "followers": "profile_reading",
    "conversation": "contact",
    "offers": "offer",
    "deliverables": "deliverable",
    "gifts": "order_decision WHERE verdict = 'gift'",
    "expenses": "expense",
    "readings": "reading",
    "sales": "(SELECT id FROM sales_line UNION ALL SELECT id FROM tally)",
    "visits": "traffic",
}
"""What else is kept, each whole and not read back, with where its rows are counted."""

OF_A_SCOPE = ("posts", "orders", CREATORS, FIGURES)
"""What can be written of all, or of what is looked at."""

EVERY_TABLE = (*NOUNS, PAYMENTS, CREATORS, FIGURES, *FURTHER)

COUNTED = {noun: noun.removesuffix("s") for noun in NOUNS} | {"orders": "shop_order"} | FURTHER
"""Where the rows of a table are counted."""

OF_A_DAY = frozenset({"influencers"})
"""Nouns some of whose figures are measured back from today."""

WRITERS: dict[str, Callable[[Sheet, Path], int]] = {".csv": csv_file.write, ".xlsx": xlsx_file.write}


def export(
    workspace: Workspace,
    what: str,
    target: Path,
    today: date,
    progress: Progress | None = None,
    choice: PaymentChoice = EVERY_PAYMENT,
    scope: Scope = EVERYTHING,
) -> int:
    """Write one of ``EVERY_TABLE`` as CSV or XLSX; returns how many rows it has.

    ``progress`` is told the rows written now and then, and may raise to stop: an old file then stays. ``today`` is the
    day from which growth is measured back. ``choice`` says which payments, ``scope`` what
    the tables of ``OF_A_SCOPE`` are of. Raises ``UserError`` for another noun or suffix, and for faults of the disk.
    """
    if what not in EVERY_TABLE:
        raise UserError(f"There is no table “{what}”.", f"Choose one of {', '.join(EVERY_TABLE)}.")
    write = WRITERS.get(target.suffix.lower())
    if write is None:
        raise UserError(f"“{target.name}” ends in neither .csv nor .xlsx.", "Give the file one of these endings.")
    with told_in_words(), replacing(target) as draft:
        return write(RowCount(progress).of(sheet_of(workspace, what, today, choice, scope)), draft)


def sheet_of(
    workspace: Workspace,
    what: str,
    today: date,
    choice: PaymentChoice = EVERY_PAYMENT,
    scope: Scope = EVERYTHING,
) -> Sheet:
    """One of ``EVERY_TABLE``, ready to be written."""
    made: Sheet = import_module(f"storage.exporters.{what}").sheet(workspace, *_asked(what, today, choice, scope))
    return made


def _asked(what: str, today: date, choice: PaymentChoice, scope: Scope) -> tuple[object, ...]:
    """What the table of a noun asks for beside the workspace."""
    if what == PAYMENTS:
        return (choice,)
    if what == FIGURES:
        return (scope, today)
    if what in OF_A_SCOPE:
        return (scope,)
    return (today,) if what in OF_A_DAY else ()


def row_counts(workspace: Workspace, scope: Scope = EVERYTHING) -> dict[str, int]:
    """How many rows each table would have, posts and orders of a scope; orders are left out where they have none."""
    found = {what: int(str(workspace.store.value(f"SELECT count(*) FROM {rows}"))) for what, rows in COUNTED.items()}
    if scope.is_everything:
        return found
    where, values = condition(scope)
    found["posts"] = int(str(workspace.store.value(f"SELECT count(*) FROM {OWNED_POSTS} WHERE {where}", values)))
    if scope.platforms:
        del found["orders"]
    else:
        found["orders"] = len(orders.counted_orders(ledger_of(workspace), scope))
    return found
