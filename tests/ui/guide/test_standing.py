"""F1: the guide opens at what it says of where one stands."""

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from models.guide import Place
from tests.factory import NOW, make_workspace
from tests.ui.main_windows import shown_on_its_start_page
from ui.guide.chapters import chapters
from ui.guide.help_key import HelpKey
from ui.guide.standing import BEGINNING, OF_TABS, PLACES, place_of, standing_in
from ui.results.page_table import ORDERS
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.widgets.button import Button
from ui.window.help_verbs import FILES
from ui.window.main_window import MainWindow
from ui.window.workspace_page import RESULTS

UI = Path(__file__).resolve().parents[3] / "ui"
DIALOG = re.compile(r"^class \w+\(\w*Dialog\)", re.MULTILINE)
OF_NO_CHAPTER = {
    *("ui.about.about_dialog", "ui.about.licences_dialog", "ui.guide.window"),
    *("ui.waiting.sliced_dialog", "ui.waiting.turn_dialog", "ui.waiting.waiting_dialog", "ui.widgets.asking_dialog"),
}
"""Windows in which there is nothing to be looked up, and what others are made from."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_on_its_start_page(qtbot) as made:
        HelpKey(made.menus["guide"].trigger, made)
        made.show_session(Session(make_workspace(tmp_path), lambda: NOW))
        made.activateWindow()
        yield made
        if made.help_verbs.guide is not None:
            made.help_verbs.guide.close()


def test_every_place_is_one_of_the_guide() -> None:
    there = {part.place for chapter in chapters() for part in chapter.sections}
    assert {Place.of_link(told) for told in PLACES.values()} - there == set()
    assert {*OF_TABS, BEGINNING, FILES} <= there


def test_every_part_that_is_named_is_there() -> None:
    assert [name for name in PLACES if find_spec(name) is None] == []


def test_every_dialog_has_a_place() -> None:
    dialogs = {
        ".".join(file.relative_to(UI.parent).with_suffix("").parts)
        for file in UI.rglob("*.py")
        if DIALOG.search(file.read_text(encoding="utf-8"))
    }
    told = {name for name in dialogs if any(name == start or name.startswith(f"{start}.") for start in PLACES)}
    assert dialogs - told - OF_NO_CHAPTER == set()


def test_in_the_window_it_tells_of_the_tab_that_is_shown(window: MainWindow) -> None:
    assert window.page is not None
    for tab, place in enumerate(OF_TABS):
        window.page.show_tab(tab)
        window.setFocus()
        window.menus["guide"].trigger()
        guide = window.help_verbs.guide
        assert guide is not None
        assert guide.isVisible()
        assert guide.here == place
        guide.close()
        window.activateWindow()


def test_on_a_page_of_a_tab_it_tells_of_that_page_before_anything_is_clicked(window: MainWindow) -> None:
    assert window.page is not None
    window.page.show_results()
    tab = window.page.tab(RESULTS)
    assert isinstance(tab, ResultsTab)
    tab.pages.show_page(ORDERS)
    tab.pages.tabs.setFocus()
    assert place_of(standing_in(window)) == Place("orders")


def test_on_the_start_page_it_tells_of_the_first_ten_minutes(window: MainWindow) -> None:
    window.close_workspace()
    (link,) = (one for one in window.start_page.findChildren(Button) if "first ten minutes" in one.text())
    link.click()
    guide = window.help_verbs.guide
    assert guide is not None
    assert guide.isVisible()
    assert guide.here == BEGINNING


def test_f1_in_a_dialog_tells_of_the_dialog_which_stays_open(qtbot: QtBot, window: MainWindow) -> None:
    assert window.page is not None
    window.page.edit_business()
    dialog = window.findChild(QDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    guide = window.help_verbs.guide
    assert guide is not None
    assert guide.here == Place("first-ten-minutes", "your-business")
    assert dialog.isVisible()
    guide.show_place(Place("backups"))
    assert guide.title.text() == "Backups"
    guide.close()
    dialog.reject()
