"""Which columns the table shows, and by which it is sorted, for hands on the keyboard too."""

from PySide6.QtWidgets import QMenu, QWidget

from ui.influencers.choice_chip import TickMenu
from ui.tables.table_view import TableView


class ColumnsMenu(TickMenu):
    """Ticks for the columns, *Sort by*, and the way back to how it was."""

    def __init__(self, table: TableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.aboutToShow.connect(self.on_about_to_show)

    def on_about_to_show(self) -> None:
        """Offer what the table has now."""
        self.clear()
        layout = self._table.layout_of_columns
        columns = self._table.row_model.columns
        for column in columns:
            action = self.addAction(column.header)
            action.setCheckable(True)
            action.setChecked(layout.is_shown(column.name))
            action.setEnabled(not column.is_fixed)
            action.triggered.connect(lambda on, name=column.name: layout.show(name, shown=on))
        self.addSeparator()
        sort = QMenu(self.tr("Sort by"), self)
        for place, column in enumerate(columns):
            if column.sortable:
                sort.addAction(column.header).triggered.connect(
                    lambda _=False, place=place: self._table.sort_by(place)
                )
        self.addMenu(sort)
        self.addAction(self.tr("Columns as they were")).triggered.connect(lambda _=False: layout.reset())
