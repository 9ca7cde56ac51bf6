"""Which columns the table shows, in which order, and by which it is sorted, for hands on the keyboard too."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from ui.tables.table_view import TableView
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.tick_menu import TickMenu


class ColumnsButton(Button):
    """Opens the choice of columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme, "secondary", "columns")
        self.setAccessibleName(self.tr("Choose columns"))
        self.setToolTip(self.tr("Choose columns"))
        self.setFixedWidth(36)
        self._offer: QMenu | None = None
        self.clicked.connect(self.on_clicked)

    def set_menu(self, menu: QMenu) -> None:
        """What a click opens."""
        self._offer = menu

    def on_clicked(self) -> None:
        """Open the menu below, its right end below the button's."""
        if self._offer is not None:
            width = self._offer.sizeHint().width()
            self._offer.popup(self.mapToGlobal(QPoint(self.width() - width, self.height() + 2)))


class ColumnsMenu(TickMenu):
    """Ticks for the columns, moving the current one, *Sort by*, *Then by*, and the way back to how it was."""

    def __init__(self, table: TableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.aboutToShow.connect(self.on_about_to_show)

    def on_about_to_show(self) -> None:
        """Offer what the table has now."""
        self.clear()
        for menu in self.findChildren(QMenu):
            menu.deleteLater()
        layout = self._table.layout_of_columns
        further = TickMenu(self.tr("More columns"), self)
        for column in self._table.row_model.columns:
            menu = further if column.is_hidden_first else self
            action = menu.add_tick(column.header, ticked=layout.is_shown(column.name))
            action.setEnabled(not column.is_fixed)
            action.triggered.connect(lambda on, name=column.name: layout.show(name, shown=on))
        if not further.isEmpty():
            self.addMenu(further)
        self.addSeparator()
        self._add_moves()
        self.addSeparator()
        self._add_sorts(self.tr("Sort by"), as_further=False)
        self._add_sorts(self.tr("Then by"), as_further=True)
        self.addSeparator()
        self.addAction(self.tr("Columns as they were")).triggered.connect(lambda _=False: layout.reset())

    def _add_moves(self) -> None:
        """The column that the cursor of the table stands in."""
        layout, columns = self._table.layout_of_columns, self._table.row_model.columns
        column = columns[max(self._table.currentIndex().column(), 0)]
        shown = layout.shown
        for words, step in ((self.tr("Move “%1” left"), -1), (self.tr("Move “%1” right"), 1)):
            action = self.addAction(words.replace("%1", column.header.replace("&", "&&")))
            action.triggered.connect(lambda _=False, step=step: layout.move(column.name, step))
            beside = shown.index(column.name) + step if column.name in shown else -1
            action.setEnabled(0 <= beside < len(shown))

    def _add_sorts(self, title: str, *, as_further: bool) -> None:
        sort = QMenu(title, self)
        for place, column in enumerate(self._table.row_model.columns):
            if column.sortable:
                sort.addAction(column.header.replace("&", "&&")).triggered.connect(
                    lambda _=False, place=place: self._table.sort_by(place, as_further=as_further)
                )
        self.addMenu(sort)
