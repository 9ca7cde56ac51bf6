"""The tags that the links of partnerships carry, as orders that came by them are told."""

from collections.abc import Iterable, Mapping

from models.campaigns.campaign import Campaign
from models.campaigns.campaign_tag import campaign_key, own_tag
from models.campaigns.partnership import Partnership
from models.campaigns.tracked_link import tracked_link
from models.orders.link_owners import COMPARED, LinkOwners, LinkTags
from storage.tables.store import Store

PROFILES = """
SELECT influencer_id, platform, handle FROM profile WHERE influencer_id IN (SELECT influencer_id FROM partnership)
"""
IS_TRACKED = "SELECT EXISTS (SELECT 1 FROM shop_order WHERE tracked_source || tracked_campaign || tracked_term <> '')"
NO_PROFILE = (("", ""),)


def link_owners(store: Store, partnerships: Iterable[Partnership], campaigns: Mapping[int, Campaign]) -> LinkOwners:
    """Who is named by the tags of orders; nobody where no order has any."""
    if not store.value(IS_TRACKED):
        return LinkOwners()
    profiles: dict[int, list[tuple[str, str]]] = {}
    for person, platform, handle in store.connection.execute(PROFILES):
        profiles.setdefault(person, []).append((platform, handle))
    return LinkOwners(
        _tags_of(one, campaigns[one.campaign_id], profiles.get(one.influencer_id, NO_PROFILE)) for one in partnerships
    )


def _tags_of(partnership: Partnership, campaign: Campaign, profiles: Iterable[tuple[str, str]]) -> LinkTags:
    """The tags of her link by any of her profiles: it may have been made when another one was her main one."""
    links = [tracked_link(partnership, campaign, *profile) for profile in profiles]
    carried = [link.tags for link in links]
    keys = {name: {campaign_key(tags[name]) for tags in carried} - {""} for name in COMPARED}
    # Who types a link by hand names the campaign as it is called.
    keys["campaign"] |= {campaign_key(campaign.name)} - {""}
    own = {name for name in COMPARED if links[0].typed[name] or own_tag(partnership.link, f"utm_{name}")}
    return LinkTags(partnership.id, keys, own, campaign.starts_on, campaign.ends_on)
