"""What a report is made from, read from the workspace in one go."""

from dataclasses import replace
from datetime import date

from models.charts import Grouping, GroupMetric, SalesMetric
from models.orders.order import Order, number_of
from models.paper.choice import AS_PROPOSED, PaperChoice
from models.paper.document import Document
from models.paper.report.charts import axis_days, posts_metric
from models.paper.report.making import report_of
from models.paper.report.source import ReportSource
from models.results.filters import Scope
from storage.campaigns.budgets import asking_prices
from storage.campaigns.overviews import campaign_overview
from storage.campaigns.payout_checks import payout_check
from storage.charts.groups import groups_compared
from storage.charts.posts import posts_by_day
from storage.charts.sales import orders_by_day
from storage.paper.gone import CAMPAIGN_GONE
from storage.paper.partners import partners_of, promises_of
from storage.results.results import creator_results, post_results
from storage.results.scope_figures import scope_figures
from storage.results.scope_posts import ScopePosts
from storage.tables.settings import BENCHMARKS, STAGE_NAMES
from storage.totals.ledger import Ledger, ledger_of
from storage.totals.summaries import money_totals
from storage.workspace import Workspace

GROUPINGS = (Grouping.PLATFORM, Grouping.FORMAT, Grouping.TIER)


def report(workspace: Workspace, scope: Scope, today: date, choice: PaperChoice = AS_PROPOSED) -> Document:
    """The report of a scope as the workspace stands on a day; raises ``UserError`` where its campaigns are gone."""
    if scope.campaign_ids and not any(workspace.campaigns.get(one) for one in scope.campaign_ids):
        raise CAMPAIGN_GONE
    return report_of(replace(report_source(workspace, scope, today), choice=choice))


def report_source(workspace: Workspace, scope: Scope, today: date) -> ReportSource:
    """The figures and rows of a scope; goal and budget only where it is one whole campaign."""
    ledger = ledger_of(workspace)
    campaign = ledger.campaigns.get(scope.campaign_id) if scope.campaign_id is not None else None
    partnerships = ledger.partnerships_in(scope)
    people = workspace.influencers.rows({*scope.influencer_ids, *(one.influencer_id for one in partnerships)})
    names = {number: person.name for number, person in people.items()}
    promises = promises_of(workspace, scope, ledger, today)
    money = money_totals(ledger, scope)
    is_whole = campaign is not None and scope.is_whole_campaign
    source = ReportSource(
        business=ledger.business,
        today=today,
        scope=scope,
        campaign=campaign,
        overview=campaign_overview(workspace, campaign, today, ledger) if campaign and is_whole else None,
        figures=scope_figures(workspace, scope, today, ledger),
        creators=tuple(creator_results(workspace, scope, ledger)),
        posts=tuple(post_results(workspace, scope)),
        partnerships=tuple(one for one in partnerships if one.stage.is_committed),
        names=names,
        campaigns={number: one.name for number, one in ledger.campaigns.items()},
        codes={number: tuple(rules) for number, rules in ledger.codes.items()},
        refunds=_refunds(ledger, scope),
        cost_parts={currency: one.cost_parts for currency, one in money.items() if one.cost is not None},
        partners=partners_of(ledger, scope, names, promises),
        formats=promises.by_format(),
        unknown=number_of(ledger.attribution.unknown),
        ambiguous=number_of(ledger.attribution.ambiguous),
        benchmarks=workspace.settings.get(BENCHMARKS),
        asking=asking_prices(workspace, campaign.id) if campaign and is_whole else {},
        stages=workspace.settings.get(STAGE_NAMES),
        payouts=payout_check(workspace, ledger, scope).sentence,
        chosen=tuple(one for one in ledger.campaigns.values() if one.id in scope.campaign_ids),
    )
    return _with_charts(source, workspace, ledger)


def _with_charts(source: ReportSource, workspace: Workspace, ledger: Ledger) -> ReportSource:
    days = axis_days(source.scope, source.campaign, source.today)
    posts = ScopePosts(workspace, source.scope)
    return replace(
        source,
        happened=posts_by_day(posts, posts_metric(source.campaign), days),
        sold=orders_by_day(workspace, ledger, source.scope, SalesMetric.ORDERS, days),
        groups=tuple(groups_compared(posts, ledger, one, GroupMetric.RATE) for one in GROUPINGS),
    )


def _refunds(ledger: Ledger, scope: Scope) -> dict[str, int]:
    """What refunds took off the scope's revenue, by currency."""
    found: dict[str, int] = {}
    for partnership in ledger.partnerships_in(scope):
        for order in ledger.orders_of(partnership.id, scope):
            found[order.currency] = found.get(order.currency, 0) + _taken_off(ledger, order)
    return found


def _taken_off(ledger: Ledger, order: Order) -> int:
    definition = ledger.business.revenue_definition
    if order.is_refund:
        return -order.revenue(definition)
    return replace(order, refunded=0).revenue(definition) - order.revenue(definition)
