"""A file too large to be read at once: read on a thread, from a copy."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QThread, QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from benchmarks.many_posts import TODAY, fill
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.results.scope_choices import ScopeChoices
from storage.totals.ledger import kept_ledger
from storage.workspace import Workspace
from tests.ready_made import ready_made
from tests.ui.results.conftest import FERN, session_over
from tests.ui.results.shown import orders_page, overview, posts_page
from ui.results import scope_reader
from ui.results.findings import Findings, Maker
from ui.results.orders.orders_page import OrdersPage
from ui.results.orders.tally_dialog import TallyDialog
from ui.results.page_table import FIGURES, ORDERS, OVERVIEW
from ui.results.posts.post_line import PostLine
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.tables.block_model import BLOCK
from ui.theme import Theme
from ui.work.jobs import Jobs

POSTS = 500
TIKTOK = Scope(platforms=frozenset({Platform.TIKTOK}))
PINTEREST = Scope(platforms=frozenset({Platform.PINTEREST}))


def reach(line: PostLine | None) -> int:
    assert line is not None
    assert line.result.reading is not None
    return line.result.reading.reach or 0


def scope_of(page: OrdersPage) -> Scope | None:
    return page.book.scope if page.book else None


def filled(workspace: Workspace) -> None:
    fill(workspace, POSTS)


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    yield from session_over(ready_made(tmp_path / "shop.goodword", FERN, filled))


@pytest.fixture
def large(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> ResultsTab:
    monkeypatch.setattr(scope_reader, "LIGHT", 0)
    assert session.today == TODAY
    tab = ResultsTab(session, theme, jobs)
    qtbot.addWidget(tab)
    tab.resize(1280, 620)
    tab.set_scope(Scope())
    with qtbot.waitSignal(tab.found_changed, timeout=20_000):
        tab.show()
    return tab


def test_everything_is_found(large: ResultsTab) -> None:
    assert overview(large).table.row_model.rowCount() == POSTS
    assert overview(large).tiles.tiles["orders"].value != "n/a"


def test_while_another_scope_is_read_the_old_picture_is_covered(qtbot: QtBot, large: ResultsTab) -> None:
    before = large.found
    with qtbot.waitSignal(large.found_changed, timeout=20_000):
        large.set_scope(TIKTOK)
        assert large.pages.veil.isVisible()
        assert large.found is before
    assert not large.pages.veil.isVisible()
    assert large.found is not None
    assert large.found.scope == TIKTOK


def test_the_newest_scope_wins(qtbot: QtBot, large: ResultsTab, jobs: Jobs) -> None:
    seen: list[Scope] = []
    large.found_changed.connect(lambda found: seen.append(found.scope))
    with qtbot.waitSignal(large.found_changed, timeout=20_000):
        large.set_scope(TIKTOK)
        large.set_scope(PINTEREST)
    jobs.wait()
    with qtbot.assertNotEmitted(large.found_changed, wait=50):
        pass
    assert seen == [PINTEREST]


def test_what_is_wanted_of_the_results_waits_until_they_are_read(qtbot: QtBot, large: ResultsTab) -> None:
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(large.found_changed, timeout=20_000):
        large.set_scope(TIKTOK)
        large.figures.copy()
        assert not QGuiApplication.clipboard().text()
    assert QGuiApplication.clipboard().text().startswith("Group\tFigure\t")


def test_the_ledger_that_was_made_from_the_copy_is_kept(qtbot: QtBot, large: ResultsTab) -> None:
    ledger = kept_ledger(large.session.workspace)
    assert ledger is not None
    with qtbot.waitSignal(large.found_changed, timeout=20_000):
        large.set_scope(TIKTOK)
    assert large.found is not None
    assert large.found.ledger is ledger


def test_an_edit_is_seen_in_its_row_at_once(qtbot: QtBot, large: ResultsTab) -> None:
    table = overview(large).table
    line = table.line(table.row_model.id_at(0))
    assert line is not None
    with qtbot.waitSignal(large.found_changed, timeout=20_000):
        table.edit_count(line, "reach", 123_456)
        assert reach(table.line(line.id)) == 123_456


def test_the_window_reads_no_more_posts_than_are_looked_at(qtbot: QtBot, large: ResultsTab) -> None:
    asked: list[str] = []
    large.session.workspace.connection.set_trace_callback(asked.append)
    with qtbot.waitSignal(large.found_changed, timeout=20_000):
        large.set_scope(TIKTOK)
    large.grab()
    large.session.workspace.connection.set_trace_callback(None)
    of_posts = [sql for sql in asked if re.search(r"\bFROM\s+post\b.*\bAS latest\b", sql, re.DOTALL)]
    read = [json.loads(found) for sql in of_posts for found in re.findall(r"json_each\('(\[.*?\])'\)", sql)]
    assert of_posts
    assert len(read) == len(of_posts)
    assert sum(map(len, read)) <= BLOCK


def test_posts_are_ordered_and_found_aside_too(qtbot: QtBot, large: ResultsTab) -> None:
    page = posts_page(large)
    with qtbot.waitSignal(page.table.list.shown, timeout=20_000):
        page.table.sort_by(page.table.row_model.column_named("reach") or 0)
    top = [reach(page.table.line(page.table.row_model.id_at(place))) for place in range(50)]
    assert top == sorted(top, reverse=True)
    with qtbot.waitSignal(page.table.list.shown, timeout=20_000):
        page.search.setText("loaf 345")
    assert [line.result.post.id for line in page.table.rows] == [345]


def test_a_post_that_is_asked_for_is_chosen_once_it_is_read(qtbot: QtBot, large: ResultsTab) -> None:
    connection = large.session.workspace.connection
    query = "SELECT campaign_id FROM post JOIN partnership ON partnership.id = partnership_id WHERE post.id = 3"
    campaign: int = connection.execute(query).fetchone()[0]
    with qtbot.waitSignal(large.found_changed, timeout=20_000):
        large.show_post(campaign, 3)
    assert posts_page(large).current_post == 3


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> list[QThread]:
    """The threads on which what the page of orders needs was made, one for each time."""
    seen: list[QThread] = []
    made = OrdersPage.ahead

    def noted(name: str) -> Maker:
        def make(found: Findings) -> object:
            seen.append(QThread.currentThread())
            return made[name](found)

        return make

    monkeypatch.setattr(OrdersPage, "ahead", {name: noted(name) for name in made})
    return seen


def test_what_a_page_behind_needs_is_made_aside_when_it_is_shown(
    qtbot: QtBot, large: ResultsTab, threads: list[QThread]
) -> None:
    page = orders_page(large)
    assert large.pages.veil.isVisible()
    assert page.book is None
    qtbot.waitUntil(lambda: page.book is not None, timeout=20_000)
    assert not large.pages.veil.isVisible()
    assert len(threads) == 1
    assert threads[0] is not large.thread()


def test_what_a_page_needs_is_made_once_for_the_same_findings(
    qtbot: QtBot, large: ResultsTab, threads: list[QThread]
) -> None:
    page = orders_page(large)
    qtbot.waitUntil(lambda: page.book is not None, timeout=20_000)
    large.pages.show_page(OVERVIEW)
    large.pages.show_page(ORDERS)
    assert not large.pages.reader.is_busy
    assert len(threads) == 1


def test_going_on_to_a_page_that_is_at_hand_lifts_the_veil(large: ResultsTab) -> None:
    large.pages.show_page(ORDERS)
    large.pages.show_page(FIGURES)
    assert not large.pages.veil.isVisible()
    assert not large.pages.reader.is_busy


def test_a_page_shown_while_another_scope_is_read_waits_for_that_scope(
    qtbot: QtBot, large: ResultsTab, threads: list[QThread]
) -> None:
    large.set_scope(TIKTOK)
    page = orders_page(large)
    assert not large.pages.reader.is_busy
    assert large.pages.veil.isVisible()
    qtbot.waitUntil(lambda: scope_of(page) is not None, timeout=20_000)
    assert scope_of(page) == TIKTOK
    assert large.thread() not in threads


def test_another_scope_drops_what_was_made_of_the_one_before(qtbot: QtBot, large: ResultsTab) -> None:
    page = orders_page(large)
    with qtbot.waitSignal(large.found_changed, timeout=20_000):
        large.set_scope(TIKTOK)
        assert not large.pages.reader.is_busy
        assert large.pages.veil.isVisible()
        assert scope_of(page) is None
    assert scope_of(page) == TIKTOK
    assert not large.pages.veil.isVisible()


def test_a_tally_need_not_wait_for_the_orders(large: ResultsTab) -> None:
    large.run("orders.tally")
    dialog = large.findChild(TallyDialog)
    assert dialog
    dialog.reject()


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_campaigns_are_on_offer_before_their_posts_are_counted(qtbot: QtBot, large: ResultsTab) -> None:
    menu = large.bar.campaigns.offer
    menu.popup(QPoint(0, 0))
    assert "Campaign 1\t…" in entries(menu)
    entry = next(action for action in menu.actions() if action.text().startswith("Campaign 1\t"))
    qtbot.waitUntil(lambda: not large.bar.reader.is_busy, timeout=20_000)
    expected = ScopeChoices(large.session.workspace.store).campaigns(Scope())[1]
    assert entry.text() == f"Campaign 1\t{expected}"
    menu.close()


def test_what_else_a_chip_offers_is_counted_aside(qtbot: QtBot, large: ResultsTab) -> None:
    asked: list[str] = []
    large.session.workspace.connection.set_trace_callback(asked.append)
    for chip in (large.bar.platforms, large.bar.niches, large.bar.regions, large.bar.creators):
        chip.offer.popup(QPoint(0, 0))
        assert entries(chip.offer) == ["Counting…"]
        qtbot.waitUntil(lambda: not large.bar.reader.is_busy, timeout=20_000)
        assert any("\t" in entry for entry in entries(chip.offer))
        chip.offer.close()
    large.session.workspace.connection.set_trace_callback(None)
    assert not [sql for sql in asked if "GROUP BY" in sql]


def test_what_was_typed_and_counted_late_stays_narrowed(qtbot: QtBot, large: ResultsTab) -> None:
    large.session.edit("More", lambda w: [w.campaigns.add(name=f"Fair {number}") for number in range(5)])
    qtbot.waitUntil(lambda: not large.reader.is_busy, timeout=20_000)
    menu = large.bar.campaigns.offer
    menu.popup(QPoint(0, 0))
    assert menu.field
    menu.field.setText("fair 3")
    qtbot.waitUntil(lambda: not large.bar.reader.is_busy, timeout=20_000)
    assert menu.field.text() == "fair 3"
    assert "Fair 3\t0" in entries(menu)
    assert "Fair 2\t0" not in entries(menu)
    menu.close()


def test_closing_drops_what_is_being_read(qtbot: QtBot, large: ResultsTab) -> None:
    large.set_scope(TIKTOK)
    large.session.closed.emit()
    assert not large.reader.is_busy
    with qtbot.assertNotEmitted(large.found_changed, wait=100):
        pass


def test_an_answer_that_was_on_its_way_when_another_scope_was_asked_for_is_none(
    qtbot: QtBot, large: ResultsTab, jobs: Jobs
) -> None:
    seen: list[str] = []
    reader = scope_reader.ScopeReader(large.session, jobs)
    reader.read(lambda _: "old", seen.append)
    pool = jobs.findChild(QThreadPool)
    assert pool
    assert pool.waitForDone()
    reader.read(lambda _: "new", seen.append)
    qtbot.waitUntil(lambda: not reader.is_busy, timeout=20_000)
    assert seen == ["new"]
