from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from models.charts import Comparison, CreatorsCompared, Days, GoalProgress, PostsByDay
from models.figures.figure_text import value_text
from models.reading.platform import Platform
from models.results.earlier import Against, ComparedWith
from models.results.filters import Scope
from storage.totals.summaries import figures
from storage.workspace import Workspace
from tests.system_styles import GERMAN, written_in
from tests.ui.results.shown import overview
from ui.results.overview.figure_tiles import SHOWN
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs


def campaign_of(session: Session) -> int:
    return session.workspace.campaigns.all()[0].id


def test_the_running_campaign_is_looked_at_first(tab: ResultsTab, session: Session) -> None:
    assert tab.scope == Scope.of_campaign(campaign_of(session))
    assert tab.bar.campaigns.text() == "Autumn box"
    assert tab.bar.dates.text() == "1 Sep – 12 Oct"


def test_the_tiles_show_the_figures_of_the_summaries(tab: ResultsTab, session: Session) -> None:
    expected = figures(session.workspace, tab.scope)
    shown = {name: tile.value for name, tile in overview(tab).tiles.tiles.items() if not tile.isHidden()}
    assert shown == {name: value_text(expected[name]) for name in SHOWN if name != "sessions"}
    assert (shown["orders"], shown["revenue"], shown["cost"]) == ("12", "€480", "€200")


def test_visits_have_a_tile_once_links_are_tagged(tab: ResultsTab, session: Session) -> None:
    row = {"origin": "ga4", "since": date(2026, 9, 1), "day": date(2026, 9, 30), "campaign": "autumn_box"}
    session.edit("Visits", lambda w: w.visits.add(**row, sessions=1_240))
    tab.set_scope(Scope.of_campaign(1))
    tile = overview(tab).tiles.tiles["sessions"]
    assert (tile.isHidden(), tile.value) == (False, "1,240")


def test_a_figure_that_cannot_be_told_says_why(tab: ResultsTab) -> None:
    tab.set_scope(Scope(platforms=frozenset({Platform.TIKTOK})))
    tile = overview(tab).tiles.tiles["orders"]
    assert tile.value == "n/a"
    assert "not to a platform" in tile.accessibleDescription()


def test_where_no_followers_are_known_the_rate_by_reach_is_shown_by_its_name(tab: ResultsTab, session: Session) -> None:
    def forget(workspace: Workspace) -> None:
        workspace.connection.execute("DELETE FROM profile_reading")

    session.edit("Forget followers", forget)
    tile = overview(tab).tiles.tiles["engagement_rate_followers"]
    expected = figures(session.workspace, tab.scope)["engagement_rate_reach"]
    assert tile.accessibleName().startswith(f"Engagement rate by reach: {value_text(expected)}")


def test_money_in_two_currencies_stands_side_by_side(tab: ResultsTab, session: Session) -> None:
    partnership = session.workspace.partnerships.of_campaign()[0]
    session.edit("Change currency", lambda w: w.partnerships.update(partnership.id, currency="USD"))
    tile = overview(tab).tiles.tiles["cost"]
    assert tile.value == "€100"
    assert "+ $100" in tile.accessibleName()


def test_the_charts_are_of_the_scope(tab: ResultsTab) -> None:
    page = overview(tab)
    by_day, goal, compared = (card.view.chart for card in (page.by_day, page.goal, page.compared))
    assert isinstance(by_day, PostsByDay)
    assert sum(by_day.totals) == 420 + 420 + 820
    assert isinstance(goal, GoalProgress)
    assert (goal.done, goal.target) == (12, 20)
    assert isinstance(compared, CreatorsCompared)
    assert [one.label for one in compared.creators] == ["@dal.and.dough", "@mossandcrumb"]


def test_creators_can_be_compared_by_rate_and_by_return(tab: ResultsTab) -> None:
    kinds = []
    for _ in range(2):
        overview(tab).switch.click()
        chart = overview(tab).compared.view.chart
        assert isinstance(chart, CreatorsCompared)
        kinds.append(chart.kind)
    assert kinds == [Comparison.ENGAGEMENT_RATE, Comparison.BACK_PER_1]


def test_a_chip_narrows_what_is_shown(tab: ResultsTab) -> None:
    tab.bar.platforms.on_about_to_show()
    tab.bar.platforms.on_ticked(Platform.TIKTOK, on=True)
    assert tab.scope.platforms == frozenset({Platform.TIKTOK})
    assert tab.bar.platforms.text() == "TikTok"
    assert [line.result.influencer for line in overview(tab).table.rows] == ["<b>Dal</b>"]


def test_a_click_on_a_bar_looks_at_its_days_and_a_second_at_all(tab: ResultsTab) -> None:
    chart = overview(tab).by_day.view.chart
    assert isinstance(chart, PostsByDay)
    day = chart.days[0].day
    overview(tab).by_day.view.clicked.emit(Days(day, day))
    assert (tab.scope.since, tab.scope.until) == (day, day)
    assert tab.bar.dates.text() == "9 Sep"
    assert len(overview(tab).table.rows) == 2
    overview(tab).by_day.view.clicked.emit(Days(day, day))
    assert len(overview(tab).table.rows) == 3


def test_a_click_on_a_creator_looks_at_her_and_a_second_at_all(tab: ResultsTab) -> None:
    chart = overview(tab).compared.view.chart
    assert isinstance(chart, CreatorsCompared)
    her = chart.creators[0].influencer_id
    overview(tab).compared.view.clicked.emit(her)
    assert tab.scope.influencer_ids == frozenset({her})
    assert tab.bar.creators.text() == "<b>Dal</b>"
    overview(tab).compared.view.clicked.emit(her)
    assert not tab.scope.influencer_ids


