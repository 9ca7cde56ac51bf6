"""A session over a new workspace, and the import dialog over it, read to its first page."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.importing import Pasted
from tests.factory import make_workspace
from ui.importing.import_dialog import ImportDialog
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

NOW = datetime(2026, 5, 4, 12, 0)
LONG = 20_000
"""Milliseconds that a new process may take on a busy machine."""

Show = Callable[..., ImportDialog]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    workspace = make_workspace(tmp_path)
    made = Session(workspace, lambda: NOW)
    yield made
    made.close()


@pytest.fixture
def show(session: Session, qtbot: QtBot, qapp: QApplication) -> Iterator[Show]:
    jobs = Jobs()

    def open_on(*sources: Path | Pasted) -> ImportDialog:
        dialog = ImportDialog(session, Theme("light"), jobs, sources)
        qtbot.addWidget(dialog)
        dialog.show()
        until_shown(dialog, qtbot)
        return dialog

    yield open_on
    jobs.wait()


def until_shown(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.page is not dialog.pages.waiting, timeout=LONG)
