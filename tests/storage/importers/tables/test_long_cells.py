"""A cell that is longer than any cell can be is told as that, and costs no other row."""

from storage.importers.tables.delimited import BROKEN_QUOTE, LONGEST_CELL, TOO_LONG, records_of

LONG = "x" * (LONGEST_CELL + 1)


def test_a_cell_that_is_too_long_is_told_with_its_row() -> None:
    found, _ = records_of(f"name,notes\nana,short\nben,{LONG}\ncem,short\n")
    assert [(record.row, record.problem) for record in found] == [(1, ""), (2, ""), (3, TOO_LONG), (4, "")]


def test_a_quotation_mark_that_swallows_as_much_is_still_told_as_broken() -> None:
    rows = "".join(f"person {number},short\n" for number in range(80_000))
    found, _ = records_of(f'name,notes\nana,"short\n{rows}')
    assert [record.row for record in found if record.problem == BROKEN_QUOTE] == [2]
    assert not [record for record in found if record.problem == TOO_LONG]
