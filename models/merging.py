"""Two entries of one person made one: which field says what, and what the defaults are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from models.campaigns.partnership import Partnership
from models.influencers.asking import Asking, asking_text
from models.influencers.influencer import FitAspect, Influencer
from models.reading.place import place_text
from models.reading.text import fold
from models.stages import Stage


class Side(StrEnum):
    """Whose value of a field stays; ``BOTH`` joins lists and notes."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class MergeField:
    """A field as one chooses it: its columns go together, ``text`` says what they hold ("" where nothing)."""

    name: str
    label: str
    columns: tuple[str, ...]
    text: Callable[[Influencer], str]
    can_join: bool = False


@dataclass(frozen=True, slots=True)
class Merge:
    """What is done with two entries: ``gone_id`` becomes part of ``keep_id``.

    ``values`` are the columns that the one entry has afterwards. ``staying`` are the partnerships that stay where both
    are in one campaign (else that of ``keep_id``), ``custom`` is what stays in fields of the owner's own where both
    say something, ``photo_of`` is whose photo stays.
    """

    keep_id: int
    gone_id: int
    values: Mapping[str, object] = field(default_factory=dict)
    staying: frozenset[int] = frozenset()
    custom: Mapping[int, str] = field(default_factory=dict)
    photo_of: int | None = None


def _asks(one: Influencer) -> str:
    return asking_text(Asking(one.currency, one.asking_price, one.asking_commission, one.asks_product))


def _rating(aspect: FitAspect) -> MergeField:
    columns = (f"fit_{aspect.value}", f"fit_{aspect.value}_note")

    def text(one: Influencer) -> str:
        rating, note = (getattr(one, column) for column in columns)
        return ": ".join(part for part in ("" if rating is None else f"{rating} of 5", note) if part)

    return MergeField(columns[0], f"Fit, {aspect.value}", columns, text)


FIELDS = (
    MergeField("name", "Name", ("name",), lambda one: one.name),
    MergeField("email", "E-mail", ("email",), lambda one: one.email),
    MergeField("phone", "Phone", ("phone",), lambda one: one.phone),
    MergeField("place", "Region", ("region", "country"), lambda one: place_text(one.region, one.country)),
    MergeField("niches", "Niches", ("niches",), lambda one: ", ".join(one.niches), can_join=True),
    MergeField("languages", "Languages", ("languages",), lambda one: ", ".join(one.languages), can_join=True),
    MergeField("tags", "Tags", ("tags",), lambda one: ", ".join(one.tags), can_join=True),
    MergeField("asks", "Asks for", ("currency", "asking_price", "asking_commission", "asks_product"), _asks),
    *map(_rating, FitAspect),
    MergeField("notes", "Notes", ("notes",), lambda one: one.notes, can_join=True),
)
"""In the order they are asked for."""


def differing(left: Influencer, right: Influencer) -> list[MergeField]:
    """The fields that the two say different things of: only these are asked for."""
    return [each for each in FIELDS if each.text(left) != each.text(right)]


def default_side(of: MergeField, left: Influencer, right: Influencer) -> Side:
    """Filled beats blank, and what says all that the other says beats it; lists and notes are joined, else left."""
    ours, theirs = of.text(left), of.text(right)
    if not theirs or not ours:
        return Side.LEFT if ours else Side.RIGHT
    if of.can_join:
        joined = _joined(of, left, right)
        whole = (side for side, one in ((Side.LEFT, left), (Side.RIGHT, right)) if _only(of, one) == joined)
        return next(whole, Side.BOTH)
    return Side.LEFT


def merged_values(left: Influencer, right: Influencer, sides: Mapping[str, Side]) -> dict[str, object]:
    """The columns of the one entry; a field without a side gets its default.

    *Do not contact* stays if either has it, and the first day that either was known is the day both were.
    """
    values: dict[str, object] = {}
    for each in differing(left, right):
        side = sides.get(each.name) or default_side(each, left, right)
        if side is Side.BOTH and each.can_join:
            values[each.columns[0]] = _joined(each, left, right)
        else:
            chosen = right if side is Side.RIGHT else left
            values |= {column: getattr(chosen, column) for column in each.columns}
    values["do_not_contact"] = left.do_not_contact or right.do_not_contact
    days = [day for day in (left.created_on, right.created_on) if day is not None]
    values["created_on"] = min(days, default=None)
    return values


def further(left: Partnership, right: Partnership) -> Partnership:
    """Of two partnerships in one campaign the one that is further along; one that ended early is behind all others."""
    return right if _progress(right.stage) > _progress(left.stage) else left


def filled_from(staying: Partnership, going: Partnership) -> dict[str, object]:
    """What a partnership that stays takes over of one that goes: notes, and terms of one still on where it has none.

    Money is taken only where both are in one currency, or the one that stays has none at all.
    """
    notes = "\n\n".join(dict.fromkeys(text for text in (staying.notes, going.notes) if text))
    values: dict[str, object] = {} if notes == staying.notes else {"notes": notes}
    if going.stage.is_exit:
        return values
    names = list(_TERMS)
    has_money = any(getattr(staying, name) is not None for name in _MONEY)
    if staying.currency == going.currency:
        names += _MONEY
    elif not has_money and any(getattr(going, name) is not None for name in _MONEY):
        values["currency"] = going.currency
        names += _MONEY
    blanks = (None, "")
    wanted = (name for name in names if getattr(staying, name) in blanks and getattr(going, name) not in blanks)
    return values | {name: getattr(going, name) for name in wanted}


_MONEY = ("fee", "product_cost", "product_retail", "shipping", "kill_fee")
_TERMS = (
    "product", "commission", "link", "disclosure", "usage_from", "usage_until", "allowlisting_from",
    "allowlisting_until", "exclusivity_from", "exclusivity_until", "contract_signed_on",
    "contract_sent_on", "tracking_number", "product_sent_on", "usage_where", "utm_source", "utm_medium",
    "utm_campaign", "utm_term",
)  # fmt: skip
_ORDER = {stage: place for place, stage in enumerate(Stage)}


def _progress(stage: Stage) -> int:
    return -1 if stage.is_exit else _ORDER[stage]


def _only(of: MergeField, one: Influencer) -> Any:
    return getattr(one, of.columns[0])


def _joined(of: MergeField, left: Influencer, right: Influencer) -> object:
    ours, theirs = _only(of, left), _only(of, right)
    if isinstance(ours, tuple):
        known = {fold(item): item for item in reversed((*ours, *theirs))}
        return tuple(dict.fromkeys(known[fold(item)] for item in (*ours, *theirs)))
    for longer, shorter in ((ours, theirs), (theirs, ours)):
        if shorter.strip() in longer:
            return longer
    return f"{ours.rstrip()}\n\n{theirs.lstrip()}"
