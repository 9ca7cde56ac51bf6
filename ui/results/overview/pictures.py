"""The charts of a scope as data, made from its findings."""

from collections.abc import Callable
from datetime import date

from models.campaigns.campaign import GoalMetric
from models.charts import (
    ComparedCreator,
    Comparison,
    CreatorsCompared,
    GoalProgress,
    PostsByDay,
    SmallerIsCloser,
)
from models.charts.labels import creator_label
from models.figures.paying import PaysFrom
from models.orders.order import Order, number_of
from models.orders.sales_line import SalesLine
from models.results.overview import forecast_of, goal_done
from ui.results.findings import Findings


def engagements_by_day(found: Findings) -> PostsByDay:
    """Engagements by the day a post went live, over the campaign's dates or those of the scope."""
    left_out = found.posts.unread, found.posts.undated
    return PostsByDay.of_days(found.days, found.best, found.days_gone, left_out=left_out)


def creators_by_return(found: Findings) -> CreatorsCompared:
    """What each creator brought back for 1 spent, in the currency that most of them have."""
    told = [result for result in found.creators if result.back is not None]
    currencies = [result.currency for result in told]
    currency = max(set(currencies), key=currencies.count) if currencies else found.figures.currency
    compared = [
        ComparedCreator.of(result.influencer_id, creator_label(result), result.back)
        for result in told
        if result.back is not None and result.currency == currency
    ]
    return CreatorsCompared.of(
        Comparison.BACK_PER_1, compared, currency, PaysFrom(found.ledger.business.gross_margin)
    )


def creators_by_rate(found: Findings) -> CreatorsCompared:
    """The engagement rate of each creator, beside what is usual for her size."""
    compared = [
        ComparedCreator.of(result.influencer_id, creator_label(result), result.rate,
                           found.usual_rates.get(result.influencer_id))
        for result in found.creators
        if result.rate is not None
    ]
    return CreatorsCompared.of(Comparison.ENGAGEMENT_RATE, compared)


def goal_progress(found: Findings) -> GoalProgress | None:
    """The way to the campaign's goal; without a campaign the orders so far."""
    campaign = found.campaign
    metric = found.goal_metric
    by_day = _by_day(found, metric)
    if campaign is None:
        return GoalProgress.of(metric, None, by_day, (found.scope.since, found.scope.until), found.today)
    whole = found.scope.is_whole_campaign
    done, _ = goal_done(campaign, found.figures.figures)
    made = GoalProgress.of(
        metric,
        campaign.goal_target if whole else None,
        by_day,
        found.dates,
        found.today,
        campaign.currency if metric is GoalMetric.REVENUE else "",
        forecast_of(campaign, done, found.today, found.ahead) if whole else None,
    )
    return made.reckoning_with(found.ahead.to_come) if made and found.ahead and whole else made


def sizes(found: Findings) -> SmallerIsCloser:
    """Everybody's engagement rate against size."""
    return SmallerIsCloser.of(found.sizes, benchmarks=found.benchmarks, trends=found.trends)


def _by_day(found: Findings, metric: GoalMetric) -> dict[date, int]:
    if metric is GoalMetric.ORDERS:
        return _summed(found, lambda order: number_of([order]), lambda line: line.orders or 0)
    if metric is GoalMetric.REVENUE:
        currency = found.campaign.currency if found.campaign else found.figures.currency
        definition = found.revenue_definition
        return _summed(
            found,
            lambda order: order.revenue(definition) if order.currency == currency else 0,
            lambda line: line.revenue or 0 if line.currency == currency else 0,
        )
    return dict(found.counted_by_day)


def _summed(
    found: Findings, worth: Callable[[Order], int], worth_of_line: Callable[[SalesLine], int]
) -> dict[date, int]:
    """What orders and sales lines are worth by day; a line of several days stands on its last."""
    counted: dict[date, int] = {}
    for order in found.orders:
        counted[order.placed_on] = counted.get(order.placed_on, 0) + worth(order)
    for line in found.sales:
        counted[line.day] = counted.get(line.day, 0) + worth_of_line(line)
    return counted
