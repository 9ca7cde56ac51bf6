import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from models.charts import (
    Chart,
    ComparedCreator,
    Comparison,
    CreatorsCompared,
    FollowersOverTime,
    PostOnDay,
    PostsByDay,
    RatesOfCreator,
    SizedCreator,
    SmallerIsCloser,
)
from models.estimates.trend import Trend
from models.estimates.trends import Trends
from models.reading.platform import Platform
from tests.ui.charts.chart_examples import (
    FIRST,
    HOSTILE,
    compared,
    curves,
    engagements,
    every_chart,
    flows,
    followers,
    funnel,
    goal,
    groups,
    orders,
    rates,
    sizes,
)
from ui.charts import figures, paper, style
from ui.charts.axes import day_ticks
from ui.charts.drawing.goal import draw_goal
from ui.charts.drawing.ranges import draw_ranges
from ui.charts.drawing.sizes import draw_sizes
from ui.charts.mark import Toggle
from ui.charts.palette import PAPER, ChartPalette
from ui.charts.rendering import Request, render
from ui.theme import DARK

SIZE = (6.9, 2.6)


@pytest.mark.parametrize("chart", every_chart(), ids=lambda chart: type(chart).__name__)
def test_the_same_data_give_the_same_bytes(chart: Chart) -> None:
    assert paper.svg(figures.draw, chart, SIZE) == paper.svg(figures.draw, chart, SIZE)


@pytest.mark.parametrize("chart", every_chart(), ids=lambda chart: type(chart).__name__)
def test_a_picture_is_a_png(chart: Chart) -> None:
    assert paper.png(figures.draw, chart, SIZE, 1.0, title="$T_1$").startswith(b"\x89PNG")


def test_names_reach_the_page_as_they_are_typed() -> None:
    page = paper.svg(draw_ranges, compared(), SIZE).decode()
    for shown in ("$x^2$ and $5", r"$\frac off$", "&lt;b&gt;bold&lt;/b&gt;", "_underscore"):
        assert f">{shown}</text>" in page
    assert page.count(">twin</text>") == 2


def test_text_stays_text_in_the_bundled_face() -> None:
    page = paper.svg(draw_goal, goal(), SIZE).decode()
    assert ">goal: 60 orders</text>" in page
    assert "Inter" in page


def test_creators_without_room_for_a_line_are_counted() -> None:
    tall = paper.svg(draw_ranges, compared(), (6.9, 3.5)).decode()
    short = paper.svg(draw_ranges, compared(), (6.9, 1.4)).decode()
    assert tall.count(">twin</text>") == 2
    assert " more</text>" in short
    assert " more</text>" not in tall


@pytest.mark.parametrize("width", range(260, 560, 60))
@pytest.mark.parametrize("longest", [1.2, 3, 9])
def test_the_words_of_the_line_that_divides_are_whole_or_left_out(width: int, longest: float) -> None:
    creators = [ComparedCreator(n, f"creator {n}", 0.1, longest / n / 2, longest / n, 4) for n in range(1, 6)]
    chart = CreatorsCompared.of(Comparison.BACK_PER_1, creators, "USD")
    with style.drawing(PAPER, 12, ()):
        figure = style.new_figure(width, 220)
        ax = figure.add_subplot()
        draw_ranges(ax, chart, PAPER)
        words = [text.get_window_extent() for text in ax.texts if text.get_text() == chart.reference_label]
        legend = ax.get_legend()
        assert legend is not None
        assert all(box.x0 >= 0 and box.x1 <= width and not box.overlaps(legend.get_window_extent()) for box in words)
        assert words or width < 380


def test_a_letter_that_no_face_has_does_not_stop_a_drawing() -> None:
    chart = CreatorsCompared.of(Comparison.BACK_PER_1, [ComparedCreator(1, "𓀀 李娜 𐎠", 1, 2, 3, 4)], "GEL")
    assert "李娜" in paper.svg(figures.draw, chart, SIZE).decode()


