"""The tags that the links of partnerships carry, as orders that came by them are told."""

from collections.abc import Iterable, Mapping

from models.campaign import Campaign
from models.campaign_tag import campaign_key, own_tag
from models.link_owners import COMPARED, LinkOwners, LinkTags
from models.partnership import Partnership
from models.tracked_link import tracked_link
from storage.store import Store

MAIN_PROFILES = """
SELECT influencer_id, platform, handle FROM creator_figures
WHERE influencer_id IN (SELECT influencer_id FROM partnership)
"""
IS_TRACKED = "SELECT EXISTS (SELECT 1 FROM shop_order WHERE tracked_source || tracked_campaign || tracked_term <> '')"


def link_owners(store: Store, partnerships: Iterable[Partnership], campaigns: Mapping[int, Campaign]) -> LinkOwners:
    """Who is named by the tags of orders; nobody where no order has any."""
    if not store.value(IS_TRACKED):
        return LinkOwners()
    rows = store.connection.execute(MAIN_PROFILES)
    profiles = {person: (platform, handle) for person, platform, handle in rows}
    return LinkOwners(
        _tags_of(one, campaigns[one.campaign_id], *profiles.get(one.influencer_id, ("", ""))) for one in partnerships
    )


def _tags_of(partnership: Partnership, campaign: Campaign, platform: str, handle: str) -> LinkTags:
    link = tracked_link(partnership, campaign, platform, handle)
    keys = {name: frozenset({campaign_key(link.tags[name])} - {""}) for name in COMPARED}
    # Who types a link by hand names the campaign as it is called.
    keys["campaign"] |= {campaign_key(campaign.name)} - {""}
    own = {name for name in COMPARED if link.typed[name] or own_tag(partnership.link, f"utm_{name}")}
    return LinkTags(partnership.id, keys, own, campaign.starts_on, campaign.ends_on)
