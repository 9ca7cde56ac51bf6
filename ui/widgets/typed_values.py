"""What stands in the fields of a dialog, so that it knows whether something was typed."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QRadioButton, QSlider, QWidget


def typed_values(parent: QWidget) -> list[str]:
    """Texts, choices and ratings of all fields below a widget, in the order in which they were made."""
    return [shown for widget in parent.findChildren(QWidget) if (shown := _value(widget)) is not None]


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
