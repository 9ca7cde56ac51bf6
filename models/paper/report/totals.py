"""Totals and rates: every figure that is known with its formula and range; of the others why they are not."""

from collections.abc import Container, Iterator

from models.figures.figure_groups import Group
from models.figures.figure_lines import FigureLine, figure_lines
from models.figures.figure_text import range_text, rests_on, value_text
from models.figures.money_figures import revenue_note
from models.figures.post_figures import THEN
from models.paper.blocks import Block, Heading, Paragraph, Span, Text
from models.paper.report.source import ReportSource
from models.paper.table import Cell, Column, Table

COLUMNS = (
    Column("Figure", 2.3, is_number=False),
    Column("Value", 1.7),
    Column("How it is made", 4.7, is_number=False),
    Column("Based on", 1.8, is_number=False),
    Column("How known", 1.1, is_number=False),
)


def totals_blocks(source: ReportSource) -> tuple[Block, ...]:
    """A table each heading of figures, in the order of the screen; money once for each currency."""
    lines = list(figure_lines(source.figures))
    said = (THEN, revenue_note(source.business.revenue_definition))  # once, among the notes of the method
    return (*_known(lines, said), *_unknown(lines))


def _known(lines: list[FigureLine], said: Container[str]) -> Iterator[Block]:
    for group in Group:
        rows = tuple(_row(one, said) for one in lines if one.group is group and one.figure.value is not None)
        if rows:
            yield Heading(group.value)
            yield Table(COLUMNS, rows)


def _row(line: FigureLine, said: Container[str]) -> tuple[Cell, ...]:
    figure = line.figure
    notes = "; ".join(note for note in figure.notes if note not in said)
    return (
        Cell(line.label),
        Cell(value_text(figure), range_text(figure)),
        Cell(figure.formula, notes),
        Cell(rests_on(figure)),
        Cell(figure.basis.value),
    )


def _unknown(lines: list[FigureLine]) -> Iterator[Block]:
    """Figures that are n/a under the reason that they share."""
    missing: dict[str, list[str]] = {}
    for line in lines:
        if line.figure.value is None:
            missing.setdefault(line.figure.reason, []).append(line.label)
    if missing:
        yield Heading("Not known (n/a), and why")
        yield Text(tuple(_reason(reason, labels) for reason, labels in missing.items()), is_small=True)


def _reason(reason: str, labels: list[str]) -> Paragraph:
    return (Span(f"{reason} ", is_strong=True), Span(f"{', '.join(labels)}."))
