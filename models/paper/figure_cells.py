"""Figures as cells of a table: the value, and its range below it."""

from collections.abc import Sequence
from dataclasses import replace

from models import show
from models.figures.figure import Figure
from models.figures.figure_text import share_text, value_text
from models.figures.paying import PaysFrom
from models.paper.table import NOTHING, Cell


def figure_cell(figure: Figure) -> Cell:
    """A figure with its range; set back where it is not known."""
    return NOTHING if figure.value is None else Cell(value_text(figure), cell_range(figure))


def share_cell(figure: Figure) -> Cell:
    """A rate of few cases as both of them: "3 of 4"."""
    return NOTHING if figure.value is None else Cell(share_text(figure))


def subtotals_cell(figures: Sequence[Figure]) -> Cell:
    """A figure of money in each currency that it is known in; a cell is narrow, so they stand one below the other."""
    known = [figure for figure in figures if figure.value is not None]
    if not known:
        return NOTHING
    rest = "\n".join(value_text(figure) for figure in known[1:])
    return Cell(value_text(known[0]), rest or cell_range(known[0]))


def back_cell(figures: Sequence[Figure], pays_from: PaysFrom) -> Cell:
    """Back per 1; set back and called early where its range holds what pays for itself, so that nobody can tell."""
    cell = subtotals_cell(figures)
    back = next((figure for figure in figures if figure.value is not None), None)
    if back is None or back.low is None or back.high is None or not back.low < pays_from.line <= back.high:
        return cell
    return replace(cell, note=f"{cell.note}, early", is_faint=True)


def cell_range(figure: Figure) -> str:
    """The two ends of the range where room is short; empty where there is none."""
    if figure.low is None or figure.high is None:
        return ""
    if figure.name == "back_per_1":
        return show.span(figure.low, figure.high, 2)
    return show.percent_span(figure.low, figure.high)
