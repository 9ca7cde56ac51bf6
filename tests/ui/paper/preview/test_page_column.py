"""Where pages stand below each other."""

from hypothesis import given
from hypothesis import strategies as st

from ui.paper.preview.page_column import PageColumn

columns = st.builds(PageColumn, st.integers(1, 60), st.integers(50, 3_000), st.integers(50, 4_000))


@given(columns, st.data())
def test_a_page_is_found_where_it_stands(column: PageColumn, data: st.DataObject) -> None:
    page = data.draw(st.integers(0, column.pages - 1))
    for inside in (0, column.height // 2, column.height - 1):
        assert column.page_at(column.top(page) + inside) == page


@given(columns, st.integers(0, 300_000), st.integers(1, 2_000))
def test_every_page_of_which_something_is_seen_is_named_and_no_other(
    column: PageColumn, top: int, height: int
) -> None:
    top = min(top, max(column.total_height - height, 0))
    bottom = top + height
    seen = {
        page
        for page in range(column.pages)
        if column.top(page) < bottom and column.top(page) + column.height > top
    }  # fmt: skip
    assert seen <= set(column.seen(top, bottom))
    assert len(column.seen(top, bottom)) <= max(len(seen) + 1, 1)


def test_without_pages_nothing_is_seen() -> None:
    assert list(PageColumn(0, 100, 100).seen(0, 500)) == []
