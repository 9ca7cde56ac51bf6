"""Every kind of document, by the name that a failing test shows."""

from collections.abc import Callable

from models.filters import Scope
from models.paper.document import Document
from models.paper.request import AgreementRequest, BriefRequest, CreatorRequest, PaperRequest
from storage.paper.reading import document_of
from storage.paper.report import report
from storage.workspace import Workspace
from tests.ui.paper.crowd import TODAY, add_crowd
from tests.ui.paper.every_block import every_block

Make = Callable[[Workspace], Document]

NAMES = ("Moss & Crumb", "Plain Flour", "Dal and Dough", "Rye Humour")


def _report(creators: int, posts: int) -> Make:
    def make(workspace: Workspace) -> Document:
        return report(workspace, Scope.of_campaign(add_crowd(workspace, creators, posts)), TODAY)

    return make


def _of_a_crowd(request_of: Callable[[int, int], PaperRequest]) -> Make:
    """What is asked for of a campaign and the first partnership in it."""

    def make(workspace: Workspace) -> Document:
        campaign = add_crowd(workspace, 3, 9)
        first = workspace.partnerships.of_campaign(campaign)[0].id
        return document_of(workspace, request_of(campaign, first), TODAY)

    return make


DOCUMENTS: dict[str, Make] = {
    "every block": lambda _: every_block(NAMES),
    "report of one creator": _report(1, 2),
    "report of twelve": _report(12, 40),
    "creator page": _of_a_crowd(lambda _, first: CreatorRequest(first)),
    "agreement": _of_a_crowd(lambda _, first: AgreementRequest(first)),
    "brief": _of_a_crowd(BriefRequest),
    "report of nothing": lambda workspace: report(workspace, Scope(), TODAY),
}
"""What is made of a workspace that holds a business and nothing else."""
