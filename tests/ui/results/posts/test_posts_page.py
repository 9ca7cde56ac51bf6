from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from storage.workspace import Workspace
from tests.ui.results.shown import posts_page
from ui.results.posts.post_dialog import PostDialog
from ui.results.results_tab import ResultsTab


def titles(tab: ResultsTab) -> list[str]:
    return [line.result.influencer for line in posts_page(tab).table.rows]


def test_all_posts_of_the_scope_are_listed(tab: ResultsTab) -> None:
    assert len(titles(tab)) == 3
    assert posts_page(tab).count.text() == ""


def test_the_post_stays_in_sight_while_its_figures_are_scrolled(tab: ResultsTab) -> None:
    table = posts_page(tab).table
    across = table.horizontalScrollBar()
    across.setValue(across.maximum())
    assert table.pinned_width > 0
    assert table.indexAt(table.viewport().rect().topLeft()).column() == 0


def test_every_word_of_a_search_has_to_be_found_whatever_its_accents(tab: ResultsTab) -> None:
    posts_page(tab).search.setText("MÒSS 9")
    assert titles(tab) == ["Moss & Crumb"]
    assert posts_page(tab).count.text() == "1 post"


def test_escape_lists_all_again(qtbot: QtBot, tab: ResultsTab) -> None:
    search = posts_page(tab).search
    qtbot.keyClicks(search, "nobody")
    assert titles(tab) == []
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert len(titles(tab)) == 3


def test_find_in_the_list_goes_to_the_search(tab: ResultsTab) -> None:
    page = posts_page(tab)
    tab.activateWindow()
    tab.find_in_list()
    assert page.search.hasFocus()


def test_down_goes_from_the_search_to_the_first_post_found(qtbot: QtBot, tab: ResultsTab) -> None:
    page = posts_page(tab)
    tab.activateWindow()
    page.search.setFocus()
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    assert page.current_post == page.table.rows[0].id


def test_a_post_that_is_asked_for_is_shown_though_the_search_would_hide_it(qtbot: QtBot, tab: ResultsTab) -> None:
    page = posts_page(tab)
    hidden = page.table.rows[-1].id
    qtbot.keyClicks(page.search, "nobody")
    tab.posts.show(hidden)
    assert page.current_post == hidden
    assert page.search.text() == ""


def test_without_a_chosen_post_none_is_opened(qtbot: QtBot, tab: ResultsTab) -> None:
    with qtbot.waitSignal(tab.told) as told:
        tab.posts.open()
    assert told.args == ["Choose a post in the table first.", False]


def test_without_posts_one_invitation_stands_in_their_place(tab: ResultsTab, qtbot: QtBot) -> None:
    page = posts_page(tab)
    assert not page.nothing.isVisible()
    posts = [line.id for line in page.table.rows]

    def delete_all(w: Workspace) -> None:
        for post in posts:
            w.posts.delete(post)

    tab.session.edit("Delete all", delete_all)
    qtbot.waitUntil(page.nothing.isVisible)
    assert not page.table.isVisible()
    (add,) = (button for button in page.nothing.findChildren(QPushButton) if button.text() == "Add a post…")
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    assert any(dialog.isVisible() for dialog in tab.findChildren(PostDialog))
