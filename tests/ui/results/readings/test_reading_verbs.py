from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.results.filters import Scope
from tests.ui.results.shown import overview
from ui.results.page_table import POSTS
from ui.results.posts.post_dialog import PostDialog
from ui.results.readings.readings_dialog import ReadingsDialog
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs


def opened(tab: ResultsTab) -> ReadingsDialog:
    return next(dialog for dialog in tab.findChildren(ReadingsDialog) if dialog.isVisible())


def test_the_posts_of_the_scope_are_offered(tab: ResultsTab) -> None:
    tab.set_scope(Scope(influencer_ids=frozenset({1})))
    tab.run("readings.enter")
    dialog = opened(tab)
    assert dialog.model.rowCount() == 2
    assert dialog.head.found.text() == "2 posts"
    dialog.reject()


def test_how_many_posts_got_numbers_is_told_with_undo_where_it_was_one(tab: ResultsTab, qtbot: QtBot) -> None:
    tab.run("readings.enter")
    dialog = opened(tab)
    qtbot.keyClick(dialog.grid, Qt.Key.Key_7)
    editor = dialog.grid.delegate.editor
    assert editor
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(dialog.grid, Qt.Key.Key_Escape)
    assert told.args == ["Numbers of 1 post saved.", True]


def test_nothing_is_told_where_nothing_was_typed(tab: ResultsTab, qtbot: QtBot) -> None:
    tab.run("readings.enter")
    with qtbot.assertNotEmitted(tab.told):
        opened(tab).done_button.click()


def test_without_a_post_a_sentence_leads_to_the_page_where_one_is_added(
    qtbot: QtBot, empty_session: Session, theme: Theme, jobs: Jobs
) -> None:
    tab = ResultsTab(empty_session, theme, jobs)
    qtbot.addWidget(tab)
    with qtbot.waitSignal(tab.told) as told:
        tab.run("readings.enter")
    assert told.args == ["There is no post here yet to enter numbers for. Add one first.", False]
    assert tab.pages.current_name == POSTS


def test_a_post_that_is_added_goes_on_to_its_numbers_by_keyboard_alone(
    tab: ResultsTab, qtbot: QtBot, session: Session
) -> None:
    tab.run("posts.add")
    adding = next(dialog for dialog in tab.findChildren(PostDialog) if dialog.isVisible())
    qtbot.keyClicks(adding.link, "https://www.tiktok.com/@dal.and.dough/video/7301234567890123456")
    qtbot.keyClick(adding.link, Qt.Key.Key_Return)
    dialog = opened(tab)
    assert dialog.grid.draft
    assert dialog.grid.draft.title == "Video · <b>Dal</b> · 30 Sep"
    qtbot.keyClick(dialog.grid, Qt.Key.Key_9)
    assert dialog.grid.delegate.editor
    qtbot.keyClick(dialog.grid.delegate.editor, Qt.Key.Key_Return)
    dialog.reject()
    newest = session.workspace.posts.readings(4)[-1]
    assert (newest.day, newest.views, newest.likes) == (date(2026, 9, 30), 9, None)


def test_a_post_outside_the_dates_looked_at_is_on_top_all_the_same(tab: ResultsTab) -> None:
    tab.set_scope(Scope(since=date(2026, 9, 15)))
    tab.readings.enter_first(1)
    dialog = opened(tab)
    assert dialog.model.ids[0] == 1
    assert dialog.grid.currentIndex().row() == 0
    dialog.reject()


def test_the_tab_behind_the_grid_reads_once_it_is_closed(tab: ResultsTab, qtbot: QtBot) -> None:
    tab.run("readings.enter")
    dialog, before = opened(tab), tab.found
    for _ in range(2):
        qtbot.keyClick(dialog.grid, Qt.Key.Key_7)
        assert dialog.grid.delegate.editor
        qtbot.keyClick(dialog.grid.delegate.editor, Qt.Key.Key_Return)
    assert dialog.keeper.posts == 2
    assert tab.found is before
    dialog.reject()
    assert tab.found is not before
    readings = [line.result.reading for line in overview(tab).table.rows]
    assert [reading.views for reading in readings if reading] == [None, 7, 7]
