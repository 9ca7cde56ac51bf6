"""A preview of the report of a small campaign, on a workspace that may change."""

from collections.abc import Iterator
from datetime import datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.paper.request import ReportRequest
from models.results.filters import Scope
from storage.workspace import Workspace
from tests.ui.paper.crowd import TODAY
from ui.paper.preview.window import PreviewWindow
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

PATIENCE = 30_000
"""Milliseconds that a document may take on a machine that does other things too."""


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication) -> Session:
    return Session(workspace, clock=lambda: datetime.combine(TODAY, time(9)))


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.wait()


@pytest.fixture
def window(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, campaign: int) -> PreviewWindow:
    """With its pages shown."""
    made = PreviewWindow(session, theme, jobs, ReportRequest(Scope.of_campaign(campaign)))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.resize(1240, 760)
    with qtbot.waitSignal(made.shown, timeout=PATIENCE):
        made.show()
    return made
