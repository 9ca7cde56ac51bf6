"""How many pieces each partnership of somebody brought or promised."""

from storage.workspace import Workspace

PIECES = """
SELECT id, coalesce(
    nullif((SELECT count(*) FROM post WHERE partnership_id = partnership.id), 0),
    (SELECT sum(count) FROM deliverable WHERE partnership_id = partnership.id AND status <> 'dropped')
) AS pieces
FROM partnership WHERE influencer_id = :id AND pieces IS NOT NULL
"""


def pieces_of(workspace: Workspace, influencer_id: int) -> dict[int, int]:
    """Posts by the id of their partnership, else the pieces promised; without those nobody counted."""
    return {row[0]: row[1] for row in workspace.connection.execute(PIECES, {"id": influencer_id})}
