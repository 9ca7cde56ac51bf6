from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import UserError
from models.reading.numbers import parse_count
from ui.tables.cells import PillCell, TextCell
from ui.tables.column import RIGHT, Column
from ui.tables.list_table import ListTable
from ui.theme import Theme


@dataclass(frozen=True)
class Bun:
    id: int
    name: str
    price: int | None
    state: str = ""


class Bakery:
    """Rows as the file would hold them, and what was typed into them."""

    def __init__(self) -> None:
        self.buns = {
            1: Bun(1, "Roll 10", 250, "fresh"),
            2: Bun(2, "Roll 2", None),
            3: Bun(3, "Äpfel", 90),
            4: Bun(4, "Zopf", 250),
        }
        self.typed: list[tuple[int, str]] = []

    def rows(self) -> list[Bun]:
        return list(self.buns.values())

    def set_price(self, bun: Bun, text: str) -> None:
        price = parse_count(text)
        if price is not None and price > 999:
            raise UserError("That is too dear.", "Type less.")
        self.typed.append((bun.id, text))


@pytest.fixture
def bakery() -> Bakery:
    return Bakery()


@pytest.fixture
def table(qtbot: QtBot, qapp: QApplication, bakery: Bakery) -> ListTable[Bun]:
    columns: list[Column[Bun]] = [
        Column("name", "Name", lambda bun: bun.name, 160),
        Column(
            "price",
            "Price",
            lambda bun: "" if bun.price is None else str(bun.price),
            90,
            RIGHT,
            sort_key=lambda bun: bun.price,
            edit=bakery.set_price,
        ),
        Column("state", "State", lambda bun: bun.state, 90, cell=PillCell(lambda _: "green")),
    ]
    table = ListTable(columns, Theme("light"))
    qtbot.addWidget(table)
    table.resize(500, 300)
    table.show_rows(bakery.rows())
    table.show()
    qtbot.waitExposed(table)
    return table


def click_head(qtbot: QtBot, table: ListTable[Bun], section: int, *, shift: bool = False) -> None:
    head = table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(section) + 20, head.height() // 2)
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, held, place)


