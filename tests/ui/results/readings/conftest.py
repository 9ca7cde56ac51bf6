"""The grid over four posts: a video on YouTube that was never read, then a TikTok and two reels on Instagram."""

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.reading.platform import Platform
from models.results.filters import Scope
from storage.workspace import Workspace
from ui.results.readings.reading_draft import ReadingDraft
from ui.results.readings.reading_grid import ReadingGrid
from ui.results.readings.readings_dialog import ReadingsDialog
from ui.session import Session
from ui.theme import Theme

YOUTUBE, TIKTOK, EARLY, LATE = range(4)
"""Places of the posts: those that want their numbers first are on top."""

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def add_video(workspace: Workspace) -> None:
    profile = workspace.profiles.add(influencer_id=1, platform=Platform.YOUTUBE, handle="mosscrumb")
    workspace.posts.add(
        profile_id=profile, partnership_id=1, platform=Platform.YOUTUBE, format="video", caption="A whole Loaf",
        url="https://www.youtube.com/watch?v=abcdefghijk", published_at=datetime(2026, 9, 25, 9),
    )  # fmt: skip


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, theme: Theme) -> ReadingsDialog:
    session.edit("Add video", add_video)
    made = ReadingsDialog(session, theme, Scope())
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def grid(dialog: ReadingsDialog) -> ReadingGrid:
    return dialog.grid


class Hands:
    """What a person at the keyboard does and sees."""

    def __init__(self, qtbot: QtBot, dialog: ReadingsDialog) -> None:
        self._qtbot = qtbot
        self._dialog = dialog
        self._grid = dialog.grid

    def go(self, place: int, name: str) -> None:
        section = self._dialog.model.column_named(name)
        assert section is not None
        self._grid.go_to(place, section)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self._grid.delegate.editor or self._grid, key, modifier)

    def type(self, text: str, key: Qt.Key | None = Qt.Key.Key_Return) -> None:
        self._qtbot.keyClicks(self._grid, text[0])
        editor = self._grid.delegate.editor
        assert editor, "nothing can be typed here"
        self._qtbot.keyClicks(editor, text[1:])
        if key is not None:
            self._qtbot.keyClick(editor, key)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, CTRL)

    def copied(self) -> str:
        self.press(Qt.Key.Key_C, CTRL)
        return QGuiApplication.clipboard().text()

    def shown(self, place: int, name: str) -> str:
        return self.row(place).text(name)

    def row(self, place: int) -> ReadingDraft:
        row = self._dialog.model.row_at(place)
        assert row
        return row

    @property
    def cell(self) -> tuple[int, str]:
        return self._grid.currentIndex().row(), self._grid.column_name


@pytest.fixture
def hands(qtbot: QtBot, dialog: ReadingsDialog) -> Hands:
    qtbot.waitExposed(dialog)
    return Hands(qtbot, dialog)


Readings = Callable[[int], list[tuple[str, int | None, int | None]]]


@pytest.fixture
def readings(session: Session, hands: Hands) -> Readings:
    """Day, likes and reach of the readings in the file of the post at a place."""

    def read(place: int) -> list[tuple[str, int | None, int | None]]:
        found = session.workspace.posts.readings(hands.row(place).id)
        return [(str(one.day), one.likes, one.reach) for one in found]

    return read
