"""The keyboard: every action with its keys, and the few that have no menu."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.menus.actions import ACTIONS, MENUS
from ui.menus.tab_actions import TAB_ACTIONS
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label

IN_TABLES = (
    ("Edit the cell", "F2"),
    ("Take it, and go down / right", "Return / Tab"),
    ("Leave the cell as it was", "Esc"),
    ("Choose cells beside each other", "Shift+Left / Shift+Right"),
    ("Second sort key", "Shift+click"),
    ("Open the post, in Enter metrics", "Ctrl+Return"),
    ("Leave the grid of Enter metrics", "Ctrl+Tab"),
    ("Move a card on the board", "Ctrl+Left / Ctrl+Right"),
)
IN_PREVIEWS = (
    ("Save as PDF", "Ctrl+S"),
    ("Print", "Ctrl+P"),
    ("Larger / smaller", "Ctrl++ / Ctrl+-"),
    ("At its own size", "Ctrl+0"),
    ("First / last page", "Home / End"),
)


class KeysDialog(QDialog):
    """Lists the table of actions, so that it is never out of date."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Keyboard"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(self._theme.scaled_size(560, 640))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(5 * STEP,) * 4)
        column.addWidget(self._list())
        column.addLayout(self._buttons())

    def _list(self) -> QWidget:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(STEP)
        for title in MENUS:
            specs = [spec for spec in (*ACTIONS, *TAB_ACTIONS) if spec.top_menu == title]
            entries = [(spec.text, spec.shortcut or spec.table_keys) for spec in specs]
            self._section(grid, title.replace("&", ""), entries)
        self._section(grid, self.tr("In tables"), [(self.tr(words), keys) for words, keys in IN_TABLES])
        of_pages = [(self.tr(words), keys) for words, keys in IN_PREVIEWS]
        self._section(grid, self.tr("In the pages of a document"), of_pages)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inner)
        return area

    def _section(self, grid: QGridLayout, title: str, entries: list[tuple[str, str]]) -> None:
        row = grid.rowCount()
        grid.addWidget(Label(title, self._theme, weight=SEMIBOLD), row, 0)
        for place, (words, keys) in enumerate(entries, row + 1):
            grid.addWidget(Label(QCoreApplication.translate("actions", words), self._theme), place, 0)
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys
            grid.addWidget(Label(native, self._theme, tone="second"), place, 1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        close = Button(self.tr("Close"), self._theme, "primary")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        return row
