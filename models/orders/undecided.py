"""What the owner has to decide about orders: codes that nobody or several have, and orders that look like gifts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models import show
from models.campaigns.codes import fold_code, somebodys_codes
from models.campaigns.partnership import CodeRule
from models.orders.attribution import Claim
from models.orders.order import Order, number_of
from models.orders.order_decision import CodeDecision
from models.reading.text import quoted


class Question(StrEnum):
    """What is asked."""

    UNKNOWN = "unknown code"
    AMBIGUOUS = "claimed by several"
    GIFT = "looks like a gift"
    REMEMBERED = "remembered"


@dataclass(frozen=True, slots=True)
class Undecided:
    """A code with its orders, one order that may be a gift, or a decision on a code that can be taken back.

    ``orders`` counts orders, ``revenue`` is minor units by currency; ``note`` says what is known. ``partnerships`` are
    those who may be meant, ``decision_id`` and ``order_id`` what was decided or is asked about.
    """

    id: str
    question: Question
    code: str
    orders: int
    revenue: Mapping[str, int]
    first: date | None
    last: date | None
    note: str = ""
    partnerships: tuple[int, ...] = ()
    decision_id: int | None = None
    order_id: int | None = None

    @property
    def days(self) -> str:
        """From the first of its orders to the last."""
        if self.first == self.last:
            return show.day(self.first, year=True) if self.first else ""
        return show.day_range(self.first, self.last)

    @property
    def money(self) -> str:
        """Its revenue, currency by currency."""
        return " + ".join(show.money(amount, currency, cents=True) for currency, amount in self.revenue.items())


LOOK_ALIKE = str.maketrans({"o": "0", "i": "1", "l": "1", "-": "", "_": "", " ": ""})
"""Letters that are taken for others, and marks that are left out, when a code is typed from a picture."""

Money = Callable[[Order], int]
Names = Callable[[int], str]


def undecided_codes(
    orders: Iterable[Order], claims: Mapping[int, Claim], rules: Sequence[CodeRule], revenue: Money, name: Names
) -> list[Undecided]:
    """The codes of orders that nobody or several have, those with most orders first."""
    written: dict[str, str] = {}
    groups: dict[str, list[Order]] = {}
    for order in orders:
        for code in somebodys_codes(order.code):
            groups.setdefault(fold_code(code), []).append(order)
            written.setdefault(fold_code(code), code)
    alike = _rules_alike(rules)
    found = [
        _code(key, written[key], its, claims, alike.get(look_of(key), ()), revenue, name)
        for key, its in groups.items()
    ]
    return sorted(found, key=lambda one: (-one.orders, one.code))


def remembered(
    decision: CodeDecision, orders: Sequence[Order], revenue: Money, name: Names
) -> Undecided:
    """A decision on a code with the orders that carry it."""
    whose = "Not one of ours" if decision.partnership_id is None else name(decision.partnership_id)
    if decision.valid_from or decision.valid_until:
        whose += f", {show.day_range(decision.valid_from, decision.valid_until)}"
    its = () if decision.partnership_id is None else (decision.partnership_id,)
    return Undecided(
        f"decided:{decision.id}", Question.REMEMBERED, _written(decision.code, orders), number_of(orders),
        _sums(orders, revenue), *_span(orders), whose, its, decision.id,
    )  # fmt: skip


def gift_question(order: Order, claim: Claim, name: Names) -> Undecided:
    """An order that a code made free."""
    owner = claim.partnership_id
    worth = show.money(order.items, order.currency, cents=True)
    note = f"Order {order.number}, items worth {worth}" + (f", by the code of {name(owner)}" if owner else "")
    return Undecided(
        f"gift:{order.id}", Question.GIFT, order.code, 1, {order.currency: 0}, order.placed_on, order.placed_on, note,
        () if owner is None else (owner,), order_id=order.id,
    )  # fmt: skip


def _code(
    key: str,
    written: str,
    orders: Sequence[Order],
    claims: Mapping[int, Claim],
    rules: Sequence[CodeRule],
    revenue: Money,
    name: Names,
) -> Undecided:
    claimed = sorted({owner for order in orders for owner in claims[order.id].claimed_by})
    question = Question.AMBIGUOUS if claimed else Question.UNKNOWN
    said = [f"Claimed by {' and by '.join(map(name, claimed))}"] if claimed else []
    for rule in () if claimed else rules:
        is_same = fold_code(rule.code) == key
        tells = f"has it {_window(rule)}" if is_same else f"has {quoted(rule.code)}, which looks the same"
        said.append(f"{name(rule.partnership_id)} {tells}")
    note = "; ".join(said)
    likely = claimed or sorted({rule.partnership_id for rule in rules})
    return Undecided(
        f"code:{key}", question, written, number_of(orders), _sums(orders, revenue), *_span(orders), note,
        tuple(likely),
    )  # fmt: skip


def look_of(code: str) -> str:
    """A folded code as the eye may read it: “FLOUR1O” looks like “FLOUR10”."""
    return code.translate(LOOK_ALIKE)


def _rules_alike(rules: Iterable[CodeRule]) -> dict[str, list[CodeRule]]:
    """Rules by what their codes look like."""
    found: dict[str, list[CodeRule]] = {}
    for rule in rules:
        found.setdefault(look_of(fold_code(rule.code)), []).append(rule)
    return found


def _window(rule: CodeRule) -> str:
    if rule.valid_from is None and rule.valid_until is None:
        return "on other days"
    return show.day_range(rule.valid_from, rule.valid_until)


def _written(code: str, orders: Sequence[Order]) -> str:
    """A folded code as the first of its orders has it, else in capitals."""
    codes = (one for order in orders for one in somebodys_codes(order.code))
    return next((one for one in codes if fold_code(one) == code), code.upper())


def _sums(orders: Iterable[Order], revenue: Money) -> dict[str, int]:
    found: dict[str, int] = {}
    for order in orders:
        found[order.currency] = found.get(order.currency, 0) + revenue(order)
    return found


def _span(orders: Sequence[Order]) -> tuple[date | None, date | None]:
    days = [order.placed_on for order in orders]
    return min(days, default=None), max(days, default=None)
