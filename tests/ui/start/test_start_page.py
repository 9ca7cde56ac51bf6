from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.start.big_choice import BigChoice
from ui.start.recent_row import RecentRow, shown_folder
from ui.start.start_page import RECENT_SHOWN, StartPage
from ui.theme import Theme
from ui.widgets.button import Button


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> StartPage:
    made = StartPage(theme)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


@pytest.mark.parametrize(
    ("title", "verb"),
    [
        ("Add your first influencer", "add_first_influencer"),
        ("Import a spreadsheet", "import_files"),
        ("Look around with sample data", "open_sample"),
    ],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_each_choice_asks_for_its_own(
    page: StartPage, qtbot: QtBot, title: str, verb: str, key: Qt.Key
) -> None:
    choice = next(choice for choice in page.findChildren(BigChoice) if choice.text() == title)
    with qtbot.waitSignal(page.file_asked) as caught:
        qtbot.keyClick(choice, key)
    assert caught.args == [verb]


def test_open_asks_for_a_file(page: StartPage, qtbot: QtBot) -> None:
    button = next(button for button in page.findChildren(Button) if "Open" in button.text())
    with qtbot.waitSignal(page.file_asked) as caught:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert caught.args == ["open_workspace"]


def test_a_file_opened_lately_is_asked_for_by_its_path(page: StartPage, qtbot: QtBot) -> None:
    path = Path("/somewhere/Fern & Flour.goodword")
    page.set_recent([path])
    row = page.findChild(RecentRow)
    with qtbot.waitSignal(page.recent_asked) as caught:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert caught.args == [path]


def test_only_the_latest_files_are_shown(page: StartPage, qtbot: QtBot) -> None:
    page.set_recent([Path(f"/somewhere/{number}.goodword") for number in range(9)])
    page.set_recent([Path(f"/somewhere/{number}.goodword") for number in range(9)])
    qtbot.waitUntil(lambda: sum(row.isVisible() for row in page.findChildren(RecentRow)) == RECENT_SHOWN)


def test_without_recent_files_nothing_is_said_of_them(page: StartPage) -> None:
    assert not page._recent_title.isVisible()


def test_the_keyboard_reaches_every_choice_in_reading_order(page: StartPage) -> None:
    page.set_recent([Path("/somewhere/a.goodword")])
    order: list[str] = []
    widget: QWidget | None = page._new
    while widget is not None and len(order) < 6:
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            order.append(widget.accessibleName() or cast("QPushButton", widget).text())
        widget = widget.nextInFocusChain()
    assert order == [
        "Add your first influencer",
        "Import a spreadsheet",
        "Look around with sample data",
        "Open a workspace…",
        "The first ten minutes, step by step",
        "Open a",
    ]


def test_a_choice_has_room_for_all_its_words(page: StartPage) -> None:
    for choice in page.findChildren(BigChoice):
        title, sentence = choice._text_rects(choice.width())
        assert title.right() < choice.width()
        assert sentence.bottom() < choice.height()


def test_a_choice_says_its_sentence_to_a_screen_reader(page: StartPage) -> None:
    assert all(choice.accessibleDescription() for choice in page.findChildren(BigChoice))


def test_a_folder_at_home_is_shown_with_a_tilde() -> None:
    assert shown_folder(Path.home() / "Documents") == str(Path("~") / "Documents")
    assert shown_folder(Path("/media/usb")) == str(Path("/media/usb"))
