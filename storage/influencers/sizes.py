"""Everybody's size and engagement rate: what the picture of rates against followers is made from."""

from dataclasses import replace

from models.charts.labels import handle_label
from models.charts.sizes import MOST_POINTS, SizedCreator
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.totals.post_totals import people_condition
from storage.workspace import Workspace

QUERY = """
SELECT influencer_id, name, handle, platform, followers, rate, rate_posts
FROM creator_figures JOIN influencer ON influencer.id = influencer_id
WHERE followers > 0 AND rate > 0 AND influencer_id % :step = 0 AND {people}
ORDER BY followers, influencer_id
"""


def sized_creators(workspace: Workspace, scope: Scope) -> list[SizedCreator]:
    """Creators with followers and a rate; of very many an even part.

    Platforms, niches and regions of the scope narrow them, for they say with whom somebody is compared. Campaigns,
    dates and creators do not: the picture shows where those stand among all.
    """
    known = workspace.store.value("SELECT count(*) FROM creator_figures WHERE followers > 0 AND rate > 0")
    step = max(1, int(str(known)) // MOST_POINTS)
    people, values = people_condition(replace(scope, influencer_ids=frozenset()))
    found = []
    for row in workspace.connection.execute(QUERY.format(people=people), {"step": step, **values}):
        platform = Platform(row["platform"])
        if scope.platforms and platform not in scope.platforms:
            continue
        label = handle_label(row["handle"], row["name"], platform)
        size = (row["followers"], row["rate"])
        found.append(SizedCreator(row["influencer_id"], label, *size, platform, row["rate_posts"]))
    return found
