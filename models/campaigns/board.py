"""The board of a campaign: one card a partnership, with all that its lines are made from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from models.campaigns.costs import Cost
from models.campaigns.delivered import NOTHING, Delivered
from models.campaigns.draft import Draft
from models.campaigns.live_pieces import Met, to_come
from models.campaigns.partnership import Deliverable, Partnership, Payment
from models.campaigns.punctuality import is_late
from models.influencers.influencer import InfluencerRow
from models.stage_names import USUAL_NAMES, StageNames
from models.stages import Column, Stage, column_of

_ORDER = {stage: place for place, stage in enumerate(Stage)}


@dataclass(frozen=True, slots=True)
class BoardCard:
    """A partnership with its person and what was done so far.

    ``delivered`` counts pieces and posts, ``met`` holds the posts that meet its deliverables; ``orders`` are those its
    code brought. ``said_on`` and ``said`` are the last
    line of the conversation, ``None`` and empty where there was none. ``open_drafts`` wait for an answer,
    ``undisclosed`` counts posts whose disclosure nobody has seen, ``cost`` is that in the partnership's
    currency, ``None`` while it does not count yet. ``names`` are what the owner calls the stages.
    """

    partnership: Partnership
    person: InfluencerRow
    deliverables: tuple[Deliverable, ...] = ()
    delivered: Delivered = NOTHING
    met: Met = field(default_factory=dict)
    orders: int = 0
    code: str = ""
    said_on: date | None = None
    said: str = ""
    open_drafts: tuple[Draft, ...] = ()
    payments: tuple[Payment, ...] = ()
    undisclosed: int = 0
    cost: Cost | None = None
    names: StageNames = USUAL_NAMES

    @property
    def id(self) -> int:
        """The partnership's id."""
        return self.partnership.id

    @property
    def name(self) -> str:
        """The influencer's name."""
        return self.person.name

    @property
    def stage(self) -> Stage:
        """Where the partnership stands."""
        return self.partnership.stage

    @property
    def stage_name(self) -> str:
        """What the owner calls the stage."""
        return self.names.of(self.stage)

    @property
    def column(self) -> Column | None:
        """The board's column, ``None`` for an exit."""
        return column_of(self.stage)

    @property
    def tells_orders(self) -> bool:
        """Whether it can be said how many orders came: by a code, or because some did."""
        return bool(self.code or self.orders)

    def open_pieces(self) -> list[Deliverable]:
        """What is still to come of its deliverables, the earliest due first, undated ones last."""
        still = to_come(self.deliverables, self.met)
        return sorted(still, key=lambda piece: (piece.post_due is None, piece.post_due or date.max, piece.id))

    def late_pieces(self, today: date) -> list[Deliverable]:
        """Open deliverables whose day to go live has passed; none once the partnership ended."""
        return [] if self.stage.is_exit else [piece for piece in self.open_pieces() if is_late(piece, today)]


def in_columns(cards: Iterable[BoardCard]) -> dict[Column | None, list[BoardCard]]:
    """Cards by column (``None`` holds the exits), furthest stage first, longest there first within a stage."""
    found: dict[Column | None, list[BoardCard]] = {column: [] for column in (*Column, None)}
    for card in cards:
        found[card.column].append(card)
    for column in found.values():
        column.sort(key=lambda card: (-_ORDER[card.stage], card.partnership.stage_since or date.min, card.id))
    return found


def neighbour(column: Column, step: int) -> Column | None:
    """The column beside another one, ``None`` beyond the board's ends."""
    columns = list(Column)
    place = columns.index(column) + step
    return columns[place] if 0 <= place < len(columns) else None
