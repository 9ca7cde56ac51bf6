"""Stylesheet part: everything that is typed into or chosen from."""

FIELDS = """
QLineEdit, QComboBox, QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: $radius;
    padding: 0 9px; min-height: 30px; placeholder-text-color: $second;
    selection-background-color: $accent_fill; selection-color: $on_accent;
}
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: $strong_edge; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 2px solid $focus; padding: 0 8px; min-height: 28px;
}
QLineEdit[problem="true"], QComboBox[problem="true"], QAbstractSpinBox[problem="true"],
QPlainTextEdit[problem="true"] { border-color: $danger; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $disabled; background: $ground; }
QLineEdit:read-only { background: $ground; }
QAbstractItemView QLineEdit {
    border: 2px solid $focus; border-radius: 4px; padding: 0 6px; min-height: 0;
}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: none; padding: 0; background: transparent; min-height: 0; border-radius: 0;
}
QLineEdit QToolButton { border: none; padding: 0; min-width: 0; min-height: 0; background: transparent; }
QLineEdit QToolButton:hover { background: transparent; }

QTextEdit, QPlainTextEdit {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: $radius; padding: 5px 6px;
    placeholder-text-color: $second;
    selection-background-color: $accent_fill; selection-color: $on_accent;
}
QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid $focus; padding: 4px 5px; }
QTextEdit:disabled, QPlainTextEdit:disabled { color: $disabled; background: $ground; }
QTextEdit[look="page"] { border: none; border-top: 2px solid $surface; border-radius: 0; padding: 0; }
QTextEdit[look="page"]:focus { border-top: 2px solid $focus; }
QPlainTextEdit[off="true"] { background: $ground; }

QComboBox { padding-right: 28px; }
QComboBox:focus { padding-right: 27px; }
QComboBox::drop-down { border: none; width: 28px; subcontrol-origin: border; }
QComboBox::down-arrow { image: url("$marks/chevron-down.svg"); width: $arrow; height: $arrow; }
QComboBox[off="true"]:disabled { color: $text; }
QComboBox[off="true"]::down-arrow { image: none; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $edge; padding: 4px; outline: none;
    selection-background-color: $soft; selection-color: $accent_text;
}
QListView[look="completer"], QListView[look="choices"] {
    background: $surface; border: 1px solid $edge; padding: 4px; outline: none;
}
QListView[look="choices"] { border-radius: $radius; }
QListView[look="choices"]:focus { border: 2px solid $focus; padding: 3px; }
QListView[look="completer"]::item, QListView[look="choices"]::item {
    min-height: 28px; padding: 0 8px; border-radius: 6px; color: $text;
}
QListView[look="completer"]::item:selected, QListView[look="choices"]::item:selected {
    background: $soft; color: $accent_text;
}
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; border-radius: 6px; }

QAbstractSpinBox { padding-right: 24px; }
QAbstractSpinBox:focus { padding-right: 23px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    border: none; background: transparent; width: 24px; subcontrol-origin: border;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 2px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url("$marks/chevron-up.svg"); width: $small_arrow; height: $small_arrow; }
QAbstractSpinBox::down-arrow { image: url("$marks/chevron-down.svg"); width: $small_arrow; height: $small_arrow; }
QDateEdit::drop-down { border: none; width: 28px; subcontrol-origin: border; }
QDateEdit::down-arrow { image: url("$marks/chevron-down.svg"); width: $arrow; height: $arrow; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; border-bottom: 1px solid $line; }
QCalendarWidget QToolButton { color: $text; padding: 2px 8px; }
QCalendarWidget QAbstractItemView {
    selection-background-color: $accent_fill; selection-color: $on_accent; border: none;
}
"""
