from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.reading.platform import Platform
from models.results.filters import Scope
from tests.ui.results.shown import overview, posts_page
from ui.results.page_table import OVERVIEW, PAGES, POSTS
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs


def test_the_overview_is_seen_first(tab: ResultsTab) -> None:
    assert tab.pages.current_name == OVERVIEW
    assert overview(tab).isVisible()


def test_the_arrows_on_the_row_of_tabs_bring_the_next_page(qtbot: QtBot, tab: ResultsTab) -> None:
    qtbot.keyClick(tab.pages.tabs.tab(0), Qt.Key.Key_Left)
    assert tab.pages.current_name == PAGES[-1].name
    assert tab.pages.current.isVisible()


def test_next_and_previous_go_round(tab: ResultsTab) -> None:
    seen = []
    for _ in PAGES:
        seen.append(tab.pages.current_name)
        tab.run("pages.show_next")
    assert seen == [spec.name for spec in PAGES]
    tab.run("pages.show_previous")
    assert tab.pages.current_name == PAGES[-1].name


def test_the_page_shown_last_is_shown_again(
    qtbot: QtBot, tab: ResultsTab, session: Session, theme: Theme, jobs: Jobs
) -> None:
    tab.pages.show_page(POSTS)
    again = ResultsTab(session, theme, jobs)
    qtbot.addWidget(again)
    again.show()
    assert again.pages.current_name == POSTS
    assert len(posts_page(again).table.rows) == 3


def test_a_page_behind_reads_when_it_is_shown(tab: ResultsTab) -> None:
    page = posts_page(tab)
    tab.pages.show_page(OVERVIEW)
    tab.set_scope(Scope(platforms=frozenset({Platform.TIKTOK})))
    assert len(page.table.rows) == 3
    tab.pages.show_page(POSTS)
    assert len(page.table.rows) == 1


def test_a_scope_that_holds_nothing_says_so_on_every_page(tab: ResultsTab) -> None:
    tab.set_scope(Scope(platforms=frozenset({Platform.TWITCH})))
    for spec in PAGES:
        tab.pages.show_page(spec.name)
        assert tab.empty.isVisible() is not tab.pages.current.stands_empty


def test_the_row_of_tabs_takes_little_height(tab: ResultsTab) -> None:
    assert tab.pages.tabs.height() <= 40


def test_every_page_has_its_words(tab: ResultsTab) -> None:
    shown = [tab.pages.tabs.tab(place).text() for place in range(len(PAGES))]
    assert shown == [spec.title for spec in PAGES]
    assert len(set(shown)) == len(shown)


def test_a_page_is_made_when_it_is_first_shown(tab: ResultsTab) -> None:
    made: list[QWidget] = []
    tab.pages.built.connect(made.append)
    tab.pages.show_page(POSTS)
    tab.pages.show_page(OVERVIEW)
    tab.pages.show_page(POSTS)
    assert made == [tab.pages.page(POSTS)]


def test_the_chosen_post_is_the_one_of_the_page_in_front(tab: ResultsTab) -> None:
    overview(tab).table.select(1)
    assert tab.pages.current.current_post == 1
    assert posts_page(tab).current_post == 2


def test_the_chosen_post_stays_chosen_when_another_comes(tab: ResultsTab, session: Session) -> None:
    page = posts_page(tab)
    page.table.select(2)
    session.edit("Add", lambda w: w.posts.add(profile_id=1, platform="instagram", published_at=datetime(2026, 9, 2)))
    assert tab.pages.current.current_post == 2
