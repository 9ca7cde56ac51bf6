"""A system whose text is larger than ours: what holds words grows with them."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import LARGE
from ui.tables.column import Column
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.theme.tokens import COMPACT_ROW_HEIGHT, ROW_HEIGHT
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.pill import pill_size


def test_lengths_grow_with_the_text_and_stay_where_it_is_of_the_usual_size(large: Theme) -> None:
    assert large.font().pixelSize() == LARGE
    assert large.scaled(130) == 210
    assert Theme("light").scaled(130) == 130


def test_a_window_made_larger_stays_on_the_screen(large: Theme, qapp: QApplication) -> None:
    room = qapp.primaryScreen().availableSize()
    assert large.scaled_size(130, 130) == QSize(210, 210)
    assert large.scaled_size(5000, 130).width() < room.width()


def test_rows_and_columns_of_a_table_have_room_for_its_words(large: Theme, qtbot: QtBot) -> None:
    table = ListTable([Column("name", "Name", str, 130), Column("more", "More", str, 90)], large, id_of=str)
    qtbot.addWidget(table)
    lines = 2 * QFontMetrics(large.font()).height()
    assert table.verticalHeader().defaultSectionSize() == large.scaled(ROW_HEIGHT) > lines
    assert table.columnWidth(0) == 210
    table.set_compact(compact=True)
    assert table.is_compact
    assert table.verticalHeader().defaultSectionSize() == large.scaled(COMPACT_ROW_HEIGHT)


def test_marks_beside_words_grow_with_them(large: Theme, qtbot: QtBot) -> None:
    button, circle = Button("Add", large, icon_name="plus"), Avatar("Mia", large)
    qtbot.addWidget(button)
    qtbot.addWidget(circle)
    assert button.iconSize().height() > QFontMetrics(large.font()).ascent()
    assert circle.sizeHint().height() == large.scaled(44)
    assert pill_size("Live", large.font("small")).height() > QFontMetrics(large.font("small")).height()


def test_a_chosen_radio_button_is_as_large_and_round_as_the_others(large: Theme, qtbot: QtBot) -> None:
    chosen, other = QRadioButton("One"), QRadioButton("Other")
    for button in (chosen, other):
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
    chosen.setChecked(True)
    pictures = [button.grab().toImage() for button in (chosen, other)]
    edge = large.colour("accent_fill").rgb()
    side = large.scaled(15) + 2
    top = (chosen.height() - side) // 2
    assert pictures[0].pixel(1, chosen.height() // 2) == edge
    assert {picture.pixel(0, top) for picture in pictures} == {0}  # a corner that nothing is painted in


def test_the_cross_of_a_chip_grows_and_is_hit_where_it_is_seen(large: Theme, qtbot: QtBot) -> None:
    chip = Chip("Platform", large)
    qtbot.addWidget(chip)
    chip.activate("Platform")
    chip.resize(chip.sizeHint())
    room = chip.width() - chip.fontMetrics().horizontalAdvance("Platform")
    assert room > large.scaled(7) + 24
    with qtbot.waitSignal(chip.cleared):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - room + 20, chip.height() // 2))
