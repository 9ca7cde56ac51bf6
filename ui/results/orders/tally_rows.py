"""One day of what customers told, creator by creator, and the days on which anything was told."""

from dataclasses import dataclass
from datetime import date

from models import show
from ui.tables.column import RIGHT, Column


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One creator on the day that is shown; ``told`` is what all days come to."""

    id: int
    creator: str
    campaign: str
    currency: str
    orders: int | None = None
    revenue: int | None = None
    told: int = 0


@dataclass(frozen=True, slots=True)
class ToldDay:
    """One day with what was told on it."""

    id: date
    orders: int


def day_columns() -> list[Column[ToldDay]]:
    """The columns of the days on which anything was told."""
    return [
        Column("day", "Day told", lambda row: show.day(row.id, year=True), width=120, sort_key=lambda row: row.id,
               is_fixed=True),
        Column("orders", "Orders", lambda row: show.count(row.orders), width=80, align=RIGHT,
               sort_key=lambda row: row.orders),
    ]  # fmt: skip


def count_text(value: int | None) -> str:
    """A number, blank where it is not known."""
    return "" if value is None else show.count(value)


def money_text(row: TallyRow) -> str:
    """Revenue as it is shown."""
    return "" if row.revenue is None else show.money(row.revenue, row.currency, cents=True)
