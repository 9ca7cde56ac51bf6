"""What each creator brought as a table: one row a creator of a scope, as *Results* and the report compare them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from models.estimates.estimates import Estimate
from models.reading.platform import Platform
from models.results.creator_result import CreatorResult
from models.results.filters import EVERYTHING, Scope
from storage.exporters.column import Cell, Column, Kind, Row, Sheet, count, flag, label, likely, money, text
from storage.exporters.number_format import RATIO
from storage.results.results import creator_results
from storage.workspace import Workspace

ENDS = ("likely", "low", "high")


def _ratio(header: str, name: str) -> Column:
    """A plain number with two decimals: 2.6 back per 1."""

    def read(row: Row) -> Cell:
        return None if row[name] is None else Decimal(f"{row[name]:.2f}")

    return Column(header, Kind.NUMBER, 12, read, lambda _row: RATIO)


COLUMNS = (
    text("Influencer", "name", 24),
    text("Handle", "handle", 20),
    label("Platform", "platform", lambda value: Platform(value).label),
    count("Posts", "posts", 8),
    count("Reach", "reach"),
    count("Engagements", "engagements"),
    *(likely(f"Engagement rate %, {end}", f"rate_{end}") for end in ENDS),
    text("Code", "code", 16),
    count("Orders", "orders", 8),
    text("Currency", "currency", 10),
    money("Revenue", "revenue"),
    money("Cost", "cost"),
    *(_ratio(f"Back per 1, {end}", f"back_{end}") for end in ENDS),
    flag("Paid back", "paid_back"),
)


def sheet(workspace: Workspace, scope: Scope = EVERYTHING) -> Sheet:
    """The creators of a scope, the best return first; what cannot be told is blank."""
    return Sheet("Creators", COLUMNS, _rows(creator_results(workspace, scope)))


def _rows(results: list[CreatorResult]) -> Iterator[Mapping[str, Any]]:
    for result in results:
        plain = {name: getattr(result, name) for name in CreatorResult.__slots__}
        yield {**plain, **_ends("rate", result.rate), **_ends("back", result.back), "paid_back": result.paid_back}


def _ends(name: str, estimate: Estimate | None) -> dict[str, float | None]:
    return {f"{name}_{end}": getattr(estimate, end) if estimate else None for end in ENDS}
