"""What one is asked before two entries of a person become one, and what the answers come to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from models import show
from models.campaigns.partnership import Partnership
from models.influencers.custom_field import CustomField
from models.influencers.influencer import Influencer
from models.merging import Merge, Side, default_side, differing, further, merged_values
from models.stage_names import USUAL_NAMES, StageNames

PHOTO = "photo"
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Clash:
    """Both are in one campaign, where only one partnership can stay."""

    campaign: str
    left: Partnership
    right: Partnership

    @property
    def name(self) -> str:
        """What the question about it is known by."""
        return f"campaign {self.left.campaign_id}"


@dataclass(frozen=True, slots=True)
class OwnValues:
    """What both have in a field of the owner's own."""

    field: CustomField
    left: str
    right: str

    @property
    def name(self) -> str:
        """What the question about it is known by."""
        return f"own {self.field.id}"


@dataclass(frozen=True, slots=True)
class MergePair:
    """Two entries, with all that has to be chosen between them.

    ``photos`` says who has one, ``names`` what the owner calls stages.
    """

    left: Influencer
    right: Influencer
    clashes: Sequence[Clash] = ()
    own: Sequence[OwnValues] = ()
    photos: tuple[bool, bool] = (False, False)
    names: StageNames = USUAL_NAMES


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that the two say differently, with what is answered unless somebody chooses otherwise."""

    name: str
    label: str
    left: str
    right: str
    default: Side
    can_join: bool = False


def questions(pair: MergePair) -> Iterator[Question]:
    """What has to be chosen, in the order it is asked; empty where the two agree in everything."""
    left, right = pair.left, pair.right
    for field in differing(left, right):
        default = default_side(field, left, right)
        yield Question(field.name, field.label, field.text(left), field.text(right), default, field.can_join)
    for own in pair.own:
        said = own.field.shown(own.left), own.field.shown(own.right)
        yield Question(own.name, own.field.name, *said, Side.LEFT)
    if all(pair.photos):
        yield Question(PHOTO, "Photo", "This photo", "That photo", Side.LEFT)
    for clash in pair.clashes:
        default = Side.LEFT if further(clash.left, clash.right) is clash.left else Side.RIGHT
        yield Question(clash.name, clash.campaign, *_terms_of(clash, pair.names), default)


def merge_of(pair: MergePair, answers: Mapping[str, Side]) -> Merge:
    """What the answers come to; a question without one is answered as it would be by itself."""
    sides = {question.name: question.default for question in questions(pair)} | dict(answers)
    staying = frozenset(_chosen(sides[each.name], each.left, each.right).id for each in pair.clashes)
    custom = {each.field.id: _chosen(sides[each.name], each.left, each.right) for each in pair.own}
    photo = None
    if any(pair.photos):
        side = sides.get(PHOTO, Side.LEFT if pair.photos[0] else Side.RIGHT)
        photo = _chosen(side, pair.left.id, pair.right.id)
    values = merged_values(pair.left, pair.right, sides)
    return Merge(pair.left.id, pair.right.id, values, staying, custom, photo)


def _chosen(side: Side, left: Value, right: Value) -> Value:
    return right if side is Side.RIGHT else left


def _terms_of(clash: Clash, names: StageNames) -> tuple[str, str]:
    return _terms(clash.left, names), _terms(clash.right, names)


def _terms(partnership: Partnership, names: StageNames) -> str:
    fee = None if partnership.fee is None else show.money(partnership.fee, partnership.currency)
    return " · ".join(part for part in (names.of(partnership.stage), fee, partnership.product) if part)
