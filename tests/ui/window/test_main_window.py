from datetime import timedelta
from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.reading.platform import Platform
from storage.backups.backup import Reason
from storage.backups.keeping import keep
from storage.workspace import Workspace, open_workspace
from tests.ui.window.conftest import NOW
from ui.files import Files
from ui.menus.actions import ACTIONS, Receiver
from ui.menus.menus import Menus
from ui.menus.tab_actions import TAB_ACTIONS
from ui.paper.preview.window import PreviewWindow
from ui.portfolio_dialog import PortfolioDialog
from ui.window.main_window import MainWindow
from ui.window.workspace_page import CAMPAIGNS, INFLUENCERS, RESULTS


def add_influencer(window: MainWindow, name: str) -> None:
    assert window.page is not None
    window.page.session.edit(f"Add {name}", lambda w: w.influencers.add(name=name))


def test_without_a_workspace_the_start_page_shows_and_its_actions_are_grey(window: MainWindow) -> None:
    assert window.start_page.isVisible()
    assert not window.menus["export"].isEnabled()
    assert window.menus["open"].isEnabled()


def test_opening_a_file_shows_its_tabs_and_is_remembered(window: MainWindow, files: Files, own: Path) -> None:
    assert files.open(own)
    assert window.page is not None
    assert window.page.isVisible()
    assert "Fern" in window.windowTitle()
    assert window.preferences.recent == [own]


def test_every_shortcut_belongs_to_one_action() -> None:
    keys = [spec.shortcut for spec in (*ACTIONS, *TAB_ACTIONS) if spec.shortcut]
    assert len(keys) == len(set(keys))


def test_every_action_names_a_method_that_is_there(window: MainWindow, files: Files, own: Path) -> None:
    files.open(own)
    assert window.page is not None
    owners = {
        Receiver.WINDOW: window,
        Receiver.FILES: files,
        Receiver.PAGE: window.page,
        Receiver.APPEARANCE: window._appearance,
        Receiver.HELP: window.help_verbs,
        Receiver.INFLUENCERS: window.page.tab(INFLUENCERS),
        Receiver.CAMPAIGNS: window.page.tab(CAMPAIGNS),
        Receiver.RESULTS: window.page.tab(RESULTS),
        Receiver.SHOWN_TAB: window.page.tab(INFLUENCERS),
    }
    for spec in (*ACTIONS, *TAB_ACTIONS):
        assert callable(attrgetter(spec.method)(owners[spec.receiver])), spec


def test_keys_switch_the_tabs(qtbot: QtBot, window: MainWindow, files: Files, own: Path) -> None:
    files.open(own)
    assert window.page is not None
    for key, place in ((Qt.Key.Key_2, CAMPAIGNS), (Qt.Key.Key_3, RESULTS), (Qt.Key.Key_1, INFLUENCERS)):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.page.current == place


def test_undo_and_redo_by_menu_name_what_they_turn_and_survive_a_restart(
    window: MainWindow, files: Files, own: Path
) -> None:
    files.open(own)
    add_influencer(window, "Zoë & Co")
    assert window.menus["undo"].text() == "&Undo Add Zoë && Co"
    window.close_workspace()
    files.open(own)
    assert window.page is not None
    window.menus["undo"].trigger()
    assert window.page.session.workspace.influencers.count() == 0
    assert not window.menus["undo"].isEnabled()
    window.menus["redo"].trigger()
    assert window.page.session.workspace.influencers.count() == 1
    assert "Done again" in window.toast.text


def test_what_the_bar_at_the_foot_tells_goes_with_the_next_change(window: MainWindow, files: Files, own: Path) -> None:
    files.open(own)
    add_influencer(window, "Zoë")
    window.menus["undo"].trigger()
    assert (window.toast.isVisible(), window.toast.text) == (True, "Undone: Add Zoë")
    add_influencer(window, "Mia")
    assert not window.toast.isVisible()


def test_search_everything_goes_to_a_person_by_handle(
    qtbot: QtBot, window: MainWindow, files: Files, own: Path
) -> None:
    files.open(own)
    assert window.page is not None
    session = window.page.session

    def add(workspace: Workspace) -> None:
        number = workspace.influencers.add(name="Moss & Crumb")
        workspace.profiles.add(number, Platform.INSTAGRAM, "mossandcrumb")

    session.edit("Add", add)
    window.page.show_tab(CAMPAIGNS)
    with qtbot.waitSignal(window.page.header.influencer_asked) as asked:
        qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(window.page.header.search, "@mossand")
        qtbot.keyClick(window.page.header.search, Qt.Key.Key_Return)
    assert asked.args == [1]
    assert window.page.current == INFLUENCERS