def test_two_creators_of_one_name_stay_two_rows() -> None:
    with style.drawing(PAPER, style.PAPER_TYPE, HOSTILE):
        figure = style.new_figure(400, 200)
        marks = draw_ranges(figure.add_subplot(), compared(), PAPER)
    assert sorted(mark.key for mark in marks if isinstance(mark.key, int)) == list(range(len(HOSTILE)))


@pytest.mark.parametrize(
    "chart",
    [
        *(PostsByDay.of([]), CreatorsCompared.of(Comparison.ENGAGEMENT_RATE, []), SmallerIsCloser.of([])),
        *(RatesOfCreator.of([], "No post was read."), FollowersOverTime.of({})),
    ],
    ids=lambda chart: type(chart).__name__,
)
def test_nothing_is_drawn_of_nothing(chart: Chart) -> None:
    assert paper.svg(figures.draw, chart, SIZE)


@pytest.mark.parametrize(
    "make",
    [engagements, compared, goal, curves, sizes, orders, flows, funnel, groups, rates, followers],
    ids=lambda make: make.__name__,
)
def test_what_can_be_pointed_at_lies_on_the_picture(make: Callable[[], Chart]) -> None:
    rendering = render(Request(make(), ChartPalette.of(DARK), 420, 240, 2.0, 12.0))
    picture = QRectF(0, 0, 420, 240)
    assert (rendering.image.width(), rendering.image.height()) == (840, 480)
    assert rendering.spots
    assert all(picture.contains(spot.rect.center()) and spot.mark.text for spot in rendering.spots)


@pytest.mark.parametrize("make", [engagements, curves, orders, flows], ids=lambda make: make.__name__)
def test_what_is_clicked_in_the_legend_lies_on_the_words_and_colours_of_the_legend(make: Callable[[], Chart]) -> None:
    rendering = render(Request(make(), ChartPalette.of(DARK), 640, 300, 1.0, 12.0))
    entries = [spot.rect for spot in rendering.spots if isinstance(spot.mark.key, Toggle)]
    assert entries
    for rect in entries:
        assert rect.bottom() < rendering.frame.top()
        assert any(
            rendering.image.pixelColor(x, round(rect.center().y())).alpha() > 0
            for x in range(round(rect.left()), round(rect.left()) + 12)
        )


def test_a_chart_with_one_post_of_nothing_is_drawn() -> None:
    chart = PostsByDay.of([PostOnDay(1, date(2026, 9, 1), Platform.BLOG, 0, "quiet")])
    assert paper.svg(figures.draw, chart, SIZE)


@pytest.mark.parametrize("width", [0.9, 1.2, 1.6, 2.4])
def test_words_without_room_are_left_out_and_the_others_drawn(width: float) -> None:
    assert paper.svg(figures.draw, sizes(), (width, 0.9))


def test_settings_of_a_drawing_do_not_outlive_it() -> None:
    style.prepare()
    import matplotlib as mpl

    before = mpl.rcParams["font.size"]
    paper.svg(figures.draw, goal(), SIZE)
    assert mpl.rcParams["font.size"] == before


@pytest.mark.parametrize("days", [1, 5, 40, 200, 900, 9000])
def test_labels_of_days_fit_and_start_within_the_time(days: int) -> None:
    first, last = date(2025, 11, 17), date(2025, 11, 17) + timedelta(days=days)
    ticks = day_ticks(first, last, 7)
    assert 1 <= len(ticks) <= 7
    assert all(first <= day <= last for day, _ in ticks)


def test_the_year_is_told_where_it_changes() -> None:
    labels = [label for _, label in day_ticks(date(2025, 12, 22), date(2026, 1, 12), 5)]
    assert labels == ["22 Dec\n2025", "29 Dec", "5 Jan\n2026", "12 Jan"]


def test_known_platforms_keep_their_colours_whatever_is_filtered() -> None:
    both, alone = PAPER.series_colours(("tiktok", "instagram")), PAPER.series_colours(("instagram",))
    assert both[1] == alone[0]
    many = PAPER.series_colours(("instagram", "x", "tiktok", ""))
    assert len(set(many)) == 4


