"""How large pages are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.paper.preview.zoom import LEAST, MOST, STEPS, Fit, Zoom, larger, scale, smaller

A4 = (595.28, 841.89)


@pytest.mark.parametrize(
    ("room", "percent"), [((794, 600), 100), ((397, 600), 50), ((60, 600), 20), ((9_000, 600), MOST)]
)
def test_the_width_is_fitted_within_reason(room: tuple[int, int], percent: int) -> None:
    assert round(Zoom(Fit.WIDTH).percent_in(room, A4)) == percent


def test_a_page_is_seen_whole_in_a_wide_room_and_in_a_high_one() -> None:
    for room in ((2_000, 500), (500, 2_000)):
        percent = Zoom(Fit.PAGE).percent_in(room, A4)
        assert all(size * scale(percent) <= most + 1e-6 for size, most in zip(A4, room, strict=True))


@given(st.floats(20, 400))
def test_each_step_is_larger_or_smaller_until_the_end(percent: float) -> None:
    assert larger(percent).percent > round(percent) or larger(percent).percent == MOST
    assert smaller(percent).percent < round(percent) or smaller(percent).percent == LEAST


@given(st.sampled_from([Zoom(Fit.WIDTH), Zoom(Fit.PAGE), *(Zoom.at(step) for step in STEPS)]))
def test_what_is_remembered_is_read_again(zoom: Zoom) -> None:
    assert Zoom.read(zoom.stored()) == zoom


@pytest.mark.parametrize("text", ["", "-3", "wide", "²", "9" * 5_000])
def test_what_is_no_zoom_is_read_as_the_usual_one(text: str) -> None:
    assert Zoom.read(text) == Zoom()
