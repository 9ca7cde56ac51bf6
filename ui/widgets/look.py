"""How widgets tell the stylesheet which rules they want, and that the keyboard brought the focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPushButton, QWidget

_BY_KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
# Another window or a menu comes and goes: the ring stays as it was.
_PASSING = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Set a property that stylesheet rules select by, and have them applied at once."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


class KeyFocusButton(QPushButton):
    """A button that shows its focus ring when the keyboard, not the mouse, brought the focus."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("keyfocus", False)
        self.setAutoDefault(False)

    @property
    def key_focus(self) -> bool:
        """Whether the ring is to be seen."""
        return bool(self.property("keyfocus"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _PASSING:
            set_look(self, "keyfocus", event.reason() in _BY_KEYBOARD)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _PASSING:
            set_look(self, "keyfocus", False)
        super().focusOutEvent(event)
