"""What a portfolio report is made from, read from the workspace: nothing is computed here that a scope does not have."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from models.campaign import Campaign
from models.charts import Grouping, GroupMetric, GroupsCompared, MoneyInOut
from models.filters import Scope
from models.paper.choice import AS_PROPOSED, PaperChoice
from models.paper.document import Document
from models.paper.portfolio.making import empty_portfolio, portfolio_of
from models.paper.portfolio.source import PortfolioCampaign, PortfolioSource
from models.paper.report.source import ReportSource
from models.paper.request import PortfolioRequest
from models.partnership import Partnership
from storage.charts.flows import money_in_out
from storage.charts.groups import groups_compared
from storage.ledger import Ledger, ledger_of
from storage.overviews import campaign_overview
from storage.paper.report import report_source
from storage.scope_figures import scope_figures
from storage.scope_posts import ScopePosts
from storage.workspace import Workspace


def portfolio(
    workspace: Workspace, request: PortfolioRequest, today: date, choice: PaperChoice = AS_PROPOSED
) -> Document:
    """The portfolio report of a period as the workspace stands on a day; of no campaign it says so."""
    source = portfolio_source(workspace, request, today)
    if source is None:
        return empty_portfolio(workspace.business.get(), today, choice, request.since, request.until)
    return portfolio_of(replace(source, report=replace(source.report, choice=choice)))


def portfolio_source(workspace: Workspace, request: PortfolioRequest, today: date) -> PortfolioSource | None:
    """The figures of a period's campaigns, together and each; ``None`` where no campaign has days in it."""
    ledger = ledger_of(workspace)
    dates = Scope(since=request.since, until=request.until)
    whole, parts = campaigns_in(ledger, dates)
    if not whole and not parts:
        return None
    scope = counted_scope(whole, parts, dates)
    report = _of_several(report_source(workspace, scope, today))
    campaigns = [_campaign(workspace, ledger, one, Scope.of_campaign(one.id), today) for one in whole]
    campaigns += [_campaign(workspace, ledger, one, _part_of(one, dates), today, is_part=True) for one in parts]
    counted = [one for one in campaigns if one.is_part is not bool(whole)]
    backs = tuple(_backs(workspace, ledger, scope, counted))
    posts = ScopePosts(workspace, scope)
    return PortfolioSource(
        since=request.since,
        until=request.until,
        report=report,
        campaigns=tuple(sorted(campaigns, key=_earliest_first)),
        back=backs,
        rate=groups_compared(posts, ledger, Grouping.CAMPAIGN, GroupMetric.RATE),
        platforms=groups_compared(posts, ledger, Grouping.PLATFORM, GroupMetric.RATE),
        flows=tuple(_flows(workspace, ledger, scope)),
        booked=_booked(report.partnerships),
    )


def campaigns_in(ledger: Ledger, dates: Scope) -> tuple[list[Campaign], list[Campaign]]:
    """Campaigns all of which lies in the dates, and those of which a part does, as far as their own days are known."""
    within = [one for one in ledger.campaigns.values() if ledger.has_days_in(one.id, dates)]
    whole = [one for one in within if dates.covers(one.starts_on) and dates.covers(one.ends_on)]
    return whole, [one for one in within if one not in whole]


def counted_scope(whole: Sequence[Campaign], parts: Sequence[Campaign], dates: Scope) -> Scope:
    """What the figures together are of: whole campaigns; where there is none, what of the others lies in the dates."""
    if whole:
        return Scope(frozenset(one.id for one in whole))
    return replace(dates, campaign_ids=frozenset(one.id for one in parts))


def _part_of(campaign: Campaign, dates: Scope) -> Scope:
    return replace(dates, campaign_ids=frozenset({campaign.id}))


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
    yield first
    for currency in sorted(first.elsewhere):
        yield money_in_out(workspace, ledger, scope, currency)


def _booked(agreed: Iterable[Partnership]) -> Counter[int]:
    """In how many campaigns something was agreed with each creator."""
    pairs = {(one.influencer_id, one.campaign_id) for one in agreed}
    return Counter(who for who, _ in pairs)
