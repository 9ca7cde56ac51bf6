"""What a portfolio report is made from, read from the workspace: figures of scopes, and no others."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Partnership
from models.charts import Grouping, GroupMetric, GroupsCompared, MoneyInOut
from models.paper.choice import AS_PROPOSED, PaperChoice
from models.paper.document import Document
from models.paper.portfolio.coverage import covered
from models.paper.portfolio.making import empty_portfolio, portfolio_of
from models.paper.portfolio.source import PortfolioCampaign, PortfolioSource
from models.paper.report.source import ReportSource
from models.paper.request import PortfolioRequest
from models.results.filters import Scope
from storage.campaigns.overviews import campaign_overview
from storage.charts.flows import money_in_out
from storage.charts.groups import groups_compared
from storage.paper.report import report_source
from storage.results.scope_figures import scope_figures
from storage.results.scope_posts import ScopePosts
from storage.totals.ledger import Ledger, ledger_of
from storage.workspace import Workspace


def portfolio(
    workspace: Workspace, request: PortfolioRequest, today: date, choice: PaperChoice = AS_PROPOSED
) -> Document:
    """The portfolio report of a period as the workspace stands on a day; of no campaign it says so."""
    source = portfolio_source(workspace, request, today)
    if source is None:
        return empty_portfolio(workspace.business.get(), today, request.since, request.until)
    return portfolio_of(replace(source, report=replace(source.report, choice=choice)))


def portfolio_source(workspace: Workspace, request: PortfolioRequest, today: date) -> PortfolioSource | None:
    """The figures of a period's campaigns, together and each; ``None`` where no campaign has days in it."""
    ledger = ledger_of(workspace)
    found = covered(ledger.campaigns.values(), Scope(since=request.since, until=request.until))
    if not found.whole and not found.parts:
        return None
    report = _of_several(report_source(workspace, found.scope, today))
    whole = [_campaign(workspace, ledger, one, Scope.of_campaign(one.id), today) for one in found.whole]
    parts = [_campaign(workspace, ledger, one, found.part_of([one]), today, is_part=True) for one in found.parts]
    backs = tuple(_backs(workspace, ledger, found.scope, whole or parts))
    posts = ScopePosts(workspace, found.scope)
    return PortfolioSource(
        since=request.since,
        until=request.until,
        report=report,
        campaigns=tuple(sorted((*whole, *parts), key=_earliest_first)),
        back=backs,
        rate=groups_compared(posts, ledger, Grouping.CAMPAIGN, GroupMetric.RATE),
        platforms=groups_compared(posts, ledger, Grouping.PLATFORM, GroupMetric.RATE),
        flows=tuple(_flows(workspace, ledger, found.scope)),
        booked=_booked(report.partnerships),
    )


def _of_several(report: ReportSource) -> ReportSource:
    """A period that happens to have one campaign is told of like any other."""
    return replace(report, campaign=None, overview=None)


def _campaign(
    workspace: Workspace, ledger: Ledger, campaign: Campaign, scope: Scope, today: date, *, is_part: bool = False
) -> PortfolioCampaign:
    overview = campaign_overview(workspace, campaign, today, ledger)
    return PortfolioCampaign(overview, scope_figures(workspace, scope, today, ledger), is_part)


def _backs(
    workspace: Workspace, ledger: Ledger, scope: Scope, campaigns: Iterable[PortfolioCampaign]
) -> Iterator[GroupsCompared]:
    """Campaigns by what came back, a chart each currency; those of which it cannot be told are in the first."""
    own = ledger.business.currency
    by_currency: dict[str, set[int]] = {own: set()}
    for one in campaigns:
        back = one.figures["back_per_1"]
        by_currency.setdefault(own if back.value is None else back.currency, set()).add(one.overview.campaign.id)
    for ids in by_currency.values():
        if ids:
            posts = ScopePosts(workspace, replace(scope, campaign_ids=frozenset(ids)))
            yield groups_compared(posts, ledger, Grouping.CAMPAIGN, GroupMetric.BACK)


def _earliest_first(one: PortfolioCampaign) -> tuple[date, date, str]:
    campaign = one.overview.campaign
    return (campaign.starts_on or date.max, campaign.ends_on or date.max, campaign.name)


def _flows(workspace: Workspace, ledger: Ledger, scope: Scope) -> Iterator[MoneyInOut]:
    """Money in and out, a chart each currency, the one with most of it first."""
    first = money_in_out(workspace, ledger, scope)
    others = [money_in_out(workspace, ledger, scope, currency) for currency in sorted(first.elsewhere)]
    # What is in other currencies stands on the charts beside each.
    yield from (replace(chart, elsewhere=()) for chart in (first, *others))


def _booked(agreed: Iterable[Partnership]) -> Counter[int]:
    """In how many campaigns something was agreed with each creator."""
    pairs = {(one.influencer_id, one.campaign_id) for one in agreed}
    return Counter(who for who, _ in pairs)
