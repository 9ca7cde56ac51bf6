"""Which of a creator's posts an order is counted for: an assumption, said wherever it is shown."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from models.orders.order import Order, number_of
from models.orders.sales_line import SalesLine
from models.plural import counted

ASSUMPTION = "Orders of the creator, each counted for their newest post on its day (assumed), earlier ones for none."


@dataclass(frozen=True, slots=True)
class PostMoment:
    """When a post of a partnership went live."""

    id: int
    partnership_id: int
    published_at: datetime


class PostOrders(NamedTuple):
    """How many orders count for a post, and for the first of a partnership how many were placed before it went live.

    ``beside`` are the partnership's orders that are told by the day alone, ``None`` where there are no such sales.
    ``after`` is ``None`` where no order counts for the post, but some of those may be its own.
    """

    after: int | None = 0
    before: int = 0
    beside: int | None = None

    @property
    def told(self) -> str:
        """What is said beside the number; empty where every order counts for a post."""
        told = []
        if self.before:
            more = counted(self.before, "more order")
            told.append(f"{more} of this creator came before it went live, counted for no post.")
        if self.beside is not None:
            what = counted(self.beside, "more order" if self.after else "order") if self.beside else "sales"
            told.append(f"Customers or a table told {what} of this creator without the post that brought them.")
        return "\n".join(told)


def orders_by_post(
    posts: Iterable[PostMoment], orders: Mapping[int, Sequence[Order]], lines: Iterable[tuple[int, SalesLine]] = ()
) -> dict[int, PostOrders]:
    """How many orders each sponsored post stands for; ``orders`` are by partnership, ``lines`` have it beside them.

    An order counts for the partnership's newest post live on its day, one placed before all of them for none, so that
    all numbers of a partnership together are its orders. Posts of a partnership that is in neither are left out: nobody
    can say.
    """
    beside: Counter[int] = Counter()
    for partnership_id, line in lines:
        beside[partnership_id] += line.orders or 0
    by_partnership: dict[int, list[PostMoment]] = {}
    for post in posts:
        if post.partnership_id in orders or post.partnership_id in beside:
            by_partnership.setdefault(post.partnership_id, []).append(post)
    found: dict[int, PostOrders] = {}
    for partnership_id, its_posts in by_partnership.items():
        its_posts.sort(key=lambda post: (post.published_at, post.id))
        days = [post.published_at.date() for post in its_posts]
        placed: Counter[int] = Counter()
        for order in orders.get(partnership_id, ()):
            placed[bisect_right(days, order.placed_on)] += number_of([order])
        told = beside.get(partnership_id)
        for place, post in enumerate(its_posts, 1):
            after = placed[place] or (0 if told is None else None)
            found[post.id] = PostOrders(after, placed[0] if place == 1 else 0, told)
    return found
