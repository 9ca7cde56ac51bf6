"""What stands in the place of the list while it shows nobody: how to begin, or how to see more."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.theme import Theme
from ui.widgets.editing import editor

if TYPE_CHECKING:
    from ui.widgets.empty_state import EmptyState


class ListStates(QStackedWidget):
    """The table, "nobody yet", or "nobody found"; pasting is heard while no cell is being typed into.

    ``peopled`` tells each time whether there is anybody at all, found or not.
    """

    peopled = Signal(bool)
    add_asked = Signal()
    import_asked = Signal()
    paste_asked = Signal()
    clear_asked = Signal()
    _table: QWidget

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_table(self, table: QWidget) -> None:
        """What shows while there is somebody to show."""
        self._table = table
        self.addWidget(table)

    @cached_property
    def _nobody(self) -> "EmptyState":
        """What shows while there are no influencers at all; made when that is first so."""
        from ui.widgets.empty_state import EmptyState

        page = EmptyState(
            "people",
            self.tr("No influencers yet"),
            self.tr("Add the first one by a handle, or import the list you have: CSV, Excel, pasted cells or links."),
            self._theme,
        )
        add = editor(page.add_button(self.tr("Add influencer"), "primary", "plus"))
        add.clicked.connect(self.add_asked)
        bring_in = editor(page.add_button(self.tr("Import a spreadsheet"), "secondary", "import"))
        bring_in.clicked.connect(self.import_asked)
        paste = editor(page.add_button(self.tr("Paste a list")))
        paste.clicked.connect(self.paste_asked)
        self.addWidget(page)
        return page

    @cached_property
    def nobody_found(self) -> "EmptyState":
        """What shows while a search or filter lets nobody through; made when that is first so."""
        from ui.widgets.empty_state import EmptyState

        page = EmptyState("search", self.tr("Nobody found"), "", self._theme)
        page.add_button(self.tr("Clear search and filters")).clicked.connect(self.clear_asked)
        self.addWidget(page)
        return page

    def show_state(self, shown: int, total: int, nobody: str) -> None:
        """Choose by how many are shown of how many; ``nobody`` says why nobody is."""
        self.peopled.emit(bool(shown or total))
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
