"""The rounds of promised pieces. ``deliverable.draft_rounds`` stays their count, which memory and exports read."""

from collections.abc import Iterable

from models.campaigns.draft import Draft, Verdict, rounds_not_kept
from storage.workspace import Workspace

OF_CAMPAIGN = """
SELECT draft.* FROM draft JOIN deliverable ON deliverable.id = deliverable_id
JOIN partnership ON partnership.id = partnership_id WHERE campaign_id = :id ORDER BY draft.id
"""
COUNTED = "SELECT draft_rounds FROM deliverable WHERE id = :id"
KEPT = "SELECT count(*) FROM draft WHERE deliverable_id = :id"


def drafts_of_campaign(workspace: Workspace, campaign_id: int) -> dict[int, tuple[Draft, ...]]:
    """The rounds of every piece of a campaign by the piece's id, the first round first."""
    found: dict[int, list[Draft]] = {}
    for draft in workspace.store.all(Draft, OF_CAMPAIGN, {"id": campaign_id}):
        found.setdefault(draft.deliverable_id, []).append(draft)
    return {deliverable_id: tuple(drafts) for deliverable_id, drafts in found.items()}


def add_draft(workspace: Workspace, deliverable_id: int, **values: object) -> int:
    """A further round; returns its id. Rounds that were only counted so far become rounds without days."""
    kept, counted = _number(workspace, KEPT, deliverable_id), _number(workspace, COUNTED, deliverable_id)
    for _ in range(rounds_not_kept(counted, kept or 0)):
        workspace.store.insert("draft", {"deliverable_id": deliverable_id, "verdict": Verdict.CHANGES})
    made = workspace.store.insert("draft", {"deliverable_id": deliverable_id, **values})
    _recount(workspace, [deliverable_id])
    return made


def update_draft(workspace: Workspace, draft_id: int, **values: object) -> None:
    """Change fields of a round."""
    workspace.store.update("draft", draft_id, values)


def delete_draft(workspace: Workspace, draft: Draft) -> None:
    """Take a round out."""
    workspace.store.delete("draft", draft.id)
    _recount(workspace, [draft.deliverable_id])


def _recount(workspace: Workspace, deliverable_ids: Iterable[int]) -> None:
    """The one place that makes the count of a piece what its kept rounds are; none kept is none counted."""
    for deliverable_id in deliverable_ids:
        kept = _number(workspace, KEPT, deliverable_id)
        workspace.partnerships.update_deliverable(deliverable_id, draft_rounds=kept or None)


def _number(workspace: Workspace, query: str, deliverable_id: int) -> int | None:
    value = workspace.store.value(query, {"id": deliverable_id})
    return None if value is None else int(str(value))
