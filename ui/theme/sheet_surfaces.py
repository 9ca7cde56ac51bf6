"""Stylesheet part: the window, bars, menus, cards, dialogs, tooltips, scroll bars."""

SURFACES = """
QMainWindow, QDialog { background: $ground; }
QDialog[look="plain"], QMessageBox { background: $surface; }

QMenuBar { background: $menu_bar; color: $text; border-bottom: 1px solid $line; padding: 2px 4px; }
QMenuBar::item { background: transparent; padding: 3px 8px; border-radius: 6px; }
QMenuBar::item:selected { background: $track; }
QMenuBar::item:pressed { background: $soft; color: $accent_text; }

QFrame[look="popup"] { background: $surface; border: 1px solid $edge; }
QMenu { background: $surface; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 6px; min-height: 16px; }
QMenu::item:selected { background: $soft; color: $accent_text; }
QMenu::item:disabled { color: $disabled; background: transparent; }
ChoiceMenu::item:disabled { color: $second; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: $tick; height: $tick; left: 6px; }
QMenu::indicator:checked { image: url("$marks/tick.svg"); }
QMenu[look="boxes"]::indicator { border: 1px solid $strong_edge; border-radius: 4px; background: $surface; }
QMenu[look="boxes"]::indicator:checked { background: $soft; border-color: $accent; }
QMenu::right-arrow { image: url("$marks/chevron-right.svg"); width: $arrow; height: $arrow; right: 6px; }

QStatusBar { background: $status_bar; color: $second; border-top: 1px solid $line; min-height: $status_bar_height; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $second; padding: 0 8px; }
QSizeGrip { image: none; width: 0px; }

QToolTip { background: $tooltip; color: $tooltip_text; border: 1px solid $tooltip_edge; padding: 5px 8px; }

QFrame[look="card"] { background: $surface; border: 1px solid $line; border-radius: $card_radius; }
QFrame[look="bar"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[look="panel"] { background: $surface; border: none; }
QFrame[look="ground"] { background: $ground; border: none; }
QFrame[look="column"] { background: $board_column; border: none; border-radius: $card_radius; }
QFrame[look="drop"] { background: $soft; border: none; border-radius: $card_radius; }
QFrame[look="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="info"] { background: $blue_back; border: none; border-radius: $radius; }
QFrame[look="warning"] { background: $amber_back; border: none; border-radius: $radius; }
QFrame[look="error"] { background: $red_back; border: none; border-radius: $radius; }
QFrame[look="toast"] { background: $tooltip; border: 1px solid $tooltip_edge; border-radius: $card_radius; }
QFrame[tile="true"] { padding: 1px; }
QFrame[tile="true"]:focus { border: 2px solid $focus; padding: 0; }
QFrame[look="card"][selected="true"] { border: 1px solid $accent; }

QLabel { background: transparent; }
QLabel[tone="second"] { color: $second; }
QLabel[tone="accent"] { color: $accent_text; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="toast"] { color: $tooltip_text; }
QLabel:disabled { color: $disabled; }

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: $accent; }

QScrollArea { background: transparent; border: none; }
QScrollArea::corner { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[look="scrolled"] { background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $scroll_handle; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $strong_edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QGroupBox { border: 1px solid $line; border-radius: $card_radius; margin-top: 20px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; padding: 0 0 4px 0; color: $second; }

QProgressBar {
    background: $track; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
    text-align: right; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""
