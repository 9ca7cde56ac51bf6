"""Where a file can only be read, what would change it is off, and says why.

A page of a workspace is marked once. Controls that change the file are made by ``editor``; what starts an edit by a
key or by dragging asks ``is_read_only``; a dialog that is opened to look at switches its fields off by ``look_only``.
"""

from typing import TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.widgets.look import set_look
from ui.widgets.tooltip import tooltip

Control = TypeVar("Control", bound=QWidget)

_MARK, _LOOKS = "onlyRead", "letsLook"
_WHY = str(QT_TRANSLATE_NOOP("editing", "This workspace can only be read here. Save a copy to change something."))
_WHY_LOOKED_AT = str(QT_TRANSLATE_NOOP("editing", "This is only looked at. Press “Restore it…” above to work with it."))
_DECIDING = (QEvent.Type.Show, QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange)
"""A control that shows is decided about; one that is off is kept so, whatever else would switch it on."""


def why_off(widget: QWidget) -> str:
    """The sentence that says why nothing can be changed there, and what to do; empty where something can."""
    at: QWidget | None = widget
    while at is not None:
        if (mark := at.property(_MARK)) is not None:
            return QCoreApplication.translate("editing", str(mark)) if mark else ""
        at = at.parentWidget()
    return ""


def mark_read_only(place: QWidget, *, is_read_only: bool, is_looked_at: bool = False) -> None:
    """Say of a page, or of a window of its own, whether the file that it shows can only be read.

    ``is_looked_at`` is a backup, or another version of the file, that is offered to be restored.
    """
    why = _WHY_LOOKED_AT if is_looked_at else _WHY
    place.setProperty(_MARK, why if is_read_only else "")


def is_read_only(widget: QWidget) -> bool:
    """Whether the file that a widget is about can only be read, as the page or window around it was marked."""
    return bool(why_off(widget))


def editor(control: Control, *, hides: bool = False) -> Control:
    """Let a control be off, or hidden, wherever the file can only be read; gives it back.

    What adds to a list, or tells how to change one, hides: off it would only take room.
    """
    _Switch(control, hides=hides)
    return control


def lets_look(control: Control) -> Control:
    """Leave a field on in a dialog that is opened to look at: it chooses what is shown there; gives it back."""
    control.setProperty(_LOOKS, True)
    return control


def look_only(dialog: QWidget, save: QWidget, leave: QAbstractButton) -> None:
    """Turn a dialog of fields into one to look at, where the file can only be read: texts can still be copied."""
    if not is_read_only(dialog):
        return
    save.hide()
    leave.setFocus()
    leave.setText(QCoreApplication.translate("editing", "Close"))
    for field in dialog.findChildren(QWidget):
        if _is_field(field) and not field.property(_LOOKS):
            _switch_off(field)


class _Switch(QObject):
    """Decides as its control is first shown, for only then it is known where that stands."""

    def __init__(self, control: QWidget, *, hides: bool) -> None:
        super().__init__(control)
        self._hides = hides
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget) or event.type() not in _DECIDING:
            return False
        if is_read_only(watched):
            watched.hide() if self._hides else _switch_off(watched)
        elif event.type() == QEvent.Type.Show:
            watched.removeEventFilter(self)
        return False


def _is_field(widget: QWidget) -> bool:
    from PySide6.QtWidgets import (
        QAbstractSlider,
        QCheckBox,
        QComboBox,
        QLineEdit,
        QPlainTextEdit,
        QRadioButton,
        QScrollBar,
    )

    fields = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox, QRadioButton, QAbstractSlider)
    return isinstance(widget, fields) and not isinstance(widget, QScrollBar)


def _switch_off(control: QWidget) -> None:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

    set_look(control, "off", True)
    # What is so already stays untouched: each change would be told to the filter that asked for it.
    if isinstance(control, QLineEdit | QPlainTextEdit):
        control.setReadOnly(True)
        control.setPlaceholderText("")
    elif control.isEnabled():
        control.setEnabled(False)
    why = why_off(control)
    if control.toolTip() != (shown := tooltip(why)):
        control.setToolTip(shown)
        control.setAccessibleDescription(why)
