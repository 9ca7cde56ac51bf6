"""A window as its owner has it: on a workspace of her own, with a clock that stands still."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.business import Business
from storage.workspace import create_workspace
from ui.files import Files
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.theme import Theme

NOW = datetime(2026, 11, 23, 14, 2)


@pytest.fixture
def window(qtbot: QtBot, qapp: object, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on its start page."""
    theme = Theme("light")
    made = MainWindow(theme, Preferences(tmp_path / "preferences.ini"))
    qtbot.addWidget(made)
    made.show_start()
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.jobs.wait()


@pytest.fixture
def files(window: MainWindow) -> Files:
    """What opens workspaces in the window."""
    return Files(window, lambda: NOW)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An empty workspace of a business called Fern."""
    path = tmp_path / "Fern.goodword"
    create_workspace(path, Business(name="Fern")).close()
    return path
