"""The menus and keys of a window that may only read."""

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.errors import UserError
from tests.ui.read_only.walk import Walk, dialogs
from ui.menus.actions import ACTIONS, Receiver
from ui.menus.editing_verbs import EDITING, LOOKING, edits_file
from ui.menus.tab_actions import TAB_ACTIONS
from ui.start.sample_strip import SampleStrip
from ui.widgets.editing import why_off
from ui.widgets.label import Label
from ui.window.main_window import MainWindow
from ui.window.workspace_page import CAMPAIGNS, INFLUENCERS, RESULTS, WorkspacePage

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)
EVERY = (*ACTIONS, *TAB_ACTIONS)
BESIDE = (Receiver.WINDOW, Receiver.FILES, Receiver.APPEARANCE, Receiver.HELP)
OF_FILE = [spec for spec in EVERY if spec.receiver not in BESIDE]
LOOKED = [spec for spec in OF_FILE if not edits_file(spec)]
EDITS = [spec for spec in EVERY if edits_file(spec)]


def test_every_verb_that_is_said_to_look_is_one_of_the_menus() -> None:
    assert {spec.method for spec in OF_FILE} >= LOOKING


def test_what_edits_is_off_and_says_why(window: MainWindow, page: WorkspacePage) -> None:
    for spec in EDITS:
        assert not window.menus[spec.name].isEnabled(), spec.name
        assert window.menus[spec.name].toolTip() == why_off(page)


def test_what_edits_stays_off_when_a_menu_has_been_opened(window: MainWindow, page: WorkspacePage) -> None:
    for opened in window.menuBar().actions():
        menu: object = opened.menu()
        assert isinstance(menu, QMenu)
        menu.popup(window.mapToGlobal(window.rect().topLeft()))
        menu.close()
    assert not [spec.name for spec in EDITS if window.menus[spec.name].isEnabled()]


def test_what_looks_is_there_and_whatever_it_opens_edits_nothing(
    qtbot: QtBot, window: MainWindow, page: WorkspacePage, tried: list[UserError]
) -> None:
    for spec in LOOKED:
        page.show_tab(INFLUENCERS)
        qtbot.waitUntil(lambda: page.tab(INFLUENCERS).panel.person is not None)  # type: ignore[attr-defined]  # its own
        assert window.menus[spec.name].isEnabled(), spec.name
        window.menus[spec.name].trigger()
        for dialog in dialogs():
            Walk(qtbot).over(dialog, into_dialogs=False)
        for dialog in dialogs():
            dialog.reject()
        assert not tried, spec.name


def test_no_key_of_the_menus_edits(
    qtbot: QtBot, window: MainWindow, page: WorkspacePage, tried: list[UserError]
) -> None:
    for place in (INFLUENCERS, CAMPAIGNS, RESULTS):
        for spec in EDITS:
            page.show_tab(place)
            if spec.shortcut:
                qtbot.keySequence(window, QKeySequence(spec.shortcut))
            assert not dialogs(), spec.name
    assert not tried


def test_a_verb_that_edits_is_told_to_be_off_whoever_asks_for_it(
    page: WorkspacePage, tried: list[UserError]
) -> None:
    told: list[str] = []
    page.told.connect(lambda sentence, _: told.append(sentence))
    for verb in sorted(EDITING - {"undo", "redo", "backups.go_back"}):
        page.show_tab(next((place for place in (INFLUENCERS, CAMPAIGNS, RESULTS) if _has(page, place, verb)), RESULTS))
        page.run(verb)
    assert set(told) == {why_off(page)}
    assert len(told) == len(EDITING) - 3
    assert not dialogs()
    assert not tried


def _has(page: WorkspacePage, place: int, verb: str) -> bool:
    return hasattr(page.tab(place), verb.partition(".")[0])


def test_a_file_that_is_dropped_is_not_imported(
    window: MainWindow, page: WorkspacePage, tmp_path: Path, tried: list[UserError]
) -> None:
    told: list[str] = []
    page.told.connect(lambda sentence, _: told.append(sentence))
    path = tmp_path / "people.csv"
    path.write_text("name,handle\nAna,@ana\n")
    window.drops.dropped.emit([path])
    assert told == [why_off(page)]
    assert not dialogs()
    assert not tried


def test_the_status_bar_says_that_it_is_read_only(window: MainWindow, page: WorkspacePage) -> None:
    assert "Read only" in [label.text() for label in window.status.findChildren(Label)]


def test_nobody_is_told_to_try_anything_where_nothing_can_be_changed(page: WorkspacePage) -> None:
    assert page.session.business.is_sample
    assert not page.findChildren(SampleStrip)
