"""Where a block of cells lands in a table, as spreadsheets do it."""

from collections.abc import Sequence
from dataclasses import dataclass

Cells = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen in a table: rows from the top, columns from the left, and the ``shown`` columns of the table.

    Without a block of cells ``sections`` is the current column alone.
    """

    places: Sequence[int]
    sections: Sequence[int]
    shown: Sequence[int]


@dataclass(frozen=True, slots=True)
class Landing:
    """``cells`` for the rows ``places`` and the columns ``sections``; places may lie below the last row."""

    places: list[int]
    sections: list[int]
    cells: Cells


def landing(cells: Cells, chosen: Chosen) -> Landing | None:
    """Where cells go; ``None`` where fewer columns are shown from there on than the cells are wide.

    Cells repeat over what is chosen where they fit a whole number of times, so that one value fills all; else they go
    on from the first chosen cell. As many as there are columns begin at the first one.
    """
    height, width = len(cells), len(cells[0])
    sections = _sections(width, chosen)
    if sections is None:
        return None
    places = list(chosen.places)
    if len(places) == 1 or len(places) % height:
        places = list(range(places[0], places[0] + height))
    repeated = [
        [cells[down % height][right % width] for right in range(len(sections))] for down in range(len(places))
    ]
    return Landing(places, sections, repeated)


def _sections(width: int, chosen: Chosen) -> list[int] | None:
    if len(chosen.sections) > 1 and len(chosen.sections) % width == 0:
        return list(chosen.sections)
    start = 0 if width == len(chosen.shown) else chosen.shown.index(chosen.sections[0])
    found = list(chosen.shown[start : start + width])
    return found if len(found) == width else None
