from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.reading.text import fold
from ui.tables import search_keys
from ui.tables.block_model import BLOCK, MANY
from ui.tables.column import Column, SortKeys
from ui.tables.table_view import TableView
from ui.tables.window_model import FIRST, WindowModel
from ui.theme import Theme

COUNT = 2_000


@dataclass(frozen=True)
class Line:
    id: int
    name: str


class Lines:
    """A source of 2,000 rows, or so many, that counts what is read from it."""

    def __init__(self, count: int = COUNT) -> None:
        self.names = {number: f"Müller {number}" if number % 3 else f"Søren {number}" for number in range(1, count + 1)}
        self.read: list[int] = []
        self.keys_read: list[int] = []
        self.ending = ""

    def ids(self, keys: SortKeys, limit: int | None = None) -> list[int]:
        found = sorted(self.names, reverse=keys[0][1])
        return found[:limit]

    def rows(self, ids: Collection[int]) -> Mapping[int, Line]:
        self.read.append(len(ids))
        return {number: Line(number, self.names[number]) for number in ids if number in self.names}

    def search_keys(self, ids: Collection[int] | None = None) -> Mapping[int, str]:
        wanted = self.names if ids is None else ids
        return {number: fold(name) + self.ending for number, name in self.names.items() if number in wanted}

    def key_page(self, after: int, most: int) -> Mapping[int, str]:
        page = [number for number in sorted(self.names) if number > after][:most]
        self.keys_read.append(len(page))
        return self.search_keys(page)


@pytest.fixture
def lines() -> Lines:
    return Lines()


def loaded(lines: Lines) -> WindowModel[Line]:
    columns: list[Column[Line]] = [Column("name", "Name", lambda line: line.name)]
    model = WindowModel(columns, lines, (("name", False),))
    model.load()
    return model


@pytest.fixture
def model(qapp: QApplication, lines: Lines) -> WindowModel[Line]:
    return loaded(lines)


@pytest.fixture
def long_model(qapp: QApplication) -> WindowModel[Line]:
    return loaded(Lines(9_000))


def test_no_row_is_read_before_it_is_looked_at(model: WindowModel[Line], lines: Lines) -> None:
    model.load()
    assert model.rowCount() == FIRST
    assert lines.read == []


def test_the_first_paint_reads_a_block_of_rows(qtbot: QtBot, model: WindowModel[Line], lines: Lines) -> None:
    view = TableView(model, Theme("light"))
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.grab()
    assert lines.read == [BLOCK]


def test_the_rest_follows_in_the_event_loop(qtbot: QtBot, model: WindowModel[Line]) -> None:
    model.load()
    qtbot.waitUntil(lambda: model.rowCount() == COUNT)
    assert model.is_filled


def test_a_row_far_down_costs_one_block(qtbot: QtBot, model: WindowModel[Line], lines: Lines) -> None:
    model.complete()
    row = model.row_at(1_500)
    assert row is not None
    assert row.id == 1_501
    assert lines.read == [BLOCK]


def test_search_takes_words_in_any_order_without_accents(model: WindowModel[Line]) -> None:
    model.search("17 MULL")
    assert [model.id_at(place) for place in range(2)] == [17, 170]


def test_texts_of_several_lines_are_searched_one_row_a_text(model: WindowModel[Line], lines: Lines) -> None:
    lines.ending = "\nrow"
    model.complete()
    model.search("17 row")
    assert [model.id_at(place) for place in range(2)] == [17, 117]


def test_a_longer_search_narrows_and_a_shorter_one_widens(model: WindowModel[Line]) -> None:
    counts = []
    for text in ("s", "sø", "sören 9", "s", ""):
        model.search(text)
        counts.append(model.rowCount())
    assert counts[0] == counts[1] == counts[3] == COUNT // 3
    assert 0 < counts[2] < counts[1]
    assert counts[4] == COUNT


def test_a_search_shows_the_first_rows_at_once_and_those_further_down_follow(
    qtbot: QtBot, long_model: WindowModel[Line]
) -> None:
    long_model.complete()
    with qtbot.waitSignal(long_model.ids_read):
        long_model.search("muller")
        assert FIRST <= long_model.rowCount() < 6_000
        assert long_model.is_searching
    assert long_model.ids == [number for number in range(1, 9_001) if number % 3]