def test_the_title_of_a_saved_chart_stands_above_its_legend() -> None:
    page = paper.svg(figures.draw, flows(), SIZE, title="Money in and out").decode()
    heights = {text: height_of(page, text) for text in ("Money in and out", "Revenue")}
    assert heights["Money in and out"] < heights["Revenue"]


def height_of(page: str, text: str) -> float:
    """How far from the top words stand on an SVG."""
    tag = page[: page.index(f">{text}</text>")].rpartition("<text")[2]
    found = re.search(r'y="([\d.]+)"|translate\([\d.]+ ([\d.]+)\)', tag)
    assert found
    return float(found[1] or found[2])


@pytest.mark.parametrize("spread", [2, 2.2, 4])
def test_words_beside_a_short_line_stay_within_the_axes_and_clear_of_each_other(spread: float) -> None:
    creators = [
        SizedCreator(n, "", round(45_000 * (1 + (spread - 1) * n / 9)), 0.04, Platform.TIKTOK) for n in range(10)
    ]
    chart = SmallerIsCloser.of(creators, trends=Trends({Platform.TIKTOK: Trend(creators=10)}))
    assert len(chart.lines) == 2
    with style.drawing(PAPER, 12, ()):
        figure = style.new_figure(350, 200)
        ax = figure.add_subplot()
        draw_sizes(ax, chart, PAPER)
        frame = ax.get_window_extent()
        boxes = [text.get_window_extent() for text in ax.texts]
    assert all(frame.x0 - 1 <= box.x0 and box.x1 <= frame.x1 + 1 and box.y1 <= frame.y1 + 1 for box in boxes)
    assert not any(one.overlaps(other) for place, one in enumerate(boxes) for other in boxes[:place])


def test_creators_of_another_platform_than_the_lines_are_rings() -> None:
    creators = [SizedCreator(n, "", 3_000 * 2**n, 0.04, Platform.INSTAGRAM) for n in range(4)]
    chart = SmallerIsCloser.of([*creators, SizedCreator(9, "", 20_000, 0.11, Platform.TIKTOK)])
    with style.drawing(PAPER, 12, ()):
        ax = style.new_figure(350, 200).add_subplot()
        draw_sizes(ax, chart, PAPER)
        rings = [dots for dots in ax.collections if np.size(dots.get_offsets()) and not np.size(dots.get_facecolor())]
        assert [np.shape(dots.get_offsets()) for dots in rings] == [(1, 2)]
        assert "on another platform" in ax.get_xlabel()


def test_words_beside_a_line_cover_no_dot_where_there_is_room_below_it() -> None:
    creators = [SizedCreator(n, "", 5_000 + 2_500 * n, 0.05, Platform.INSTAGRAM) for n in range(12)]
    with style.drawing(PAPER, 12, ()):
        ax = style.new_figure(350, 200).add_subplot()
        draw_sizes(ax, SmallerIsCloser.of(creators), PAPER)
        [words] = [text.get_window_extent() for text in ax.texts if "usual" in text.get_text()]
        dots = ax.transData.transform([(one.followers, one.rate) for one in creators])
        assert not any(words.contains(x, y) for x, y in dots)


def test_creators_of_about_one_size_have_no_line_beside_them() -> None:
    creators = [SizedCreator(n, "", 41_000 + 200 * n, 0.04, Platform.TIKTOK) for n in range(10)]
    assert SmallerIsCloser.of(creators, trends=Trends({Platform.TIKTOK: Trend(creators=10)})).lines == ()


@pytest.mark.parametrize(("days", "is_told"), [(20, True), (40, False)])
def test_the_posts_to_come_are_named_only_where_the_way_ahead_has_room(days: int, is_told: bool) -> None:
    chart = replace(goal(), steps=((FIRST + timedelta(days=days), 70),), today=FIRST + timedelta(days=days))
    with style.drawing(PAPER, 12, ()):
        ax = style.new_figure(400, 200).add_subplot()
        draw_goal(ax, chart, PAPER)
        told = [text.get_text() for text in ax.texts]
    assert ("3 posts still to come" in told) is is_told
