"""Which of a creator's posts an order is counted for: an assumption, said wherever it is shown."""

from collections.abc import Iterable, Mapping, Sequence

from models.order import Order, number_of
from models.post import Post

ASSUMPTION = "Orders with the creator's code, each counted for her newest post on its day (assumed)."


def orders_by_post(posts: Iterable[Post], orders: Mapping[int, Sequence[Order]]) -> dict[int, int]:
    """How many orders each sponsored post stands for; ``orders`` are by partnership.

    An order counts for the partnership's newest post live on its day, one placed before all of them for the first.
    Posts of a partnership that is not in ``orders`` are left out: nobody can say.
    """
    lines: dict[int, list[Post]] = {}
    for post in posts:
        if post.partnership_id is not None and post.partnership_id in orders and post.published_at is not None:
            lines.setdefault(post.partnership_id, []).append(post)
    counted: dict[int, int] = {}
    for partnership_id, its_posts in lines.items():
        its_posts.sort(key=lambda post: (post.published_at is not None and post.published_at, post.id))
        counted |= {post.id: 0 for post in its_posts}
        for order in orders[partnership_id]:
            counted[_newest(its_posts, order).id] += number_of([order])
    return counted


def _newest(posts: Sequence[Post], order: Order) -> Post:
    live = [post for post in posts if post.published_at and post.published_at.date() <= order.placed_on]
    return live[-1] if live else posts[0]
