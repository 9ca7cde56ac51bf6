import pytest
from pytestqt.qtbot import QtBot

from ui.tables.cells import TextCell
from ui.tables.column import Column
from ui.tables.column_widths import Wanted, shared
from ui.tables.list_table import ListTable
from ui.theme import Theme

LONG = "Cinnamon & Saffron Kitchen of the old harbour"


def test_words_that_are_cut_take_room_from_columns_whose_own_are_short() -> None:
    columns = [Wanted(100, 150, 200), Wanted(90, 60, 90), Wanted(90, 70, 90)]
    assert shared(280, columns) == [150, 60, 70]
    assert shared(290, columns) == [150, 70, 70]


def test_all_words_stand_whole_before_a_column_is_roomier_than_its_own() -> None:
    columns = [Wanted(100, 150, 120), Wanted(80, 60, 110), Wanted(50, 50, 50)]
    assert shared(260, columns) == [150, 60, 50]
    assert shared(290, columns) == [150, 90, 50]
    assert shared(900, columns) == [150, 110, 50]


@pytest.mark.parametrize(
    ("room", "widths"), [(440, [207, 119, 114]), (420, [215, 119, 86]), (400, [210, 104, 86]), (200, [150, 78, 86])]
)
def test_where_not_all_words_have_room_those_that_lack_least_stand_whole(room: int, widths: list[int]) -> None:
    name, niche, price = Wanted(150, 490, 200), Wanted(78, 119, 104), Wanted(82, 114, 86, is_figure=True)
    assert shared(room, [name, niche, price]) == widths


def test_a_column_whose_words_are_short_lets_go_before_a_table_is_wider_than_its_room() -> None:
    assert shared(150, [Wanted(100, 60, 100), Wanted(90, 70, 90)]) == [80, 70]


def test_a_column_that_does_not_grow_shows_no_more_of_its_words_at_the_cost_of_others() -> None:
    assert shared(190, [Wanted(100, 100, 100), Wanted(90, 200, 90)]) == [100, 90]


def test_a_figure_is_never_cut_and_takes_the_room_of_others_before_words_do() -> None:
    name, amount, state = Wanted(100, 150, 150), Wanted(80, 120, 140, is_figure=True), Wanted(90, 40, 90)
    assert shared(270, [name, amount, state]) == [110, 120, 40]
    assert shared(200, [name, amount, Wanted(90, 90, 90)]) == [100, 120, 90]


def table(qtbot: QtBot, *names: str, longest: str = "") -> ListTable[str]:
    columns: list[Column[str]] = [
        Column("name", "Name", str, 100, roomy=260, is_fixed=True),
        Column("first", "First letter", lambda name: name[:1], 150, cell=TextCell(longest=longest)),
        Column("last", "Last", lambda name: name[-1:], 90),
    ]
    made = ListTable(columns, Theme("light"), id_of=str)
    qtbot.addWidget(made)
    made.show_rows(names)
    made.resize(340, 300)
    made.show()
    return made


def test_a_long_name_is_given_the_room_that_a_single_letter_leaves(qtbot: QtBot) -> None:
    short, long = table(qtbot, "Rye"), table(qtbot, "Rye", LONG)
    assert short.columnWidth(0) == 100
    assert long.columnWidth(0) > 100
    assert long.columnWidth(1) < 150
    assert long.columnWidth(1) >= long.head.sectionSizeHint(1)
    assert long.horizontalScrollBar().maximum() == 0


def test_the_longest_that_may_come_has_room_before_it_is_seen(qtbot: QtBot) -> None:
    plain, expecting = table(qtbot, "Rye", LONG), table(qtbot, "Rye", LONG, longest="First letter 100")
    assert plain.columnWidth(1) < expecting.columnWidth(1) <= 150


def test_rows_that_come_later_are_given_room_once_and_others_after_them_move_no_column(qtbot: QtBot) -> None:
    shown = table(qtbot)
    assert shown.columnWidth(0) == 100
    shown.show_rows(["Rye", LONG])
    given = shown.columnWidth(0)
    assert given > 100
    shown.show_rows(["Rye"])
    assert shown.columnWidth(0) == given


def test_the_head_of_the_column_that_orders_has_room_for_its_arrow(qtbot: QtBot) -> None:
    shown = table(qtbot, "Rye", LONG)
    before = shown.columnWidth(1)
    shown.sort_by(1)
    assert shown.columnWidth(1) > before
    assert shown.head.heading(1) == "First letter ▴"
