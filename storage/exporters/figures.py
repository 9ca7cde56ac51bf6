"""The figures of a scope as a table: one row a figure, money once a currency where it cannot be added up.

Values are those of ``figures --json``: money as decimals of its currency, rates as fractions; ``Shown`` is what the
screen says. An undefined figure is blank, with its reason.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from models.figures.figure import Figure, FigureSet, Unit
from models.figures.figure_json import plain_value
from models.figures.figure_lines import FigureLine, figure_lines
from models.figures.figure_text import value_text
from models.reading.currencies import minor_digits
from models.results.filters import Scope
from storage.exporters.column import SEPARATOR, Cell, Column, Kind, Sheet
from storage.exporters.number_format import COUNT, PERCENT, RATIO, money_format
from storage.results.scope_figures import scope_figures
from storage.workspace import Workspace

PRICE_DIGITS = 4
"""Digits beyond the currency's own that a price per piece may have."""


def sheet(workspace: Workspace, scope: Scope, today: date) -> Sheet:
    """The figures of a scope on a day."""
    return figure_sheet(scope_figures(workspace, scope, today))


def figure_sheet(figures: FigureSet) -> Sheet:
    """Figures that are at hand."""
    rows = ({"line": line, "scope": figures.scope} for line in figure_lines(figures))
    return Sheet("Figures", COLUMNS, rows)


def _line(row: Any) -> FigureLine:
    line: FigureLine = row["line"]
    return line


def _text(header: str, width: int, read: Callable[[FigureLine], str]) -> Column:
    return Column(header, Kind.TEXT, width, lambda row: read(_line(row)) or None)


def _number(header: str, read: Callable[[Figure], float | None]) -> Column:
    return Column(
        header,
        Kind.NUMBER,
        14,
        lambda row: exact(_line(row).figure, read(_line(row).figure)),
        lambda row: shown_as(_line(row).figure),
    )


def _count(header: str, read: Callable[[Figure], int | None]) -> Column:
    return Column(header, Kind.COUNT, 10, lambda row: read(_line(row).figure))


def exact(figure: Figure, value: float | None) -> Cell:
    """A value as JSON has it, as a number of a file."""
    plain = plain_value(figure, value)
    return None if plain is None else plain if isinstance(plain, int) else Decimal(str(plain))


def shown_as(figure: Figure) -> str:
    """How a workbook shows the values of a figure."""
    if figure.unit is Unit.MONEY:
        return money_format(figure.currency, PRICE_DIGITS if _is_small(figure) else 0)
    if figure.unit is Unit.COUNT:
        return COUNT if figure.value is None or figure.value == int(figure.value) else RATIO
    return PERCENT if figure.unit is Unit.RATE else RATIO


def _is_small(figure: Figure) -> bool:
    """Whether an amount is less than one of its currency, as a price per piece may be."""
    return bool(figure.value) and abs(figure.value or 0) < 10 ** minor_digits(figure.currency)


COLUMNS = (
    _text("Group", 18, lambda line: line.group.value),
    _text("Figure", 28, lambda line: line.label),
    _text("Shown", 14, lambda line: value_text(line.figure)),
    _number("Value", lambda figure: figure.value),
    _text("Unit", 8, lambda line: line.figure.unit.value),
    _text("Currency", 10, lambda line: line.figure.currency),
    _number("Low", lambda figure: figure.low),
    _number("High", lambda figure: figure.high),
    _count("n", lambda figure: figure.n),
    _count("Of", lambda figure: figure.of),
    _text("Counted", 14, lambda line: line.figure.counted),
    _text("How known", 12, lambda line: "" if line.figure.value is None else line.figure.basis.value),
    _text("Formula", 60, lambda line: line.figure.formula),
    _text("Why n/a", 40, lambda line: line.figure.reason),
    _text("Notes", 40, lambda line: SEPARATOR.join(line.figure.notes)),
    _text("Name", 26, lambda line: line.figure.name),
    Column("Scope", Kind.TEXT, 24, lambda row: row["scope"]),
)
