"""Any document, read from the workspace by what it is a document of."""

from datetime import date

from models.paper.choice import AS_PROPOSED, PaperChoice
from models.paper.document import Document
from models.paper.request import BriefRequest, CreatorRequest, PaperRequest, ReportRequest, YearRequest
from storage.paper.brief import brief
from storage.paper.creator_page import creator_page
from storage.paper.report import report
from storage.paper.yearly import yearly
from storage.workspace import Workspace


def document_of(
    workspace: Workspace, request: PaperRequest, today: date, choice: PaperChoice = AS_PROPOSED
) -> Document:
    """The document asked for as the workspace stands on a day; raises ``UserError`` where it is of nothing."""
    match request:
        case ReportRequest(scope):
            return report(workspace, scope, today, choice)
        case CreatorRequest(influencer_id):
            return creator_page(workspace, influencer_id, today, choice)
        case BriefRequest():
            return brief(workspace, request, today, choice)
        case YearRequest():
            return yearly(workspace, request, today, choice)
