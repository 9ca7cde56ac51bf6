"""What can be chosen about each kind of document: its sections, and whether it takes the owner's own words."""

from dataclasses import dataclass

from models.paper import brief
from models.paper.agreement import checklist
from models.paper.creator import page as creator_page
from models.paper.portfolio import sections as portfolio_sections
from models.paper.report import sections as report_sections
from models.paper.request import (
    AgreementRequest,
    BriefRequest,
    CreatorRequest,
    PaperRequest,
    PortfolioRequest,
    ReportRequest,
    YearRequest,
)
from models.paper.section_order import Kinds
from models.paper.yearly import everybody, statement

WORDS = "booking"
"""The section that the owner may say in words of her own."""


@dataclass(frozen=True, slots=True)
class Offered:
    """``key`` is what a kind of document is kept by in the file, ``plural`` what several of it are called."""

    key: str
    plural: str
    kinds: Kinds

    @property
    def words_title(self) -> str:
        """What the section of the owner's own words is called; empty where there is none."""
        return next((kind.title for kind in self.kinds if kind.name == WORDS), "")


def offered_by(request: PaperRequest) -> Offered:
    """What can be chosen about a document; the choice of sections holds for all of its kind."""
    match request:
        case ReportRequest():
            return Offered("report", "campaign reports", report_sections.SECTIONS)
        case CreatorRequest():
            return Offered("creator", "one-pagers", creator_page.SECTIONS)
        case AgreementRequest():
            return Offered("agreement", "agreement checklists", checklist.SECTIONS)
        case PortfolioRequest():
            return Offered("portfolio", "portfolio reports", portfolio_sections.SECTIONS)
        case BriefRequest():
            return Offered("brief", "briefs", brief.SECTIONS)
        case YearRequest(influencer_id=None):
            return Offered("year", "yearly totals", everybody.SECTIONS)
        case YearRequest():
            return Offered("statement", "yearly statements", statement.SECTIONS)
