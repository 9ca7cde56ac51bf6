"""Every kind of document, by the name that a failing test shows."""

from collections.abc import Callable

from models.paper.document import Document
from models.paper.request import (
    AgreementRequest,
    BriefRequest,
    CreatorRequest,
    PaperRequest,
    PortfolioRequest,
    ReportRequest,
    YearRequest,
)
from models.results.filters import Scope
from storage.paper.reading import document_of
from storage.workspace import Workspace
from tests.storage.paper.paid_crowd import YEAR, add_paid_crowd
from tests.ui.paper.crowd import TODAY, add_crowd
from tests.ui.paper.every_block import every_block

Make = Callable[[Workspace], Document]

NAMES = ("Moss & Crumb", "Plain Flour", "Dal and Dough", "Rye Humour")


def _of_crowd(ask: Callable[[int], PaperRequest], creators: int = 12, posts: int = 40) -> Make:
    """A document about a campaign, or about the first of its creators, who has the first number of all."""

    def make(workspace: Workspace) -> Document:
        return document_of(workspace, ask(add_crowd(workspace, creators, posts)), TODAY)

    return make


def _of_year(request: YearRequest) -> Make:
    def make(workspace: Workspace) -> Document:
        add_paid_crowd(workspace, 12, currencies=("EUR", "USD"))
        return document_of(workspace, request, TODAY)

    return make


def _report(campaign: int) -> ReportRequest:
    return ReportRequest(Scope.of_campaign(campaign))


DOCUMENTS: dict[str, Make] = {
    "every block": lambda _: every_block(NAMES),
    "report of one creator": _of_crowd(_report, 1, 2),
    "report of twelve": _of_crowd(_report),
    "report of nothing": lambda workspace: document_of(workspace, ReportRequest(Scope()), TODAY),
    "page of a creator": _of_crowd(lambda _: CreatorRequest(1)),
    "agreement": _of_crowd(lambda _: AgreementRequest(1)),
    "brief": _of_crowd(BriefRequest),
    "brief for one": _of_crowd(lambda campaign: BriefRequest(campaign, 1)),
    "portfolio": _of_crowd(lambda _: PortfolioRequest()),
    "portfolio of nothing": lambda workspace: document_of(workspace, PortfolioRequest(), TODAY),
    "totals of a year": _of_year(YearRequest(YEAR)),
    "statement of a year": _of_year(YearRequest(YEAR, 1)),
}
"""What is made of a workspace that holds a business and nothing else."""
