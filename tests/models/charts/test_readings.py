from datetime import date, timedelta

from models.charts import Focus, PostCurves, PostMetric, PostReadings

LIVE = date(2026, 9, 1)


def readings(number: int, values: dict[int, int | None], label: str = "") -> PostReadings:
    """A post with values by days since it went live."""
    read = [(LIVE + timedelta(days=days), value) for days, value in values.items()]
    return PostReadings(number, label or f"@post{number}", LIVE, read, influencer_id=number)


def test_a_post_read_on_two_days_is_a_curve() -> None:
    chart = PostCurves.of([readings(1, {1: 100, 8: 400})])
    assert [(point.days, point.value) for point in chart.curves[0].points] == [(1, 100), (8, 400)]
    assert chart.title == "Engagements over the days since a post went live"


def test_the_way_between_days_that_follow_each_other_is_measured_and_any_longer_one_is_estimated() -> None:
    points = PostCurves.of([readings(1, {1: 100, 2: 150, 5: 400})]).curves[0].points
    assert [point.is_estimated for point in points] == [False, False, True]


def test_posts_with_one_reading_are_counted_and_told() -> None:
    chart = PostCurves.of([readings(1, {1: 100, 8: 400}), readings(2, {3: 7})])
    assert (len(chart.curves), chart.once) == (1, 1)
    assert "1 post was measured on one day only: a second reading makes a curve." in chart.text_summary()


def test_a_blank_is_no_reading_and_nought_is_one() -> None:
    chart = PostCurves.of([readings(1, {1: None, 8: 400}), readings(2, {1: 0, 2: 0}), readings(3, {1: None})])
    assert (len(chart.curves), chart.once, chart.never) == (1, 1, 1)
    assert [point.value for point in chart.curves[0].points] == [0, 0]


def test_a_reading_from_before_the_post_went_live_is_left_out_and_told() -> None:
    chart = PostCurves.of([readings(1, {-2: 5, 1: 100, 8: 400})])
    assert [point.days for point in chart.curves[0].points] == [1, 8]
    assert "1 reading from before a post went live left out." in chart.left_out


def test_the_highest_curves_have_room_and_the_others_are_counted() -> None:
    chart = PostCurves.of([readings(n, {0: 1, 1: 10 * n}) for n in range(1, 21)])
    assert [curve.last for curve in chart.curves[:2]] == [200, 190]
    assert (len(chart.curves), chart.more) == (8, 12)


def test_posts_of_one_label_are_told_apart() -> None:
    chart = PostCurves.of([readings(n, {0: 1, 1: 5}, "@twin reel") for n in (1, 2)])
    assert chart.names == ("@twin reel, 1 Sep", "@twin reel, 1 Sep (2)")


def test_a_point_tells_post_day_and_value() -> None:
    chart = PostCurves.of([readings(1, {0: 10, 3: 1_200}, "@moss reel")], PostMetric.VIEWS)
    curve = chart.curves[0]
    assert chart.told(curve, curve.points[0]) == "@moss reel\n1 Sep 2026: 10 views, on the day it went live"
    assert chart.told(curve, curve.points[1]) == "@moss reel\n4 Sep 2026: 1,200 views, 3 days after it went live"


def test_nothing_to_draw_says_why() -> None:
    chart = PostCurves.of([readings(1, {4: 9}), readings(2, {5: 9})], PostMetric.VIEWS)
    assert chart.is_empty
    assert chart.text_summary() == (
        "No post has views of two different days yet. 2 posts were measured on one day only: a second reading makes a"
        " curve."
    )


def test_rows_hold_what_is_looked_at() -> None:
    chart = PostCurves.of([readings(1, {0: 10, 9: 90}), readings(2, {0: 1, 2: 5})])
    assert len(chart.as_rows()) == 4
    seen = chart.focused(Focus(stretch=(0, 4), hidden=frozenset({"@post2"})))
    assert seen.as_rows() == [("@post1", "2026-09-01", "0", "10")]
    assert chart.stretch == (0, 9)
