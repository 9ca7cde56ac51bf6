"""The head of a table: a click sorts by a column, Shift and a click adds it as second key."""

from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

from ui.tables.cells import PADDING
from ui.tables.column import SortKeys
from ui.tables.row_model import RowModel
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP

HEIGHT = 8 * STEP
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class SortHeader(QHeaderView):
    """Tells which column was clicked and whether as a further key."""

    sort_asked = Signal(int, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._with_shift = False
        self.setFont(theme.font("small", SEMIBOLD))
        self.setFixedHeight(theme.scaled(HEIGHT))
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMinimumSectionSize(40)
        self.sectionClicked.connect(self.on_section_clicked)

    def on_section_clicked(self, section: int) -> None:
        """Pass on the click with the key that was held."""
        self.sort_asked.emit(section, self._with_shift)

    def heading(self, section: int) -> str:
        """What the head of a column shows: where room is short its words end in …, and its arrow stays."""
        model = cast("RowModel[Any]", self.model())
        mark, metrics = model.sort_mark(section), self.fontMetrics()
        room = self.sectionSize(section) - 2 * PADDING - metrics.horizontalAdvance(mark)
        return metrics.elidedText(model.columns[section].header, Qt.TextElideMode.ElideRight, room) + mark

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        super().initStyleOptionForIndex(option, section)
        option.text = self.heading(section)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._with_shift = bool(event.modifiers() & _SHIFT)
        super().mouseReleaseEvent(event)


def keys_after_click(keys: SortKeys, name: str, *, descending_first: bool, as_further: bool) -> SortKeys:
    """The sort keys after a click on a column: the same one turns round, another takes over or is added."""
    known = dict(keys)
    descending = not known[name] if name in known else descending_first
    if as_further and keys and keys[0][0] != name:
        return (keys[0], (name, descending))
    if as_further and keys:
        return ((name, descending), *keys[1:])
    return ((name, descending),) if len(keys) < 2 or keys[0][0] != name else ((name, descending), *keys[1:])
