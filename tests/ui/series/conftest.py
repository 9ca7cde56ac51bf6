"""A window on the sample, whose session writes down where it is edited from."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storage.workspace import open_workspace
from tests.ready_made import put_sample
from tests.ui.series.edit_places import WatchedSession
from tests.ui.series.hands import Hands
from ui.preferences import Preferences
from ui.theme import Theme
from ui.window.main_window import MainWindow

NOW = datetime(2026, 11, 23, 14, 2)

@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "Sample.goodword"
    put_sample(path, date(2026, 11, 23))
    return path


@pytest.fixture
def hands(qtbot: QtBot, qapp: object, tmp_path: Path, sample: Path) -> Iterator[Hands]:
    """An owner with the sample open, to whom a seed gives what she picks and types."""
    path = tmp_path / "mine.goodword"
    path.write_bytes(sample.read_bytes())
    window = MainWindow(Theme("light"), Preferences(tmp_path / "preferences.ini"))
    qtbot.addWidget(window)
    window.show_session(opened(path))
    window.show()
    qtbot.waitExposed(window)
    yield Hands(window, qtbot)
    window.close()
    window.jobs.wait()


def opened(path: Path) -> WatchedSession:
    return WatchedSession(open_workspace(path), lambda: NOW)
