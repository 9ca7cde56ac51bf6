"""Sales without order numbers that count for a scope, as a table: those that its figures are made from."""

from collections.abc import Iterator
from typing import Any

from models.results.filters import Scope
from storage.exporters import sales
from storage.exporters.column import Sheet
from storage.exporters.whose import WHO
from storage.results.order_facts import owners_of
from storage.tables.rows import to_columns
from storage.totals.ledger import Ledger
from storage.workspace import Workspace


def sheet(workspace: Workspace, ledger: Ledger, scope: Scope) -> Sheet:
    """One row a line of sales, whose it is worked out, the oldest first."""
    rows = sorted(_rows(workspace, ledger, scope), key=_oldest_first)
    return Sheet("Sales reported", (WHO, *sales.COLUMNS), rows)


def _rows(workspace: Workspace, ledger: Ledger, scope: Scope) -> Iterator[dict[str, Any]]:
    owners = owners_of(workspace)
    for partnership in ledger.partnerships_in(scope):
        owner = owners[partnership.id]
        for line in ledger.lines_of(partnership.id, scope):
            values = {name: getattr(line, name) for name in line.__slots__}
            yield {**to_columns(values), "influencer": owner.creator, "campaign": owner.campaign}


def _oldest_first(row: dict[str, Any]) -> tuple[str, str, str]:
    return row["day"], row["origin"], row["influencer"]
