"""A window as its owner has it: on a workspace of her own, with a clock that stands still."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.business import Business
from tests.ready_made import ready_made
from tests.ui.main_windows import shown_on_its_start_page
from ui.files import Files
from ui.window.main_window import MainWindow

NOW = datetime(2026, 11, 23, 14, 2)


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
    """An empty workspace of a business called Fern."""
    path = tmp_path / "Fern.goodword"
    ready_made(path, Business(name="Fern")).close()
    return path
