import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.tables.landing import Chosen, Landing, landing

SHOWN = (0, 2, 1, 3)


@pytest.mark.parametrize(
    ("cells", "places", "sections", "landed"),
    [
        ([["a"]], [4], [2], ([4], [2], [["a"]])),
        ([["a"]], [4, 5, 9], [2], ([4, 5, 9], [2], [["a"], ["a"], ["a"]])),
        ([["a"]], [4, 5], [2, 1], ([4, 5], [2, 1], [["a", "a"], ["a", "a"]])),
        ([["a", "b"]], [4], [2], ([4], [2, 1], [["a", "b"]])),
        ([["a"], ["b"]], [4], [2], ([4, 5], [2], [["a"], ["b"]])),
        ([["a"], ["b"]], [4, 5, 6, 7], [2], ([4, 5, 6, 7], [2], [["a"], ["b"], ["a"], ["b"]])),
        ([["a"], ["b"]], [4, 5, 6], [2], ([4, 5], [2], [["a"], ["b"]])),
        ([["a", "b", "c", "d"]], [4], [3], ([4], [0, 2, 1, 3], [["a", "b", "c", "d"]])),
    ],
)
def test_cells_land_as_in_a_spreadsheet(
    cells: list[list[str]], places: list[int], sections: list[int], landed: tuple[object, ...]
) -> None:
    assert landing(cells, Chosen(places, sections, SHOWN)) == Landing(*landed)  # type: ignore[arg-type]  # as above


def test_a_block_wider_than_the_columns_from_there_on_lands_nowhere() -> None:
    assert landing([["a", "b", "c"]], Chosen([0], [1], SHOWN)) is None


@given(st.integers(1, 5), st.integers(1, 4), st.lists(st.integers(0, 20), min_size=1, unique=True).map(sorted))
def test_every_place_gets_a_row_and_every_column_a_cell(height: int, width: int, places: list[int]) -> None:
    landed = landing([["a"] * width] * height, Chosen(places, [0], SHOWN))
    assert landed is not None
    assert len(landed.cells) == len(landed.places)
    assert all(len(row) == len(landed.sections) == width for row in landed.cells)
