"""Which of a creator's posts an order is counted for: an assumption, said wherever it is shown."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.orders.order import Order, number_of

ASSUMPTION = "Orders of the creator, each counted for their newest post on its day (assumed)."


@dataclass(frozen=True, slots=True)
class PostMoment:
    """When a post of a partnership went live."""

    id: int
    partnership_id: int
    published_at: datetime


def orders_by_post(posts: Iterable[PostMoment], orders: Mapping[int, Sequence[Order]]) -> dict[int, int]:
    """How many orders each sponsored post stands for; ``orders`` are by partnership.

    An order counts for the partnership's newest post live on its day, one placed before all of them for the first.
    Posts of a partnership that is not in ``orders`` are left out: nobody can say.
    """
    lines: dict[int, list[PostMoment]] = {}
    for post in posts:
        if post.partnership_id in orders:
            lines.setdefault(post.partnership_id, []).append(post)
    counted: dict[int, int] = {}
    for partnership_id, its_posts in lines.items():
        its_posts.sort(key=lambda post: (post.published_at, post.id))
        counted |= {post.id: 0 for post in its_posts}
        days = [post.published_at.date() for post in its_posts]
        for order in orders[partnership_id]:
            live = bisect_right(days, order.placed_on)
            counted[its_posts[max(live - 1, 0)].id] += number_of([order])
    return counted
