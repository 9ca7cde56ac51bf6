"""What becomes of the values of a field when it gets another kind: nothing that was written down is lost."""

from collections.abc import Mapping
from dataclasses import dataclass

from models import show
from models.errors import UnreadableError
from models.influencers.custom_field import CustomField, FieldKind
from models.reading.dates import Order, day_order
from models.reading.numbers import Mark, decimal_mark
from models.reading.text import quoted

_NAMED = 3
_LONGEST = 24
_KINDS = {
    FieldKind.NUMBER: "as numbers",
    FieldKind.DATE: "as dates",
    FieldKind.CHOICE: "as one of the choices",
    FieldKind.YES_NO: "as yes or no",
}


@dataclass(frozen=True, slots=True)
class Conversion:
    """``read`` are old values with what is kept of them; ``left`` those that stay as they are, with how many people
    have them.
    """

    kind: FieldKind
    read: Mapping[str, str]
    left: Mapping[str, int]
    people: int

    @property
    def words(self) -> str:
        """What becomes of the values, in a sentence; empty where there are none."""
        if not self.people or self.kind is FieldKind.TEXT:
            return ""
        what = _KINDS[self.kind]
        if not self.left:
            every = "The value is" if self.people == 1 else f"All {show.count(self.people)} values are"
            return f"{every} read {what}."
        stay = sum(self.left.values())
        some = ", ".join(quoted(value, _LONGEST) for value in list(self.left)[:_NAMED])
        more = ", …" if len(self.left) > _NAMED else ""
        verb = "stays as it is" if stay == 1 else "stay as they are"
        read = f"{show.count(self.people - stay)} of {show.count(self.people)} values are read {what}"
        return f"{read}; {show.count(stay)} {verb}: {some}{more}"


def conversion(field: CustomField, values: Mapping[str, int]) -> Conversion:
    """How ``values`` (with how many people have each) are read by a field as it is to be.

    What order days are in and what mark decimals have is told by all of them together, where they agree.
    """
    mark, order = _mark(values), _order(values)
    read: dict[str, str] = {}
    left: dict[str, int] = {}
    for value, count in values.items():
        try:
            kept = field.read(value, mark, order)
        except UnreadableError:
            kept = ""
        if kept:
            read[value] = kept
        else:
            left[value] = count
    return Conversion(field.kind, read, left, sum(values.values()))


def _mark(values: Mapping[str, int]) -> Mark | None:
    mark = decimal_mark(values, lone="english")
    return mark if mark.decided_by and not mark.ambiguous else None


def _order(values: Mapping[str, int]) -> Order | None:
    order = day_order(values)
    return order if order.decided_by and not order.ambiguous else None
