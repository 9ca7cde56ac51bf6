"""A bakery's workspace with a running campaign, and the tab over it."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from models.business import Business
from models.campaigns.campaign import GoalMetric, Objective
from models.campaigns.partnership import DeliverableStatus
from models.reading.platform import Platform
from models.stages import Stage
from storage.workspace import Workspace
from tests.ready_made import ready_made
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.preferences import FILE_VARIABLE
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

TODAY = date(2026, 9, 22)
AUTUMN = "Autumn gluten-free box"
PEOPLE = {
    "Kneadful": Stage.CONTACTED,
    "Moss & Crumb": Stage.LIVE,
    "Plain Flour": Stage.AGREED,
    "Zoë Müller": Stage.SHORTLISTED,
}
OUTSIDERS = ("Batter Better", "Dal and Dough", "Rye Humour")


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a tab remembers on this machine ends with the test."""
    monkeypatch.setenv(FILE_VARIABLE, str(tmp_path / "preferences.ini"))


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Session]:
    """A session on a workspace with nobody in it."""
    workspace = ready_made(tmp_path / "empty.goodword", Business("Fern & Flour", "EUR"))
    session = Session(workspace, lambda: datetime.combine(TODAY, datetime.min.time()))
    yield session
    session.close()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A session on the bakery's workspace."""
    workspace = ready_made(tmp_path / "bakery.goodword", Business("Fern & Flour", "EUR"), open_bakery)
    session = Session(workspace, lambda: datetime.combine(TODAY, datetime.min.time()))
    yield session
    session.close()


def open_bakery(workspace: Workspace) -> None:
    workspace.edit("Make the bakery", make_bakery)


def make_bakery(workspace: Workspace) -> None:
    autumn = workspace.campaigns.add(
        name=AUTUMN,
        objective=Objective.SALES,
        goal_metric=GoalMetric.ORDERS,
        goal_target=120,
        starts_on=date(2026, 9, 1),
        ends_on=date(2026, 10, 12),
        budget=200_000,
        regions=("France", "Belgium"),
    )
    workspace.campaigns.add(name="Spring picnic", starts_on=date(2026, 4, 1), ends_on=date(2026, 5, 15))
    for name in (*PEOPLE, *OUTSIDERS):
        influencer = workspace.influencers.add(
            name=name, asking_price=15_000, do_not_contact=name == "Rye Humour"
        )
        handle = "".join(letter for letter in name.lower() if letter.isascii() and letter.isalpha())
        profile = workspace.profiles.add(influencer_id=influencer, platform=Platform.INSTAGRAM, handle=handle)
        workspace.profiles.add_reading(profile, day=date(2026, 8, 1), followers=12_000)
        if name in PEOPLE:
            workspace.partnerships.add(influencer, autumn, stage=PEOPLE[name], stage_since=date(2026, 9, 1))
    make_terms(workspace)


def make_terms(workspace: Workspace) -> None:
    partnerships = {one.stage: one.id for one in workspace.partnerships.of_campaign()}
    flour, moss = partnerships[Stage.AGREED], partnerships[Stage.LIVE]
    workspace.partnerships.update(flour, fee=28_000)
    workspace.partnerships.update(moss, fee=15_000, product="box", product_cost=2_200)
    workspace.partnerships.add_code_rule(partnership_id=flour, code="FLOUR10")
    workspace.partnerships.add_code_rule(partnership_id=moss, code="MOSS15")
    workspace.partnerships.add_deliverable(partnership_id=flour, format="reel", post_due=date(2026, 9, 24))
    workspace.partnerships.add_deliverable(
        partnership_id=moss, format="story", count=2, post_due=date(2026, 9, 20), status=DeliverableStatus.PROMISED
    )
    for number in range(3):
        workspace.orders.add(
            source="shopify",
            number=str(number),
            placed_on=date(2026, 9, 10),
            currency="EUR",
            items=4_000,
            total=4_000,
            code="moss15",
        )


def shown(session: Session, theme: Theme, qtbot: QtBot) -> CampaignsTab:
    tab = CampaignsTab(session, theme, Jobs())
    qtbot.addWidget(tab)
    tab.resize(1360, 750)
    with qtbot.waitExposed(tab):
        tab.show()
    return tab


@pytest.fixture
def tab(session: Session, theme: Theme, qtbot: QtBot) -> CampaignsTab:
    """The tab on the bakery, the running campaign shown."""
    return shown(session, theme, qtbot)


@pytest.fixture
def dialog_of(qtbot: QtBot) -> Callable[[CampaignsTab], QDialog]:
    """Gives the dialog that a tab has opened last."""

    def find(tab: CampaignsTab) -> QDialog:
        found = [one for one in tab.findChildren(QDialog) if one.isVisible()]
        assert found
        return found[-1]

    return find


def card_id(tab: CampaignsTab, name: str) -> int:
    return next(card.id for card in tab.page.cards.values() if card.name == name)


def stage_of(session: Session, partnership_id: int) -> Stage:
    partnership = session.workspace.partnerships.get(partnership_id)
    assert partnership
    return partnership.stage
