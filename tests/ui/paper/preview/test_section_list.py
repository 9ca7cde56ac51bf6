import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.paper.section_order import SectionRow
from ui.paper.preview.section_list import SectionList
from ui.theme import Theme

ROWS = tuple(SectionRow(name, name.upper(), is_wanted=name != "c") for name in "abcd")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sections(qtbot: QtBot, theme: Theme) -> SectionList:
    made = SectionList(theme)
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    made.show()
    return made


@pytest.fixture
def arranged(sections: SectionList) -> list[str]:
    told: list[str] = []
    sections.arranged.connect(
        lambda rows: told.append("".join(row.name if row.is_wanted else f"({row.name})" for row in rows))
    )
    return told


def test_space_ticks_and_unticks(sections: SectionList, arranged: list[str], qtbot: QtBot) -> None:
    sections.setCurrentRow(2)
    qtbot.keyClick(sections, Qt.Key.Key_Space)
    qtbot.keyClick(sections, Qt.Key.Key_Space)
    assert arranged == ["abcd", "ab(c)d"]


def test_a_section_is_moved_by_keys_and_stays_current(
    sections: SectionList, arranged: list[str], qtbot: QtBot
) -> None:
    sections.setCurrentRow(0)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(sections, key, CTRL)
    assert arranged == ["ba(c)d", "b(c)ad", "b(c)da"]
    assert sections.currentRow() == 3


def test_a_section_is_moved_by_dropping_it(sections: SectionList, arranged: list[str], qtbot: QtBot) -> None:
    with qtbot.waitSignal(sections.arranged):
        # What Qt does of a drop within the list: the item anew in its place, the old one gone a moment later.
        moved = sections.item(3).clone()
        sections.insertItem(1, moved)
        sections.takeItem(4)
        sections.on_dropped()
    assert arranged == ["adb(c)"]


def test_the_last_one_stays_ticked_and_says_why(sections: SectionList, arranged: list[str], qtbot: QtBot) -> None:
    sections.show_rows(tuple(SectionRow(row.name, row.title, row.name == "b") for row in ROWS))
    told: list[str] = []
    sections.refused.connect(told.append)
    sections.setCurrentRow(1)
    qtbot.keyClick(sections, Qt.Key.Key_Space)
    assert told == ["A document has at least one section."]
    assert arranged == []
    assert [row.is_wanted for row in sections.rows] == [False, True, False, False]


def test_sections_that_say_nothing_are_told_of(sections: SectionList) -> None:
    sections.show_silent({"b", "c"})
    tips = [sections.item(place).toolTip() for place in range(4)]
    assert ["nothing to say" in tip for tip in tips] == [False, True, False, False]


def test_the_current_section_is_marked_while_keys_go_to_it(sections: SectionList, qtbot: QtBot) -> None:
    sections.clearFocus()
    assert not sections.selectedItems()
    sections.setFocus()
    assert sections.selectedItems() == [sections.item(0)]