def test_the_offers_of_search_everything_go_with_its_words(
    qtbot: QtBot, window: MainWindow, files: Files, own: Path
) -> None:
    files.open(own)
    add_influencer(window, "Moss")
    assert window.page is not None
    search = window.page.header.search
    search.setFocus()
    qtbot.keyClicks(search, "mo")
    popup = search.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    search.clear()
    assert not popup.isVisible()


def test_a_dropped_workspace_is_opened(window: MainWindow, files: Files, own: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(own))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, data, left, none))
    assert window.page is not None
    assert window.page.session.path == own


def test_the_status_bar_says_what_needs_the_owner_and_when_it_was_saved(
    qtbot: QtBot, window: MainWindow, files: Files, own: Path
) -> None:
    files.open(own)
    assert window.page is not None
    today = window.page.session.today

    def add(workspace: Workspace) -> None:
        number = workspace.influencers.add(name="Lena")
        workspace.contacts.add(number, due_on=today, note="Ask for the address")

    window.page.session.edit("Add", add)
    assert window.status._saved.text() == "All changes saved · 14:02"
    qtbot.waitUntil(lambda: window.status._today.text() == "1 follow-up due")


def test_the_status_bar_follows_a_backup_made_on_the_way(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    files.open(own)
    assert window.page is not None
    qtbot.waitUntil(lambda: window.status._backup.text() == "Last backup today 14:02")
    session = window.page.session
    keep(session.workspace.connection, own, Reason.IMPORT, NOW + timedelta(minutes=1))
    session.edit("Add", lambda workspace: workspace.influencers.add(name="Lena"))
    assert window.status._backup.text() == "Last backup today 14:03"


def test_the_first_window_fits_the_screen_with_its_frame(window: MainWindow) -> None:
    # The screen of the tests may be smaller than the smallest window: then that is what it gets.
    room, least = window.screen().availableSize(), window.minimumSize()
    assert window.width() < max(room.width(), least.width() + 1)
    assert window.height() < max(room.height(), least.height() + 1)


@pytest.mark.parametrize("name", ["keys", "about"])
def test_keys_and_about_open(window: MainWindow, name: str) -> None:
    window.menus[name].trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()


def test_the_scheme_chosen_is_kept(window: MainWindow) -> None:
    window.menus["dark"].trigger()
    assert window.theme.tokens.dark
    assert window.preferences.scheme == "dark"
    assert isinstance(window.menus, Menus)


def test_a_file_that_cannot_be_written_to_is_shown_for_reading(
    window: MainWindow, files: Files, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may write anywhere, so the answer of the system is what a common user would get.
    monkeypatch.setattr("os.access", lambda *_args, **_kwargs: False)
    assert files.open(own)
    assert "can only be read" in window.strip.text
    add_influencer(window, "Lena")
    assert window.strip.text.startswith("This workspace can only be read here.")
    assert window.page is not None
    assert window.page.session.workspace.influencers.count() == 0


def test_ctrl_p_shows_the_report_beside_the_window_once(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    files.open(own)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    preview = shown_preview(window)
    with qtbot.waitSignal(preview.shown, timeout=30_000):
        pass
    assert preview.windowTitle() == "Everything so far"
    window.menus["report"].trigger()
    assert shown_preview(window) is preview
    window.menus["close"].trigger()
    assert not preview.isVisible()


def test_the_portfolio_of_a_period_is_shown_beside_the_window(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    files.open(own)
    window.menus["portfolio"].trigger()
    (dialog,) = (each for each in window.findChildren(PortfolioDialog) if each.isVisible())
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    preview = shown_preview(window)
    with qtbot.waitSignal(preview.shown, timeout=30_000):
        pass
    assert preview.windowTitle() == "Portfolio since the beginning"


def shown_preview(window: MainWindow) -> PreviewWindow:
    (found,) = (each for each in window.findChildren(PreviewWindow) if each.isVisible())
    return found


def test_a_damaged_file_is_shown_and_no_edit_begins(window: MainWindow, files: Files, own: Path) -> None:
    spoilt = open_workspace(own)
    spoilt.connection.execute("PRAGMA foreign_keys=OFF")
    spoilt.connection.execute("INSERT INTO reading (post_id, day) VALUES (9, '2026-01-01')")
    spoilt.close()
    files.open(own)
    add_influencer(window, "Lena")  # before the worker has said anything
    assert "damaged" in window.strip.text
    assert window.page is not None
    assert window.page.session.workspace.influencers.count() == 0
