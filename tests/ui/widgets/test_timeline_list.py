import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.fact_row import FactRow
from ui.widgets.timeline_list import TimelineEntry, TimelineList

ENTRIES = [
    TimelineEntry("Today · follow up", "Ask for the address", "due", "amber", key=7),
    TimelineEntry("12 Sep · E-mail sent"),
]


@pytest.fixture
def timeline(theme: Theme, qtbot: QtBot) -> TimelineList:
    made = TimelineList(theme)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show_entries(ENTRIES)
    made.show()
    return made


def rows(timeline: TimelineList) -> list[QWidget]:
    return [child for child in timeline.findChildren(QWidget) if child.accessibleName() and child.parent() is timeline]


def test_entries_are_shown_from_the_top(timeline: TimelineList) -> None:
    assert timeline.entries == ENTRIES
    assert rows(timeline)[0].accessibleName() == "Today · follow up · due · Ask for the address"
    assert rows(timeline)[0].y() < rows(timeline)[1].y()


def test_new_entries_replace_the_old(timeline: TimelineList) -> None:
    timeline.show_entries(ENTRIES[1:])
    assert timeline.entries == ENTRIES[1:]


def test_a_click_or_enter_opens_an_entry_that_has_a_key(timeline: TimelineList, qtbot: QtBot) -> None:
    first, second = rows(timeline)
    with qtbot.waitSignal(timeline.opened) as caught:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert caught.args == [7]
    with qtbot.waitSignal(timeline.opened):
        qtbot.keyClick(first, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(timeline.opened):
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert second.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_fact_is_read_out_as_one_line(theme: Theme, qtbot: QtBot) -> None:
    row = FactRow("Followers", theme, strong=True)
    qtbot.addWidget(row)
    row.show_fact("18,400", "since May", "micro", "accent", "latest reading of the profile")
    assert row.accessibleName() == "Followers: 18,400 since May micro"
    assert row.accessibleDescription() == "latest reading of the profile"
    assert row.value == "18,400"
