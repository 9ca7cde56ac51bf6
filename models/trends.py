"""The trend that holds on each platform."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.benchmarks import PUBLISHED, Benchmarks
from models.platforms import Platform
from models.trend import UNKNOWN, Trend


@dataclass(frozen=True, slots=True)
class Trends:
    """What rates by followers are drawn to, by platform; where nothing was published or read any rate may be."""

    by_platform: Mapping[Platform, Trend] = field(default_factory=dict)

    @classmethod
    def published(cls, benchmarks: Benchmarks = PUBLISHED) -> "Trends":
        """Those that hold before any post was read."""
        return cls({platform: Trend.published(one) for platform, one in benchmarks.by_platform.items()})

    def of(self, platform: Platform) -> Trend:
        """The trend of a platform."""
        return self.by_platform.get(platform, UNKNOWN)
