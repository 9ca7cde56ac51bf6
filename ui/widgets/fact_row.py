"""One fact about a thing: its name at the left, its value at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.fonts import REGULAR, SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.label import ElidedLabel, Label
from ui.widgets.pill import Pill
from ui.widgets.tooltip import tooltip


class FactRow(QWidget):
    """Name, value, a small remark and a pill; what is empty takes no room."""

    def __init__(self, label: str, theme: Theme, parent: QWidget | None = None, *, strong: bool = False) -> None:
        super().__init__(parent)
        self._label = Label(label, theme, tone="second")
        self._value = ElidedLabel("", theme, weight=SEMIBOLD if strong else REGULAR, tabular=True)
        self._remark = Label("", theme, "small", SEMIBOLD, "second", tabular=True)
        self._pill = Pill("", "grey", theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP + 2)
        row.addWidget(self._label)
        row.addStretch(1)
        for widget in (self._value, self._remark, self._pill):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(24)
        self.show_fact("")

    @property
    def value(self) -> str:
        """The value as shown."""
        return self._value.text()

    def show_fact(self, value: str, remark: str = "", pill: str = "", state: str = "grey", formula: str = "") -> None:
        """Show a value, what stands small beside it, a pill, and its formula as tooltip."""
        self._value.setText(value)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self._pill.show_state(pill, state)
        self._pill.setVisible(bool(pill))
        self.setToolTip(tooltip(formula))
        self.setAccessibleName(" ".join(part for part in (f"{self._label.text()}:", value, remark, pill) if part))
        self.setAccessibleDescription(formula)
