from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.reading.platform import Platform
from models.results.filters import EVERYTHING, Scope
from models.show import NOT_AVAILABLE, count, money, percent, ratio_money
from storage.exporters import creators as exported
from storage.influencers.comparing import read_compared
from storage.paper.report import report
from storage.results.results import creator_results
from storage.workspace import Workspace, open_workspace
from tests.models.paper.reading import rows
from tests.ready_made import put_sample
from tests.ui.results.shown import creators_page
from ui.results.creators.creator_columns import creator_columns
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.tables.column import RIGHT
from ui.theme import Theme
from ui.work.jobs import Jobs

NOW = datetime(2026, 11, 26, 9, 12)
CAMPAIGN = "Autumn gluten-free box"
SORTABLE = [column.name for column in creator_columns("EUR") if column.name != "campaigns"]


def add_idle(workspace: Workspace) -> None:
    """Somebody who was paid and brought nothing, and somebody who was never booked."""
    campaign = workspace.campaigns.all()[0].id
    for name, handle in (("Silent Sam", "silent.sam"), ("Unasked Una", "una")):
        person = workspace.influencers.add(name=name)
        profile = workspace.profiles.add(influencer_id=person, platform=Platform.INSTAGRAM, handle=handle)
        workspace.profiles.add_reading(profile, day=NOW.date(), followers=5_000)
        hers = None
        if name.startswith("Silent"):
            hers = workspace.partnerships.add(person, campaign, stage="live", fee=20_000)
            workspace.partnerships.set_code(hers, "SILENT")
        for number in range(4):
            post = workspace.posts.add(
                profile_id=profile, partnership_id=hers, platform=Platform.INSTAGRAM, format="reel",
                url=f"https://www.instagram.com/p/{handle}{number}/", published_at=datetime(2026, 11, 5 + number, 9),
            )  # fmt: skip
            workspace.posts.add_reading(post, day=NOW.date(), likes=900, comments=90)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path: Path = tmp_path_factory.mktemp("shop") / "shop.goodword"
    put_sample(path, NOW.date())
    workspace = open_workspace(path)
    workspace.edit("Add idle people", add_idle, NOW)
    yield workspace
    workspace.close()


@pytest.fixture
def wide(qtbot: QtBot, shop: Workspace, theme: Theme, jobs: Jobs) -> Iterator[ResultsTab]:
    session = Session(shop, lambda: NOW)
    made = ResultsTab(session, theme, jobs)
    qtbot.addWidget(made)
    made.resize(1360, 750)
    made.show()
    made.set_scope(EVERYTHING)
    creators_page(made)
    qtbot.waitUntil(lambda: made.found is not None and made.found.scope == EVERYTHING and bool(names(made)))
    yield made
    session.closed.emit()


def names(tab: ResultsTab) -> list[str]:
    return [line.result.name for line in creators_page(tab).table.rows]


def cells(tab: ResultsTab, column: str) -> dict[str, str]:
    model = creators_page(tab).table.row_model
    place = model.column_named(column)
    assert place is not None
    return {line.result.name: model.columns[place].text(line) for line in creators_page(tab).table.rows}


def ranges(tab: ResultsTab, column: str) -> dict[str, str]:
    model = creators_page(tab).table.row_model
    cell = model.columns[model.column_named(column) or 0].cell
    wholes = {line.result.name: cell.whole(line, "") for line in creators_page(tab).table.rows}
    return {name: whole.strip() for name, whole in wholes.items()}


def click_head(qtbot: QtBot, tab: ResultsTab, column: str) -> None:
    table = creators_page(tab).table
    head, section = table.head, table.row_model.column_named(column) or 0
    table.scrollTo(table.row_model.index(0, section))
    at = head.viewport().rect().center()
    at.setX(head.sectionViewportPosition(section) + 20)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_best_return_comes_first_then_those_too_early_to_tell_then_those_without(wide: ResultsTab) -> None:
    results = [line.result for line in creators_page(wide).table.rows]
    told = [one for one in results if one.paid_back is not None]
    early = [one for one in results if one.back is not None and one.paid_back is None]
    unknown = [one for one in results if one.back is None]
    assert all((told, early, unknown))
    assert results == [*told, *early, *unknown]
    for group in (told, early):
        backs = [one.back.likely for one in group if one.back]
        assert backs == sorted(backs, reverse=True)


