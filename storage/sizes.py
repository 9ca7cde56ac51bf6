"""Everybody's size and engagement rate: what the picture of rates against followers is made from."""

from models.charts.labels import handle_label
from models.charts.sizes import MOST_POINTS, SizedCreator
from models.filters import Scope
from models.platforms import Platform
from storage.workspace import Workspace

QUERY = """
SELECT influencer_id, name, handle, platform, followers, rate, rate_posts
FROM creator_figures JOIN influencer ON influencer.id = influencer_id
WHERE followers > 0 AND rate > 0 AND influencer_id % :step = 0
ORDER BY followers, influencer_id
"""


def sized_creators(workspace: Workspace, scope: Scope) -> list[SizedCreator]:
    """Creators with followers and a rate, on the scope's platforms; of very many an even part."""
    known = workspace.store.value("SELECT count(*) FROM creator_figures WHERE followers > 0 AND rate > 0")
    step = max(1, int(str(known)) // MOST_POINTS)
    found = []
    for row in workspace.connection.execute(QUERY, {"step": step}):
        platform = Platform(row["platform"])
        if scope.platforms and platform not in scope.platforms:
            continue
        label = handle_label(row["handle"], row["name"], platform)
        size = (row["followers"], row["rate"])
        found.append(SizedCreator(row["influencer_id"], label, *size, platform, row["rate_posts"]))
    return found
