"""How far the partnerships of a scope came."""

from models.campaigns.parcel import is_sent
from models.charts import Course, StageFunnel
from models.influencers.contact import Direction
from models.results.filters import Scope
from storage.tables.settings import STAGE_NAMES
from storage.totals.ledger import Ledger
from storage.workspace import Workspace

SAID = "SELECT DISTINCT influencer_id, campaign_id, direction FROM contact WHERE happened_on IS NOT NULL"
WITH_POSTS = "SELECT DISTINCT partnership_id FROM post WHERE partnership_id IS NOT NULL"


def stage_funnel(workspace: Workspace, ledger: Ledger, scope: Scope) -> StageFunnel:
    """The way of the scope's partnerships, whatever its dates and platforms: a stage has neither."""
    said = {tuple(row) for row in workspace.connection.execute(SAID)}
    posted = {row[0] for row in workspace.connection.execute(WITH_POSTS)}
    courses = [
        Course(
            one.stage,
            was_written_to=(one.influencer_id, one.campaign_id, Direction.OUT) in said,
            has_answered=(one.influencer_id, one.campaign_id, Direction.IN) in said,
            has_agreed=is_sent(one) or one.contract_signed_on is not None,
            has_posts=one.id in posted,
        )
        for one in ledger.partnerships_in(scope)
    ]
    parts = [word for word, is_so in (("dates", scope.since or scope.until), ("platforms", scope.platforms)) if is_so]
    narrowed = f"Whatever the {' and '.join(parts)}: stages have none." if parts else ""
    return StageFunnel.of(courses, workspace.settings.get(STAGE_NAMES), narrowed)
