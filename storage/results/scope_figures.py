"""Every figure of a scope on a day: what posts, orders and costs come to, growth, budget, and how it went."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from models.figures.budget_figures import budget_figures
from models.figures.figure import Figure, FigureSet
from models.figures.growth import USUAL, growth_of_many
from models.figures.likely_rate import likely_rate
from models.figures.totals import PostTotals
from models.results.filters import Scope
from models.results.memory import memory_of
from storage.campaigns.budgets import campaign_budgets
from storage.campaigns.collaborations import collaboration
from storage.results.results import creator_results
from storage.tables.growths import growth_together
from storage.tables.settings import STAGE_NAMES
from storage.totals.ledger import Ledger, ledger_of
from storage.totals.post_totals import people_condition
from storage.totals.summaries import figures
from storage.workspace import Workspace


def scope_figures(
    workspace: Workspace, scope: Scope, today: date, ledger: Ledger | None = None, posts: PostTotals | None = None
) -> FigureSet:
    """Every figure of a scope: the one source for screen, paper and files.

    ``ledger`` and ``posts``, the sums of the scope's posts, are the workspace's where they are at hand.
    """
    ledger = ledger or ledger_of(workspace)
    return figures(workspace, scope, ledger, tuple(_further(workspace, scope, today, ledger)), posts)


def _further(workspace: Workspace, scope: Scope, today: date, ledger: Ledger) -> Iterator[Figure]:
    yield _growth(workspace, scope, today, ledger)
    if len(scope.influencer_ids) == 1:
        found = creator_results(workspace, scope, ledger)
        yield likely_rate(found[0].rate if found else None)
    campaign = ledger.campaigns.get(scope.campaign_id) if scope.campaign_id is not None else None
    if campaign and scope.is_whole_campaign:
        budgets = campaign_budgets(workspace, campaign, ledger.partnerships_in(scope), ledger)
        yield from budget_figures(budgets, workspace.settings.get(STAGE_NAMES))
    yield from memory_of(collaboration(workspace, scope, ledger), today)


def _growth(workspace: Workspace, scope: Scope, today: date, ledger: Ledger) -> Figure:
    """Growth of the scope's creators over its dates, else those of its campaigns, else the usual period."""
    since, until = _period(scope, today, ledger)
    people, values = people_condition(scope)
    if scope.campaign_ids:
        agreed = {one.influencer_id for one in ledger.partnerships_in(scope) if one.stage.is_committed}
        people += f" AND influencer.id IN ({_listed(agreed)})"
    if scope.platforms:
        people += f" AND grew.platform IN ({_listed(repr(one.value) for one in scope.platforms)})"
    return growth_of_many(*growth_together(workspace.store, people, values, since, until), since, until)


def _period(scope: Scope, today: date, ledger: Ledger) -> tuple[date, date]:
    """First and last day that growth is measured between; what is still to come is not."""
    campaigns = [ledger.campaigns[number] for number in scope.campaign_ids if number in ledger.campaigns]
    begins = [day for one in campaigns if (day := one.starts_on)]
    ends = [day for one in campaigns if (day := one.ends_on)]
    until = min(scope.until or max(ends, default=today), today)
    return scope.since or min(begins, default=until - timedelta(days=USUAL)), until


def _listed(values: Iterable[object]) -> str:
    return ", ".join(sorted(map(str, values)))
