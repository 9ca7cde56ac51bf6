"""What is remembered of working with one influencer, over all campaigns."""

from datetime import date

from models.campaigns.partnership import Deliverable
from models.figures.figure import Figure
from models.results.memory import Collaboration, memory_of
from storage.tables.settings import STAGE_NAMES
from storage.workspace import Workspace

DELIVERABLES = """
SELECT deliverable.* FROM deliverable JOIN partnership ON partnership.id = partnership_id
WHERE influencer_id = :id ORDER BY post_due, deliverable.id
"""


def memory(workspace: Workspace, influencer_id: int, today: date) -> tuple[Figure, ...]:
    """How she answers, agrees, delivers: each figure with its formula, its n, and why where it is n/a."""
    work = Collaboration(
        workspace.contacts.of_influencer(influencer_id),
        workspace.partnerships.of_influencer(influencer_id),
        workspace.store.all(Deliverable, DELIVERABLES, {"id": influencer_id}),
        workspace.posts.of_influencer(influencer_id),
        workspace.settings.get(STAGE_NAMES),
    )
    return memory_of(work, today)
