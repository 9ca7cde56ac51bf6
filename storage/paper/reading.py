"""Any document, read from the workspace by what it is a document of."""

from datetime import date

from models.paper.choice import PaperChoice
from models.paper.document import Document
from models.paper.mask_key import MaskKey
from models.paper.masking import can_be_masked
from models.paper.request import (
    AgreementRequest,
    BriefRequest,
    CreatorRequest,
    PaperRequest,
    PortfolioRequest,
    ReportRequest,
    YearRequest,
)
from storage.paper.choices import choice_of
from storage.workspace import Workspace


def document_of(
    workspace: Workspace, request: PaperRequest, today: date, choice: PaperChoice | None = None
) -> Document:
    """The document asked for as the workspace stands on a day; raises ``UserError`` where it is of nothing.

    Without a ``choice`` it is as the owner chose it to be.
    """
    return document_and_key(workspace, request, today, choice or choice_of(workspace, request))[0]


def document_and_key(
    workspace: Workspace, request: PaperRequest, today: date, choice: PaperChoice
) -> tuple[Document, MaskKey | None]:
    """The same, and where names are masked the key to them.

    Names are masked before anything is made of them, so that no part of any document can tell one.
    """
    if not (choice.is_masked and can_be_masked(request)):
        return _made(workspace, request, today, choice), None
    from storage.paper.masked_document import masked_document

    return masked_document(workspace, request, choice, lambda copy, told: _made(copy, request, today, told))


def _made(workspace: Workspace, request: PaperRequest, today: date, choice: PaperChoice) -> Document:
    """Each kind of document loads what it alone is made of."""
    match request:
        case ReportRequest(scope):
            from storage.paper.report import report

            return report(workspace, scope, today, choice)
        case CreatorRequest(influencer_id):
            from storage.paper.creator_page import creator_page

            return creator_page(workspace, influencer_id, today, choice)
        case AgreementRequest(partnership_id):
            from storage.paper.agreement import agreement

            return agreement(workspace, partnership_id, today, choice)
        case BriefRequest():
            from storage.paper.brief import brief

            return brief(workspace, request, today, choice)
        case PortfolioRequest():
            from storage.paper.portfolio import portfolio

            return portfolio(workspace, request, today, choice)
        case YearRequest():
            from storage.paper.yearly import yearly

            return yearly(workspace, request, today, choice)
