"""The field that searches the rows of the preview."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.widgets.search_field import SearchField

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowSearch(SearchField):
    """A search field in which Enter only searches: it never presses the button that imports."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            event.accept()
