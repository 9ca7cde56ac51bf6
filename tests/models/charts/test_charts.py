from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.campaign import GoalMetric
from models.charts import (
    ComparedCreator,
    Comparison,
    CreatorsCompared,
    Days,
    Focus,
    GoalProgress,
    PostMetric,
    PostOnDay,
    PostsByDay,
    SizedCreator,
    SmallerIsCloser,
)
from models.estimates.benchmarks import PUBLISHED, Benchmark, RatePoint
from models.estimates.estimates import Estimate
from models.estimates.trend import Trend
from models.estimates.trends import Trends
from models.figures.paying import PaysFrom
from models.reading.platform import Platform

FIRST = date(2026, 9, 1)
INSTAGRAM, TIKTOK = Platform.INSTAGRAM, Platform.TIKTOK


def post(number: int, day: int, engagements: int, platform: Platform = INSTAGRAM, label: str = "") -> PostOnDay:
    return PostOnDay(number, FIRST + timedelta(days=day), platform, engagements, label or f"@post{number}")


def creator(number: int, low: float, likely: float, high: float, n: int = 9) -> ComparedCreator:
    return ComparedCreator(number, f"@creator{number}", low, likely, high, n)


def test_engagements_of_one_day_are_stacked_by_platform() -> None:
    chart = PostsByDay.of([post(1, 0, 100), post(2, 0, 40, TIKTOK), post(3, 2, 60)])
    assert [series.label for series in chart.series] == ["Instagram", "TikTok"]
    assert [series.counts for series in chart.series] == [(100, 0, 60), (40, 0, 0)]
    assert chart.totals == (140, 0, 60)


def test_the_axis_holds_the_dates_that_are_looked_at() -> None:
    chart = PostsByDay.of([post(1, 3, 10)], FIRST, FIRST + timedelta(days=9))
    assert (chart.spans[0].first, chart.spans[-1].last) == (FIRST, FIRST + timedelta(days=9))
    assert sum(chart.totals) == 10


def test_many_days_are_gathered_into_weeks_and_nothing_is_lost() -> None:
    chart = PostsByDay.of([post(number, number * 3, 7) for number in range(60)])
    assert chart.step == 7
    assert chart.title == "Engagements by the week a post went live"
    assert sum(chart.totals) == 60 * 7
    assert chart.spans[0] == Days(FIRST, FIRST + timedelta(days=6))


@pytest.mark.parametrize("years", [1, 4, 30])
def test_any_length_of_time_stays_readable(years: int) -> None:
    chart = PostsByDay.of([post(1, 0, 5), post(2, 365 * years, 5)])
    assert len(chart.spans) <= 92
    assert sum(chart.totals) == 10


def test_further_platforms_are_gathered() -> None:
    platforms = [INSTAGRAM, TIKTOK, Platform.YOUTUBE, Platform.X, Platform.PINTEREST, Platform.TWITCH]
    chart = PostsByDay.of([post(n, n, 100 - n, platform) for n, platform in enumerate(platforms)])
    assert [series.label for series in chart.series] == ["Instagram", "TikTok", "YouTube", "Other platforms"]
    assert chart.series[-1].total == 97 + 96 + 95


def test_the_best_posts_are_named_once_a_bar() -> None:
    chart = PostsByDay.of([post(1, 0, 50), post(2, 0, 90), post(3, 1, 70), post(4, 2, 60), post(5, 3, 0)])
    assert [(top.place, top.label) for top in chart.top] == [(0, "@post2"), (1, "@post3"), (2, "@post4")]


def test_a_bar_tells_its_day_and_its_posts() -> None:
    chart = PostsByDay.of([post(1, 8, 1470, label="@plainflour reel"), post(2, 8, 12)])
    assert chart.told(0) == "9 Sep 2026: 1,482 engagements\n@plainflour reel: 1,470\n@post2: 12"


def test_rows_hold_the_days_with_posts_alone() -> None:
    chart = PostsByDay.of([post(1, 0, 5), post(2, 20, 6, TIKTOK)])
    assert chart.header == ("Day", "Total", "TikTok", "Instagram")
    assert chart.as_rows() == [("2026-09-01", "5", "0", "5"), ("2026-09-21", "6", "6", "0")]


def test_no_posts_are_an_empty_chart_that_says_so() -> None:
    chart = PostsByDay.of([], FIRST, FIRST)
    assert chart.is_empty
    assert chart.as_rows() == []
    assert chart.text_summary() == "No posts with engagements."


