"""Usual rates go straight through their two points in logs, whatever was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UnreadableError
from models.estimates.benchmarks import (
    LEAST_RATE,
    MOST_FOLLOWERS,
    PUBLISHED,
    Benchmark,
    RatePoint,
    parse_rate,
    parse_year,
)
from models.reading.platform import Platform

RATES = st.floats(LEAST_RATE, 1)
SIZES = st.lists(st.integers(1, MOST_FOLLOWERS), min_size=2, max_size=2, unique=True).map(sorted)
BENCHMARKS = st.builds(
    lambda sizes, small, large: Benchmark(RatePoint(sizes[0], small), RatePoint(sizes[1], large), "us", 2026),
    SIZES, RATES, RATES,
)  # fmt: skip


@given(BENCHMARKS)
def test_both_points_lie_on_the_line(benchmark: Benchmark) -> None:
    for point in (benchmark.small, benchmark.large):
        assert benchmark.usual(point.followers) == pytest.approx(point.rate, rel=1e-4)


@given(BENCHMARKS, st.integers(0, 10**12))
def test_at_every_size_it_is_a_rate_that_has_a_logarithm(benchmark: Benchmark, followers: int) -> None:
    assert 0 < benchmark.usual(followers) <= 1


@given(BENCHMARKS, st.integers(1, 10**10), st.integers(1, 10**10))
def test_between_two_sizes_it_only_rises_or_only_falls(benchmark: Benchmark, one: int, other: int) -> None:
    low, high = sorted((one, other))
    grown = benchmark.usual(high) - benchmark.usual(low)
    assert grown * (benchmark.large.rate - benchmark.small.rate) >= -1e-9


def test_where_figures_were_taken_away_nothing_is_usual() -> None:
    changed = PUBLISHED.with_one(Platform.TIKTOK, None)
    assert changed.rate(Platform.TIKTOK, 5_000) is None
    assert changed.rate(Platform.INSTAGRAM, 5_000) == PUBLISHED.rate(Platform.INSTAGRAM, 5_000)


@pytest.mark.parametrize(
    ("source", "told", "short"),
    [
        ("our own posts", "our own posts, 2026", "our own posts 2026"),
        ("Statista, Sweden, 2026", "Statista, Sweden, 2026", "Statista 2026"),
        ("Report 2026", "Report 2026", "Report 2026"),
    ],
)
def test_a_source_is_told_with_its_year_once(source: str, told: str, short: str) -> None:
    benchmark = Benchmark(RatePoint(1_000, 0.04), RatePoint(10_000, 0.02), source, 2026)
    assert (benchmark.told, benchmark.short_source) == (told, short)


@pytest.mark.parametrize(("text", "rate"), [("3.4", 0.034), ("3,4 %", 0.034), ("100", 1.0), (" ", None)])
def test_a_rate_is_typed_in_percent(text: str, rate: float | None) -> None:
    assert parse_rate(text) == (rate if rate is None else pytest.approx(rate))


@pytest.mark.parametrize("text", ["0", "101", "-2", "many"])
def test_what_can_be_no_usual_rate_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError):
        parse_rate(text)


@pytest.mark.parametrize("text", ["24", "20256", "1899", "2O24", ""])
def test_a_year_has_four_digits(text: str) -> None:
    with pytest.raises(UnreadableError, match="four digits"):
        parse_year(text)
