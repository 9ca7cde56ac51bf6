"""What stands in the fields of a dialog, so that it knows whether something was typed."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSlider,
    QStackedWidget,
    QWidget,
)


def typed_values(parent: QWidget) -> list[str]:
    """Texts, choices and ratings of all fields below a widget, in one order whichever page is shown."""
    return [shown for widget in _below(parent) if (shown := _value(widget)) is not None]


def _below(parent: QWidget) -> Iterator[QWidget]:
    children = [child for child in parent.children() if isinstance(child, QWidget)]
    if isinstance(parent, QStackedWidget):
        children.sort(key=parent.indexOf)  # Qt puts the page that is turned to behind the others
    for child in children:
        yield child
        yield from _below(child)


def _value(widget: QWidget) -> str | None:
    match widget:
        case QLineEdit():
            return widget.text()
        case QPlainTextEdit():
            return widget.toPlainText()
        case QComboBox():
            return widget.currentText()
        case QSlider():
            return str(widget.value())
        case QCheckBox() | QRadioButton():
            return str(widget.isChecked())
    return None
