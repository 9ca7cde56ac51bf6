"""The one big number of a report, with the verdict that its range allows and no other."""

from models import show
from models.campaigns.campaign import Campaign, GoalMetric, Objective
from models.campaigns.campaign_words import asked_text, goal_value
from models.figures.figure import Figure
from models.figures.figure_text import rests_on, value_text
from models.figures.metrics import is_by_code_alone
from models.figures.paying import PaysFrom
from models.paper.blocks import Headline
from models.paper.report.source import ReportSource
from models.reading.currencies import symbol
from models.results.booking_again import FEW_ORDERS

SPOKEN = {"EUR": "euro", "USD": "dollar", "GBP": "pound"}
OF_CREATORS = (GoalMetric.ORDERS, GoalMetric.REVENUE)
"""Goals that belong to creators: a platform alone has none of them."""

EARLY = "too early to tell whether it paid for itself"


def headline_of(source: ReportSource) -> Headline:
    """Back per 1 for sales, else how far the goal is reached, else engagements; of a campaign to come, when it is."""
    overview = source.overview
    if overview and source.is_planned:
        return _planned(overview.campaign)
    back = source.figures["back_per_1"]
    if back.value is not None and _is_about_money(source.campaign):
        return _back(source, back)
    if source.campaign is not None and not (source.scope.platforms and source.campaign.goal_metric in OF_CREATORS):
        return _goal(source, source.campaign)
    return _engagements(source)


def _planned(campaign: Campaign) -> Headline:
    starts_on = campaign.starts_on
    when = f"to start on {show.day(starts_on, year=True)}" if starts_on else "no start date yet"
    goal = f"goal: {asked_text(campaign)}" if campaign.goal_target else "no target is set"
    return Headline("Planned", when, (goal, "nothing is live yet, so nothing is measured"))


def _is_about_money(campaign: Campaign | None) -> bool:
    if campaign is None:
        return True
    return campaign.objective is Objective.SALES or campaign.goal_metric in OF_CREATORS


def _back(source: ReportSource, back: Figure) -> Headline:
    one = SPOKEN.get(back.currency, f"{symbol(back.currency)}1")
    so_far = " so far" if source.is_running else ""
    profit, pays_from = source.figures["profit"], PaysFrom(source.business.gross_margin)
    lines = [_verdict(back, pays_from.line, is_running=source.is_running)]
    if profit.value is not None and pays_from.margin is not None:
        amount = show.money(abs(round(profit.value)), profit.currency)
        outcome = "a profit of" if profit.value >= 0 else "a loss of"
        lines.append(f"{pays_from.at_margin} that is {outcome} {amount}, before other costs")
    elif pays_from.margin is None:
        lines.append("what the goods cost is not taken off: no gross margin is entered")
    if back.caveat:
        lines.append(back.caveat)
    return Headline(value_text(back), f"came back for every {one} spent{so_far}", tuple(lines))


def _verdict(back: Figure, line: float, *, is_running: bool) -> str:
    if back.low is None or back.high is None:
        return EARLY
    low, high = (show.ratio_money(value, back.currency) for value in (back.low, back.high))
    likely = f"likely between {low} and {high}"
    if back.low >= line and back.n < FEW_ORDERS:
        return f"{likely} — {EARLY}"
    if back.low >= line:
        paid = "it has paid for itself" if is_running else "it paid for itself"
        return f"{likely} — {paid}"
    lost = "it has not paid for itself yet" if is_running else "it did not pay for itself"
    return f"{likely} — {lost if back.high < line else EARLY}"


def _goal(source: ReportSource, campaign: Campaign) -> Headline:
    figure = source.figures[campaign.goal_metric.value]
    if figure.value is None:
        return Headline(show.NOT_AVAILABLE, f"{_noun(campaign)}: nothing measured yet", (figure.reason,))
    number = value_text(figure) if figure.currency else goal_value(campaign, figure.value)
    so_far = " so far" if source.is_running else ""
    lines = _grounds(source, figure, campaign.goal_metric)
    if not campaign.goal_target:
        lines.append("no target was set, so it can be neither reached nor missed")
    return Headline(number, f"{_noun(campaign)}{so_far}", tuple(lines))


def _noun(campaign: Campaign) -> str:
    nouns = {GoalMetric.REACH: "people reached", GoalMetric.CLICKS: "clicks on links", GoalMetric.POSTS: "posts live"}
    return nouns.get(campaign.goal_metric, campaign.goal_metric.value)


def _grounds(source: ReportSource, figure: Figure, metric: GoalMetric) -> list[str]:
    if metric in OF_CREATORS:
        if all(map(is_by_code_alone, source.money("orders"))):
            return ["by the creators’ codes; who bought without a code is not counted"]
        return ["by the creators’ codes and by tracked sales; who bought otherwise is not counted"]
    if metric is GoalMetric.POSTS:
        return []
    lines = [f"counted on {rests_on(figure)}, {figure.basis.value}"]
    if figure.of is not None and figure.n < figure.of:
        lines[0] += "; what the others had comes on top"
    return [*lines, "who saw two posts counts twice"] if metric is GoalMetric.REACH else lines


def _engagements(source: ReportSource) -> Headline:
    figure, revenue = source.figures["engagements"], source.figures["revenue"]
    if figure.value is None and revenue.value is not None:
        return Headline(value_text(revenue), "revenue from creators’ orders", (source.figures["back_per_1"].reason,))
    if figure.value is None:
        return Headline(show.NOT_AVAILABLE, "nothing measured yet", (figure.reason,))
    return Headline(value_text(figure), "engagements so far", tuple(_grounds(source, figure, GoalMetric.ENGAGEMENTS)))
