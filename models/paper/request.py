"""Which document is wanted: one frozen value a kind."""

from dataclasses import dataclass
from datetime import date

from models.results.filters import Scope


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """The report of a campaign, or of any other part of the workspace."""

    scope: Scope


@dataclass(frozen=True, slots=True)
class CreatorRequest:
    """One page about a creator."""

    influencer_id: int


@dataclass(frozen=True, slots=True)
class AgreementRequest:
    """What was agreed with a creator in a campaign, to check and to sign."""

    partnership_id: int


@dataclass(frozen=True, slots=True)
class PortfolioRequest:
    """All campaigns of a period; without an end it is open on that side."""

    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class YearRequest:
    """What creators got in a year: all of them, or one."""

    year: int
    influencer_id: int | None = None


@dataclass(frozen=True, slots=True)
class BriefRequest:
    """The brief of a campaign, for everybody or for one creator."""

    campaign_id: int
    partnership_id: int | None = None


PaperRequest = (
    ReportRequest | CreatorRequest | AgreementRequest | BriefRequest | YearRequest | PortfolioRequest
)
