"""What followers made of somebody's posts, those in partnerships apart from the others."""

from models.estimates.estimates import PostRate
from models.reading.platform import Platform
from models.results.sponsored import SponsoredRates, sponsored_rates
from storage.tables.readings import FOLLOWERS_THEN, LATEST_READING
from storage.totals.post_totals import ENGAGEMENTS
from storage.totals.trends import trends_of
from storage.workspace import Workspace

POSTS = f"""
SELECT partnership_id IS NOT NULL, {ENGAGEMENTS} AS engagements, {FOLLOWERS_THEN} AS followers_then
FROM post JOIN profile ON profile.id = post.profile_id JOIN {LATEST_READING}
WHERE profile.influencer_id = :id AND post.platform = :platform AND coalesce(likes, comments, shares, saves) IS NOT NULL
"""


def rates_of(workspace: Workspace, influencer_id: int, platform: Platform) -> SponsoredRates:
    """Both rates of one person on one platform."""
    rows = workspace.connection.execute(POSTS, {"id": influencer_id, "platform": platform.value})
    found: dict[bool, list[PostRate]] = {True: [], False: []}
    for is_sponsored, engagements, followers_then in rows:
        if followers_then:
            found[bool(is_sponsored)].append(PostRate(engagements, followers_then))
    return sponsored_rates(found[True], found[False], trends_of(workspace).of(platform))