def test_creators_stand_from_the_best_down() -> None:
    chart = CreatorsCompared.of(Comparison.BACK_PER_1, [creator(1, 1.1, 2, 3), creator(2, 3, 4, 5)], "EUR")
    assert [one.influencer_id for one in chart.creators] == [2, 1]
    assert (chart.reference, chart.reference_label) == (1.0, "paid for itself, before goods")


@pytest.mark.parametrize(
    ("margin", "line", "label", "early"),
    [(6_250, 1.6, "paid for itself: €1.60", True), (10_000, 1.0, "paid for itself: €1.00", False)],
)
def test_the_line_of_who_paid_back_is_at_the_margin(margin: int, line: float, label: str, early: bool) -> None:
    pays_from = PaysFrom(margin)
    chart = CreatorsCompared.of(Comparison.BACK_PER_1, [creator(1, 1.1, 2, 3)], "EUR", pays_from)
    assert (chart.reference, chart.reference_label, chart.creators[0].is_early) == (line, label, early)
    assert f"It {pays_from.told('EUR')}." in chart.text_summary()


def test_no_line_is_drawn_where_nothing_is_left_of_revenue() -> None:
    chart = CreatorsCompared.of(Comparison.BACK_PER_1, [creator(1, 1.1, 2, 3)], "EUR", PaysFrom(0))
    assert chart.reference is None
    assert "It never pays for itself at your gross margin of 0 %." in chart.text_summary()


@pytest.mark.parametrize(
    ("low", "high", "early"), [(1.2, 3, False), (0.4, 2, True), (0.1, 0.9, False), (0.5, 1.0, True)]
)
def test_it_is_too_early_to_tell_who_paid_back_where_the_range_holds_one(low: float, high: float, early: bool) -> None:
    chart = CreatorsCompared.of(Comparison.BACK_PER_1, [creator(1, low, (low + high) / 2, high)], "EUR")
    assert chart.creators[0].is_early is early


@pytest.mark.parametrize(("orders", "early"), [(1, True), (2, True), (3, False)])
def test_nobody_paid_back_from_fewer_than_three_orders(orders: int, early: bool) -> None:
    chart = CreatorsCompared.of(Comparison.BACK_PER_1, [creator(1, 1.1, 3.3, 9.7, orders)], "EUR")
    assert chart.creators[0].is_early is early


@pytest.mark.parametrize(("posts", "early"), [(1, True), (2, True), (3, False)])
def test_a_rate_of_fewer_than_three_posts_is_too_early(posts: int, early: bool) -> None:
    chart = CreatorsCompared.of(Comparison.ENGAGEMENT_RATE, [creator(1, 0.02, 0.03, 0.04, posts)])
    assert chart.creators[0].is_early is early
    assert ("too early to tell" in chart.told(0)) is early


def test_those_who_do_not_fit_are_counted() -> None:
    chart = CreatorsCompared.of(Comparison.ENGAGEMENT_RATE, [creator(n, 0.01, 0.02, 0.03) for n in range(20)])
    drawn = chart.limited(15)
    assert (len(drawn.creators), drawn.more, len(chart.as_rows())) == (12, 8, 20)
    assert chart.text_summary().endswith("And 8 more.")


def test_a_creator_tells_value_range_and_ground() -> None:
    told = CreatorsCompared.of(Comparison.BACK_PER_1, [creator(1, 1.9, 2.6, 3.4, 88)], "EUR").told(0)
    assert told == "@creator1: €2.60\nlikely €1.90 – €3.40, from 88 orders"


def test_the_way_to_a_goal_adds_up_by_day() -> None:
    by_day = {FIRST: 3, FIRST + timedelta(days=2): 4, FIRST + timedelta(days=5): 0}
    dates = (FIRST, date(2026, 10, 12))
    forecast = Estimate(90, 100, 112, 7)
    chart = GoalProgress.of(GoalMetric.ORDERS, 120, by_day, dates, date(2026, 9, 20), forecast=forecast)
    assert chart is not None
    assert chart.title == "On the way to 120 orders"
    assert chart.steps == ((FIRST, 3), (FIRST + timedelta(days=2), 7))
    assert chart.end_of_line == date(2026, 9, 20)
    assert chart.told_forecast() == "12 Oct 2026: about 100 orders at this pace\nlikely 90 – 112"
    assert chart.text_summary().startswith("7 of 120 orders by 20 Sep 2026.")


def test_the_forecast_names_the_posts_that_it_reckons_with() -> None:
    dates = (FIRST, date(2026, 10, 12))
    chart = GoalProgress.of(
        GoalMetric.ORDERS, 120, {FIRST: 3}, dates, date(2026, 9, 20), forecast=Estimate(90, 100, 112, 7)
    )
    assert chart is not None
    assert chart.reckoning_with(3).told_forecast() == (
        "12 Oct 2026: about 100 orders by this pace and 3 posts still to come\nlikely 90 – 112"
    )


