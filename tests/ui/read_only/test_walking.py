"""Whoever tries everything in a window that may only read changes nothing, and is never told that an edit failed."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.changes import ChangeSet
from models.errors import UserError
from tests.factory import NOW
from tests.ui.read_only.walk import Walk
from ui.campaigns.campaign_page import BOARD, BRIEF, CREATORS, DELIVERABLES, PAYMENTS, PLANNER, TABLE, CampaignPage
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.deliverables.deliverables_page import CALENDAR, LIST
from ui.campaigns.payments.payments_page import EXPENSES, OWED, PAID
from ui.files import Files
from ui.influencers.influencers_tab import InfluencersTab
from ui.results.page_table import PAGES
from ui.results.results_tab import ResultsTab
from ui.window.main_window import MainWindow
from ui.window.workspace_page import CAMPAIGNS, INFLUENCERS, RESULTS, WorkspacePage

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)

FEWEST = 10
"""Controls that the emptiest place has: a walk over fewer has gone astray."""


def shown(page: CampaignPage, place: int, within: Callable[[CampaignPage], object]) -> None:
    page.tabs.choose(place)
    within(page)


CAMPAIGN_PLACES: dict[str, Callable[[CampaignPage], object]] = {
    "board": lambda page: shown(page, CREATORS, lambda page: page.show_view(BOARD)),
    "table": lambda page: shown(page, CREATORS, lambda page: page.show_view(TABLE)),
    "brief": lambda page: page.tabs.choose(BRIEF),
    "deliverables": lambda page: shown(page, DELIVERABLES, lambda page: page.deliverables.views.choose(LIST)),
    "calendar": lambda page: shown(page, DELIVERABLES, lambda page: page.deliverables.views.choose(CALENDAR)),
    "owed": lambda page: shown(page, PAYMENTS, lambda page: page.payments.show_page(OWED)),
    "paid": lambda page: shown(page, PAYMENTS, lambda page: page.payments.show_page(PAID)),
    "expenses": lambda page: shown(page, PAYMENTS, lambda page: page.payments.show_page(EXPENSES)),
    "planner": lambda page: page.tabs.choose(PLANNER),
}


def people(qtbot: QtBot, page: WorkspacePage) -> InfluencersTab:
    page.show_tab(INFLUENCERS)
    tab = page.tab(INFLUENCERS)
    assert isinstance(tab, InfluencersTab)
    qtbot.waitUntil(lambda: tab.panel.person is not None and all(one.isVisible() for one in tab.panel.profiles.lines))
    return tab


def walk_over_people(qtbot: QtBot, page: WorkspacePage) -> Walk:
    walk = Walk(qtbot, back=lambda: page.show_tab(INFLUENCERS))
    walk.over(people(qtbot, page))
    return walk


def test_the_list_of_influencers_and_the_panel(qtbot: QtBot, page: WorkspacePage, tried: list[UserError]) -> None:
    walk = walk_over_people(qtbot, page)
    assert not tried
    assert walk.steps > FEWEST
    assert {"FitDialog", "ContactDialog", "FollowersDialog", "PreviewWindow"} <= walk.opened


@pytest.mark.parametrize("place", CAMPAIGN_PLACES)
def test_the_pages_of_a_campaign(qtbot: QtBot, page: WorkspacePage, tried: list[UserError], place: str) -> None:
    page.show_tab(CAMPAIGNS)
    tab = page.tab(CAMPAIGNS)
    assert isinstance(tab, CampaignsTab)

    def back() -> None:
        page.show_tab(CAMPAIGNS)
        CAMPAIGN_PLACES[place](tab.page)

    back()
    if tab.page.planner.page is not None:
        planner = tab.page.planner.page
        qtbot.waitUntil(lambda: planner.plan is not None, timeout=20_000)
    walk = Walk(qtbot, back)
    # What stands around the pages is the same for all of them: it is tried once.
    walk.over(tab if place == "board" else tab.page._pages)
    assert not tried
    assert walk.steps > (FEWEST if place == "board" else 1)


@pytest.mark.parametrize("place", range(len(PAGES)), ids=[spec.name for spec in PAGES])
def test_the_pages_of_the_results(qtbot: QtBot, page: WorkspacePage, tried: list[UserError], place: int) -> None:
    page.show_tab(RESULTS)
    tab = page.tab(RESULTS)
    assert isinstance(tab, ResultsTab)
    qtbot.waitUntil(lambda: tab.found is not None, timeout=20_000)

    def back() -> None:
        page.show_tab(RESULTS)
        tab.pages.tabs.choose(place)
        qtbot.waitUntil(lambda: not (tab.reader.is_busy or tab.pages.reader.is_busy), timeout=20_000)

    back()
    walk = Walk(qtbot, back)
    walk.over(tab)
    assert not tried
    assert walk.steps > FEWEST


def test_the_row_above_the_tabs_and_the_status_bar(
    qtbot: QtBot, window: MainWindow, page: WorkspacePage, tried: list[UserError]
) -> None:
    for place in (INFLUENCERS, CAMPAIGNS, RESULTS):
        walk = Walk(qtbot, back=lambda place=place: page.show_tab(place))  # type: ignore[misc]  # bound at once
        page.show_tab(place)
        walk.over(page.header)
        walk.over(window.status)
        assert walk.steps
    assert not tried


def test_not_a_byte_of_the_file_changes_and_nothing_is_left_beside_it(
    qtbot: QtBot, window: MainWindow, page: WorkspacePage
) -> None:
    path = page.session.path
    before = hashlib.sha256(path.read_bytes()).digest()
    beside = sorted(path.parent.iterdir())
    walk_over_people(qtbot, page)
    window.close_workspace()
    assert hashlib.sha256(path.read_bytes()).digest() == before
    assert sorted(path.parent.iterdir()) == beside


def test_the_same_walk_changes_a_workspace_that_can_be_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, sample: Path
) -> None:
    path = tmp_path / "writable.goodword"
    shutil.copy(sample, path)
    assert Files(window, lambda: NOW).open(path)
    assert window.page is not None
    changes: list[ChangeSet] = []
    window.page.session.changed.connect(changes.append)
    Walk(qtbot).over(people(qtbot, window.page).panel)
    assert len(changes) > FEWEST
