"""The cells of rows that were read well but that a workspace refuses: the file is read again for them alone."""

from models.importing import ImportPlan, Mapped
from storage.importing import importing
from storage.importing.importing import Source

Cells = tuple[str, ...]


def without_cells(plan: ImportPlan) -> frozenset[int]:
    """Numbers of the problem rows whose cells are not known: their problem only came up in the comparison."""
    known = {row for row, _ in plan.mapped.problem_rows}
    return frozenset(row for row, _ in plan.problems if row not in known)


def cells_of(source: Source, mapped: Mapped, rows: frozenset[int]) -> list[tuple[int, Cells]]:
    """Rows of a file as it was mapped, by number; ``UserError`` where it is no longer there."""
    table = importing.read_source(source, mapped.read_as)
    records = table.with_cells(mapped.options.mended).records
    return [(record.row, tuple(record.cells)) for record in records if record.row in rows]