def test_a_stretch_of_the_way_to_a_goal_is_looked_at_alone() -> None:
    by_day = {FIRST + timedelta(days=day): 2 for day in range(30)}
    chart = GoalProgress.of(GoalMetric.ORDERS, 80, by_day, (FIRST, date(2026, 10, 12)), date(2026, 9, 30))
    assert chart is not None
    seen = chart.focused(Focus(chart.stretch_between(FIRST.toordinal() + 3.2, FIRST.toordinal() + 5.9)))
    assert seen.as_rows()[0] == ("2026-09-04", "8", "2")
    assert len(seen.as_rows()) == 4
    assert seen.stretch_text(seen.axis) == "4 Sep – 7 Sep"


def test_the_line_of_a_finished_campaign_ends_with_it() -> None:
    chart = GoalProgress.of(GoalMetric.ORDERS, 10, {FIRST: 1}, (FIRST, date(2026, 9, 10)), date(2026, 11, 1))
    assert chart is not None
    assert chart.end_of_line == date(2026, 9, 10)


def test_a_goal_in_money_is_told_in_money() -> None:
    chart = GoalProgress.of(GoalMetric.REVENUE, 300_000, {FIRST: 120_050}, (FIRST, None), FIRST, "EUR")
    assert chart is not None
    assert chart.title == "On the way to €3,000"
    assert replace(chart, target=chart.done).title.endswith(" reached")
    assert chart.as_rows() == [("2026-09-01", "€1,201", "€1,201")]


def test_a_goal_of_people_reached_is_said_in_people() -> None:
    chart = GoalProgress.of(GoalMetric.REACH, 150_000, {FIRST: 90}, (FIRST, None), FIRST)
    assert chart is not None
    assert chart.title == "On the way to 150,000 people"
    assert replace(chart, target=90).title == "90 people reached"


def test_there_is_no_way_without_a_day() -> None:
    assert GoalProgress.of(GoalMetric.ORDERS, 5, {}, (None, None), FIRST) is None


def sized(number: int, followers: int, rate: float) -> SizedCreator:
    return SizedCreator(number, f"@c{number}", followers, rate, INSTAGRAM, 3)


def test_creators_without_a_size_or_a_rate_are_left_out() -> None:
    chart = SmallerIsCloser.of([sized(1, 0, 0.05), sized(2, 100, 0.0), sized(3, 100, 0.05)])
    assert [one.influencer_id for one in chart.creators] == [3]


def test_a_few_creators_are_seen_beside_what_is_usual() -> None:
    chart = SmallerIsCloser.of([sized(1, 3_000, 0.06), sized(2, 1_500_000, 0.01)])
    [line] = chart.lines
    assert (line.label, line.is_own) == ("usual on Instagram", False)
    assert list(line.points[0]) == pytest.approx([3_000, 0.034])
    assert list(line.points[-1]) == pytest.approx([1_500_000, 0.014])


def test_what_is_usual_is_what_the_owner_typed() -> None:
    own = PUBLISHED.with_one(INSTAGRAM, Benchmark(RatePoint(3_000, 0.08), RatePoint(30_000, 0.04), "us", 2026))
    few = [sized(1, 3_000, 0.06), sized(2, 30_000, 0.01)]
    [line] = SmallerIsCloser.of(few, benchmarks=own).lines
    assert [rate for _, rate in line.points[::39]] == pytest.approx([0.08, 0.04])
    assert not SmallerIsCloser.of(few, benchmarks=PUBLISHED.with_one(INSTAGRAM, None)).lines


def test_the_trend_in_force_is_drawn_once_it_was_made_from_enough_creators() -> None:
    force = Trends({INSTAGRAM: Trend(level=-3.0, slope=-0.2, creators=9)})
    few = [sized(1, 3_000, 0.06), sized(2, 30_000, 0.01)]
    own, usual = SmallerIsCloser.of(few, trends=force).lines
    assert own.is_own
    assert own.label == "your trend on Instagram"
    assert own.points[0][1] == pytest.approx(force.of(INSTAGRAM).usual(3_000))
    text = SmallerIsCloser.of(few, trends=force).text_summary()
    assert "Your trend on Instagram: from" in text
    assert f"U{usual.label[1:]}: from" in text


