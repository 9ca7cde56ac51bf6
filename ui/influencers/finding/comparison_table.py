"""The table of a comparison: a line for each thing compared, a column for each person."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from models.results.comparison import Compared, ComparedLine
from ui.influencers.finding.compared_cell import ComparedPersonCell
from ui.tables.cells import TwoLineCell
from ui.tables.column import Column
from ui.tables.list_table import ListTable
from ui.theme import Theme

LABELS = 190
"""Pixels of the column that says what is compared."""


class ComparisonTable(ListTable[ComparedLine]):
    """Arrow keys go from cell to cell; each says whose it is."""

    def __init__(self, people: Sequence[Compared], theme: Theme, parent: QWidget | None = None) -> None:
        labels: Column[ComparedLine] = Column(
            "label", "", lambda line: line.label, LABELS, sortable=False,
            cell=TwoLineCell(lambda line: line.verdict, quiet=lambda _: True),
            spoken=lambda line: ", ".join(part for part in (line.label, line.verdict) if part),
        )  # fmt: skip
        columns = [labels, *(_column(place, one) for place, one in enumerate(people))]
        super().__init__(columns, theme, "", parent)
        self.setAccessibleName(self.tr("Comparison"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        people = len(self.row_model.columns) - 1
        for place in range(1, people + 1):
            self.horizontalHeader().resizeSection(place, (self.viewport().width() - LABELS) // people)


def _column(place: int, one: Compared) -> Column[ComparedLine]:
    name = one.influencer.name
    return Column(
        f"person {place}", name, lambda line: line.cells[place].told, 200,
        cell=ComparedPersonCell(lambda line: line.cells[place]), tooltip=lambda line: line.cells[place].why,
        header_tooltip=name, sortable=False, spoken=lambda line: line.spoken(place, name),
    )  # fmt: skip
