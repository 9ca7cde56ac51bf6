"""A figure: one number that can say its formula, what it rests on and how sure it is."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from models.figures.remedy import Remedy
from models.posts.post import Basis
from models.record import record


class Unit(StrEnum):
    """What a figure is counted in."""

    COUNT = "count"
    RATE = "rate"
    MONEY = "money"
    RATIO = "ratio"


@record(frozen=True)
class Input:
    """One number that a figure is made from, in the units of ``Figure``: "Engagements 2,480"."""

    label: str
    value: float | int | None
    unit: Unit = Unit.COUNT
    currency: str = ""


@record(frozen=True)
class Figure:
    """One figure of a scope.

    ``value`` is a count, a fraction (rate), a ratio, or minor units of ``currency`` (money, which may be a fraction of
    a cent for a price per piece); ``None`` is n/a and ``reason`` then says why, ``remedy`` what mends that. ``low``
    and ``high`` are the 80 % range where there is one. ``n`` is how many posts or orders it rests on, out of ``of``.
    ``inputs`` are the numbers of the formula, ``notes`` what else has to be known, such as an exchange rate.
    ``caveat`` is the one of them that is told wherever the value stands, empty where there is none.
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
    remedy: Remedy | None = None
    inputs: tuple[Input, ...] = ()
    notes: tuple[str, ...] = ()
    caveat: str = ""

    @property
    def is_partial(self) -> bool:
        """Whether it is known of some only of what it could be counted of."""
        return self.of not in (None, self.n)

    @property
    def as_input(self) -> Input:
        """The figure as a number that another one is made from."""
        return Input(self.label, self.value, self.unit, self.currency)


@record(frozen=True)
class FigureSet:
    """The figures of one scope by name, in the order they are shown.

    Where a scope holds more than one currency, ``by_currency`` has one subtotal each, and money figures of the set are
    n/a unless the owner typed exchange rates: then they are in ``currency`` and say so in their notes.
    """

    scope: str
    currency: str
    figures: Mapping[str, Figure]
    by_currency: Mapping[str, Mapping[str, Figure]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Figure:
        return self.figures[name]

    def each(self, name: str) -> tuple[Figure, ...]:
        """A figure as it is shown: once, or where only subtotals are known once a currency, that of the set first."""
        whole = self.figures[name]
        if not self.by_currency or whole.value is not None:
            return (whole,)
        parts = [part[name] for part in self.by_currency.values()]
        known = [part for part in parts if part.value is not None and part.currency]
        return tuple(sorted(known, key=lambda part: (part.currency != self.currency, part.currency))) or (whole,)
