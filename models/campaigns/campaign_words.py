"""What a campaign says about itself in a line: its dates, its goal, its regions."""

from collections.abc import Iterable
from datetime import date

from models import show
from models.campaigns.campaign import Campaign, CampaignStatus, GoalMetric
from models.plural import counted

_ORDER = (CampaignStatus.RUNNING, CampaignStatus.PLANNING, CampaignStatus.FINISHED)


def in_list_order(campaigns: Iterable[Campaign], today: date) -> list[Campaign]:
    """What runs first, then what is planned, then what is over; each in the order given."""
    return sorted(campaigns, key=lambda campaign: _ORDER.index(campaign.status(today)))


def card_line(campaign: Campaign, creators: int, today: date) -> str:
    """The line under a campaign's name in the list: "Sales · 1 Sep – 12 Oct · 8 creators"."""
    return f"{campaign.objective.label} · {short_card_line(campaign, creators, today)}"


def short_card_line(campaign: Campaign, creators: int, today: date) -> str:
    """The same for a narrow list, without the objective."""
    return f"{dates_text(campaign, today)} · {counted(creators, 'creator')}"


def page_line(campaign: Campaign) -> str:
    """The line under a campaign's name on its page: "Sales campaign · 1 Sep – 12 Oct 2026 · France, Belgium, UK"."""
    parts = [f"{campaign.objective.label} campaign", dates_text(campaign), ", ".join(campaign.regions)]
    return " · ".join(part for part in parts if part)


def dates_text(campaign: Campaign, today: date | None = None) -> str:
    """From when to when a campaign runs; ``today`` leaves its own year out."""
    if campaign.starts_on is None and campaign.ends_on is None:
        return "no dates yet"
    days = campaign.starts_on, campaign.ends_on
    return show.day_range_as_of(*days, today) if today else show.day_range(*days)


def goal_value(campaign: Campaign, value: float) -> str:
    """An amount of what the goal counts: "120", "€3,000"."""
    if campaign.goal_metric is GoalMetric.REVENUE:
        return show.money(round(value), campaign.currency, cents=False)
    return show.count(value)


def target_text(campaign: Campaign) -> str:
    """The target with its noun: "120 orders", "150,000 reached", "€3,000 revenue"; empty while unset."""
    if campaign.goal_target is None:
        return ""
    return f"{goal_value(campaign, campaign.goal_target)} {campaign.goal_metric.noun}"


def asked_text(campaign: Campaign) -> str:
    """The target as something still to do: "120 orders", "reach 150,000 people"; empty while unset."""
    if campaign.goal_target is None or campaign.goal_metric is not GoalMetric.REACH:
        return target_text(campaign)
    return f"reach {goal_value(campaign, campaign.goal_target)} people"


def progress_text(campaign: Campaign, done: int | None, status: CampaignStatus) -> str:
    """How far the goal is reached: "88 of 120 orders", or what it is while nothing can be told."""
    target = target_text(campaign)
    begun = done is not None and (done > 0 or status is not CampaignStatus.PLANNING)
    if not begun or done is None:
        return f"goal: {asked_text(campaign)}" if target else "no goal set"
    so_far = goal_value(campaign, done)
    return f"{so_far} of {target}" if target else f"{so_far} {campaign.goal_metric.noun} so far"
