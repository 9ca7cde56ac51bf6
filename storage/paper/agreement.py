"""What the checklist of an agreement is made from, read from the workspace."""

from datetime import date

from models.errors import UserError
from models.paper.agreement.checklist import agreement_checklist
from models.paper.agreement.source import AgreementSource
from models.paper.choice import AS_PROPOSED, PaperChoice
from models.paper.document import Document
from storage.campaigns.finished_briefs import brief_matter
from storage.tables.settings import STAGE_NAMES
from storage.workspace import Workspace


def agreement(
    workspace: Workspace, partnership_id: int, today: date, choice: PaperChoice = AS_PROPOSED
) -> Document:
    """The checklist of a partnership; raises ``UserError`` where it is gone."""
    partnership = workspace.partnerships.get(partnership_id)
    campaign = workspace.campaigns.get(partnership.campaign_id) if partnership else None
    if partnership is None or campaign is None:
        raise UserError("This creator is not in the campaign any more.", "Choose another one.")
    return agreement_checklist(
        AgreementSource(
            brief_matter(workspace, campaign, partnership),
            partnership,
            today,
            workspace.profiles.of_influencer(partnership.influencer_id),
            [one for one in workspace.partnerships.payments(campaign.id) if one.partnership_id == partnership_id],
            workspace.settings.get(STAGE_NAMES),
            choice,
        )
    )
