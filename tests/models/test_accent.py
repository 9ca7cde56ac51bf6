import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.accent import PRESETS, WHITE, colour_of, darkened
from models.contrast import MARK_MINIMUM, TEXT_MINIMUM, contrast

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@pytest.mark.parametrize(
    ("text", "colour"),
    [("#0f766e", "#0F766E"), (" 1D4ED8 ", "#1D4ED8"), ("#abc", "#AABBCC"), ("red", None), ("#12345", None), ("", None)],
)
def test_a_colour_is_read_as_people_write_it(text: str, colour: str | None) -> None:
    assert colour_of(text) == colour


@given(COLOURS, st.sampled_from((MARK_MINIMUM, TEXT_MINIMUM)))
def test_every_colour_is_darkened_until_it_stands_out_and_no_other(colour: str, wanted: float) -> None:
    made = darkened(colour, wanted)
    assert contrast(made, WHITE) >= wanted
    assert (made == colour) == (contrast(colour, WHITE) >= wanted)


def test_the_colours_offered_can_be_read_as_they_are() -> None:
    assert [darkened(colour, TEXT_MINIMUM) for colour in PRESETS.values()] == list(PRESETS.values())
