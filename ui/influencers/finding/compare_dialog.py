"""Two to five people side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.results.comparison import Compared, as_rows
from ui.influencers.finding.comparison_lines import comparison_lines
from ui.influencers.finding.comparison_table import LABELS, ComparisonTable
from ui.tables.tsv import tsv
from ui.theme import Theme
from ui.theme.tokens import ROW_HEIGHT, STEP
from ui.widgets.button import Button
from ui.widgets.editing import editor
from ui.widgets.label import ElidedLabel, heading, note

_COLUMN = 216
_AROUND = 190
"""Pixels of a dialog above and below its table."""
_MARGIN = 40
"""Pixels of the screen left free around a dialog."""


class CompareDialog(QDialog):
    """Arrow keys go through the table, Esc closes; ``campaign_asked`` wants all of them in a campaign."""

    campaign_asked = Signal()

    def __init__(self, people: Sequence[Compared], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.people = list(people)
        self.lines = comparison_lines(self.people)
        self.table = ComparisonTable(self.people, theme)
        self.told = ElidedLabel("", theme, "small", tone="second")
        self.copy_button = Button(self.tr("Copy as table"), theme)
        self.campaign_button = editor(Button(self.tr("Add to campaign…"), theme))
        self.close_button = Button(self.tr("Close"), theme, "primary")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()
        self.copy_button.clicked.connect(self.copy)
        self.campaign_button.clicked.connect(self.campaign_asked)
        self.close_button.clicked.connect(self.accept)
        self.table.show_rows(self.lines)
        self.table.setFocus()

    def _build(self) -> None:
        title = self.tr("Compare %1 people").replace("%1", str(len(self.people)))
        self.setWindowTitle(title)
        self.close_button.setDefault(True)
        hint = self.tr(
            "“Best” stands only where a likely range lies beyond all others. Rates are those of each one’s largest"
            " profile: the tick is what is usual for its size and platform."
        )
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        for button in (self.copy_button, self.campaign_button):
            foot.addWidget(button)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(heading(title, self._theme))
        column.addWidget(note(hint, self._theme))
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        wide = LABELS + _COLUMN * max(len(self.people), 3) + 12 * STEP
        room = self.screen().availableSize()
        high = ROW_HEIGHT * len(self.lines) + _AROUND
        self.resize(min(wide, room.width() - _MARGIN), min(high, room.height() - _MARGIN))

    def copy(self) -> None:
        """Put the whole comparison on the clipboard as a spreadsheet takes it."""
        QGuiApplication.clipboard().setText(tsv(as_rows(self.people, self.lines)))
        self.on_told(self.tr("Copied: paste it into a spreadsheet."))

    def on_told(self, words: str) -> None:
        """Say what was done, where it can be seen: the window lies behind."""
        self.told.setText(words)
