"""What can be chosen about each kind of document: its sections, and whether it takes the owner's own words."""

from dataclasses import dataclass

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
    """What can be chosen about a document; the choice of sections holds for all of its kind.

    Each kind loads its own sections alone.
    """
    match request:
        case ReportRequest():
            from models.paper.report import sections as report_sections

            return Offered("report", "campaign reports", report_sections.SECTIONS)
        case CreatorRequest():
            from models.paper.creator import page as creator_page

            return Offered("creator", "one-pagers", creator_page.SECTIONS)
        case AgreementRequest():
            from models.paper.agreement import checklist

            return Offered("agreement", "agreement checklists", checklist.SECTIONS)
        case PortfolioRequest():
            from models.paper.portfolio import sections as portfolio_sections

            return Offered("portfolio", "portfolio reports", portfolio_sections.SECTIONS)
        case BriefRequest():
            from models.paper import brief

            return Offered("brief", "briefs", brief.SECTIONS)
        case YearRequest(influencer_id=None):
            from models.paper.yearly import everybody

            return Offered("year", "yearly totals", everybody.SECTIONS)
        case YearRequest():
            from models.paper.yearly import statement

            return Offered("statement", "yearly statements", statement.SECTIONS)