def click_cell(qtbot: QtBot, table: ListTable[Bun], row: int, column: int) -> None:
    place = table.visualRect(table.model().index(row, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def names(table: ListTable[Bun]) -> list[str]:
    return [bun.name for bun in table.rows]


def test_a_click_on_the_head_sorts_names_as_people_do(qtbot: QtBot, table: ListTable[Bun]) -> None:
    click_head(qtbot, table, 0)
    assert names(table) == ["Äpfel", "Roll 2", "Roll 10", "Zopf"]


def test_a_second_click_turns_the_order_round(qtbot: QtBot, table: ListTable[Bun]) -> None:
    click_head(qtbot, table, 0)
    click_head(qtbot, table, 0)
    assert names(table) == ["Zopf", "Roll 10", "Roll 2", "Äpfel"]


def test_blanks_come_last_in_either_direction(qtbot: QtBot, table: ListTable[Bun]) -> None:
    click_head(qtbot, table, 1)
    assert names(table)[-1] == "Roll 2"
    click_head(qtbot, table, 1)
    assert names(table)[-1] == "Roll 2"


def test_shift_and_a_click_add_a_second_key(qtbot: QtBot, table: ListTable[Bun]) -> None:
    click_head(qtbot, table, 1)
    click_head(qtbot, table, 0, shift=True)
    click_head(qtbot, table, 0, shift=True)
    assert names(table) == ["Äpfel", "Zopf", "Roll 10", "Roll 2"]
    assert table.model().headerData(0, Qt.Orientation.Horizontal) == "Name ▾₂"


def test_selection_and_current_row_survive_new_rows_by_id(
    qtbot: QtBot, table: ListTable[Bun], bakery: Bakery
) -> None:
    click_cell(qtbot, table, 2, 0)
    table.show_rows([Bun(9, "First", 1), *reversed(bakery.rows())])
    assert table.current_id == 3
    assert table.selected_ids() == [3]


def test_the_row_beside_takes_over_when_the_current_one_goes(
    qtbot: QtBot, table: ListTable[Bun], bakery: Bakery
) -> None:
    click_cell(qtbot, table, 1, 0)
    del bakery.buns[2]
    table.show_rows(bakery.rows())
    assert table.current_id == 3


def test_typing_replaces_the_cell_and_enter_goes_down(
    qtbot: QtBot, table: ListTable[Bun], bakery: Bakery
) -> None:
    click_cell(qtbot, table, 0, 1)
    qtbot.keyClick(table, Qt.Key.Key_3)
    assert table.delegate.editor is not None
    qtbot.keyClicks(table.delegate.editor, "00")
    qtbot.keyClick(table.delegate.editor, Qt.Key.Key_Return)
    assert bakery.typed == [(1, "300")]
    assert table.current_id == 2
    assert table.delegate.editor is None


def test_escape_gives_the_old_value_back(qtbot: QtBot, table: ListTable[Bun], bakery: Bakery) -> None:
    click_cell(qtbot, table, 0, 1)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert table.delegate.editor is not None
    qtbot.keyClicks(table.delegate.editor, "1")
    qtbot.keyClick(table.delegate.editor, Qt.Key.Key_Escape)
    assert bakery.typed == []
    assert table.delegate.editor is None


def test_what_cannot_be_stored_is_told_below_the_cell_and_stays_open(
    qtbot: QtBot, table: ListTable[Bun], bakery: Bakery
) -> None:
    click_cell(qtbot, table, 0, 1)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert table.delegate.editor is not None
    table.delegate.editor.selectAll()
    qtbot.keyClicks(table.delegate.editor, "5000")
    qtbot.keyClick(table.delegate.editor, Qt.Key.Key_Return)
    assert table.bubble.text == "That is too dear. Type less."
    assert table.delegate.editor is not None
    assert bakery.typed == []


def test_a_cell_that_cannot_be_edited_opens_no_editor(qtbot: QtBot, table: ListTable[Bun]) -> None:
    click_cell(qtbot, table, 0, 0)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert table.delegate.editor is None


def test_text_being_typed_survives_new_rows(qtbot: QtBot, table: ListTable[Bun], bakery: Bakery) -> None:
    click_cell(qtbot, table, 1, 1)
    qtbot.keyClick(table, Qt.Key.Key_7)
    table.show_rows([Bun(9, "First", 1), *bakery.rows()])
    assert table.delegate.editor is not None
    assert table.delegate.editor.text() == "7"
    qtbot.keyClick(table.delegate.editor, Qt.Key.Key_Return)
    assert bakery.typed == [(2, "7")]


def test_copy_puts_tab_separated_rows_on_the_clipboard(qtbot: QtBot, table: ListTable[Bun]) -> None:
    table.show_rows([Bun(1, 'A "fine"\tbun', 5, "fresh")])
    click_cell(qtbot, table, 0, 0)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == '"A ""fine""\tbun"\t5\tfresh'


def test_tab_leaves_the_table(qtbot: QtBot, table: ListTable[Bun]) -> None:
    click_cell(qtbot, table, 0, 0)
    assert not table.tabKeyNavigation()


def test_widths_and_hidden_columns_come_back(qtbot: QtBot, qapp: QApplication) -> None:
    columns: list[Column[Bun]] = [
        Column("name", "Name", lambda bun: bun.name, 160, is_fixed=True),
        Column("price", "Price", lambda bun: str(bun.price)),
        Column("state", "State", lambda bun: bun.state),
    ]
    first = ListTable(columns, Theme("light"), "remembered")
    qtbot.addWidget(first)
    first.horizontalHeader().resizeSection(0, 222)
    first.layout_of_columns.show("price", shown=False)
    first.layout_of_columns.show("name", shown=False)
    first.layout_of_columns.on_pause()
    second = ListTable(columns, Theme("light"), "remembered")
    qtbot.addWidget(second)
    assert second.columnWidth(0) == 222
    assert second.isColumnHidden(1)
    assert not second.isColumnHidden(0)


def test_a_last_column_stretched_by_a_large_window_fits_a_small_one_later(qtbot: QtBot) -> None:
    columns: list[Column[Bun]] = [
        Column("name", "Name", lambda bun: bun.name, 160, is_fixed=True),
        Column("price", "Price", lambda bun: str(bun.price), 90),
        Column("state", "State", lambda bun: bun.state, 90),
    ]
    large = ListTable(columns, Theme("light"), "stretched")
    qtbot.addWidget(large)
    large.resize(1200, 300)
    large.show()
    assert large.columnWidth(2) > 900
    large.layout_of_columns.on_pause()
    small = ListTable(columns, Theme("light"), "stretched")
    qtbot.addWidget(small)
    small.resize(400, 300)
    small.show()
    assert small.horizontalScrollBar().maximum() == 0


def test_a_column_that_may_grow_takes_the_room_unless_its_width_was_chosen_by_hand(qtbot: QtBot) -> None:
    columns: list[Column[Bun]] = [
        Column("name", "Name", lambda bun: bun.name, 160, roomy=220, is_fixed=True),
        Column("price", "Price", lambda bun: str(bun.price), 90),
        Column("state", "State", lambda bun: bun.state, 90),
    ]

    def shown(width: int) -> ListTable[Bun]:
        table = ListTable(columns, Theme("light"), "roomy")
        qtbot.addWidget(table)
        table.resize(width, 300)
        table.show()
        return table

    table = shown(380)
    assert (table.columnWidth(0), table.columnWidth(2)) == (200, 90)
    table.resize(900, 300)
    assert table.columnWidth(0) == 220
    table.layout_of_columns.on_pause()
    assert shown(340).columnWidth(0) == 160, "the room of a large window is not remembered"
    table.head.resizeSection(0, 180)
    table.layout_of_columns.on_pause()
    assert shown(900).columnWidth(0) == 180


@pytest.mark.parametrize("keeps_end", [True, False])
def test_what_is_cut_can_be_told_apart_by_its_end(qtbot: QtBot, qapp: QApplication, keeps_end: bool) -> None:
    cell = TextCell(keeps_end=keeps_end)
    state = Column[Bun]("state", "State", lambda bun: bun.state, 90)
    table = ListTable([Column[Bun]("name", "Name", lambda bun: bun.name, 100, cell=cell), state], Theme("light"))
    qtbot.addWidget(table)
    long = "Reel · The baker at the corner · "
    table.show_rows([Bun(1, f"{long}6 Nov", None), Bun(2, f"{long}30 Oct", None)])
    table.resize(200, 300)
    table.show()
    table.setColumnWidth(0, 100)
    table.clearSelection()
    first, second = (
        table.viewport().grab(table.visualRect(table.model().index(row, 0)).adjusted(4, 4, -4, -4)).toImage()
        for row in range(2)
    )
    assert (first != second) is keeps_end
