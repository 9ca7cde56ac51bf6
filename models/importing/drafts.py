"""What rows of a file become before they are compared with a workspace: one draft a record, one class a noun."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Expense, Partnership, Payment
from models.orders.order import Order
from models.orders.sales_line import SalesLine
from models.orders.tally import Tally
from models.orders.traffic import Traffic
from models.posts.post import Post, Reading
from models.reading.platform import Platform
from models.stage_names import USUAL_NAMES, StageNames


class Noun(StrEnum):
    """What the records of a kind of file are; each has a module of its name that compares and writes it."""

    INFLUENCERS = "influencers"
    POSTS = "posts"
    ORDERS = "orders"
    PROFILE_READINGS = "profile_readings"
    TRAFFIC = "traffic"
    SALES_LINES = "sales_lines"
    TALLIES = "tallies"
    EXPENSES = "expenses"
    PAYMENTS = "payments"
    CAMPAIGNS = "campaigns"
    PARTNERSHIPS = "partnerships"
    RESULTS = "results"


@dataclass(slots=True)
class AccountDraft:
    """An account as a file tells of it; ``counts`` holds columns of a profile reading that are known.

    One with neither ``handle`` nor ``external_id`` nor ``name`` is the business's own on its platform: a file that
    names no account was downloaded by the account's owner. ``is_own`` says of a named one that it is the business's.
    """

    platform: Platform
    handle: str = ""
    key: str = ""
    name: str = ""
    external_id: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    is_own: bool = False

    @property
    def is_unnamed(self) -> bool:
        """Whether the file does not say whose account it is."""
        return not (self.key or self.external_id or self.name)


@dataclass(frozen=True, slots=True)
class PersonRef:
    """How a file names a creator without an account: by a ``number`` of its own, its ``name``, or both.

    ``source`` says whose numbers they are, for two files may number their people alike.
    """

    source: str = ""
    number: str = ""
    name: str = ""


@dataclass(slots=True)
class PersonDraft:
    """An influencer as a file tells of her; ``fields`` holds columns of the influencer that are not blank, ``custom``
    the owner's own fields by their names.
    """

    row: int
    name: str
    accounts: list[AccountDraft] = field(default_factory=list)
    fields: dict[str, object] = field(default_factory=dict)
    custom: dict[str, str] = field(default_factory=dict)
    ref: PersonRef | None = None


@dataclass(slots=True)
class PostDraft:
    """A post with one reading and whose it is, by ``account`` or (in linked tables) by ``person``.

    ``campaign`` is the name of the campaign it is for, "" for none, ``None`` where the file does not say.
    """

    row: int
    post: Post
    reading: Reading
    account: AccountDraft | None
    person: PersonRef | None = None
    campaign: str | None = None


@dataclass(slots=True)
class OrderDraft:
    """An order; ``blank`` names its fields that the file leaves empty, which overwrite nothing."""

    row: int
    order: Order
    blank: frozenset[str] = frozenset()


@dataclass(slots=True)
class ProfileReadingDraft:
    """What was read off an account on a day: columns of a profile reading that are known."""

    row: int
    account: AccountDraft
    day: date
    counts: dict[str, int]


@dataclass(slots=True)
class TrafficDraft:
    """Visits of a shop's site; the id is 0 until it is written."""

    row: int
    traffic: Traffic


@dataclass(slots=True)
class SalesLineDraft:
    """Sales of one creator on a day or in a period; ids are 0 until it is written.

    Whose they are says ``person``, or one of the ``tags``: a discount code, words of a tagged link. ``stranger`` is
    why a row of nobody known is left out; where it is empty such a row is a problem. ``is_undated`` says that the
    file does not tell which days the sales are of, so that those of a creator cannot be kept.
    """

    row: int
    line: SalesLine
    person: PersonRef = PersonRef()
    tags: tuple[str, ...] = ()
    stranger: str = ""
    is_undated: bool = False


@dataclass(slots=True)
class TallyDraft:
    """Orders of one creator on one day, counted by hand; the partnership is 0 until it is found.

    Whose they are says ``code`` or ``who`` (a name, a handle, or a code as well), and ``campaign`` in which campaign
    where there are several.
    """

    row: int
    tally: Tally
    who: str = ""
    code: str = ""
    campaign: str = ""

    @property
    def line(self) -> SalesLine:
        """The tally as a line of sales of somebody."""
        return self.tally.line(0)


@dataclass(slots=True)
class ExpenseDraft:
    """Money of the campaign that the owner chose, spent from ``since`` to ``until``.

    ``key`` is what the file knows it by: a report that begins on the same day and ends later is about the same money.
    """

    row: int
    expense: Expense
    key: str
    since: date
    until: date


@dataclass(slots=True)
class PaymentDraft:
    """Money to a creator in the campaign that the owner chose; ``key`` is what the file knows it by.

    The payment's partnership is 0: whose it is says ``person``.
    """

    row: int
    payment: Payment
    person: PersonRef
    key: str


@dataclass(slots=True)
class CampaignDraft:
    """A campaign, known by its name; ``blank`` names its fields that the file leaves empty, which overwrite nothing."""

    row: int
    campaign: Campaign
    blank: frozenset[str] = frozenset()


@dataclass(slots=True)
class PartnershipDraft:
    """A partnership, known by its campaign's name and by whose it is: ``account``, else ``person``.

    ``codes`` are its discount codes, none where the file does not say. ``code_days`` is from when until when they all
    hold. ``blank`` names fields that the file leaves empty, which overwrite nothing. ``stage_names`` are what the owner
    calls stages.
    """

    row: int
    partnership: Partnership
    campaign: str
    account: AccountDraft | None = None
    person: PersonRef = PersonRef()
    codes: tuple[str, ...] = ()
    code_days: tuple[date | None, date | None] = (None, None)
    blank: frozenset[str] = frozenset()
    stage_names: StageNames = USUAL_NAMES


@dataclass(slots=True)
class ResultDraft:
    """What came of one creator in one campaign in a month, known by their names: fee, a post with its counts, sales.

    The post went live on some day of the month: its day is the last of it. ``fee`` is in minor units of the line's
    currency; the line may know of neither orders nor revenue.
    """

    row: int
    campaign: str
    name: str
    post: Post
    reading: Reading
    line: SalesLine
    fee: int | None = None


Draft = (
    PersonDraft
    | PostDraft
    | OrderDraft
    | ProfileReadingDraft
    | TrafficDraft
    | SalesLineDraft
    | TallyDraft
    | ExpenseDraft
    | PaymentDraft
    | CampaignDraft
    | PartnershipDraft
    | ResultDraft
)
