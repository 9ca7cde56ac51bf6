"""The four tiles of a report's first page: cost, revenue, engagement rate, posts live."""

import math

from models import show
from models.business import RevenueDefinition
from models.campaigns.budget_words import still_to_spend
from models.estimates.benchmarks import PUBLISHED, Benchmarks
from models.figures.figure import Figure
from models.figures.figure_text import rests_on, value_text
from models.figures.reasons import NO_BUDGET
from models.paper.blocks import Fact
from models.paper.report.source import ReportSource
from models.plural import counted
from models.posts.post import PostResult
from models.results.overview import CampaignOverview

NONE_PAID = "no post of a campaign"
WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def facts_of(source: ReportSource) -> tuple[Fact, ...]:
    """The tiles in the order of the page: of a campaign that has not begun, what is planned for it."""
    overview = source.overview
    if overview and source.is_planned:
        return planned_facts(overview)
    return (_cost(source), _revenue(source), _rate(source), _posts(source))


def planned_facts(overview: CampaignOverview) -> tuple[Fact, ...]:
    """What is known before anything is live."""
    budget = overview.budget
    total = show.money(budget.total, budget.currency)
    return (
        Fact("Budget", total, "" if budget.total is not None else NO_BUDGET),
        Fact("Paid so far", show.money(budget.paid, budget.currency), still_to_spend(budget)),
        Fact("Creators", show.count(overview.creators), "from shortlisted to agreed"),
        Fact("Posts promised", show.count(overview.delivered.promised), "none live yet"),
    )


def _cost(source: ReportSource) -> Fact:
    costs = source.money("cost")
    if all(cost.value is None for cost in costs):
        return Fact("Cost", show.NOT_AVAILABLE, costs[0].reason)
    parts = ["paid or still owed"]
    overview = source.overview
    if overview and overview.budget.total is not None:
        parts.append(f"budget {show.money(overview.budget.total, overview.budget.currency)}")
    product = [show.money(amount, currency) for currency, amount in source.product.items() if amount]
    if product:
        parts.append(f"incl. {' + '.join(product)} product")
    parts += [cost.caveat for cost in costs if cost.caveat]
    return Fact("Cost", _sum(costs), ", ".join(parts))


def _revenue(source: ReportSource) -> Fact:
    revenues = source.money("revenue")
    is_net = source.business.revenue_definition is not RevenueDefinition.PAID_BY_BUYER
    label = "Revenue, net" if is_net else "Revenue, with tax and shipping"
    if all(revenue.value is None for revenue in revenues):
        return Fact(label, show.NOT_AVAILABLE, revenues[0].reason)
    orders = counted(sum(revenue.n for revenue in revenues), "order")
    refunds = [show.money(amount, currency) for currency, amount in source.refunds.items() if amount]
    after = f", after {' + '.join(refunds)} refunds" if refunds else ""
    return Fact(label, _sum(revenues), "; ".join((f"{orders}{after}", *source.not_counted)))


def _sum(figures: list[Figure]) -> str:
    return " + ".join(value_text(figure) for figure in figures if figure.value is not None)


def _rate(source: ReportSource) -> Fact:
    rate = source.figures["engagement_rate_followers"]
    if rate.value is None:
        return Fact("Engagement rate", show.NOT_AVAILABLE, rate.reason)
    parts = []
    if rate.low is not None:
        parts.append(show.percent_span(rate.low, rate.high))
    usual = usual_of(source.posts, source.benchmarks)
    if usual is not None:
        parts.append(f"usual {show.number(usual * 100, 1)}")
    if rate.of is not None and rate.n < rate.of:
        parts.append(f"on {rests_on(rate)}")
    return Fact("Engagement rate", value_text(rate), ", ".join(parts))


def usual_of(posts: tuple[PostResult, ...], benchmarks: Benchmarks = PUBLISHED) -> float | None:
    """The rate by followers usual for the sizes behind the scope's own rate, weighted by followers as that is."""
    pairs = [
        (usual * post.followers, post.followers)
        for post in posts
        if post.engagements is not None
        and post.followers
        and (usual := benchmarks.rate(post.post.platform, post.followers)) is not None
    ]
    return math.fsum(top for top, _ in pairs) / sum(bottom for _, bottom in pairs) if pairs else None


def _posts(source: ReportSource) -> Fact:
    overview = source.overview
    if overview is None:
        live = value_text(source.figures["posts"])
        paid = counted(len(source.sponsored), "paid one")
        return Fact("Posts live", live, f"{paid}; {disclosed_text(source)}" if source.sponsored else NONE_PAID)
    delivered = overview.delivered
    told = (delivered.beyond_text, disclosed_text(source))
    return Fact("Posts live", delivered.promised_text, "; ".join(filter(None, told)))


def disclosed_text(source: ReportSource) -> str:
    """On how many of the paid posts a disclosure was seen: "all disclosed but one"."""
    posts = source.sponsored
    unseen = sum(post.post.disclosure_seen is not True for post in posts)
    if not posts:
        return NONE_PAID
    if not unseen:
        return "all disclosed"
    if unseen == len(posts):
        return "no disclosure seen yet"
    return f"all disclosed but {WORDS[unseen] if unseen < len(WORDS) else unseen}"
