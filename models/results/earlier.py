"""What the results of a scope are compared with: another campaign, or other days."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from models.campaigns.campaign import Campaign
from models.results.filters import Scope
from models.show import day_range_as_of

Span = tuple[date, date]
Campaigns = Mapping[int, Campaign]


class Against(StrEnum):
    """The kinds of comparison."""

    CAMPAIGN = "campaign"
    BEFORE = "before"
    YEAR_BEFORE = "year_before"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class ComparedWith:
    """What the owner chose to compare with, whatever the scope: it holds while campaigns and dates change.

    ``campaign_id`` is there for another campaign, ``since`` and ``until`` for days that were typed in.
    """

    against: Against
    campaign_id: int | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """Another scope to compare with, as it is spoken of."""

    label: str
    scope: Scope


NOTHING_CHOSEN = "Choose a campaign or dates first: then there is something to compare with."
NO_DATES = "The campaign has no first day yet: choose dates."
NO_FIRST_DAY = "Choose the first day of the dates as well."
STILL_TO_COME = "The days chosen are still to come."
SAME_CAMPAIGN = "It is among the campaigns looked at."
NO_CAMPAIGN = "Choose a campaign first: it can then be compared with another one."
GONE = "The campaign is no longer there."
HALF_TYPED = "The other days need a first and a last one."


def why_not(scope: Scope, wanted: ComparedWith, campaigns: Campaigns, today: date) -> str:
    """Why a scope cannot be compared like that; empty where it can."""
    if wanted.against is Against.CAMPAIGN:
        if wanted.campaign_id not in campaigns:
            return GONE
        if not scope.campaign_ids:
            return NO_CAMPAIGN
        return SAME_CAMPAIGN if wanted.campaign_id in scope.campaign_ids else ""
    if not scope.campaign_ids and scope.since is None and scope.until is None:
        return NOTHING_CHOSEN
    if wanted.against is Against.DATES:
        return HALF_TYPED if wanted.since is None or wanted.until is None else ""
    since = _first_day(scope, campaigns)
    if since is None:
        return NO_FIRST_DAY if scope.until else NO_DATES
    return STILL_TO_COME if since > today else ""


def earlier_of(scope: Scope, wanted: ComparedWith, campaigns: Campaigns, today: date) -> Earlier | None:
    """The other scope; ``None`` where ``why_not`` has a reason.

    Platforms, niches, regions and creators stay as they are. So do campaigns where the other days touch theirs; else
    those days are of all campaigns, and the label says so.
    """
    if why_not(scope, wanted, campaigns, today):
        return None
    if wanted.against is Against.CAMPAIGN and wanted.campaign_id is not None:
        name = campaigns[wanted.campaign_id].name
        is_part = scope.since is not None or scope.until is not None
        other = replace(scope, campaign_ids=frozenset({wanted.campaign_id}), since=None, until=None)
        return Earlier(f"all of {name}" if is_part else name, other)
    since, until = _days(scope, wanted, campaigns, today)
    days = Scope(since=since, until=until)
    its = {one: campaigns[one] for one in scope.campaign_ids if one in campaigns}
    kept = frozenset(number for number, one in its.items() if days.touches(one.starts_on, one.ends_on))
    label = day_range_as_of(since, until, today)
    if scope.campaign_ids and not kept:
        label += ", all campaigns"
    return Earlier(label, replace(scope, campaign_ids=kept, since=since, until=until))


def _days(scope: Scope, wanted: ComparedWith, campaigns: Campaigns, today: date) -> Span:
    if wanted.against is Against.DATES and wanted.since and wanted.until:
        return wanted.since, wanted.until
    since, until = _first_day(scope, campaigns) or today, _last_day(scope, campaigns, today)
    if wanted.against is Against.BEFORE:
        return since - (until - since) - timedelta(days=1), since - timedelta(days=1)
    return _a_year_before(since), _a_year_before(until)


def _first_day(scope: Scope, campaigns: Campaigns) -> date | None:
    if scope.since or scope.until:
        return scope.since
    starts = [campaigns[one].starts_on for one in scope.campaign_ids if one in campaigns]
    known = [day for day in starts if day is not None]
    return min(known) if known and len(known) == len(starts) else None


def _last_day(scope: Scope, campaigns: Campaigns, today: date) -> date:
    """The last day that is over: of a campaign that runs only that much is compared with as many days."""
    until = scope.until
    if scope.since is None and scope.until is None:
        ends = [campaigns[one].ends_on or today for one in scope.campaign_ids if one in campaigns]
        until = max(ends, default=today)
    first = _first_day(scope, campaigns) or today
    return max(first, min(until or today, today))


def _a_year_before(day: date) -> date:
    """The same day of the year before; of 29 February the 28th."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
