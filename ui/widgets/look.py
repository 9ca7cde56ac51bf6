"""How widgets tell the stylesheet which rules they want, and that the keyboard brought the focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

BY_KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
# Another window or a menu comes and goes: the ring stays as it was.
_PASSING = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Set a property that stylesheet rules select by, and have them applied at once."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # the sheet is first asked when the widget is shown
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


class KeyFocusButton(QPushButton):
    """A button that shows its focus ring when the keyboard, not the mouse, brought the focus.

    Return presses it as Space does. In a dialog it does so where the ring is seen: one that the mouse left the focus on
    leaves Return to the main button, unless it ``takes_return``, as in a question that has to be answered.
    """

    takes_return = False

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("keyfocus", False)
        self.setAutoDefault(False)

    @property
    def key_focus(self) -> bool:
        """Whether the ring is to be seen."""
        return bool(self.property("keyfocus"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not is_enter or (isinstance(self.window(), QDialog) and not self._is_meant()):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def _is_meant(self) -> bool:
        """Whether Return in a dialog is for this button; what is chosen among others is chosen by Space alone."""
        return self.takes_return or (self.key_focus and not self.isCheckable())

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _PASSING:
            set_look(self, "keyfocus", event.reason() in BY_KEYBOARD)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _PASSING:
            set_look(self, "keyfocus", False)
        super().focusOutEvent(event)
