"""How campaigns stand on a day: the cards of the Campaigns tab."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from models.campaigns.campaign import Campaign
from models.campaigns.live_pieces import Posts, live_without_post
from models.campaigns.partnership import Deliverable, DeliverableStatus, Partnership
from models.estimates.estimates import PostsAhead
from models.results.filters import Scope
from models.results.overview import CampaignOverview, PartnershipProgress, forecast_of, goal_done
from storage.campaigns.budgets import campaign_budgets
from storage.totals.ledger import Ledger
from storage.totals.summaries import figures
from storage.workspace import Workspace

LINKED = """
SELECT partnership_id, format, deliverable_id, count(*) FROM post
WHERE partnership_id IN (SELECT id FROM partnership WHERE campaign_id = :id) GROUP BY 1, 2, 3
"""


def campaign_overview(workspace: Workspace, campaign: Campaign, today: date, ledger: Ledger) -> CampaignOverview:
    """One campaign with its figures."""
    scope = Scope.of_campaign(campaign.id)
    found = figures(workspace, scope, ledger).figures
    partnerships = ledger.partnerships_in(scope)
    running = {partnership.id for partnership in partnerships if not partnership.stage.is_exit}
    deliverables = [d for d in workspace.partnerships.deliverables(campaign.id) if _stands(d, running)]
    done, why_not = goal_done(campaign, found)
    posts = _linked_posts(workspace, campaign.id)
    postless = live_without_post(deliverables, posts)
    live = _live(posts, postless)
    promised = sum(d.count for d in deliverables)
    return CampaignOverview(
        campaign=campaign,
        status=campaign.status(today),
        creators=sum(not partnership.stage.is_exit for partnership in partnerships),
        done=done,
        why_not_done=why_not,
        forecast=forecast_of(campaign, done, today, _ahead(promised, sum(live.values()))),
        budgets=campaign_budgets(workspace, campaign, partnerships, ledger),
        posts_live=sum(live.values()),
        posts_promised=max(promised, sum(live.values())),
        posts_late=_late(deliverables, today),
        posts_undisclosed=_undisclosed(workspace, campaign.id),
        figures=found,
        progress=_progress(ledger, partnerships, deliverables, live),
        posts_missing=postless.total(),
    )


def posts_ahead(workspace: Workspace, campaign_id: int, ledger: Ledger) -> PostsAhead | None:
    """Posts live and promised posts to come of a campaign; ``None`` where none is live or nothing was promised."""
    partnerships = ledger.partnerships_in(Scope.of_campaign(campaign_id))
    running = {partnership.id for partnership in partnerships if not partnership.stage.is_exit}
    deliverables = [d for d in workspace.partnerships.deliverables(campaign_id) if _stands(d, running)]
    posts = _linked_posts(workspace, campaign_id)
    live = _live(posts, live_without_post(deliverables, posts))
    return _ahead(sum(d.count for d in deliverables), sum(live.values()))


def _ahead(promised: int, live: int) -> PostsAhead | None:
    return PostsAhead(live, max(promised - live, 0)) if promised and live else None


def _stands(deliverable: Deliverable, running: AbstractSet[int]) -> bool:
    return deliverable.partnership_id in running and deliverable.status is not DeliverableStatus.DROPPED


def _linked_posts(workspace: Workspace, campaign_id: int) -> list[Posts]:
    return [Posts(*row) for row in workspace.connection.execute(LINKED, {"id": campaign_id})]


def _live(posts: Iterable[Posts], postless: Counter[int]) -> Counter[int]:
    """What is live by partnership: posts, and pieces without one."""
    found = Counter(postless)
    for one in posts:
        found[one.partnership_id or 0] += one.number
    return found


def _late(deliverables: Sequence[Deliverable], today: date) -> int:
    return sum(
        d.count
        for d in deliverables
        if d.status is not DeliverableStatus.LIVE and d.post_due is not None and d.post_due < today
    )


def _undisclosed(workspace: Workspace, campaign_id: int) -> int:
    count = workspace.store.value(
        "SELECT count(*) FROM post WHERE disclosure_seen IS NOT 1 AND partnership_id IN"
        " (SELECT id FROM partnership WHERE campaign_id = :id)",
        {"id": campaign_id},
    )
    return int(str(count))


def _progress(
    ledger: Ledger, partnerships: Sequence[Partnership], deliverables: Sequence[Deliverable], live: Mapping[int, int]
) -> dict[int, PartnershipProgress]:
    promised: Counter[int] = Counter()
    for deliverable in deliverables:
        promised[deliverable.partnership_id] += deliverable.count
    return {
        partnership.id: PartnershipProgress(
            live.get(partnership.id, 0),
            promised[partnership.id],
            ledger.orders_brought(partnership.id),
            ", ".join(ledger.codes_of(partnership.id)),
            cost.total if (cost := ledger.costs.get(partnership.id)) is not None else None,
        )
        for partnership in partnerships
    }
