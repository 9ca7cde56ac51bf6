"""The part of a table or list that scrolls, made by us instead of by Qt."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget


def plain_viewport() -> QWidget:
    """A viewport as Qt would make it, for ``setViewport`` of what shows at start.

    Asked for one that Qt made, PySide loads every class of widget there is, to find out which of them it may be.
    """
    made = QWidget()
    made.setBackgroundRole(QPalette.ColorRole.Base)
    made.setAutoFillBackground(True)
    return made
