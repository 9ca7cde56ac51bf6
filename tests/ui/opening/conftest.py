"""A window as its owner has it, and files that cannot be opened, each with backups of its own."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.business import Business
from storage.backups.backup import Reason
from storage.backups.folder import folder_of
from storage.backups.keeping import keep
from storage.workspace import open_workspace
from tests.ready_made import ready_made
from tests.ui.main_windows import shown_on_its_start_page
from ui.files import Files
from ui.opening.refusal_dialog import RefusalDialog
from ui.window.main_window import MainWindow

NOW = datetime(2026, 11, 27, 14, 2)
BACKED_UP = datetime(2026, 11, 27, 9, 12)


@pytest.fixture
def window(qtbot: QtBot, qapp: object) -> Iterator[MainWindow]:
    """The window on its start page."""
    with shown_on_its_start_page(qtbot) as made:
        yield made


@pytest.fixture
def files(window: MainWindow) -> Files:
    """What opens workspaces in the window."""
    return Files(window, lambda: NOW)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A workspace with one influencer in it."""
    path = tmp_path / "Fern.goodword"
    made = ready_made(path, Business(name="Fern"))
    made.edit("Add", lambda w: w.influencers.add(name="Lena"))
    made.close()
    return path


@pytest.fixture
def backed_up(own: Path) -> Path:
    """The same with a backup, and a second influencer who came after it."""
    workspace = open_workspace(own)
    keep(workspace.connection, own, Reason.DAILY, BACKED_UP)
    workspace.edit("Add", lambda w: w.influencers.add(name="Moss"))
    workspace.close()
    return own


@pytest.fixture
def damaged(backed_up: Path) -> Path:
    """A file whose end is missing, with a backup."""
    data = backed_up.read_bytes()
    backed_up.write_bytes(data[: len(data) // 2])
    return backed_up


def backups_of(path: Path) -> list[str]:
    return sorted(each.name for each in folder_of(path).glob("*.goodword"))


def refusal(window: MainWindow, qtbot: QtBot) -> RefusalDialog:
    """The dialog that says why a file was not opened, once it is seen."""

    def shown() -> list[RefusalDialog]:
        return [each for each in window.findChildren(RefusalDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1, timeout=10_000)
    return shown()[0]


def titles(dialog: RefusalDialog) -> list[str]:
    return [choice.text() for choice in dialog.choices]
