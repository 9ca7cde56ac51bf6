"""Six people in a workspace, and the tab over it."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.business import Business
from models.reading.platform import Platform
from models.stages import Stage
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do
from tests.ready_made import ready_made
from ui.influencers.influencers_tab import InfluencersTab
from ui.preferences import default_file
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

TODAY = date(2026, 5, 4)
PEOPLE = ("Moss & Crumb", "Zoë Müller", "Crumb 10", "Crumb 2", "李娜 Bakes", "Søren Rugbrød")


@pytest.fixture(autouse=True)
def own_settings() -> Iterator[None]:
    """What a table remembers on this machine ends with the test."""
    default_file().unlink(missing_ok=True)
    yield
    default_file().unlink(missing_ok=True)


@pytest.fixture
def empty(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    session = session_of(ready_made(tmp_path / "bakery.goodword", Business()))
    yield session
    session.close()


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    session = session_of(ready_made(tmp_path / "bakery.goodword", Business(), add_people))
    yield session
    session.close()


def session_of(workspace: Workspace) -> Session:
    return Session(workspace, lambda: datetime(2026, 5, 4, 9))


def add_people(workspace: Workspace) -> None:
    ids = {name: add_influencer(workspace, name, 1_000 * (5 + place)) for place, name in enumerate(PEOPLE)}
    campaign = add_campaign(workspace, "Spring box")
    add_partnership(workspace, ids["Moss & Crumb"], campaign, stage=Stage.LIVE)
    moss, zoe = ids["Moss & Crumb"], ids["Zoë Müller"]
    do(workspace, lambda w: w.contacts.add(moss, due_on=TODAY, note="Ask for the address"))
    do(workspace, lambda w: w.profiles.add(moss, Platform.TIKTOK, "mossandcrumb", position=1))
    do(workspace, lambda w: w.influencers.update(moss, email="moss@example.com", niches=("Baking",), region="Lyon"))
    do(workspace, lambda w: w.influencers.update(zoe, niches=("Vegan sweets",), region="Wien", country="AT"))


@pytest.fixture
def tab(qtbot: QtBot, session: Session, theme: Theme) -> InfluencersTab:
    return shown_tab(qtbot, session, theme)


def shown_tab(qtbot: QtBot, session: Session, theme: Theme) -> InfluencersTab:
    tab = InfluencersTab(session, theme, Jobs())
    qtbot.addWidget(tab)
    tab.resize(1360, 750)
    with qtbot.waitExposed(tab):
        tab.show()
    # Until the list was painted the panel waits, also with what was changed.
    qtbot.waitUntil(lambda: tab._is_painted or not tab.table.isVisible())
    tab.model.complete()
    return tab
