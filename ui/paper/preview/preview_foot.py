"""What can be done with the pages, and what is under way with them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.paper.preview.work_line import WorkLine
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.tooltip import tooltip


class PreviewFoot(QWidget):
    """A line of progress, and the buttons *Close*, *Print…* and *Save as PDF…*."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = WorkLine(theme)
        self.leave = Button(self.tr("Close"), theme)
        self.print = Button(self.tr("Print…"), theme)
        self.save = Button(self.tr("Save as PDF…"), theme, "primary")
        self.save.setDefault(True)
        for button, keys in ((self.leave, "Esc"), (self.print, "Ctrl+P"), (self.save, "Ctrl+S")):
            button.setToolTip(tooltip(keys))
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 3 * STEP)
        row.setSpacing(2 * STEP)
        row.addWidget(self.work, 1)
        for button in (self.leave, self.print, self.save):
            row.addWidget(button)
