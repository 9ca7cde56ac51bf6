"""The finished brief of a campaign, for all or for one creator, from what the file holds."""

from models.campaigns.brief_matter import BriefMatter
from models.campaigns.campaign import Campaign
from models.campaigns.finished_brief import FinishedBrief, finished_brief
from models.campaigns.partnership import Partnership
from models.influencers.profile import Profile, main_profile
from storage.workspace import Workspace

MAIN = "SELECT platform, handle FROM creator_figures WHERE influencer_id = :id"


def brief_matter(workspace: Workspace, campaign: Campaign, partnership: Partnership | None = None) -> BriefMatter:
    """What a brief is made from, without what was typed for it."""
    business = workspace.business.get()
    person = workspace.influencers.get(partnership.influencer_id) if partnership else None
    if partnership is None or person is None:
        return BriefMatter(business, campaign)
    pieces = workspace.partnerships.deliverables(campaign.id)
    return BriefMatter(
        business,
        campaign,
        partnership,
        person.name,
        person.country,
        _main_profile(workspace, person.id),
        [piece for piece in pieces if piece.partnership_id == partnership.id],
        workspace.partnerships.code_rules(partnership.id),
    )


def brief_of(workspace: Workspace, campaign: Campaign, partnership: Partnership | None = None) -> FinishedBrief:
    """The brief that a creator gets, or the one for all."""
    matter = brief_matter(workspace, campaign, partnership)
    creators = workspace.briefs.of_partnership(partnership.id) if partnership else None
    return finished_brief(matter, workspace.briefs.of_campaign(campaign.id), creators)


def _main_profile(workspace: Workspace, influencer_id: int) -> Profile | None:
    found = workspace.connection.execute(MAIN, {"id": influencer_id}).fetchone()
    if found is None:
        return None
    return main_profile(workspace.profiles.of_influencer(influencer_id), found["platform"] or "", found["handle"] or "")
