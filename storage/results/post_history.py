"""One post with all that was read off it, its figures, and the followers they rest on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from models.figures.figure import Figure
from models.figures.post_figures import post_figures
from models.posts.followers_then import FollowersSource, FollowersThen
from models.posts.measured_post import MeasuredPost
from storage.results.measuring import measured_posts
from storage.totals.post_totals import totals_of_post
from storage.workspace import Workspace

BEFORE = """
SELECT followers, day FROM profile_reading WHERE profile_id = :profile AND followers IS NOT NULL AND day <= :day
ORDER BY day DESC, id DESC LIMIT 1
"""
AFTER = """
SELECT followers, day FROM profile_reading WHERE profile_id = :profile AND followers IS NOT NULL
ORDER BY day, id LIMIT 1
"""


@dataclass(frozen=True)
class PostHistory:
    """``figures`` are those of every scope, made of this post alone."""

    measured: MeasuredPost
    followers: FollowersThen | None
    figures: Mapping[str, Figure]


def post_history(workspace: Workspace, post_id: int) -> PostHistory | None:
    """All that is known of a post, ``None`` if it is gone."""
    measured = measured_posts(workspace, [post_id]).get(post_id)
    if measured is None:
        return None
    figures = post_figures(totals_of_post(workspace.store, post_id))
    return PostHistory(measured, followers_then(workspace, measured), figures)


def followers_then(workspace: Workspace, measured: MeasuredPost) -> FollowersThen | None:
    """The followers that ``storage.tables.readings.FOLLOWERS_THEN`` takes for a post, with where they come from."""
    last = measured.last
    if last is not None and last.followers is not None:
        return FollowersThen(last.followers, FollowersSource.POST, last.day)
    values = {"profile": measured.post.profile_id, "day": str(measured.live_on) if measured.live_on else ""}
    for query, source in ((BEFORE, FollowersSource.BEFORE), (AFTER, FollowersSource.AFTER)):
        row = workspace.connection.execute(query, values).fetchone()
        if row is not None:
            return FollowersThen(row["followers"], source, date.fromisoformat(row["day"]))
    return None
