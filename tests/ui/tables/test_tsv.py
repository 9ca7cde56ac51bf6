import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.tables.tsv import block_of, tsv

TEXT = st.text(st.sampled_from('ab"\t\n\r ,;é李='), max_size=6)
BLOCKS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(TEXT, min_size=width, max_size=width), min_size=1, max_size=5)
)


@given(BLOCKS)
def test_what_is_copied_is_read_back_cell_by_cell(block: list[list[str]]) -> None:
    assert block_of(tsv(block)) == block


@given(BLOCKS)
def test_a_new_line_at_the_end_as_spreadsheets_write_it_begins_no_row(block: list[list[str]]) -> None:
    assert block_of(tsv(block) + "\r\n") == block


@given(TEXT)
def test_any_text_is_a_rectangle_of_cells(text: str) -> None:
    assert len({len(row) for row in block_of(text)}) <= 1


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"two\nlines"\tb', [["two\nlines", "b"]]),
        ('"say ""hi"""', [['say "hi"']]),
        ('5" pipe\t"quoted" and more', [['5" pipe', '"quoted" and more']]),
        ('"never closed\tb\nc', [['"never closed', "b"], ["c", ""]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("a\tb\nc", [["a", "b"], ["c", ""]]),
        ("\n", [[""]]),
        ("", []),
    ],
)
def test_cells_are_read_as_spreadsheets_mean_them(text: str, cells: list[list[str]]) -> None:
    assert block_of(text) == cells