def test_the_current_row_stays_though_a_search_has_not_reached_it_yet(
    qtbot: QtBot, long_model: WindowModel[Line]
) -> None:
    view = TableView(long_model, Theme("light"))
    qtbot.addWidget(view)
    long_model.complete()
    view.select(8_000)
    long_model.search("mull")
    assert view.current_id == 8_000
    assert long_model.rowCount() == 6_000


def test_all_that_a_search_finds_is_selected_though_some_of_it_follows(
    qtbot: QtBot, long_model: WindowModel[Line]
) -> None:
    view = TableView(long_model, Theme("light"))
    qtbot.addWidget(view)
    long_model.search("muller")
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_count == 6_000


def test_a_further_letter_looks_anew_where_the_last_one_was_not_done(long_model: WindowModel[Line]) -> None:
    long_model.search("mull")
    long_model.search("muller 8999")
    assert long_model.ids == [8_999]
    long_model.search("")
    assert long_model.rowCount() == 9_000


def test_sorting_keeps_the_search(model: WindowModel[Line]) -> None:
    model.search("soren")
    model.set_sort((("name", True),))
    assert model.id_at(0) == 1_998
    assert model.rowCount() == COUNT // 3


def test_a_touched_row_is_read_anew_where_it_stands(model: WindowModel[Line], lines: Lines) -> None:
    model.complete()
    lines.names[5] = "Brötchen"
    model.refetch([5])
    assert model.data(model.index(4, 0)) == "Brötchen"
    model.search("brotchen")
    assert model.rowCount() == 1


def test_a_new_row_finds_its_place_and_the_current_one_stays(
    qtbot: QtBot, model: WindowModel[Line], lines: Lines
) -> None:
    view = TableView(model, Theme("light"))
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show()
    model.complete()
    view.select(1_000)
    scrolled = view.verticalScrollBar().value()
    lines.names[0] = "Anna"
    model.reload([0])
    assert view.current_id == 1_000
    assert view.verticalScrollBar().value() == scrolled + view.rowHeight(0)


def test_a_deleted_row_goes(model: WindowModel[Line], lines: Lines) -> None:
    model.complete()
    del lines.names[7]
    model.reload()
    assert model.place_of(7) is None
    assert model.rowCount() == COUNT - 1


def test_many_touched_rows_are_read_in_turns_and_a_search_meanwhile_finds_all(
    qtbot: QtBot, model: WindowModel[Line], lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_keys, "PAGE", 600)
    model.complete()
    added = range(COUNT + 1, COUNT + MANY + 2)
    lines.names |= {number: f"Brötchen {number}" for number in added}
    model.reload(added)
    assert model.rowCount() == COUNT
    qtbot.waitUntil(lambda: model.rowCount() == COUNT + len(added))
    model.search("brotchen")
    assert model.rowCount() == len(added)
    model.search("")
    lines.keys_read.clear()
    model.reload(added)
    qtbot.waitUntil(lambda: lines.keys_read == [600, 600, 600, 600, 101])
    model.search("brotchen 2300")
    assert [model.id_at(0)] == [2_300]


def test_many_rows_that_say_something_else_where_they_stand_are_found_by_it(
    model: WindowModel[Line], lines: Lines
) -> None:
    model.search("muller")
    touched = range(1, MANY + 2)
    lines.names |= {number: f"Brötchen {number}" for number in touched}
    model.refetch(touched)
    model.search("brotchen")
    assert model.ids == list(touched)


def test_a_row_touched_between_two_pages_of_keys_is_found_by_what_it_says_now(
    qtbot: QtBot, model: WindowModel[Line], lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_keys, "PAGE", 600)
    model.load()
    for _ in range(3):
        model.on_filling()
    lines.names[5] = "Brötchen"
    lines.keys_read.clear()
    model.refetch([5])
    qtbot.waitUntil(lambda: lines.keys_read == [600, 600, 600, 200])
    model.search("brotchen")
    assert model.rowCount() == 1


def test_no_key_is_read_ahead_while_no_search_is_near_and_a_search_reads_all(
    qtbot: QtBot, model: WindowModel[Line], lines: Lines
) -> None:
    model.is_search_near = False
    model.fill_soon()
    qtbot.waitUntil(lambda: model.is_filled)
    model.on_filling()
    assert lines.keys_read == []
    model.search("soren 3")
    assert model.id_at(0) == 3


def test_what_a_cell_says_is_its_text(model: WindowModel[Line]) -> None:
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DisplayRole) == "Müller 1"
