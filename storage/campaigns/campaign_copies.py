"""A campaign once more: its fields, and where wanted its people and its brief, never what came of it."""

from datetime import date, timedelta

from models.campaigns.campaign import Campaign
from models.campaigns.campaign_copy import CopyWishes, copied_campaign, copied_deliverable, copied_partnership, shift_of
from models.campaigns.partnership import DeliverableStatus, Partnership
from storage.workspace import Workspace

COPY_BRIEF = """
INSERT INTO brief (
    campaign_id, brand, goal, deliverables, messages, avoid, disclosure, usage_rights, approval, own_voice
)
SELECT :copy, brand, goal, deliverables, messages, avoid, disclosure, usage_rights, approval, own_voice
FROM brief WHERE campaign_id = :source
"""
MAY_BE_ASKED = """
SELECT partnership.* FROM partnership JOIN influencer ON influencer.id = influencer_id
WHERE campaign_id = :id AND NOT do_not_contact ORDER BY partnership.id
"""


def copy_campaign(workspace: Workspace, source: Campaign, wishes: CopyWishes, today: date) -> int:
    """Write the copy inside an edit; returns its id.

    Whoever left the campaign, or may not be contacted, does not come along.
    """
    copy_id = workspace.campaigns.add(**copied_campaign(source, wishes, today))
    if wishes.with_brief:
        workspace.connection.execute(COPY_BRIEF, {"copy": copy_id, "source": source.id})
    if wishes.with_creators:
        _copy_creators(workspace, source, copy_id, shift_of(source, wishes.starts_on), today)
    return copy_id


def _copy_creators(
    workspace: Workspace, source: Campaign, copy_id: int, shift: timedelta | None, today: date
) -> None:
    new_ids = {
        partnership.id: workspace.partnerships.add(
            partnership.influencer_id, copy_id, **copied_partnership(partnership, shift, today)
        )
        for partnership in creators_to_copy(workspace, source.id)
    }
    for piece in workspace.partnerships.deliverables(source.id):
        if piece.partnership_id in new_ids and piece.status is not DeliverableStatus.DROPPED:
            new_id = new_ids[piece.partnership_id]
            workspace.partnerships.add_deliverable(partnership_id=new_id, **copied_deliverable(piece, shift))


def creators_to_copy(workspace: Workspace, campaign_id: int) -> list[Partnership]:
    """Whoever would come along into a copy, in the order they were asked."""
    found = workspace.store.all(Partnership, MAY_BE_ASKED, {"id": campaign_id})
    return [partnership for partnership in found if not partnership.stage.is_exit]
