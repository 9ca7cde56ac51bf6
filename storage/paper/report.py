"""What a report is made from, read from the workspace in one go."""

from dataclasses import replace
from datetime import date

from models.filters import Scope
from models.order import Order, number_of
from models.paper.choice import AS_PROPOSED, PaperChoice
from models.paper.document import Document
from models.paper.report.making import report_of
from models.paper.report.source import ReportSource
from storage.ledger import Ledger, ledger_of
from storage.overviews import campaign_overview
from storage.payout_checks import payout_check
from storage.results import creator_results, post_results
from storage.scope_figures import scope_figures
from storage.settings import BENCHMARKS
from storage.workspace import Workspace


def report(workspace: Workspace, scope: Scope, today: date, choice: PaperChoice = AS_PROPOSED) -> Document:
    """The report of a scope as the workspace stands on a day."""
    return report_of(replace(report_source(workspace, scope, today), choice=choice))


def report_source(workspace: Workspace, scope: Scope, today: date) -> ReportSource:
    """The figures and rows of a scope; goal and budget only where it is one whole campaign."""
    ledger = ledger_of(workspace)
    campaign = ledger.campaigns.get(scope.campaign_id) if scope.campaign_id is not None else None
    agreed = tuple(one for one in ledger.partnerships_in(scope) if one.stage.is_committed)
    people = workspace.influencers.rows({*scope.influencer_ids, *(one.influencer_id for one in agreed)})
    return ReportSource(
        business=ledger.business,
        today=today,
        scope=scope,
        campaign=campaign,
        overview=campaign_overview(workspace, campaign, today, ledger)
        if campaign and scope.is_whole_campaign
        else None,
        figures=scope_figures(workspace, scope, today, ledger),
        creators=tuple(creator_results(workspace, scope, ledger)),
        posts=tuple(post_results(workspace, scope)),
        partnerships=agreed,
        names={number: person.name for number, person in people.items()},
        campaigns={number: one.name for number, one in ledger.campaigns.items()},
        codes={number: tuple(rules) for number, rules in ledger.rules_by_partnership.items()},
        fees=_fees(ledger, scope),
        product=_product(ledger, scope),
        refunds=_refunds(ledger, scope),
        unknown=number_of(ledger.attribution.unknown),
        ambiguous=number_of(ledger.attribution.ambiguous),
        benchmarks=workspace.settings.get(BENCHMARKS),
        payouts=payout_check(workspace, ledger, scope).sentence,
        chosen=tuple(one for one in ledger.campaigns.values() if one.id in scope.campaign_ids),
    )


def _fees(ledger: Ledger, scope: Scope) -> dict[int, int]:
    """Fee and commission within the scope's cost, by influencer."""
    found: dict[int, int] = {}
    for partnership in ledger.spending_in(scope):
        cost = ledger.costs.get(partnership.id)
        if cost:
            found[partnership.influencer_id] = found.get(partnership.influencer_id, 0) + cost.fee + cost.commission
    return found


def _product(ledger: Ledger, scope: Scope) -> dict[str, int]:
    """Product and gifts at cost within the scope's cost, by currency."""
    found: dict[str, int] = {}
    for partnership in ledger.spending_in(scope):
        cost = ledger.costs.get(partnership.id)
        if cost:
            found[cost.currency] = found.get(cost.currency, 0) + cost.product + cost.gifts
    return found


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
