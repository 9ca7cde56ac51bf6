"""From anywhere to the next number, by keys alone."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storage.workspace import Workspace, create_workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do
from tests.ui.window.conftest import NOW
from ui.results.posts.post_dialog import PostDialog
from ui.results.readings.readings_dialog import ReadingsDialog
from ui.session import Session
from ui.window.main_window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def with_posts(path: Path) -> Workspace:
    workspace = create_workspace(path)
    lena = add_influencer(workspace, "Lena")
    partnership = add_partnership(workspace, lena, add_campaign(workspace))
    profile = workspace.profiles.of_influencer(lena)[0]

    def add(w: Workspace) -> None:
        for days in (3, 2):
            w.posts.add(
                profile_id=profile.id, partnership_id=partnership, platform=profile.platform, format="reel",
                published_at=NOW - timedelta(days=days),
            )  # fmt: skip

    do(workspace, add)
    return workspace


def grid_of(window: MainWindow) -> ReadingsDialog:
    return next(dialog for dialog in window.findChildren(ReadingsDialog) if dialog.isVisible())


def type_number(qtbot: QtBot, dialog: ReadingsDialog, text: str, key: Qt.Key) -> None:
    qtbot.keyClicks(dialog.grid, text[0])
    editor = dialog.grid.delegate.editor
    assert editor
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, key)


def test_two_posts_are_measured_without_a_mouse(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    session = Session(with_posts(tmp_path / "Fern.goodword"), lambda: NOW)
    window.show_session(session)
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_R, CTRL)
    dialog = grid_of(window)
    for views, reach in (("43.2k", "31k"), ("12,5k", "9k")):
        type_number(qtbot, dialog, views, Qt.Key.Key_Tab)
        type_number(qtbot, dialog, reach, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.grid, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    read = [session.workspace.posts.readings(post)[0] for post in (2, 1)]
    assert [(one.day, one.views, one.reach) for one in read] == [
        (NOW.date(), 43_200, 31_000), (NOW.date(), 12_500, 9_000),
    ]  # fmt: skip


def test_a_pasted_link_is_a_post_with_numbers_without_a_mouse(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    session = Session(with_posts(tmp_path / "Fern.goodword"), lambda: NOW)
    window.show_session(session)
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL | SHIFT)
    adding = next(dialog for dialog in window.findChildren(PostDialog) if dialog.isVisible())
    assert adding.focusWidget() is adding.link
    qtbot.keyClicks(adding.link, "https://www.instagram.com/reel/C9abcdEFGhi/")
    qtbot.keyClick(adding.link, Qt.Key.Key_Return)
    dialog = grid_of(window)
    type_number(qtbot, dialog, "1.2k", Qt.Key.Key_Return)
    qtbot.keyClick(dialog.grid, Qt.Key.Key_Escape)
    post = session.workspace.posts.with_url("https://www.instagram.com/p/C9abcdEFGhi/")
    assert post
    assert post.format == "reel"
    assert [one.views for one in session.workspace.posts.readings(post.id)] == [1_200]