def test_a_trend_of_few_creators_is_not_drawn_as_the_owners() -> None:
    early = Trends({INSTAGRAM: Trend(level=-3.0, slope=-0.2, creators=7)})
    [line] = SmallerIsCloser.of([sized(1, 3_000, 0.06), sized(2, 30_000, 0.01)], trends=early).lines
    assert not line.is_own


def test_of_very_many_creators_an_even_part_is_shown() -> None:
    chart = SmallerIsCloser.of([sized(n, 500 + n, 0.03) for n in range(10_000)])
    assert len(chart.creators) == 3_000
    assert chart.more == 7_000
    assert chart.creators[-1].followers > 10_000


def test_a_day_of_very_many_posts_names_the_best_and_counts_all() -> None:
    chart = PostsByDay.of([post(number, 0, number) for number in range(1, 101)])
    assert chart.told(0).splitlines()[:2] == ["1 Sep 2026: 5,050 engagements", "@post100: 100"]
    assert chart.told(0).endswith("and 94 more posts")


def test_a_stretch_of_days_is_looked_at_alone() -> None:
    chart = PostsByDay.of([post(1, 0, 100), post(2, 150, 40, TIKTOK), post(3, 152, 7)])
    assert chart.step == 7
    days = (FIRST + timedelta(days=149)).toordinal(), (FIRST + timedelta(days=155)).toordinal()
    seen = chart.focused(Focus(days))
    assert (seen.step, len(seen.spans), sum(seen.totals)) == (1, 7, 47)
    assert seen.text_summary().startswith("47 engagements on 2 posts, 29 Jan 2027 to 31 Jan 2027.")
    assert seen.focused(Focus()) == chart


def test_a_hidden_platform_counts_nowhere_and_keeps_the_colours_of_others() -> None:
    chart = PostsByDay.of([post(1, 0, 100), post(2, 0, 40, TIKTOK), post(3, 2, 60)])
    seen = chart.focused(Focus(hidden=frozenset({"Instagram"})))
    assert [one.label for one in seen.series] == ["Instagram", "TikTok"]
    assert seen.totals == (40, 0, 0)
    assert seen.header == ("Day", "Total", "TikTok")
    assert seen.as_rows() == [("2026-09-01", "40", "40")]
    assert [top.label for top in seen.top] == ["@post2"]


def test_posts_that_are_left_out_are_told() -> None:
    chart = PostsByDay.of_days([], [], metric=PostMetric.VIEWS, left_out=(3, 1))
    assert chart.text_summary() == "No posts with views. 3 posts without views left out. 1 post without a day left out."


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 10_000), st.sampled_from(Platform)), min_size=1))
def test_no_engagement_is_lost_or_counted_twice(posts: list[tuple[int, int, Platform]]) -> None:
    chart = PostsByDay.of([post(n, day, counted, where) for n, (day, counted, where) in enumerate(posts)])
    assert sum(chart.totals) == sum(counted for _, counted, _ in posts)
    assert sum(int(row[1]) for row in chart.as_rows()) == sum(chart.totals)


def test_creators_say_their_place_and_what_would_tell_them_from_the_next() -> None:
    people = [
        ComparedCreator(1, "@a", 2.4, 3.4, 4.8, 20),
        ComparedCreator(2, "@b", 1.6, 2.4, 3.6, 12),
        ComparedCreator(3, "@c", 0.2, 0.4, 0.8, 6),
    ]
    chart = CreatorsCompared.of(Comparison.BACK_PER_1, people, "EUR")
    assert "place 1 – 2 of 3" in chart.told(0)
    assert "more orders each would tell @a from @b" in chart.told(0)
    assert "place 3 of 3" in chart.told(2)
    assert "would tell" not in chart.told(1) + chart.told(2)
    assert [row[-2] for row in chart.as_rows()] == ["1 – 2", "1 – 2", "3"]


def test_rates_whose_ranges_all_overlap_are_too_early_to_tell() -> None:
    people = [ComparedCreator(1, "@a", 0.02, 0.04, 0.08, 9), ComparedCreator(2, "@b", 0.01, 0.03, 0.06, 9)]
    chart = CreatorsCompared.of(Comparison.ENGAGEMENT_RATE, people)
    assert all(one.is_early for one in chart.creators)
    assert "place" not in chart.text_summary()


def test_two_places_of_the_axis_mean_the_days_of_their_bars() -> None:
    chart = PostsByDay.of([post(1, 0, 5), post(2, 199, 5)])
    assert chart.step == 7
    first, last = chart.stretch_between(2.4, 0.6)
    assert chart.stretch_text((first, last)) == "8 Sep – 21 Sep"
    assert chart.stretch_between(-9, 999) == chart.stretch