@pytest.mark.parametrize("campaign", [CAMPAIGN, ""], ids=["campaign", "everything"])
def test_figures_are_those_of_the_report(qtbot: QtBot, wide: ResultsTab, shop: Workspace, campaign: str) -> None:
    scope = Scope.of_campaign(shop.campaigns.named(campaign).id) if campaign else EVERYTHING
    wide.set_scope(scope)
    qtbot.waitUntil(lambda: wide.found is not None and wide.found.scope == scope and not wide.reader.is_busy)
    shown = {name: cells(wide, name) for name in ("posts", "reach", "rate", "orders", "revenue", "cost", "back")}
    notes = {name: ranges(wide, name) for name in ("creator", "rate", "back")}
    printed = [row for row in rows(report(shop, scope, NOW.date()), "creators") if row[0].text != "Together"]
    assert {row[0].text for row in printed} == set(names(wide))
    for whose, posts, reach, _, rate, orders, revenue, cost, back in printed:
        name = whose.text
        its = (posts, reach, rate, orders, revenue, cost, back)
        on_page = [shown[column][name] for column in shown]
        assert on_page == [NOT_AVAILABLE if cell.text == "–" else cell.text for cell in its], name
        assert (notes["creator"][name], notes["rate"][name], notes["back"][name]) == (whose.note, rate.note, back.note)


def test_figures_are_those_of_the_exported_table(wide: ResultsTab, shop: Workspace) -> None:
    written = {str(row["name"]): row for row in exported.sheet(shop).rows}
    assert len(written) == len(names(wide))
    shown = {column: cells(wide, column) for column in ("orders", "reach", "rate", "cost", "back")}
    for name in names(wide):
        row = written[name]
        assert {column: shown[column][name] for column in shown} == {
            "orders": count(row["orders"]),
            "reach": count(row["reach"]),
            "rate": percent(row["rate_likely"]),
            "cost": money(row["cost"], row["currency"]),
            "back": ratio_money(row["back_likely"], row["currency"]),
        }


def test_the_verdict_is_that_beside_the_list_of_influencers(wide: ResultsTab, shop: Workspace) -> None:
    lines = creators_page(wide).table.rows
    compared = read_compared(shop, [line.id for line in lines], NOW.date())
    assert cells(wide, "again") == {one.influencer.name: one.again.words for one in compared}
    assert cells(wide, "again")["Silent Sam"] == "rather not"
    assert cells(wide, "again")["Unasked Una"] == "not booked yet"


def test_the_place_says_what_ranges_allow(wide: ResultsTab, shop: Workspace) -> None:
    compared = sum(one.back is not None for one in creator_results(shop, EVERYTHING))
    places = cells(wide, "place")
    assert places["Dal and Dough"] == f"1 – 3 of {compared}"
    assert places["Unasked Una"] == NOT_AVAILABLE


@pytest.mark.parametrize("name", SORTABLE)
def test_every_column_sorts_both_ways_with_the_undefined_last(qtbot: QtBot, wide: ResultsTab, name: str) -> None:
    table = creators_page(wide).table
    column = next(one for one in table.row_model.columns if one.name == name)
    for _ in range(2):
        click_head(qtbot, wide, name)
        keys = table.row_model.sort_keys
        assert keys[0][0] == name
        values = [column.sort_value(line) for line in table.rows]
        known = [value for value in values if value is not None]
        assert known == sorted(known, reverse=keys[0][1])
        assert values[: len(known)] == known


def test_what_is_not_known_says_why(wide: ResultsTab) -> None:
    table = creators_page(wide).table
    una = next(line for line in table.rows if line.result.name == "Unasked Una")
    for name in ("back", "orders", "revenue", "cost", "place"):
        column = table.row_model.columns[table.row_model.column_named(name) or 0]
        assert column.text(una) == NOT_AVAILABLE
        assert column.tooltip
        assert "n/a: No " in column.tooltip(una), name


