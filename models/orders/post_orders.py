"""Which of a creator's posts an order is counted for: an assumption, said wherever it is shown."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from models.orders.order import Order, number_of
from models.plural import counted

ASSUMPTION = "Orders of the creator, each counted for their newest post on its day (assumed), earlier ones for none."


@dataclass(frozen=True, slots=True)
class PostMoment:
    """When a post of a partnership went live."""

    id: int
    partnership_id: int
    published_at: datetime


class PostOrders(NamedTuple):
    """How many orders count for a post, and for the first of a partnership how many were placed before it went live."""

    after: int = 0
    before: int = 0

    @property
    def told(self) -> str:
        """What is said beside the number; empty where every order counts for a post."""
        if not self.before:
            return ""
        return f"{counted(self.before, 'more order')} of this creator came before it went live, counted for no post."


def orders_by_post(posts: Iterable[PostMoment], orders: Mapping[int, Sequence[Order]]) -> dict[int, PostOrders]:
    """How many orders each sponsored post stands for; ``orders`` are by partnership.

    An order counts for the partnership's newest post live on its day, one placed before all of them for none, so that
    all numbers of a partnership together are its orders. Posts of a partnership that is not in ``orders`` are left out:
    nobody can say.
    """
    lines: dict[int, list[PostMoment]] = {}
    for post in posts:
        if post.partnership_id in orders:
            lines.setdefault(post.partnership_id, []).append(post)
    found: dict[int, PostOrders] = {}
    for partnership_id, its_posts in lines.items():
        its_posts.sort(key=lambda post: (post.published_at, post.id))
        days = [post.published_at.date() for post in its_posts]
        placed: Counter[int] = Counter()
        for order in orders[partnership_id]:
            placed[bisect_right(days, order.placed_on)] += number_of([order])
        found |= {post.id: PostOrders(placed[place]) for place, post in enumerate(its_posts, 1)}
        found[its_posts[0].id] = PostOrders(placed[1], before=placed[0])
    return found
