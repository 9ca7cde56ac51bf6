"""How campaigns stand on a day: the cards of the Campaigns tab."""

from collections.abc import Mapping, Sequence
from datetime import date

from models.campaigns.campaign import Campaign
from models.campaigns.delivered import Delivered, Promises
from models.campaigns.partnership import Partnership
from models.estimates.estimates import PostsAhead
from models.results.filters import Scope
from models.results.overview import CampaignOverview, PartnershipProgress, forecast_of, goal_done
from storage.campaigns.budgets import campaign_budgets
from storage.campaigns.live_posts import posts_of
from storage.totals.ledger import Ledger
from storage.totals.summaries import figures
from storage.workspace import Workspace


def campaign_overview(workspace: Workspace, campaign: Campaign, today: date, ledger: Ledger) -> CampaignOverview:
    """One campaign with its figures."""
    scope = Scope.of_campaign(campaign.id)
    found = figures(workspace, scope, ledger).figures
    partnerships = ledger.partnerships_in(scope)
    done, why_not = goal_done(campaign, found)
    promises = _promises(workspace, campaign.id, partnerships, today)
    delivered = promises.by_partnership()
    return CampaignOverview(
        campaign=campaign,
        status=campaign.status(today),
        creators=sum(not partnership.stage.is_exit for partnership in partnerships),
        done=done,
        why_not_done=why_not,
        forecast=forecast_of(campaign, done, today, _ahead(sum(delivered.values(), Delivered()))),
        budgets=campaign_budgets(workspace, campaign, partnerships, ledger),
        posts_undisclosed=_undisclosed(workspace, campaign.id),
        figures=found,
        progress=_progress(ledger, partnerships, delivered),
        met=promises.met,
    )


def posts_ahead(workspace: Workspace, campaign_id: int, ledger: Ledger, today: date) -> PostsAhead | None:
    """Posts live and promised posts to come of a campaign; ``None`` where none is live or nothing was promised."""
    partnerships = ledger.partnerships_in(Scope.of_campaign(campaign_id))
    promises = _promises(workspace, campaign_id, partnerships, today)
    return _ahead(sum(promises.by_partnership().values(), Delivered()))


def _promises(
    workspace: Workspace, campaign_id: int, partnerships: Sequence[Partnership], today: date
) -> Promises:
    ended = frozenset(one.id for one in partnerships if one.stage.is_exit)
    posts = posts_of(workspace, [one.id for one in partnerships])
    return Promises(workspace.partnerships.deliverables(campaign_id), posts, today, ended)


def _ahead(delivered: Delivered) -> PostsAhead | None:
    if not (delivered.promised and delivered.live):
        return None
    return PostsAhead(delivered.live, delivered.promised - delivered.met)


def _undisclosed(workspace: Workspace, campaign_id: int) -> int:
    count = workspace.store.value(
        "SELECT count(*) FROM post WHERE disclosure_seen IS NOT 1 AND partnership_id IN"
        " (SELECT id FROM partnership WHERE campaign_id = :id)",
        {"id": campaign_id},
    )
    return int(str(count))


def _progress(
    ledger: Ledger, partnerships: Sequence[Partnership], delivered: Mapping[int, Delivered]
) -> dict[int, PartnershipProgress]:
    return {
        partnership.id: PartnershipProgress(
            delivered.get(partnership.id, Delivered()),
            ledger.orders_brought(partnership.id),
            ", ".join(ledger.codes_of(partnership.id)),
            ledger.cost(partnership),
        )
        for partnership in partnerships
    }
