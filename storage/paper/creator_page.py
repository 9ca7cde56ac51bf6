"""What the page about a creator is made from, read from the workspace in one go."""

from datetime import date

from models.campaigns.delivered import NOTHING, Promises
from models.campaigns.partnership import Partnership
from models.errors import UserError
from models.paper.choice import AS_PROPOSED, PaperChoice
from models.paper.creator.page import creator_page as page_of
from models.paper.creator.source import CreatorSource, Work
from models.paper.document import Document
from models.posts.post import PostResult
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.campaigns.live_posts import posts_of
from storage.influencers.comparing import read_compared
from storage.results.results import post_results
from storage.results.scope_figures import scope_figures
from storage.results.sponsored import rates_of
from storage.totals.ledger import Ledger, ledger_of
from storage.workspace import Workspace

MOST_WORK = 4
MOST_POSTS = 3
"""What one page has room for."""


def creator_page(
    workspace: Workspace, influencer_id: int, today: date, choice: PaperChoice = AS_PROPOSED
) -> Document:
    """The page about a creator; raises ``UserError`` where she is gone."""
    return page_of(creator_source(workspace, influencer_id, today, choice))


def creator_source(
    workspace: Workspace, influencer_id: int, today: date, choice: PaperChoice = AS_PROPOSED
) -> CreatorSource:
    """What is known of a creator on a day, each figure from where the screen has it."""
    found = read_compared(workspace, [influencer_id], today)
    if not found:
        raise UserError("This creator is not in the workspace any more.", "Choose another one.")
    person, ledger = found[0], ledger_of(workspace)
    scope = Scope(influencer_ids=frozenset({influencer_id}))
    agreed = _newest_first([one for one in ledger.partnerships_in(scope) if one.stage.is_committed], ledger)
    platform = person.row.platform
    return CreatorSource(
        business=ledger.business,
        today=today,
        person=person,
        profiles=workspace.profiles.of_influencer(influencer_id),
        readings=workspace.profiles.readings(influencer_id),
        rates=rates_of(workspace, influencer_id, Platform(platform)) if platform else None,
        work=tuple(_work(workspace, one, today, ledger) for one in agreed[:MOST_WORK]),
        earlier=len(agreed[MOST_WORK:]),
        figures=scope_figures(workspace, scope, today, ledger),
        posts=_best(post_results(workspace, scope)),
        photo=workspace.photos.of_influencer(influencer_id),
        choice=choice,
    )


def _newest_first(partnerships: list[Partnership], ledger: Ledger) -> list[Partnership]:
    def begins(one: Partnership) -> tuple[date, int]:
        return ledger.campaigns[one.campaign_id].starts_on or date.max, one.id

    return sorted(partnerships, key=begins, reverse=True)


def _work(workspace: Workspace, partnership: Partnership, today: date, ledger: Ledger) -> Work:
    scope = Scope(frozenset({partnership.campaign_id}), influencer_ids=frozenset({partnership.influencer_id}))
    pieces = [
        piece
        for piece in workspace.partnerships.deliverables(partnership.campaign_id)
        if piece.partnership_id == partnership.id
    ]
    promises = Promises(pieces, posts_of(workspace, [partnership.id]), today)
    return Work(
        partnership,
        ledger.campaigns[partnership.campaign_id],
        tuple(pieces),
        scope_figures(workspace, scope, today, ledger),
        promises.by_partnership().get(partnership.id, NOTHING),
    )


def _best(posts: list[PostResult]) -> tuple[PostResult, ...]:
    read = [post for post in posts if post.engagements is not None]
    return tuple(sorted(read, key=lambda post: (-(post.engagements or 0), post.post.id))[:MOST_POSTS])
