"""A campaign with three shortlisted people whose prices and posts are known, and its planner."""

from collections.abc import Callable
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from models.campaigns.campaign import GoalMetric
from models.reading.platform import Platform
from models.stages import Stage
from storage.workspace import Workspace
from tests.ui.campaigns.conftest import TODAY
from ui.campaigns.campaign_page import PLANNER
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.planner.planner_page import PlannerPage

HAMPERS = "Hampers"
PRICES = {"Ada": 10_000, "Bea": 20_000, "Cleo": 30_000}
STAGES = {"Ada": Stage.SHORTLISTED, "Bea": Stage.IDEA, "Cleo": Stage.SHORTLISTED}
Solved = Callable[[], PlannerPage]


def make_hampers(workspace: Workspace) -> None:
    goal: dict[str, object] = {"goal_metric": GoalMetric.ENGAGEMENTS, "goal_target": 500}
    campaign = workspace.campaigns.add(name=HAMPERS, budget=35_000, regions=("France",), **goal)
    for name, price in PRICES.items():
        person = workspace.influencers.add(name=name, asking_price=price, region="Lyon", country="FR")
        profile = workspace.profiles.add(person, Platform.INSTAGRAM, name.lower())
        workspace.profiles.add_reading(profile, day=TODAY, followers=10_000)
        workspace.partnerships.add(person, campaign, stage=STAGES[name], stage_since=TODAY)
        for day in range(1, 5):
            where = {"profile_id": profile, "platform": Platform.INSTAGRAM}
            post = workspace.posts.add(**where, published_at=datetime(2026, 9, day))
            workspace.posts.add_reading(post, day=TODAY, likes=400)
    person = workspace.influencers.add(name="Dora", asking_price=5_000, country="DE")
    profile = workspace.profiles.add(person, Platform.INSTAGRAM, "dora")
    workspace.profiles.add_reading(profile, day=TODAY, followers=4_000)


@pytest.fixture
def solved(tab: CampaignsTab, qtbot: QtBot) -> Solved:
    """Shows the planner of the hampers, or waits until it has its next answer."""

    def wait() -> PlannerPage:
        page = tab.page.planner.page
        assert page is not None
        qtbot.waitUntil(lambda: not page._pause.isActive() and page.work._job is None and page._pool is not None)
        return page

    tab.session.edit("Make the hampers", make_hampers)
    tab.select(tab.session.workspace.campaigns.named(HAMPERS).id)
    tab.page.tabs.choose(PLANNER)
    wait()
    return wait
