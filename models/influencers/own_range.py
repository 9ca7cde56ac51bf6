"""A stretch of values that a filter lets through in a number or date field of the owner's own."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from models.influencers.custom_field import CustomField, FieldKind

RANGED = (FieldKind.NUMBER, FieldKind.DATE)
"""Kinds of own fields whose values lie between others."""

EMPTY = ""
"""Stands among the values of a filter for people who have nothing in the field."""


class OwnRange(NamedTuple):
    """From one value to another, both included, in the form that fields keep; an end that is "" is open."""

    kind: FieldKind
    low: str = ""
    high: str = ""

    @property
    def is_open(self) -> bool:
        """Whether neither end is said."""
        return not (self.low or self.high)

    @property
    def is_upside_down(self) -> bool:
        """Whether it begins behind its end, so that nothing lies within."""
        return bool(self.low and self.high) and self.worth(self.low) > self.worth(self.high)

    def holds(self, value: str) -> bool:
        """Whether a kept value lies within; one that is not of the kind never does."""
        if not value or not self._field.is_typed(value):
            return False
        found = self.worth(value)
        return not (self.low and found < self.worth(self.low)) and not (self.high and found > self.worth(self.high))

    def worth(self, value: str) -> Decimal:
        """What a kept value of the kind is compared by."""
        return Decimal(value) if self.kind is FieldKind.NUMBER else Decimal(date.fromisoformat(value).toordinal())

    @property
    def words(self) -> str:
        """As a person reads it: "12 to 40", "from 3 Apr 2026", "up to 40"."""
        low, high = self._field.shown(self.low), self._field.shown(self.high)
        if low and high:
            return low if low == high else f"{low} to {high}"
        return f"from {low}" if low else f"up to {high}"

    @property
    def _field(self) -> CustomField:
        return CustomField(0, "", self.kind)


def read_range(kind: str, low: str, high: str) -> OwnRange:
    """The range as a view keeps it; raises ``ValueError`` where it is none."""
    found = OwnRange(FieldKind(kind), low, high)
    field = CustomField(0, "", found.kind)
    if found.kind not in RANGED or found.is_open or not all(end == "" or field.is_typed(end) for end in (low, high)):
        raise ValueError(found)
    return found
