from models.estimates.benchmarks import PUBLISHED
from models.estimates.trend import UNKNOWN, Trend
from models.estimates.trends import Trends
from models.reading.platform import Platform


def test_until_posts_are_read_rates_are_drawn_to_what_was_published() -> None:
    trends = Trends.published(PUBLISHED)
    assert trends.told(Platform.INSTAGRAM) == "what was published for Instagram"
    assert trends.of(Platform.THREADS) is UNKNOWN
    assert trends.told(Platform.THREADS) == ""


def test_it_is_said_how_many_creators_of_ones_own_the_trend_was_drawn_to() -> None:
    own = {Platform.INSTAGRAM: Trend(creators=14), Platform.THREADS: Trend(creators=1)}
    trends = Trends.published(PUBLISHED).with_own(own)
    told = "your own 14 creators on Instagram, themselves drawn to what was published for Instagram"
    assert trends.told(Platform.INSTAGRAM) == told
    assert trends.told(Platform.THREADS) == "your own 1 creator on Threads"
