"""A figure: one number that can say its formula, what it rests on and how sure it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from models.post import Basis


class Unit(StrEnum):
    """What a figure is counted in."""

    COUNT = "count"
    RATE = "rate"
    MONEY = "money"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a scope.

    ``value`` is a count, a fraction (rate), a ratio, or minor units of ``currency`` (money, which may be a fraction of
    a cent for a price per piece); ``None`` is n/a and ``reason`` then says why. ``low`` and ``high`` are the 80 %
    range where there is one. ``n`` is how many posts or orders it rests on, out of ``of``.
    """

    name: str
    label: str
    unit: Unit
    value: float | int | None
    formula: str
    n: int = 0
    of: int | None = None
    counted: str = "posts"
    low: float | None = None
    high: float | None = None
    currency: str = ""
    basis: Basis = Basis.MEASURED
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FigureSet:
    """The figures of one scope by name, in the order they are shown.

    Where a scope holds more than one currency, money figures of the set are n/a and ``by_currency`` has one
    subtotal each.
    """

    scope: str
    currency: str
    figures: Mapping[str, Figure]
    by_currency: Mapping[str, Mapping[str, Figure]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Figure:
        return self.figures[name]
