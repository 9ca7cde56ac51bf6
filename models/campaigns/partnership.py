"""One influencer in one campaign: stage, terms, code, and what was promised."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.reading.platform import Platform
from models.stages import Stage


@dataclass(frozen=True, slots=True)
class Partnership:
    """The agreement with one influencer in one campaign.

    Money (``fee``, ``product_cost``, ``product_retail``, ``shipping``) is in minor units of ``currency`` and ``None``
    while not agreed; ``product_cost`` is what the product costs the business, ``product_retail`` what tax and
    disclosure go by. ``commission`` is in basis points of the revenue of attributed orders; ``kill_fee`` is owed where
    the business ends an agreed partnership. Blank parts of the tracked link (``utm_…``) are worked out.
    """

    id: int
    influencer_id: int
    campaign_id: int
    stage: Stage = Stage.SHORTLISTED
    exit_reason: str = ""
    currency: str = "EUR"
    fee: int | None = None
    product: str = ""
    product_cost: int | None = None
    product_retail: int | None = None
    shipping: int | None = None
    commission: int | None = None
    link: str = ""
    usage_from: date | None = None
    usage_until: date | None = None
    allowlisting_from: date | None = None
    allowlisting_until: date | None = None
    exclusivity_from: date | None = None
    exclusivity_until: date | None = None
    contract_signed_on: date | None = None
    disclosure: str = ""
    notes: str = ""
    stage_since: date | None = None
    tracking_number: str = ""
    product_sent_on: date | None = None
    usage_where: str = ""
    contract_sent_on: date | None = None
    kill_fee: int | None = None
    utm_source: str = ""
    utm_medium: str = ""
    utm_campaign: str = ""
    utm_term: str = ""

    @property
    def agreed_cost(self) -> int:
        """Fee, product at cost and shipping in minor units, without commission; blanks count as nothing agreed."""
        return (self.fee or 0) + (self.product_cost or 0) + (self.shipping or 0)


class CodeMatch(StrEnum):
    """How a code rule compares; always blind to case."""

    EQUALS = "equals"
    STARTS_WITH = "starts_with"
    CONTAINS = "contains"


@dataclass(frozen=True, slots=True)
class CodeRule:
    """Which discount codes speak for a partnership, within an optional window of dates (both ends included)."""

    id: int
    partnership_id: int
    code: str
    match: CodeMatch = CodeMatch.EQUALS
    valid_from: date | None = None
    valid_until: date | None = None


class DeliverableStatus(StrEnum):
    """How far a promised piece has come."""

    PROMISED = "promised"
    DRAFT_IN = "draft_in"
    APPROVED = "approved"
    LIVE = "live"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Deliverable:
    """Pieces of one format promised by a partnership: "2 stories by 26 Sep".

    ``draft_rounds`` counts how often a draft went back and forth until it was approved, ``None`` where nobody counted.
    """

    id: int
    partnership_id: int
    format: str = "post"
    platform: Platform | None = None
    count: int = 1
    draft_due: date | None = None
    post_due: date | None = None
    status: DeliverableStatus = DeliverableStatus.PROMISED
    draft_rounds: int | None = None
    note: str = ""


class PaymentKind(StrEnum):
    """What a payment is made for; a bonus is what goes beyond all that was agreed."""

    CASH = "cash"
    BONUS = "bonus"
    PRODUCT = "product"
    COMMISSION = "commission"
    SHIPPING = "shipping"


@dataclass(frozen=True, slots=True)
class Payment:
    """Money or goods that went, or are to go, to a creator; ``paid_on`` is ``None`` while it is owed.

    ``orders`` is for how many orders it was made, where a sheet of payouts says so.
    """

    id: int
    partnership_id: int
    kind: PaymentKind
    amount: int
    currency: str = "EUR"
    due_on: date | None = None
    paid_on: date | None = None
    how: str = ""
    note: str = ""
    orders: int | None = None


@dataclass(frozen=True, slots=True)
class Expense:
    """Money of a campaign that goes to no creator (boosting, samples), in minor units."""

    id: int
    campaign_id: int
    what: str
    amount: int
    currency: str = "EUR"
    spent_on: date | None = None
