"""The first column while the others are scrolled to the side."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from pytestqt.qtbot import QtBot

from ui.tables.column import RIGHT, Column
from ui.tables.list_model import ListModel
from ui.tables.pinned_table import PinnedTable
from ui.theme import Theme


@dataclass(frozen=True)
class Loaf:
    id: int
    name: str


ELSEWHERE = (700, 500)
"""Where the mouse is: a head that it is over is darker."""

LOAVES = [Loaf(1, "Rye"), Loaf(2, "Spelt"), Loaf(3, "Wheat")]


@pytest.fixture
def table(qtbot: QtBot) -> PinnedTable:
    numbers = [
        Column[Loaf](f"n{number}", f"N{number}", lambda loaf: str(loaf.id), 120, RIGHT, edit=lambda _loaf, _text: None)
        for number in range(8)
    ]
    columns = [Column[Loaf]("name", "Name", lambda loaf: loaf.name, 150, tooltip=lambda loaf: loaf.name), *numbers]
    model = ListModel(columns)
    model.show_rows(LOAVES)
    made = PinnedTable(model, Theme("light"))
    qtbot.addWidget(made)
    made.resize(500, 240)
    QCursor.setPos(*ELSEWHERE)
    made.show()
    qtbot.waitExposed(made)
    return made


def scrolled(table: PinnedTable) -> PinnedTable:
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    return table


def in_row(table: PinnedTable, place: int, x: int = 20) -> QPoint:
    return QPoint(x, table.rowViewportPosition(place) + table.rowHeight(place) // 2)


def seen_at_left(table: PinnedTable, width: int) -> bytes:
    image = table.grab().copy(table.viewport().x(), 0, width, table.viewport().geometry().bottom()).toImage()
    return bytes(image.constBits())


def test_a_column_in_its_place_is_not_pinned(table: PinnedTable) -> None:
    assert table.pinned_width == 0


def test_the_first_column_and_its_head_stay_in_sight(table: PinnedTable) -> None:
    before = seen_at_left(table, 100)
    assert seen_at_left(scrolled(table), 100) == before
    assert table.pinned_width == 150


def test_a_wide_first_column_gives_room_to_the_others(table: PinnedTable) -> None:
    table.head.resizeSection(0, 400)
    assert scrolled(table).pinned_width == table.viewport().width() // 3


def test_a_click_on_the_pinned_column_chooses_its_row_and_scrolls_nothing(table: PinnedTable, qtbot: QtBot) -> None:
    across = scrolled(table).horizontalScrollBar().value()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=in_row(table, 1))
    assert (table.current_id, table.currentIndex().column()) == (2, 0)
    assert table.horizontalScrollBar().value() == across


def test_a_double_click_on_the_pinned_column_opens_the_row(table: PinnedTable, qtbot: QtBot) -> None:
    scrolled(table)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=in_row(table, 2))
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=in_row(table, 2))
    assert opened.args == [3]


def test_a_selected_row_is_seen_on_the_pinned_column_too(table: PinnedTable) -> None:
    table.select(1)
    before = seen_at_left(scrolled(table), 100)
    table.select(2)
    assert seen_at_left(table, 100) != before


def test_the_pinned_head_sorts(table: PinnedTable, qtbot: QtBot) -> None:
    scrolled(table)
    head = table.childAt(QPoint(table.viewport().x() + 20, table.head.y() + 10))
    assert head is not table.head.viewport()
    for _ in range(2):
        qtbot.mouseClick(head, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert table.row_model.sort_keys == (("name", True),)


def test_a_cell_that_the_keyboard_goes_to_is_not_below_the_pinned_column(table: PinnedTable) -> None:
    scrolled(table)
    table.setCurrentIndex(table.row_model.index(0, 2))
    assert table.head.sectionViewportPosition(2) >= table.pinned_width
