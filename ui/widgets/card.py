"""A rounded surface that holds what belongs together."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme.tokens import STEP


class Card(QFrame):
    """A surface with a fine line around it; `body` is its column."""

    def __init__(self, parent: QWidget | None = None, margin: int = 3 * STEP, spacing: int = 2 * STEP) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(spacing)
