"""A workspace with backups of three days, the clock standing on the third."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storage.backups.backup import Reason
from storage.backups.keeping import keep
from storage.workspace import Workspace
from tests.factory import add_influencer, make_workspace
from ui.backups.backups_dialog import BackupsDialog
from ui.theme import Theme
from ui.work.jobs import Jobs

NOW = datetime(2026, 11, 27, 14, 2)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path)
    yield made
    made.close()


@pytest.fixture
def three(workspace: Workspace) -> list[Path]:
    """Three backups, the newest first: with three, two and one influencer."""
    made = []
    for days, (name, reason) in enumerate((("Lena", Reason.DAILY), ("Tom", Reason.IMPORT), ("Zoë", Reason.OPENED))):
        add_influencer(workspace, name)
        made.append(keep(workspace.connection, workspace.path, reason, NOW - timedelta(days=2 - days, hours=1)))
    return made[::-1]


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.wait()


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, three: list[Path], jobs: Jobs) -> BackupsDialog:
    return shown(qtbot, workspace, jobs)


def shown(qtbot: QtBot, workspace: Workspace, jobs: Jobs) -> BackupsDialog:
    """The list of the backups of a workspace."""
    made = BackupsDialog(workspace.path, NOW.date(), Theme("light"), jobs)
    qtbot.addWidget(made)
    made.open()
    read(qtbot, made)
    return made


def read(qtbot: QtBot, dialog: BackupsDialog) -> None:
    """Wait until the dialog has looked into both places, after what was just done."""
    with qtbot.waitSignal(dialog.was_read):
        pass
