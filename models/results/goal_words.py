"""Where a campaign is heading: its pace, and the total that is likely at its end."""

from datetime import date

from models import show
from models.campaigns.campaign import CampaignStatus, GoalMetric
from models.campaigns.campaign_words import goal_value
from models.plural import counted
from models.results.overview import COUNTED_ONE_BY_ONE, CampaignOverview

_FEW = 10
"""Below so many a day a decimal says more than it pretends to know."""


def outlook(overview: CampaignOverview, today: date) -> str:
    """The line under the goal: "on track: 112 – 141 likely by 12 Oct", or why nothing can be said yet."""
    campaign, target = overview.campaign, overview.campaign.goal_target
    if overview.status is CampaignStatus.FINISHED:
        return _ending(overview, today)
    if overview.status is CampaignStatus.PLANNING:
        return _beginning(overview, today)
    no_target = "" if target is not None else "no target set"
    forecast = overview.forecast
    if forecast is None or not overview.done:
        return _joined(no_target, _time_left(campaign.ends_on, today))
    low, high = round(forecast.low), round(forecast.high)
    end = show.day_as_of(campaign.ends_on, today)
    likely = f"{goal_value(campaign, low)} – {goal_value(campaign, high)} likely by {end}"
    if target is None:
        return _joined(no_target, likely)
    return f"{standing(low, high, target)}: {likely}"


def pace_text(overview: CampaignOverview, today: date) -> str:
    """The pace so far, what the target asks for, and what the range rests on; a line each, empty while not running."""
    campaign, done = overview.campaign, overview.done
    if overview.status is not CampaignStatus.RUNNING or campaign.starts_on is None or done is None:
        return ""
    gone = (today - campaign.starts_on).days + 1
    lines = [f"Pace so far: {_a_day(overview, done / gone)} over {counted(gone, 'day')}"]
    if campaign.ends_on is None:
        return "\n".join([*lines, "No end date is set, so no total can be foretold"])
    left = (campaign.ends_on - today).days
    missing = (campaign.goal_target or 0) - done
    if missing > 0 and left:
        needed = f"{_a_day(overview, missing / left)} in the {counted(left, 'day')} left"
        lines.append(f"The target needs {needed}")
    return "\n".join([*lines, _basis(overview)])


def _basis(overview: CampaignOverview) -> str:
    campaign, forecast = overview.campaign, overview.forecast
    if forecast is not None:
        likely = goal_value(campaign, round(forecast.likely))
        are_to_come = overview.delivered.promised > overview.delivered.met and overview.delivered.live
        by = "By this pace and the posts to come" if are_to_come else "At this pace"
        return f"{by} about {likely} by the end, with an 80 % range; estimated"
    if campaign.goal_metric in COUNTED_ONE_BY_ONE:
        return ""
    what = "Revenue comes" if campaign.goal_metric is GoalMetric.REVENUE else f"{_noun(overview)} come"
    return f"{what} in bursts, so no range is given for the end"


def _noun(overview: CampaignOverview) -> str:
    return overview.campaign.goal_metric.value.capitalize()


def _a_day(overview: CampaignOverview, pace: float) -> str:
    """A pace in what the goal counts: "4.0 orders a day", "€120 a day"."""
    metric = overview.campaign.goal_metric
    if metric is GoalMetric.REVENUE:
        return f"{goal_value(overview.campaign, pace)} a day"
    amount = show.number(pace, 1) if pace < _FEW else show.count(round(pace))
    return f"{amount} {metric.noun} a day"


def _beginning(overview: CampaignOverview, today: date) -> str:
    starts, ends = overview.campaign.starts_on, overview.campaign.ends_on
    if starts is not None:
        return f"not started, begins {show.day_as_of(starts, today)}"
    return "no dates yet" if ends is None else "no start date yet"


def _time_left(ends_on: date | None, today: date) -> str:
    if ends_on is None:
        return "no end date yet"
    left = (ends_on - today).days
    return f"{counted(left, 'day')} left" if left else "ends today"


def standing(low: float, high: float, target: int) -> str:
    """What a range of what is to come says of a target, on screen and on paper alike."""
    if low >= target:
        return "on track"
    return "behind" if high < target else "within reach"


def _ending(overview: CampaignOverview, today: date) -> str:
    campaign, target, done = overview.campaign, overview.campaign.goal_target, overview.done or 0
    ended = f"ended {show.day_as_of(campaign.finished_on or campaign.ends_on, today)}"
    if target is None:
        return _joined("no target was set", ended)
    if done >= target:
        return _joined("goal reached", ended)
    short = goal_value(campaign, target - done)
    noun = "" if campaign.goal_metric is GoalMetric.REVENUE else f" {campaign.goal_metric.noun}"
    return _joined(f"{short}{noun} short", ended)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
