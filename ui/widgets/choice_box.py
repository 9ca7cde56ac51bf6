"""The one box of choices: the wheel scrolls what it stands on."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class ChoiceBox(QComboBox):
    """A box that keys, a click and its list choose in: whoever scrolls past it has chosen nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
