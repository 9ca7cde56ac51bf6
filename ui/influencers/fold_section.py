"""A section of the panel that can be folded away; this machine remembers it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.preferences import Preferences
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.fold_title import FoldTitle
from ui.widgets.label import ElidedLabel


class FoldSection(QWidget):
    """A title with room for buttons at its right (``head``), and what it folds away below (``body``).

    ``name`` is what it is remembered by; while it is folded, the summary stands beside the title.
    """

    def __init__(self, title: str, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = f"influencers/folded/{name}"
        self.fold = FoldTitle(title, theme)
        self._summary = ElidedLabel("", theme, "small", tone="second", tabular=True)
        self._buttons = QWidget()
        self._inside = QWidget()
        self.head = QHBoxLayout(self._buttons)
        self.body = QVBoxLayout(self._inside)
        for layout in (self.head, self.body):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(STEP)
        line = QHBoxLayout()
        line.addWidget(self.fold)
        line.addStretch(1)
        line.addWidget(self._summary)
        line.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._inside)
        self.fold.setChecked(not Preferences().number(self._key, 0))
        self._show()
        self.fold.clicked.connect(self.on_fold_clicked)

    @property
    def summary(self) -> str:
        """What stands beside the title while the section is folded."""
        return self._summary.text()

    def show_summary(self, text: str) -> None:
        """Say in a few letters what is inside."""
        self._summary.setText(text)

    def on_fold_clicked(self) -> None:
        """Fold away or show, and keep it in mind for the next start."""
        Preferences().set_number(self._key, int(not self.fold.isChecked()))
        self._show()

    def _show(self) -> None:
        is_open = self.fold.isChecked()
        self._inside.setVisible(is_open)
        self._buttons.setVisible(is_open)
        self._summary.setVisible(not is_open)
