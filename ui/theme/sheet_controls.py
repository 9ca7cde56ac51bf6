"""Stylesheet part: buttons, chips, tabs, check boxes."""

CONTROLS = """
QPushButton {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: $radius;
    padding: 0 12px; min-height: 30px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $track; }
QPushButton:disabled { color: $disabled; border-color: $line; background: $surface; }
QPushButton:focus, QPushButton[keyfocus="true"] {
    border: 2px solid $focus; padding: 0 11px; min-height: 28px;
}
QPushButton[look][keyfocus="false"]:focus { border: 1px solid $edge; padding: 0 12px; min-height: 30px; }

QPushButton[look="primary"] { background: $accent_fill; color: $on_accent; border: 1px solid $accent_fill; }
QPushButton[look="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[look="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[look="primary"]:disabled { background: $track; border-color: $track; color: $disabled; }
QPushButton[look="primary"][keyfocus="false"]:focus { border: 1px solid $accent_fill; }
QPushButton[look="primary"][keyfocus="true"] { border: 2px solid $text; padding: 0 11px; min-height: 28px; }

QPushButton[look="danger"] { background: $surface; color: $danger; border: 1px solid $danger; }
QPushButton[look="danger"][keyfocus="false"]:focus { border: 1px solid $danger; }
QPushButton[look="danger"][keyfocus="true"] { border: 2px solid $danger; padding: 0 11px; min-height: 28px; }
QPushButton[look="danger"]:disabled { color: $disabled; border-color: $line; }
QPushButton[look="danger"]:hover { background: $red_back; color: $red_text; }

QPushButton[look="quiet"] { background: transparent; color: $second; border: 1px solid transparent; padding: 0 8px; }
QPushButton[look="quiet"]:hover { background: $hover; color: $text; }
QPushButton[look="quiet"]:pressed { background: $track; }
QPushButton[look="quiet"]:disabled { color: $disabled; background: transparent; }
QPushButton[look="quiet"][keyfocus="false"]:focus { border: 1px solid transparent; padding: 0 8px; }
QPushButton[look="quiet"][keyfocus="true"] { border: 2px solid $focus; padding: 0 7px; min-height: 28px; }
QPushButton[look="link"] {
    background: transparent; color: $accent_text; border: 1px solid transparent; padding: 0 4px; min-height: 22px;
}
QPushButton[look="link"]:disabled { color: $disabled; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"][keyfocus="false"]:focus {
    border: 1px solid transparent; padding: 0 4px; min-height: 22px;
}
QPushButton[look="link"][keyfocus="true"] { border: 2px solid $focus; padding: 0 3px; min-height: 20px; }
QPushButton[look="toast"] { background: transparent; color: $tooltip_text; border: 1px solid $strong_edge; }
QPushButton[look="toast"]:hover { background: $second; color: $tooltip; border-color: $tooltip_text; }
QPushButton[look="toast"][keyfocus="false"]:focus { border: 1px solid $strong_edge; }
QPushButton[look="toast"][keyfocus="true"] { border: 2px solid $tooltip_text; }
QPushButton::menu-indicator { image: url("$marks/chevron-down.svg"); width: $small_arrow; right: 8px; }

QToolButton {
    background: transparent; color: $second; border: 1px solid transparent; border-radius: 6px;
    padding: 3px; min-width: 20px; min-height: 20px;
}
QToolButton:hover { background: $hover; color: $text; }
QToolButton:pressed, QToolButton:checked { background: $soft; color: $accent_text; }
QToolButton:focus { border: 2px solid $focus; padding: 2px; }
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }

QAbstractButton[look="segment"] {
    background: transparent; color: $second; border: 1px solid transparent; border-radius: $radius;
    padding: 0 15px; min-height: 32px;
}
QAbstractButton[look="segment"]:hover { background: $hover; color: $text; }
QAbstractButton[look="segment"]:checked { background: $soft; color: $accent_text; }
QAbstractButton[look="segment"][keyfocus="false"]:focus {
    border: 1px solid transparent; padding: 0 15px; min-height: 32px;
}
QAbstractButton[look="segment"][keyfocus="true"] {
    border: 2px solid $focus; padding: 0 14px; min-height: 30px;
}

QAbstractButton[look="underlined"] {
    background: transparent; color: $second; border: 2px solid transparent; border-radius: 0;
    padding: 0 12px; min-height: 34px;
}
QAbstractButton[look="underlined"]:hover { color: $text; }
QAbstractButton[look="underlined"]:checked { color: $accent_text; border-bottom: 2px solid $accent; }
QAbstractButton[look="underlined"][keyfocus="false"]:focus {
    border: 2px solid transparent; padding: 0 12px; min-height: 34px;
}
QAbstractButton[look="underlined"][keyfocus="false"]:checked:focus { border-bottom: 2px solid $accent; }
QAbstractButton[look="underlined"][keyfocus="true"] {
    border: 2px solid $focus; border-radius: 6px; padding: 0 12px; min-height: 34px;
}

QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox[off="true"]:disabled { color: $text; }
QCheckBox::indicator, QAbstractItemView::indicator, QGroupBox::indicator {
    width: $box; height: $box; border: 1px solid $strong_edge; border-radius: 4px; background: $surface;
}
QCheckBox::indicator:hover, QAbstractItemView::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QGroupBox::indicator:checked {
    background: $accent_fill; border-color: $accent_fill; image: url("$marks/check.svg");
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    background: $accent_fill; border-color: $accent_fill; image: url("$marks/dash.svg");
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $edge; background: $track; }
QCheckBox::indicator:checked:disabled, QAbstractItemView::indicator:checked:disabled {
    border-color: $disabled; background: $disabled;
}
QCheckBox:focus, QRadioButton:focus { color: $accent_text; text-decoration: underline; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
    border: 2px solid $focus; width: $box_inside; height: $box_inside;
}
QRadioButton::indicator {
    width: $box; height: $box; border: 1px solid $strong_edge; border-radius: $round; background: $surface;
}
QRadioButton::indicator:checked { border: $ring solid $accent_fill; width: $dot; height: $dot; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $second; border: none; border-bottom: 2px solid transparent;
    padding: 8px 12px; min-height: 18px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent_text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent_text; background: $soft; }
"""
