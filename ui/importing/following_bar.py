"""What follows the file at hand, with the way to look at none of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.plural import counted
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label


class FollowingBar(QWidget):
    """How many files follow, and *Stop here*; hidden where none does."""

    stop_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("", theme, "small", tone="second")
        self.stop = Button(self.tr("Stop here"), theme, "quiet")
        self.stop.takes_return = True
        row = QHBoxLayout(self)
        row.setContentsMargins(5 * STEP + 2, STEP, 5 * STEP + 2, STEP)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self.stop)
        self.stop.clicked.connect(self.stop_asked)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def show_following(self, files: int, archive: str) -> None:
        """Say how many files follow, and of which ZIP they are if they are of one."""
        place = self.tr(" of “%1”").replace("%1", archive) if archive else ""
        verb = self.tr("follows") if files == 1 else self.tr("follow")
        self._words.setText(f"{counted(files, self.tr('more file'))}{place} {verb}.")
        self.setVisible(files > 0)
