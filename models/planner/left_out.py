"""Why each one is left out of a mix, in a few words beside the name and in a sentence that was worked out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from models import show
from models.planner.candidate import Candidate
from models.planner.mix import Mix, with_her
from models.planner.regions import region_label
from models.planner.wishes import Wishes, pieces

MOST_SWAPS = 12
"""How many people are tried in the mix, those expected to bring most first: each is a search of its own."""

ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth"}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody who is not in the mix: ``why`` in a few words, ``detail`` what taking her would change, if tried."""

    candidate: Candidate
    why: str
    detail: str = ""


def left_out_of(mix: Mix, wishes: Wishes) -> tuple[LeftOut, ...]:
    """Everybody who is out, those who could be in first, by what they are expected to bring."""
    passed = sorted(mix.passed, key=lambda one: (-one.expected, one.id))
    payable = [] if mix.impossible else [one for one in passed if (one.price or 0) <= wishes.budget]
    tried = {one.id for one in payable[:MOST_SWAPS]}
    could = [
        LeftOut(one, _why(one, mix, wishes), _change(one, mix, wishes) if one.id in tried else "") for one in passed
    ]
    return (*could, *(LeftOut(one, refusal.words) for one, refusal in mix.refused))


def price_per_piece(price: int, expected: float) -> float | None:
    """Minor units for one piece of the result, ``None`` where nothing is expected."""
    return price / expected if expected > 0 else None


def _why(candidate: Candidate, mix: Mix, wishes: Wishes) -> str:
    price = candidate.price or 0
    if mix.impossible:
        return "no mix keeps the wishes"
    if price > wishes.budget:
        return "costs more than the budget"
    if full := _full(candidate, mix, wishes):
        return full
    own, its = price_per_piece(price, candidate.expected), price_per_piece(mix.cost, mix.expected)
    if own is not None and its is not None and own > its:
        return f"{show.price(own, wishes.currency)} each, the mix {show.price(its, wishes.currency)}"
    left = wishes.budget - mix.cost
    if price > left:
        return f"does not fit into the {show.money(left, wishes.currency)} left"
    return "brings nothing that can be counted" if candidate.expected <= 0 else "others bring more"


def _full(candidate: Candidate, mix: Mix, wishes: Wishes) -> str:
    """The limit that her platform or her region has reached in the mix already; empty where there is room."""
    platforms = Counter(one.platform for one in mix.picked)
    regions = Counter(one.region for one in mix.picked)
    on, from_ = candidate.platform, candidate.region
    limits = (
        (wishes.most_per_platform.get(on), platforms[on], f"on {on}"),
        (wishes.most_per_region.get(from_), regions[from_], f"from {region_label(from_)}"),
    )
    for most, count, where in limits:
        if most is not None and count >= most:
            return f"{ORDINALS.get(count + 1, f'number {count + 1}')} {where}"
    return ""


def _change(candidate: Candidate, mix: Mix, wishes: Wishes) -> str:
    other = with_her(mix, candidate, wishes)
    if other is None:
        return f"With {candidate.name} in, no mix keeps the wishes."
    gone = [one.name for one in mix.picked if one.id not in other.ids]
    come = [one.name for one in other.picked if one.id not in mix.ids and one.id != candidate.id]
    fewer = max(round(mix.expected - other.expected), 0)
    moves = [f"{_names(gone)} out"] if gone else []
    moves += [f"{_names(come)} in"] if come else []
    beside = f" means {' and '.join(moves)}" if moves else ""
    loss = f"{pieces(fewer, wishes.metric)} fewer expected" if fewer else "hardly any fewer expected"
    return f"Taking {candidate.name}{beside}: {loss}."


def _names(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
