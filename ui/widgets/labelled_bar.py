"""A named bar of a rating, such as the fit of a niche."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.label import ElidedLabel, Label
from ui.widgets.progress_bar import ProgressBar


class LabelledBar(QWidget):
    """A name and a bar from 0 to `maximum`; a rating not given yet says so instead of showing 0."""

    def __init__(self, label: str, theme: Theme, maximum: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maximum = maximum
        self._label = ElidedLabel(label, theme, tone="second")
        self._bar = ProgressBar(theme)
        self._unrated = Label(self.tr("not rated"), theme, "small", tone="second")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self._label, 4)
        row.addWidget(self._bar, 5, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._unrated, 5, Qt.AlignmentFlag.AlignRight)
        self.setMinimumHeight(24)
        self.set_value(None)

    def set_value(self, value: float | None) -> None:
        """Show a rating from 0 to the maximum, or that there is none."""
        self._bar.setVisible(value is not None)
        self._unrated.setVisible(value is None)
        self._bar.set_share(None if value is None else value / self._maximum)
        told = self.tr("not rated") if value is None else f"{value:g} / {self._maximum}"
        self.setToolTip("" if value is None else told)
        self.setAccessibleName(f"{self._label.text()}: {told}")
