from models.estimates.benchmarks import PUBLISHED
from models.estimates.estimates import PostRate, Trend
from models.reading.platform import Platform
from models.results.sponsored import sponsored_rates

TREND = Trend.published(PUBLISHED.by_platform[Platform.INSTAGRAM])


def posts(count: int, engagements: int) -> list[PostRate]:
    return [PostRate(engagements, 10_000)] * count


def test_ranges_that_overlap_leave_it_too_early_to_tell() -> None:
    rates = sponsored_rates(posts(2, 400), posts(3, 500), TREND)
    assert rates.is_known
    assert rates.verdict.words == "too early to tell"
    assert (rates.sponsored.n, rates.ordinary.n) == (2, 3)


def test_ranges_that_lie_apart_say_which_engage_less() -> None:
    assert sponsored_rates(posts(20, 200), posts(40, 700), TREND).verdict.words == "sponsored less"
    assert sponsored_rates(posts(20, 900), posts(40, 300), TREND).verdict.words == "sponsored more"


def test_posts_of_one_kind_alone_say_what_is_missing() -> None:
    verdict = sponsored_rates([], posts(4, 300), None).verdict
    assert (verdict.words, "no post in a partnership was read" in verdict.why) == ("n/a", True)
