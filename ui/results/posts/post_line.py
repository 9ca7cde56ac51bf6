"""A row of the table of posts."""

from dataclasses import dataclass

from models.orders.post_orders import PostOrders
from models.posts.post import PostResult


@dataclass(frozen=True, slots=True)
class PostLine:
    """A post with its latest reading; ``orders`` is ``None`` where orders cannot be told."""

    result: PostResult
    orders: PostOrders | None

    @property
    def id(self) -> int:
        """The post's id."""
        return self.result.post.id
