from hypothesis import given
from hypothesis import strategies as st

from models.charts.focus import FEWEST_UNITS, Focus, Stretch, fitted, moved, narrowed, widened

stretches = st.tuples(st.integers(-5_000, 5_000), st.integers(0, 3_000)).map(lambda one: (one[0], one[0] + one[1]))


def test_a_label_is_hidden_and_shown_again() -> None:
    hidden = Focus().toggled("TikTok")
    assert hidden.hidden == {"TikTok"}
    assert hidden.toggled("TikTok").is_whole


def test_what_is_looked_at_outlives_a_change_of_the_data_as_far_as_they_have_it() -> None:
    focus = Focus((10, 20), frozenset({"TikTok", "X"}))
    assert focus.within((0, 15), ["TikTok"]) == Focus((10, 15), frozenset({"TikTok"}))
    assert focus.within((30, 90), []) == Focus()
    assert focus.within((10, 20), []) == Focus()


def test_a_stretch_is_halved_around_a_day_and_doubled_again() -> None:
    assert narrowed((0, 39), (0, 39), around=30) == (20, 39)
    assert narrowed((0, 39), (0, 39)) == (9, 28)
    assert widened((9, 28), (0, 39)) is None
    assert moved((0, 19), (0, 99), 1) == (5, 24)
    assert moved((0, 19), (0, 99), -1) == (0, 19)


@given(stretches, stretches)
def test_a_fitted_stretch_lies_within_the_axis_and_is_never_too_narrow(stretch: Stretch, whole: Stretch) -> None:
    found = fitted(stretch, whole)
    if found is not None:
        assert whole[0] <= found[0] <= found[1] <= whole[1]
        assert found[1] - found[0] + 1 >= FEWEST_UNITS