def test_a_platform_in_the_scope_takes_orders_and_costs_away_and_says_so(qtbot: QtBot, wide: ResultsTab) -> None:
    wide.set_scope(Scope(platforms=frozenset({Platform.TIKTOK})))
    qtbot.waitUntil(lambda: wide.found is not None and bool(wide.found.scope.platforms) and not wide.reader.is_busy)
    line = creators_page(wide).table.rows[0]
    assert "take the platform out of the scope" in line.result.why_no_sales
    assert "take the platform out of the scope" in line.result.why_no_cost
    assert {one.placed_by.counted for one in creators_page(wide).table.rows} == {"post"}


def test_a_search_finds_by_name_and_handle(qtbot: QtBot, tab: ResultsTab) -> None:
    page = creators_page(tab)
    tab.activateWindow()
    tab.find_in_list()
    assert page.search.hasFocus()
    qtbot.keyClicks(page.search, "@mossand")
    assert names(tab) == ["Moss & Crumb"]
    assert page.count.text() == "1 creator"
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    assert page.table.current_id == page.table.rows[0].id


def test_a_search_that_finds_nobody_says_how_all_are_shown_again(qtbot: QtBot, tab: ResultsTab) -> None:
    page = creators_page(tab)
    qtbot.keyClicks(page.search, "nobody")
    assert page.empty.isVisible()
    assert "Esc" in page.empty.sentence
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert len(names(tab)) == 2


def test_without_creators_a_sentence_says_what_to_do(tab: ResultsTab) -> None:
    page = creators_page(tab)
    assert tab.found
    page.show_findings(replace(tab.found, creators=(), _made={}))
    assert page.empty.isVisible()
    assert "add a post, or look at more above" in page.empty.sentence
    assert not page.search.isEnabled()


def test_before_anything_is_there_the_import_is_offered(
    qtbot: QtBot, empty_session: Session, theme: Theme, jobs: Jobs
) -> None:
    tab = ResultsTab(empty_session, theme, jobs)
    qtbot.addWidget(tab)
    tab.show()
    creators_page(tab)
    assert tab.empty.isVisible()
    assert tab.empty.sentence.startswith("Import what a platform or your shop exports")


def test_return_and_a_double_click_open_the_person(qtbot: QtBot, tab: ResultsTab) -> None:
    table = creators_page(tab).table
    first, second = (line.id for line in table.rows)
    table.select(first)
    with qtbot.waitSignal(tab.influencer_asked) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == [first]
    at = table.visualRect(table.row_model.index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(tab.influencer_asked) as asked:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [second]


def test_rows_are_copied_as_they_are_read(qtbot: QtBot, tab: ResultsTab) -> None:
    table = creators_page(tab).table
    table.select(table.rows[0].id)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().split("\t")
    assert copied[:3] == [cells(tab, name)[names(tab)[0]] for name in ("creator", "again", "back")]


def test_one_campaign_shows_the_stage_and_all_of_them_their_names(qtbot: QtBot, tab: ResultsTab) -> None:
    page = creators_page(tab)
    place = page.table.row_model.column_named("campaigns") or 0
    assert page.table.row_model.columns[place].header == "Stage"
    assert set(cells(tab, "campaigns").values()) == {"Live"}
    tab.set_scope(EVERYTHING)
    qtbot.waitUntil(lambda: tab.found is not None and tab.found.campaign is None)
    assert page.table.row_model.columns[place].header == "Campaigns"
    assert set(cells(tab, "campaigns").values()) == {"Autumn box"}


def test_no_figure_of_another_scope_is_cut(qtbot: QtBot, wide: ResultsTab, shop: Workspace) -> None:
    table = creators_page(wide).table
    wide.resize(1000, 400)  # rows are scrolled in either scope: no bar that comes shares the room anew
    for scope in (Scope.of_campaign(shop.campaigns.named(CAMPAIGN).id), EVERYTHING):
        wide.set_scope(scope)
        qtbot.waitUntil(lambda scope=scope: wide.found is not None and wide.found.scope == scope)  # type: ignore[misc]
        figures = [place for place, one in enumerate(table.row_model.columns) if one.align == RIGHT]
        qtbot.waitUntil(lambda: all(table.head.sectionSize(one) >= table.needed_width(one) for one in figures))  # noqa: B023
