"""Keys upon a row that could not be read: they begin to mend it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_F2 = int(Qt.Key.Key_F2)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def typed_upon(event: QKeyEvent) -> str | None:
    """What the cell at fault is to say at first: the letter typed, "" for F2 (what it says); ``None``: another key."""
    if event.key() == _F2:
        return ""
    text = event.text()
    return text if text.strip() and text.isprintable() and not event.modifiers() & _COMMANDS else None
