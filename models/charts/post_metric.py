"""What is counted of posts on a chart."""

from enum import StrEnum


class PostMetric(StrEnum):
    """A number of each post that can be added up over posts."""

    ENGAGEMENTS = "engagements"
    VIEWS = "views"

    @property
    def noun(self) -> str:
        """What is counted, as spoken of."""
        return self.value
