"""A table as a report prints it: columns and rows of text, ready made."""

from dataclasses import dataclass

UNKNOWN = "–"
"""What stands where a number is not known: never 0."""


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """A column; ``width`` is its share of the page, numbers stand right."""

    title: str
    width: float
    is_number: bool = True


@dataclass(frozen=True, slots=True)
class ReportCell:
    """What one cell says, a smaller line below it, and whether it is set back (too early to tell, n/a)."""

    text: str
    note: str = ""
    is_faint: bool = False


@dataclass(frozen=True, slots=True)
class ReportTable:
    """Rows of cells below their columns, a row of totals where there is one, and what explains the marks used."""

    columns: tuple[ReportColumn, ...]
    rows: tuple[tuple[ReportCell, ...], ...] = ()
    total: tuple[ReportCell, ...] = ()
    legend: str = ""
