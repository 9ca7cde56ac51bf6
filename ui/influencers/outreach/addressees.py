"""What is known of somebody when a message to her is filled."""

from collections.abc import Mapping

from models.messages.message_field import MessageField
from models.messages.message_values import Addressee, message_values
from storage.campaigns.finished_briefs import brief_of
from ui.influencers.person import Person
from ui.session import Session


def values_for(person: Person, campaign_id: int | None, session: Session) -> Mapping[MessageField, str]:
    """The fields of a message to a person about a campaign, or about none."""
    workspace = session.workspace
    partnership = next((each for each, campaign in person.work if campaign.id == campaign_id), None)
    campaign = None if campaign_id is None else workspace.campaigns.get(campaign_id)
    to = Addressee(
        person.influencer,
        person.main_profile(),
        campaign,
        partnership,
        workspace.partnerships.code_rules(partnership.id) if partnership else (),
        brief_of(workspace, campaign, partnership).body if campaign else "",
    )
    return message_values(to, session.business, session.today)