def test_clear_looks_at_everything(tab: ResultsTab) -> None:
    tab.bar.clear_button.click()
    assert tab.scope.is_everything
    assert tab.bar.clear_button.isHidden()
    assert tab.bar.campaigns.text() == "All campaigns"


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(tab: ResultsTab) -> None:
    tab.set_scope(Scope(platforms=frozenset({Platform.TWITCH})))
    assert tab.empty.isVisible()
    tab.clear_scope()
    assert overview(tab).isVisible()
    assert len(overview(tab).table.rows) == 3


def test_without_any_post_the_way_to_results_is_shown(
    qtbot: QtBot, empty_session: Session, theme: Theme, jobs: Jobs
) -> None:
    tab = ResultsTab(empty_session, theme, jobs)
    qtbot.addWidget(tab)
    tab.show()
    assert tab.empty.isVisible()
    with qtbot.waitSignal(tab.import_asked):
        tab.empty.findChildren(type(tab.bar.clear_button))[0].click()


def test_the_figures_go_to_the_clipboard_with_their_formulas(tab: ResultsTab) -> None:
    tab.figures.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Group\tFigure\tShown\tValue")
    assert any(line.startswith("What it brought\tOrders\t12\t12\t") for line in lines)


def test_figures_are_copied_as_a_spreadsheet_of_the_system_takes_them(tab: ResultsTab) -> None:
    with written_in(GERMAN):
        tab.figures.copy()
    assert "\tBack per €1\t€2,40\t2,4\t" in QGuiApplication.clipboard().text()


def test_the_status_says_what_it_rests_on(qtbot: QtBot, tab: ResultsTab) -> None:
    with qtbot.waitSignal(tab.status_changed) as told:
        tab.refresh(None)
    assert told.args == ["3 posts · 12 days · metrics up to 25 Sep"]


def test_a_hidden_tab_reads_when_it_is_shown_again(tab: ResultsTab, session: Session) -> None:
    tab.hide()
    post = overview(tab).table.rows[0].id
    session.edit("Delete post", lambda w: w.posts.delete(post))
    assert overview(tab).table.row_model.rowCount() == 3
    tab.show()
    assert overview(tab).table.row_model.rowCount() == 2


def test_a_deleted_campaign_leaves_the_scope(tab: ResultsTab, session: Session) -> None:
    session.edit("Delete campaign", lambda w: w.campaigns.delete(campaign_of(session)))
    assert tab.scope.campaign_id is None


def test_what_shows_nowhere_here_reads_nothing(tab: ResultsTab, session: Session) -> None:
    before = tab.found
    session.edit("Plan", lambda w: w.store.insert("campaign_template", {"name": "Launch"}))
    assert tab.found is before


def test_a_word_that_was_said_changes_how_often_people_reply(tab: ResultsTab, session: Session) -> None:
    before = tab.found
    person = session.workspace.influencers.ids()[0]
    session.edit("Log contact", lambda w: w.contacts.add(influencer_id=person, note="hello"))
    assert tab.found is not before


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://www.instagram.com/p/abc/", True),
        ("http://tiktok.com/@a/video/1", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://instagram.com.evil.example/p/1", False),
        ("https://user@www.instagram.com/p/1", False),
        ("https://www.instagram.com:8443/p/1", False),
        ("", False),
    ],
)
def test_only_links_to_known_platforms_are_opened(url: str, safe: bool) -> None:
    from ui.post_link import safe_link

    assert (safe_link(url) is not None) is safe


def test_the_figures_are_compared_with_another_campaign(tab: ResultsTab, session: Session) -> None:
    newest = overview(tab).table.rows[0].result

    def move(workspace: Workspace) -> None:
        spring = workspace.campaigns.add(name="Spring picnic")
        moved = workspace.partnerships.add(newest.influencer_id or 0, spring, stage="closed")
        workspace.posts.update(newest.post.id, partnership_id=moved)

    session.edit("Move post", move)
    spring = session.workspace.campaigns.named("Spring picnic").id
    tab.keeper.compare(ComparedWith(Against.CAMPAIGN, spring))
    assert tab.bar.compare.accessibleName() == "Compared with Spring picnic"
    assert "+100 %" in overview(tab).tiles.tiles["reach"].accessibleName()
    assert "Spring picnic: 3,000 (+100 %)" in overview(tab).tiles.tiles["reach"].accessibleDescription()
    assert "Spring picnic: n/a. " in overview(tab).tiles.tiles["revenue"].accessibleDescription()
    session.edit("Delete campaign", lambda w: w.campaigns.delete(spring))
    assert tab.bar.compare.accessibleName() == "Not compared"
    assert "no longer there" in tab.bar.compare.accessibleDescription()


def test_the_days_before_are_compared_with(tab: ResultsTab) -> None:
    tab.bar.dates.choose(date(2026, 9, 15), date(2026, 9, 21))
    tab.keeper.compare(ComparedWith(Against.BEFORE))
    assert tab.bar.compare.accessibleName() == "Compared with 8 Sep – 14 Sep"
    assert "−50 %" in overview(tab).tiles.tiles["reach"].accessibleName()


def test_a_prepared_tab_has_its_pictures_when_it_is_shown(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs
) -> None:
    window = QStackedWidget()
    qtbot.addWidget(window)
    tab = ResultsTab(session, theme, jobs)
    window.addWidget(QWidget())
    window.addWidget(tab)
    window.resize(1280, 620)
    window.show()
    views = [card.view for card in overview(tab).cards]
    with qtbot.waitSignals([view.drawn for view in views[:3]], timeout=20_000):
        tab.prepare()
    with qtbot.assertNotEmitted(views[0].drawn, wait=300):
        window.setCurrentWidget(tab)
