"""What the four tiles of a campaign say: goal, budget, posts, and what came back."""

from dataclasses import dataclass
from datetime import date

from models import show
from models.campaign import CampaignStatus, GoalMetric
from models.campaign_words import goal_value, target_text
from models.currencies import symbol
from models.figure_text import explanation
from models.metrics import is_by_code_alone
from models.overview import CampaignOverview
from models.plural import counted


@dataclass(frozen=True, slots=True)
class TileWords:
    """A figure, what stands small beside it, the line below, its formula, and the share of a bar (``None``: no bar)."""

    value: str
    suffix: str = ""
    note: str = ""
    formula: str = ""
    share: float | None = None


def goal_tile(overview: CampaignOverview, today: date) -> TileWords:
    """How far the goal is reached and where it is heading."""
    campaign, figure = overview.campaign, overview.figures[overview.campaign.goal_metric.value]
    target = target_text(campaign)
    if overview.done is None:
        suffix = f"of {target}" if target else campaign.goal_metric.noun
        return TileWords(show.NOT_AVAILABLE, suffix, overview.why_not_done, explanation(figure))
    suffix = f"of {target}" if target else f"{campaign.goal_metric.noun} so far"
    formula = explanation(figure) + _forecast_basis(overview)
    return TileWords(
        goal_value(campaign, overview.done), suffix, _outlook(overview, today), formula, overview.share_done
    )


def budget_tile(overview: CampaignOverview) -> TileWords:
    """What is paid, promised and free."""
    budget = overview.budget
    paid, promised, planned = (
        show.money(amount, budget.currency) for amount in (budget.paid, budget.promised, budget.planned)
    )
    free = budget.free
    formula = (
        f"Paid {paid} = payments made + product sent, at cost + expenses\n"
        f"Promised {promised} = agreed − paid\n"
        f"Planned {planned} = shortlisted and in talks, at their asking price"
    )
    note = f"{promised} promised" if budget.promised or not budget.planned else f"{planned} planned"
    if budget.total is None or free is None:
        return TileWords(paid, "paid", f"{note}, no budget set", formula)
    left = f"{show.money(free, budget.currency)} free" if free >= 0 else f"{show.money(-free, budget.currency)} over"
    formula += f"\nFree {show.money(free, budget.currency)} = budget − paid − promised"
    share = budget.paid / budget.total if budget.total else None
    return TileWords(paid, f"of {show.money(budget.total, budget.currency)}", f"{note}, {left}", formula, share)


def posts_tile(overview: CampaignOverview) -> TileWords:
    """Pieces live of those promised, and what is wrong with them."""
    promised = overview.posts_promised
    formula = (
        "Posts linked to this campaign's creators, of the pieces promised\n"
        "Late: not live though the day agreed has passed\n"
        "Disclosure: posts where nobody has noted yet that it was seen"
    )
    if not promised and not overview.posts_live:
        return TileWords("0", "live", "No pieces are agreed yet.", formula)
    problems = []
    if overview.posts_late:
        problems.append(f"{overview.posts_late} late")
    if overview.posts_undisclosed:
        problems.append(f"{overview.posts_undisclosed} without disclosure seen")
    fine = "none late" if not overview.posts_live else "none late · every disclosure seen"
    return TileWords(str(overview.posts_live), f"of {promised} live", " · ".join(problems) or fine, formula)


def back_label(overview: CampaignOverview) -> str:
    """The name of the tile of what came back: "Back per €1"."""
    return f"Back per {symbol(overview.figures['back_per_1'].currency or overview.campaign.currency)}1"


def back_tile(overview: CampaignOverview) -> TileWords:
    """Revenue for each unit of cost, with its likely range."""
    figure, orders = overview.figures["back_per_1"], overview.figures["orders"]
    if figure.value is None:
        return TileWords(show.NOT_AVAILABLE, "", figure.reason, explanation(figure))
    likely = f"likely {show.span(figure.low, figure.high)}" if figure.low is not None else ""
    note = "" if orders.value is None else counted(int(orders.value), "order")
    if note and is_by_code_alone(orders):
        note += " by code"
    spent = " ÷ ".join(
        show.money(round(part.value), part.currency)
        for part in (overview.figures["revenue"], overview.figures["cost"])
        if part.value is not None
    )
    return TileWords(
        show.ratio_money(figure.value, figure.currency), likely, note, f"{explanation(figure)}\nHere: {spent}"
    )


def _forecast_basis(overview: CampaignOverview) -> str:
    if overview.forecast is None:
        return ""
    likely = goal_value(overview.campaign, round(overview.forecast.likely))
    return f"\nAt the pace so far about {likely} by the end, with an 80 % range; estimated"


def _outlook(overview: CampaignOverview, today: date) -> str:
    campaign, target = overview.campaign, overview.campaign.goal_target
    if overview.status is CampaignStatus.FINISHED:
        return _ending(overview)
    if overview.status is CampaignStatus.PLANNING:
        return f"starts {show.day(campaign.starts_on)}" if campaign.starts_on else "no start date yet"
    forecast = overview.forecast
    if forecast is None or not overview.done:
        if campaign.ends_on is None:
            return "no end date yet"
        left = (campaign.ends_on - today).days
        return f"{counted(left, 'day')} left" if left else "ends today"
    low, high = round(forecast.low), round(forecast.high)
    likely = f"{goal_value(campaign, low)} – {goal_value(campaign, high)} likely by {show.day(campaign.ends_on)}"
    if target is None:
        return likely
    return f"{_verdict(low, high, target)}: {likely}"


def _verdict(low: int, high: int, target: int) -> str:
    if low >= target:
        return "on track"
    return "behind" if high < target else "within reach"


def _ending(overview: CampaignOverview) -> str:
    target, done = overview.campaign.goal_target, overview.done or 0
    ended = show.day(overview.campaign.finished_on or overview.campaign.ends_on)
    if target is None:
        return f"ended {ended}"
    if done >= target:
        return f"goal reached · ended {ended}"
    short = goal_value(overview.campaign, target - done)
    noun = "" if overview.campaign.goal_metric is GoalMetric.REVENUE else f" {overview.campaign.goal_metric.noun}"
    return f"{short}{noun} short · ended {ended}"
