"""A workspace with one campaign of three posts, two creators, a code and orders; today is 30 Sep 2026."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.business import Business
from models.reading.platform import Platform
from storage.workspace import Workspace
from tests.ready_made import ready_made
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

TODAY = date(2026, 9, 30)
FERN = Business(name="Fern", currency="EUR")


def filled(workspace: Workspace) -> None:
    workspace.edit("Fill", fill)


def fill(workspace: Workspace) -> None:
    campaign = workspace.campaigns.add(
        name="Autumn box", goal_metric="orders", goal_target=20, starts_on=date(2026, 9, 1), ends_on=date(2026, 10, 12)
    )
    for number, (name, handle, platform) in enumerate(
        [("Moss & Crumb", "mossandcrumb", Platform.INSTAGRAM), ("<b>Dal</b>", "dal.and.dough", Platform.TIKTOK)], 1
    ):
        person = workspace.influencers.add(name=name)
        profile = workspace.profiles.add(influencer_id=person, platform=platform, handle=handle)
        workspace.profiles.add_reading(profile, day=date(2026, 8, 1), followers=10_000 * number)
        partnership = workspace.partnerships.add(person, campaign, stage="live", fee=10_000)
        workspace.partnerships.set_code(partnership, f"CODE{number}")
        for day in (9, 20)[: 3 - number]:
            post = workspace.posts.add(
                profile_id=profile, partnership_id=partnership, platform=platform, format="reel",
                url=f"https://www.instagram.com/p/{number}x{day}/", published_at=datetime(2026, 9, day, 9),
            )  # fmt: skip
            workspace.posts.add_reading(
                post, day=date(2026, 9, day + 5), reach=3_000, likes=400 * number, comments=20, clicks=30
            )
        for order in range(4 * number):
            workspace.orders.add(
                source="shop", number=f"{number}-{order}", placed_on=date(2026, 9, 10 + order), currency="EUR",
                items=4_000, total=4_000, code=f"code{number}",
            )  # fmt: skip


@pytest.fixture
def empty_session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    yield from session_over(ready_made(tmp_path / "shop.goodword", FERN))


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    yield from session_over(ready_made(tmp_path / "shop.goodword", FERN, filled))


def session_over(workspace: Workspace) -> Iterator[Session]:
    """A session that is closed after the test, with its workspace."""
    made = Session(workspace, clock=lambda: datetime(TODAY.year, TODAY.month, TODAY.day, 9, 12))
    yield made
    made.closed.emit()
    made.workspace.close()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.wait()


@pytest.fixture
def tab(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs) -> ResultsTab:
    made = ResultsTab(session, theme, jobs)
    qtbot.addWidget(made)
    made.resize(1280, 620)
    made.show()
    return made
