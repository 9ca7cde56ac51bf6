"""What candidates of a plan did before: rates of their posts, orders by engagement, posts kept or missed."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from models.campaigns.campaign import GoalMetric
from models.campaigns.partnership import Partnership
from models.estimates.estimates import Estimate, PostRate, Trend, trend
from models.estimates.trends import Trends
from models.influencers.influencer import InfluencerRow
from models.planner.expected import Brought, rate_of
from models.planner.post_chance import Kept
from models.reading.platform import Platform
from models.results.memory import is_gift, kept_of
from storage.tables.readings import FOLLOWERS_THEN, LATEST_READING
from storage.totals.ledger import Ledger
from storage.totals.post_totals import ENGAGEMENTS
from storage.workspace import Workspace

RATES = f"""
SELECT profile.influencer_id AS person, profile.platform, latest.{{metric}} AS counted,
    {FOLLOWERS_THEN} AS followers_then
FROM post JOIN profile ON profile.id = post.profile_id JOIN {LATEST_READING}
WHERE profile.influencer_id IN (SELECT value FROM json_each(:ids)) AND latest.{{metric}} IS NOT NULL
"""

BY_PARTNERSHIP = f"""
SELECT post.partnership_id AS partnership, sum({ENGAGEMENTS}) AS engagements
FROM post LEFT JOIN {LATEST_READING} WHERE post.partnership_id IS NOT NULL GROUP BY post.partnership_id
"""


@dataclass(frozen=True, slots=True)
class OrderHistory:
    """Orders and engagements of partnerships whose orders can be told, by influencer and of everybody."""

    own: Mapping[int, Brought]
    everybody: Brought


@dataclass(frozen=True, slots=True)
class KeptHistory:
    """Posts kept of those due, by influencer and of everybody; ``True`` of a pair stands for gifts."""

    own: Mapping[tuple[int, bool], Kept]
    everybody: Mapping[bool, Kept]

    def of(self, person: int, *, gift: bool) -> tuple[Kept, Kept]:
        """Hers and everybody's."""
        return self.own.get((person, gift), Kept()), self.everybody.get(gift, Kept())


def engagement_rates(people: Iterable[InfluencerRow], trends: Trends) -> dict[int, Estimate]:
    """The stored rate of each; where no post was read her listed average counts as one post, else what is usual."""
    found = {}
    for row in people:
        if row.rate is not None and row.rate_low is not None and row.rate_high is not None:
            rate: Estimate | None = Estimate(row.rate_low, row.rate, row.rate_high, row.rate_posts)
        else:
            listed = [PostRate(round(row.rate * row.followers), row.followers)] if row.rate and row.followers else []
            rate = rate_of(listed, trends.of(Platform(row.platform)), row.followers) if row.platform else None
        if rate is not None:
            found[row.id] = rate
    return found


def metric_rates(workspace: Workspace, people: Mapping[int, InfluencerRow], metric: GoalMetric) -> dict[int, Estimate]:
    """Counts per follower of each on her main platform, drawn to the trend of the candidates there."""
    posts: dict[int, list[PostRate]] = defaultdict(list)
    query = RATES.format(metric=metric.value)
    for row in workspace.connection.execute(query, {"ids": json.dumps(list(people))}):
        if row["platform"] == people[row["person"]].platform and row["followers_then"]:
            posts[row["person"]].append(PostRate(row["counted"], row["followers_then"]))
    trends = _trends(posts, people)
    rates = {
        number: rate_of(posts.get(number, ()), trends[row.platform], row.followers) for number, row in people.items()
    }
    return {number: rate for number, rate in rates.items() if rate is not None}


def _trends(posts: Mapping[int, list[PostRate]], people: Mapping[int, InfluencerRow]) -> dict[str, Trend]:
    by_platform: dict[str, list[list[PostRate]]] = defaultdict(list)
    for number, row in people.items():
        by_platform[row.platform].append(posts.get(number, []))
    return {platform: trend(its) for platform, its in by_platform.items()}


def order_history(workspace: Workspace, ledger: Ledger) -> OrderHistory:
    """Orders and engagements of every partnership where both are known."""
    own: dict[int, Brought] = {}
    engagements = {row["partnership"]: row["engagements"] for row in workspace.connection.execute(BY_PARTNERSHIP)}
    for partnership in ledger.partnerships:
        shown = engagements.get(partnership.id)
        if shown and ledger.tells_sales_of(partnership.id):
            person = partnership.influencer_id
            brought = Brought(ledger.orders_brought(partnership.id), shown)
            own[person] = _together([own.get(person, Brought(0, 0)), brought])
    return OrderHistory(own, _together(own.values()))


def _together(parts: Iterable[Brought]) -> Brought:
    parts = list(parts)
    return Brought(sum(one.orders for one in parts), sum(one.engagements for one in parts))


def kept_history(workspace: Workspace, partnerships: Iterable[Partnership], today: date) -> KeptHistory:
    """Which partnerships brought a post, of those that are over, gifts and paid ones apart."""
    rows = workspace.connection.execute("SELECT DISTINCT partnership_id FROM post WHERE partnership_id IS NOT NULL")
    posted: set[int | None] = {row[0] for row in rows}
    groups: dict[tuple[int, bool], list[Partnership]] = defaultdict(list)
    for partnership in partnerships:
        groups[partnership.influencer_id, is_gift(partnership)].append(partnership)
    own = {key: Kept(*kept_of(its, posted, today)) for key, its in groups.items()}
    everybody = {
        gift: Kept(
            sum(kept.hits for (_, kind), kept in own.items() if kind is gift),
            sum(kept.of for (_, kind), kept in own.items() if kind is gift),
        )
        for gift in (False, True)
    }
    return KeptHistory(own, everybody)
