"""The bar below the big number: how much of the goal is done, and what can be said of the rest."""

from models import show
from models.campaigns.campaign import CampaignStatus, GoalMetric
from models.campaigns.campaign_words import goal_value, target_text
from models.paper.blocks import GoalBar
from models.plural import counted
from models.results.goal_words import standing
from models.results.overview import CampaignOverview


def goal_bar_of(overview: CampaignOverview | None) -> GoalBar | None:
    """The bar of a campaign with a target; ``None`` without one, and before it begins: the headline says the goal."""
    if overview is None or not overview.campaign.goal_target:
        return None
    if overview.done is None and overview.status is CampaignStatus.PLANNING:
        return None
    campaign = overview.campaign
    of = f" of {target_text(campaign)}"
    if overview.done is None:
        return GoalBar(0.0, show.NOT_AVAILABLE, of, overview.why_not_done)
    share = min(max(overview.share_done or 0.0, 0.0), 1.0)
    return GoalBar(share, goal_value(campaign, overview.done), of, "; ".join(_said(overview, overview.done)))


def _said(overview: CampaignOverview, done: int) -> list[str]:
    """Verdict and facts beside it; which of them caused what was not measured, so nothing is said of it."""
    said = [_verdict(overview, done)]
    if overview.not_counted:
        said.append(overview.not_counted)
    if late := overview.delivered.late:
        said.append(f"{counted(late, 'promised post')} {'is' if late == 1 else 'are'} late")
    return said


def _verdict(overview: CampaignOverview, done: int) -> str:
    campaign, target = overview.campaign, overview.campaign.goal_target or 0
    if done >= target:
        above = f", {goal_value(campaign, done - target)} more than asked" if done > target else ""
        return f"goal reached{above}"
    if overview.status is CampaignStatus.FINISHED:
        short = f"goal missed by {goal_value(campaign, target - done)}"
        return f"{short} on the posts that were read" if _has_unread(overview) else short
    return _start(overview) or _outlook(overview, target)


def _has_unread(overview: CampaignOverview) -> bool:
    """Whether posts that were not read would bring the goal nearer."""
    figure = overview.figures[overview.campaign.goal_metric.value]
    return figure.of is not None and figure.n < figure.of


def _start(overview: CampaignOverview) -> str:
    if overview.status is not CampaignStatus.PLANNING:
        return ""
    starts_on = overview.campaign.starts_on
    return f"starts on {show.day(starts_on)}" if starts_on else "no start date yet"


def _outlook(overview: CampaignOverview, target: int) -> str:
    campaign, forecast = overview.campaign, overview.forecast
    until = f" by {show.day(campaign.ends_on)}" if campaign.ends_on else ""
    # After a handful the pace itself is a guess.
    if forecast is None or forecast.n < 5 or campaign.goal_metric is GoalMetric.REVENUE:
        return f"too early to tell what it will be{until}" if until else "no end date yet"
    low, high = goal_value(campaign, round(forecast.low)), goal_value(campaign, round(forecast.high))
    likely = f"likely {low} – {high}{until} at this pace"
    return f"{likely}: {standing(forecast.low, forecast.high, target)}"
