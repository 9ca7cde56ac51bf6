"""The brief of a campaign as a document, read from the workspace."""

from datetime import date

from models.errors import UserError
from models.paper.brief import BriefSource, brief_document
from models.paper.choice import AS_PROPOSED, PaperChoice
from models.paper.document import Document
from models.paper.request import BriefRequest
from storage.campaigns.finished_briefs import brief_of
from storage.paper.gone import CAMPAIGN_GONE
from storage.workspace import Workspace


def brief(workspace: Workspace, request: BriefRequest, today: date, choice: PaperChoice = AS_PROPOSED) -> Document:
    """The brief asked for; raises ``UserError`` where the campaign, or the creator in it, is gone."""
    campaign = workspace.campaigns.get(request.campaign_id)
    if campaign is None:
        raise CAMPAIGN_GONE
    partnership = None
    if request.partnership_id is not None:
        partnership = workspace.partnerships.get(request.partnership_id)
        if partnership is None or partnership.campaign_id != campaign.id:
            raise UserError("This creator is not in the campaign any more.", "Choose another one.")
    finished = brief_of(workspace, campaign, partnership)
    return brief_document(BriefSource(finished, workspace.business.get(), today, choice))
