"""Stylesheet part: tables, lists, trees and their headers.

No `::item` rules for tables: they would send every cell through the stylesheet and slow its painting.
"""

VIEWS = """
QAbstractItemView {
    background: $surface; alternate-background-color: $ground; color: $text; border: none; outline: none;
    selection-background-color: $soft; selection-color: $text; gridline-color: $row_line;
}
QAbstractItemView[look="card"] { border: 1px solid $line; border-radius: $card_radius; }
QTableView QTableCornerButton::section { background: $header; border: none; border-bottom: 1px solid $line; }
QHeaderView { background: $header; border: none; }
QHeaderView::section {
    background: $header; color: $second; border: none; border-bottom: 1px solid $line;
    padding: 0 8px; min-height: 32px;
}
QTableView[look="card"] > QHeaderView { background: transparent; }
QTableView[look="card"] > QHeaderView::section:first { border-top-left-radius: $card_radius; }
QTableView[look="card"] > QHeaderView::section:last { border-top-right-radius: $card_radius; }
QHeaderView::section:hover { color: $text; }
QHeaderView::section:vertical { border-bottom: 1px solid $row_line; min-height: 0; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: $sort_arrow; height: $sort_arrow; }
QHeaderView::up-arrow { image: url("$marks/chevron-up.svg"); }
QHeaderView::down-arrow { image: url("$marks/chevron-down.svg"); }

QListView[look="board"] { background: transparent; }
QListView[look="menu"] { background: $surface; padding: 4px; }
QListView[look="menu"]::item { min-height: 30px; padding: 0 8px; border-radius: 6px; }
QListView[look="menu"]::item:selected { background: $soft; color: $accent_text; }
QListView[look="menu"]::item:hover { background: $hover; }

QTreeView::branch { background: transparent; }
"""
