"""The trend that holds on each platform."""

from collections.abc import Mapping
from dataclasses import field

from models.estimates.benchmarks import PUBLISHED, Benchmarks
from models.estimates.trend import UNKNOWN, Trend
from models.plural import counted
from models.reading.platform import Platform
from models.record import record


@record(frozen=True)
class Trends:
    """What rates by followers are drawn to, by platform; where nothing was published or read any rate may be.

    ``published_on`` are the platforms that figures were published for, or typed by the owner.
    """

    by_platform: Mapping[Platform, Trend] = field(default_factory=dict)
    published_on: frozenset[Platform] = frozenset()

    @classmethod
    def published(cls, benchmarks: Benchmarks = PUBLISHED) -> "Trends":
        """Those that hold before any post was read."""
        found = {platform: Trend.published(one) for platform, one in benchmarks.by_platform.items()}
        return cls(found, frozenset(found))

    def with_own(self, found: Mapping[Platform, Trend]) -> "Trends":
        """The same where trends were drawn to posts."""
        return Trends({**self.by_platform, **found}, self.published_on)

    def of(self, platform: Platform) -> Trend:
        """The trend of a platform."""
        return self.by_platform.get(platform, UNKNOWN)

    def told(self, platform: Platform) -> str:
        """What rates of few posts are drawn to on a platform: "your own 14 creators on Instagram …"; "" for nothing."""
        trend, published = self.of(platform), self.published_on
        if trend.creators:
            usual = f", themselves drawn to what was published for {platform.label}" if platform in published else ""
            return f"your own {counted(trend.creators, 'creator')} on {platform.label}{usual}"
        return f"what was published for {platform.label}" if platform in published else ""
