"""The business's own colour on paper: everything said in it can be read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.accent import WHITE
from models.contrast import MARK_MINIMUM, TEXT_MINIMUM, contrast
from tests.ui.paper.every_block import every_block
from ui.charts.palette import PAPER
from ui.paper.colours import page_colours
from ui.paper.page_data import page_json
from ui.paper.setting import set_document

COLOURS = st.from_regex(r"\A#[0-9a-fA-F]{6}\Z")


@given(COLOURS)
def test_marks_and_words_in_any_colour_stand_out_from_paper(own: str) -> None:
    colours = page_colours(own)
    assert contrast(colours.accent, WHITE) >= MARK_MINIMUM
    assert contrast(colours.deep, WHITE) >= TEXT_MINIMUM
    assert contrast(colours.accent, colours.on_accent) >= MARK_MINIMUM


@given(COLOURS)
def test_a_range_can_be_told_from_its_likely_value(own: str) -> None:
    palette = page_colours(own).palette
    assert contrast(palette.accent, palette.range_fill) >= 1.7


@pytest.mark.parametrize("own", ["#0F766E", "#000000", "#7A1F5C", "#B42318"])
def test_a_colour_that_can_be_seen_is_as_she_chose_it(own: str) -> None:
    assert page_colours(own).accent == own


def test_yellow_becomes_darker_and_stays_yellow() -> None:
    red, green, blue = (int(page_colours("#FFD400").accent[at : at + 2], 16) for at in (1, 3, 5))
    assert red > green > blue == 0


@pytest.mark.parametrize("own", ["", "teal", "#12", "#GGGGGG", '#000000"'])
def test_what_is_no_colour_stands_for_ours(own: str) -> None:
    assert page_colours(own).accent == PAPER.accent


def test_charts_take_the_colour_and_platforms_keep_theirs() -> None:
    palette = page_colours("#7A1F5C").palette
    assert palette.accent == "#7A1F5C"
    assert palette.series == PAPER.series


def test_without_a_colour_of_her_own_charts_are_those_of_the_screen() -> None:
    palette = page_colours("").palette
    assert (palette.accent, palette.range_fill) == (PAPER.accent, PAPER.range_fill)


def test_the_page_and_its_charts_are_set_in_it() -> None:
    document = every_block(("Lena", "Mia"))
    coloured = replace(document, business=replace(document.business, colour="#7A1F5C"))
    assert '"accent": "#7A1F5C"' in page_json(coloured, "a4")
    assert set_document(coloured).data != set_document(document).data
