from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from models.reading.platform import Platform
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, add_post
from tests.ui.results.shown import overview
from ui.results.nothing_here import NothingHere
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.theme import Theme
from ui.widgets.label import ElidedLabel, WrappingLabel
from ui.work.jobs import Jobs


@pytest.fixture
def unread(qtbot: QtBot, empty_session: Session, theme: Theme, jobs: Jobs) -> ResultsTab:
    """The tab over one post of which nothing was read."""
    assert empty_session.edit("Add a post", _add_post)
    made = ResultsTab(empty_session, theme, jobs)
    qtbot.addWidget(made)
    made.resize(1360, 760)
    made.show()
    return made


def _add_post(workspace: Workspace) -> None:
    person = workspace.influencers.add(name="Mia")
    profile = workspace.profiles.add(influencer_id=person, platform=Platform.INSTAGRAM, handle="mia")
    workspace.posts.add(
        profile_id=profile, platform=Platform.INSTAGRAM, format="reel", url="https://www.instagram.com/p/x1/",
        published_at=datetime(2026, 8, 30, 9),
    )


def _add_fee(workspace: Workspace) -> None:
    person = workspace.influencers.add(name="Mia")
    campaign = workspace.campaigns.add(name="Spring box")
    workspace.partnerships.add(influencer_id=person, campaign_id=campaign, stage="live", fee=8_000)


def offered(nothing: NothingHere) -> list[str]:
    """The ways on that it shows."""
    return [button.text() for button in nothing.findChildren(QPushButton) if button.isVisible()]


def test_tiles_with_long_reasons_make_no_page_scroll_that_has_room(qtbot: QtBot, unread: ResultsTab) -> None:
    page = overview(unread)
    qtbot.waitUntil(page.tiles.tiles["reach"].isVisible)
    scrolled = page.findChild(QScrollArea)
    assert scrolled is not None
    qtbot.waitUntil(lambda: scrolled.verticalScrollBar().maximum() == 0)


@pytest.mark.parametrize(("others", "words"), [({"likes": 3}, "≤ €20.00 a click"), ({"clicks": 1}, "€16.00 a click")])
def test_a_price_of_clicks_that_not_every_post_tells_is_at_most_so_much(
    others: dict[str, int], words: str, qtbot: QtBot, empty_session: Session, theme: Theme, jobs: Jobs
) -> None:
    workspace = empty_session.workspace
    mia = add_influencer(workspace, "Mia")
    partnership = add_partnership(workspace, mia, add_campaign(workspace), fee=8_000)
    for counts in ({"clicks": 4}, others):
        add_post(workspace, mia, partnership, **counts)
    tab = ResultsTab(empty_session, theme, jobs)
    qtbot.addWidget(tab)
    tab.show()
    tile = overview(tab).tiles.tiles["clicks"]
    qtbot.waitUntil(tile.isVisible)
    assert words in [one.text() for one in tile.findChildren(WrappingLabel)]


def test_without_a_campaign_no_goal_is_spoken_of(qtbot: QtBot, unread: ResultsTab) -> None:
    page = overview(unread)
    qtbot.waitUntil(page.tiles.tiles["reach"].isVisible)
    assert page.goal.title == "Orders so far"


def test_before_anybody_is_in_a_campaign_no_post_is_offered_to_be_added(
    qtbot: QtBot, empty_session: Session, theme: Theme, jobs: Jobs
) -> None:
    made = ResultsTab(empty_session, theme, jobs)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: offered(made.empty) == ["Import results…"])


def test_money_spent_alone_is_shown_with_one_invitation_in_place_of_empty_charts(
    qtbot: QtBot, empty_session: Session, theme: Theme, jobs: Jobs
) -> None:
    assert empty_session.edit("Agree on a fee", _add_fee)
    made = ResultsTab(empty_session, theme, jobs)
    qtbot.addWidget(made)
    made.show()
    page = overview(made)
    qtbot.waitUntil(page.nothing.isVisible)
    assert page.tiles.tiles["cost"].isVisible()
    assert not [card.title for card in page.cards if card.isVisible()]
    assert not page.table.isVisible()
    assert offered(page.nothing) == ["Import results…", "Add a post…"]
    with qtbot.waitSignal(made.import_asked):
        page.nothing.findChildren(QPushButton)[0].click()


def test_posts_without_a_number_are_shown_with_a_way_to_type_them_in(qtbot: QtBot, unread: ResultsTab) -> None:
    page = overview(unread)
    qtbot.waitUntil(page.nothing.isVisible)
    assert page.table.isVisible()
    assert offered(page.nothing) == ["Import results…", "Enter metrics…"]
    post = next(iter(page.table.rows)).id
    assert unread.session.edit("Read", lambda w: w.posts.add_reading(post, day=date(2026, 9, 1), likes=7, reach=90))
    qtbot.waitUntil(page.by_day.isVisible)
    assert not page.nothing.isVisible()


def test_large_text_cuts_no_figure_and_gives_the_posts_a_row_of_their_own(
    qtbot: QtBot, session: Session, large: Theme, jobs: Jobs
) -> None:
    made = ResultsTab(session, large, jobs)
    qtbot.addWidget(made)
    made.resize(1280, 560)
    made.show()
    page = overview(made)
    qtbot.waitUntil(page.tiles.tiles["reach"].isVisible)
    figures = [label for label in page.tiles.findChildren(ElidedLabel) if label.isVisible() and label.text()]
    assert len(figures) > 6
    assert not [label.text() for label in figures if label.elided]
    assert page.table.mapTo(page, QPoint()).y() > page.sizes.mapTo(page, QPoint()).y()
