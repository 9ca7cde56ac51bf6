"""What stands in the place of the list while it shows nobody: how to begin, or how to see more."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.theme import Theme
from ui.widgets.empty_state import EmptyState


class ListStates(QStackedWidget):
    """The table, "nobody yet", or "nobody found"; pasting is heard while no cell is being typed into."""

    add_asked = Signal()
    import_asked = Signal()
    paste_asked = Signal()
    clear_asked = Signal()

    def __init__(self, table: QWidget, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._nobody = EmptyState(
            "people",
            self.tr("No influencers yet"),
            self.tr("Add the first one by her handle, or import the list you have: CSV, Excel, pasted cells or links."),
            theme,
        )
        self.nobody_found = EmptyState("search", self.tr("Nobody found"), "", theme)
        add = self._nobody.add_button(self.tr("Add influencer"), "primary", "plus")
        bring = self._nobody.add_button(self.tr("Import a spreadsheet"), "secondary", "import")
        paste = self._nobody.add_button(self.tr("Paste a list"))
        clear = self.nobody_found.add_button(self.tr("Clear search and filters"))
        for page in (table, self._nobody, self.nobody_found):
            self.addWidget(page)
        add.clicked.connect(self.add_asked)
        bring.clicked.connect(self.import_asked)
        paste.clicked.connect(self.paste_asked)
        clear.clicked.connect(self.clear_asked)

    def show_state(self, shown: int, total: int, nobody: str) -> None:
        """Choose by how many are shown of how many; ``nobody`` says why nobody is."""
        if shown:
            self.setCurrentWidget(self._table)
        elif total:
            self.nobody_found.show_message(self.tr("Nobody found"), nobody)
            self.setCurrentWidget(self.nobody_found)
        else:
            self.setCurrentWidget(self._nobody)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        else:
            super().keyPressEvent(event)
