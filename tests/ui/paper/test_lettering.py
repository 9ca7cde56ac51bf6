"""Words of a drawing are set by the page, where the drawing has them."""

from datetime import timedelta

import pytest

from models.charts import FollowersOverTime
from tests.ui.charts.chart_examples import FIRST
from tests.ui.paper.every_block import compared
from ui.charts import figures, paper
from ui.paper.lettering import Label, LetteredDrawing, lettered


def followers() -> FollowersOverTime:
    return FollowersOverTime.of({FIRST + timedelta(days=40 * number): 18_000 + number for number in range(5)})


def drawn(*names: str) -> LetteredDrawing:
    return lettered(paper.svg(figures.draw, compared(names).chart, (4, 2.5)).decode())


def label(drawing: LetteredDrawing, text: str) -> Label:
    return next(one for one in drawing.labels if one.text == text)


def test_a_drawing_has_its_size_in_points_and_no_words() -> None:
    drawing = drawn("Lena", "Mia")
    assert (drawing.width, drawing.height) == (288, 180)
    assert "<text" not in drawing.svg
    assert "<path" in drawing.svg


def test_each_word_stands_once_where_it_was() -> None:
    drawing = drawn("Lena", "Mia")
    texts = [one.text for one in drawing.labels]
    assert texts.count("Lena") == texts.count("Mia") == 1
    assert 0 < label(drawing, "Lena").x < 144 < label(drawing, "€2.00").x <= 288


def test_names_end_where_the_axis_begins() -> None:
    drawing = drawn("Lena", "Mia Maria")
    assert label(drawing, "Lena").anchor == label(drawing, "Mia Maria").anchor == "right"
    assert label(drawing, "Lena").x == label(drawing, "Mia Maria").x


def test_a_year_stands_below_its_month() -> None:
    drawing = lettered(paper.svg(figures.draw, followers(), (4, 1.5)).decode())
    month, year = label(drawing, "Sep"), label(drawing, "2026")
    assert abs(month.x - year.x) < 15
    assert 0 < month.y < year.y < drawing.height


@pytest.mark.parametrize("name", ["<b> & \"x\" 'y'", "*x* #panic() $x^2$", "محمد", "👩🏽‍🍳 Mia 🇩🇪"])
def test_a_name_comes_out_as_it_is(name: str) -> None:
    assert label(drawn(name), name).text == name


def test_words_that_stand_on_end_are_turned() -> None:
    words = '<text style="font-size: 7px; fill: #57606a" x="4" y="30" transform="rotate(-90 4 30)">Up</text>'
    drawing = lettered(f'<svg viewBox="0 0 72 36">{words}</svg>')
    assert drawing.labels == (Label("Up", 4, 30, 7, "left", -90, "#57606a", 1, 400),)
    assert drawing.svg == '<svg viewBox="0 0 72 36"></svg>'
