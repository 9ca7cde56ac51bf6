"""What the posts of a scope come to, without one of them: how many, of which days, read until when."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PostsLookedAt:
    """``first`` and ``last`` are days on which a post went live, ``read_on`` the day of the newest reading that counts.

    ``unread`` have no known engagements, ``undated`` have some but no day.
    """

    posts: int = 0
    first: date | None = None
    last: date | None = None
    read_on: date | None = None
    unread: int = 0
    undated: int = 0

    @property
    def days(self) -> int:
        """From the first day to the last, both included; 0 where no day is known."""
        return (self.last - self.first).days + 1 if self.first and self.last else 0
