"""What the cells of a column without a name are."""

from storage.importers.column_cells import sort_of


def test_an_apostrophe_alone_is_nothing_of_its_own() -> None:
    assert sort_of("'") is None
