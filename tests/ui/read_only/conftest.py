"""The sample in a window that may only read it, and a note of every edit that was tried."""

import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from models.errors import UserError
from tests.ready_made import put_sample
from ui.files import Files
from ui.preferences import Preferences
from ui.theme import Theme
from ui.window.main_window import MainWindow
from ui.window.workspace_page import WorkspacePage

NOW = datetime(2026, 11, 23, 14, 2)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, with a field and a view of the owner's own."""
    from models.influencers.custom_field import FieldKind
    from storage.workspace import open_workspace

    path = tmp_path_factory.mktemp("sample") / "Fern & Flour.goodword"
    put_sample(path, date(2026, 11, 23))
    workspace = open_workspace(path)
    workspace.edit("Field", lambda w: w.custom_fields.add("Oven", FieldKind.CHOICE, ("Gas", "Wood")))
    workspace.edit("Field", lambda w: w.custom_fields.add("Shoe size"))
    workspace.edit("Link", lambda w: w.references.add(influencer_id=1, address="https://a.example", label="Deck"))
    workspace.close()
    return path


@pytest.fixture(autouse=True)
def nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt's dialogs for files are left without a choice, and no browser opens."""
    monkeypatch.setattr(QFileDialog, "open", lambda *_args: None)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_args: True)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, sample: Path) -> Iterator[MainWindow]:
    """The window on a copy of the sample that it only looks at."""
    path = tmp_path / sample.name
    shutil.copy(sample, path)
    theme = Theme("light")
    made = MainWindow(theme, Preferences(tmp_path / "preferences.ini"))
    qtbot.addWidget(made)
    made.resize(1360, 860)
    made.show()
    qtbot.waitExposed(made)
    assert Files(made, lambda: NOW).look(path)
    QGuiApplication.clipboard().setText("https://www.instagram.com/p/Abc-1/")
    yield made
    made.close()
    made.jobs.wait()


@pytest.fixture
def page(window: MainWindow) -> WorkspacePage:
    """The page of the workspace."""
    assert window.page is not None
    return window.page


@pytest.fixture
def tried(page: WorkspacePage) -> list[UserError]:
    """Every edit that was tried: each is refused by the file and told by the session."""
    errors: list[UserError] = []
    page.session.failed.connect(errors.append)
    return errors
