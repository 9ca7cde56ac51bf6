"""A chart's data as a table, for those who would rather read than look."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from models.charts import Chart
from ui.tables.column import LEFT, RIGHT, Column
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.theme.tokens import STEP


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of text."""

    id: int
    cells: tuple[str, ...]


class ChartTable(QDialog):
    """Shows the rows of a chart; closes by Esc."""

    def __init__(self, data: Chart, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(data.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = [TableRow(place, cells) for place, cells in enumerate(data.as_rows())]
        columns = [_column(place, header, rows) for place, header in enumerate(data.header)]
        self.table = ListTable(columns, theme, parent=self)
        self.table.setAccessibleName(data.title)
        self.table.show_rows(rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        column.addWidget(self.table)
        self.resize(min(900, 60 + sum(one.width for one in columns)), 480)


def _column(place: int, header: str, rows: list[TableRow]) -> Column[TableRow]:
    is_figure = all(_is_figure(row.cells[place]) for row in rows) and any(row.cells[place] for row in rows)
    longest = max([len(header), *(len(row.cells[place]) for row in rows)])
    return Column(
        f"column{place}",
        header,
        lambda row: row.cells[place],
        width=min(260, max(90, 9 * longest + 24)),
        align=RIGHT if is_figure else LEFT,
    )


def _is_figure(text: str) -> bool:
    return not text or (text[-1] in "0123456789%" and text[0] in "0123456789€$£¥-−")
