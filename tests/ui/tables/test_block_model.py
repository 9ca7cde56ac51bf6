from collections.abc import Collection, Mapping

from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from ui.tables.block_model import BLOCK, BlockModel
from ui.tables.column import Column
from ui.tables.table_view import TableView
from ui.theme import Theme


class Numbers(BlockModel[int]):
    """Each row is its id; those of ``damaged`` ones cannot be read, nor their neighbours with them."""

    def __init__(self, count: int, damaged: Collection[int] = ()) -> None:
        super().__init__([Column("number", "Number", str, 100)])
        self._shown = list(range(count))
        self.damaged = damaged
        self.asked = 0

    def read(self, ids: Collection[int]) -> Mapping[int, int]:
        self.asked += 1
        if set(self.damaged) & set(ids):
            raise ValueError("no day")
        return {number: number for number in ids}


def test_rows_are_read_in_blocks_as_they_are_looked_at(qtbot: QtBot) -> None:
    model = Numbers(3 * BLOCK)
    assert [model.row_at(place) for place in (BLOCK, BLOCK + 1, 0)] == [BLOCK, BLOCK + 1, 0]
    assert model.asked == 2


def test_rows_that_cannot_be_read_are_painted_blank_and_told_once(qtbot: QtBot) -> None:
    model = Numbers(BLOCK, damaged={3})
    table = TableView(model, Theme("light"), "")
    qtbot.addWidget(table)
    with qtbot.captureExceptions() as told:
        for _ in range(3):
            assert isinstance(table.grab(), QPixmap)
    assert [str(error) for _, error, _ in told] == ["no day"]
    assert model.row_at(3) is None
