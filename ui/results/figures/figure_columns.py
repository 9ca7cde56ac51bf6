"""The columns of the table of figures, and the rows with the headings between them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.figures.figure_change import change_text, why_no_change
from models.figures.figure_groups import Group
from models.figures.figure_lines import FigureLine
from models.figures.figure_text import explanation, rests_on, span_text, value_text
from models.posts.post import Basis
from models.show import NOT_AVAILABLE
from ui.results.figures.name_cell import NameCell
from ui.tables.cells import PillCell, TextCell
from ui.tables.column import RIGHT, Column

TONES = {Basis.MEASURED: "green", Basis.ESTIMATED: "amber", Basis.ASSUMED: "grey"}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the table: a figure, or the heading above some (``line`` is ``None``)."""

    group: Group
    line: FigureLine | None = None

    @property
    def id(self) -> str:
        """What it is known by."""
        return self.line.id if self.line else self.group.name

    @property
    def name(self) -> str:
        """What it is called."""
        return self.line.label if self.line else self.group.value


def rows_of(lines: Iterable[FigureLine]) -> Iterator[FigureRow]:
    """The figures with a heading above each group."""
    group = None
    for line in lines:
        if line.group is not group:
            group = line.group
            yield FigureRow(group)
        yield FigureRow(group, line)


COMPARED = ("earlier", "change")
"""The columns that stand there while another scope is compared with."""


def figure_columns(compared_with: str = "") -> Sequence[Column[FigureRow]]:
    """The columns; those of a comparison are headed by what is compared with."""
    return (*_own_columns(), *_compared(compared_with or "Compared with"), *_grounds())


def _own_columns() -> Sequence[Column[FigureRow]]:
    return (
        Column(
            *("figure", "Figure", lambda row: row.name, 228),
            cell=NameCell(is_heading),
            tooltip=_tooltip,
            sortable=False,
            is_fixed=True,
        ),
        Column(
            *("value", "Value", _value, 105, RIGHT),
            cell=TextCell(bold=True, quiet=_is_missing, blank=""),
            tooltip=_tooltip,
            spoken=lambda row: f"{row.name}: {_value(row)}" if row.line else row.name,
            sortable=False,
            is_fixed=True,
        ),
        Column(
            *("range", "80 % range", lambda row: span_text(row.line.figure) if row.line else "", 125, RIGHT),
            cell=TextCell(blank=""),
            header_tooltip="8 times in 10 the truth lies between the two.",
            sortable=False,
        ),
    )


def _compared(label: str) -> Sequence[Column[FigureRow]]:
    return (
        Column(
            *("earlier", label, _earlier, 110, RIGHT),
            cell=TextCell(blank="", quiet=lambda row: row.line is None or _is_blank(row.line)),
            tooltip=lambda row: explanation(row.line.earlier) if row.line and row.line.earlier else "",
            sortable=False,
        ),
        Column(
            *("change", "Change", _change, 80, RIGHT),
            cell=TextCell(blank="", quiet=lambda row: bool(_why_no_change(row))),
            tooltip=_why_no_change,
            sortable=False,
        ),
    )


def _grounds() -> Sequence[Column[FigureRow]]:
    return (
        Column(
            *("basis", "How known", _basis, 100),
            cell=PillCell(_tone),
            sortable=False,
        ),
        Column(
            *("rests_on", "Based on", _rests_on, 128),
            cell=TextCell(blank="", quiet=_is_missing),
            tooltip=lambda row: row.line.figure.reason if row.line else "",
            sortable=False,
        ),
    )


def is_heading(row: FigureRow) -> bool:
    """Whether a row stands above figures and is none."""
    return row.line is None


def _is_missing(row: FigureRow) -> bool:
    return row.line is not None and row.line.figure.value is None


def _is_blank(line: FigureLine) -> bool:
    return line.earlier is None or line.earlier.value is None


def _value(row: FigureRow) -> str:
    return value_text(row.line.figure) if row.line else ""


def _earlier(row: FigureRow) -> str:
    return value_text(row.line.earlier) if row.line and row.line.earlier else ""


def _change(row: FigureRow) -> str:
    if row.line is None or row.line.earlier is None:
        return ""
    return change_text(row.line.figure, row.line.earlier) or NOT_AVAILABLE


def _why_no_change(row: FigureRow) -> str:
    return why_no_change(row.line.figure, row.line.earlier) if row.line and row.line.earlier else ""


def _basis(row: FigureRow) -> str:
    return row.line.figure.basis.value if row.line and row.line.figure.value is not None else " "


def _tone(row: FigureRow) -> str:
    """Only what is not measured stands out."""
    basis = row.line.figure.basis if row.line else Basis.MEASURED
    return "" if basis is Basis.MEASURED or _is_missing(row) else TONES[basis]


def _rests_on(row: FigureRow) -> str:
    """What a figure rests on; of one that is n/a, why."""
    return (row.line.figure.reason or rests_on(row.line.figure)) if row.line else ""


def _tooltip(row: FigureRow) -> str:
    return explanation(row.line.figure) if row.line else ""
