from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.charts import (
    Choice,
    Days,
    Grouping,
    GroupMetric,
    GroupsCompared,
    MoneyInOut,
    OrdersByDay,
    PostMetric,
    PostsByDay,
    SalesMetric,
    StageFunnel,
)
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.workspace import Workspace
from ui.results.charts.chart_kinds import (
    CampaignsKind,
    CurvesKind,
    FunnelKind,
    GroupsKind,
    MoneyKind,
    OrdersKind,
    PostsKind,
)
from ui.results.charts.charts_page import ChartsPage
from ui.results.charts.choice_button import ChoiceButton
from ui.results.results_tab import ResultsTab
from ui.session import Session


def labels(switch: ChoiceButton) -> list[str]:
    """What its menu offers."""
    switch.on_about_to_show()
    return [action.text() for action in switch.offers.actions()]


def choose(switch: ChoiceButton, label: str) -> None:
    switch.on_about_to_show()
    next(action for action in switch.offers.actions() if action.text() == label).trigger()


def test_each_chart_stands_in_a_card_that_says_itself_in_a_sentence(page: ChartsPage) -> None:
    orders, funnel = page.card(OrdersKind), page.card(FunnelKind)
    assert isinstance(orders.view.chart, OrdersByDay)
    assert orders.title == "Orders per day, with the posts that went live"
    assert orders.said == "12 orders through 2 creators; 3 posts went live."
    assert isinstance(funnel.view.chart, StageFunnel)
    assert funnel.said.startswith("2 of 2 partnerships came to “Live” or further, or have a post.")


def test_charts_of_a_large_file_are_read_aside(qtbot: QtBot, tab: ResultsTab, monkeypatch: pytest.MonkeyPatch) -> None:
    qtbot.waitUntil(lambda: tab.found is not None)
    monkeypatch.setattr("ui.results.scope_reader.LIGHT", 0)
    tab.pages.show_page("charts")
    page = tab.pages.current
    assert isinstance(page, ChartsPage)
    orders = page.card(OrdersKind)
    assert orders.view.accessibleName() == "Reading…"
    qtbot.waitUntil(lambda: orders.view.chart is not None, timeout=20_000)
    assert orders.said == "12 orders through 2 creators; 3 posts went live."


def test_a_chart_of_a_few_rows_is_lower_than_a_picture(page: ChartsPage) -> None:
    assert page.card(GroupsKind).minimumHeight() < page.card(OrdersKind).minimumHeight()


def test_a_chart_of_nothing_shrinks_to_the_reason_and_stands_last(page: ChartsPage) -> None:
    views, curves = page.card(PostsKind), page.card(CurvesKind)
    assert views.is_small
    assert views.said == "No posts with views. 3 posts without views left out."
    assert curves.said.endswith("3 posts were measured on one day only: a second reading makes a curve.")
    QApplication.processEvents()
    assert views.height() < 120
    assert views.y() > page.card(CampaignsKind).y()


def test_the_switch_shows_the_other_figure_in_the_same_place(page: ChartsPage) -> None:
    views = page.card(PostsKind)
    choose(views.switches[0], "Engagements")
    assert isinstance(views.view.chart, PostsByDay)
    assert views.view.chart.metric is PostMetric.ENGAGEMENTS
    assert not views.is_small
    orders = page.card(OrdersKind)
    choose(orders.switches[0], "Revenue")
    assert isinstance(orders.view.chart, OrdersByDay)
    assert orders.view.chart.metric is SalesMetric.REVENUE
    assert orders.said.startswith("€480 through 2 creators")


def test_what_is_compared_offers_the_figures_that_it_has(page: ChartsPage) -> None:
    by, figure = page.card(GroupsKind).switches
    assert labels(by) == ["By platform", "By format", "By tier", "By niche", "By region"]
    assert figure.isHidden()
    choose(by, "By tier")
    assert labels(figure) == ["Engagement rate", "Money back", "Cost per engagement"]
    choose(figure, "Money back")
    chart = page.card(GroupsKind).view.chart
    assert isinstance(chart, GroupsCompared)
    assert (chart.grouping, chart.metric) == (Grouping.TIER, GroupMetric.BACK)
    choose(by, "By platform")
    chart = page.card(GroupsKind).view.chart
    assert isinstance(chart, GroupsCompared)
    assert (chart.grouping, chart.metric) == (Grouping.PLATFORM, GroupMetric.RATE)


def test_a_scope_of_one_campaign_is_compared_with_the_others(page: ChartsPage, session: Session) -> None:
    assert session.edit("Add", _other_campaign)
    chart = page.card(CampaignsKind).view.chart
    assert isinstance(chart, GroupsCompared)
    assert {row.name for row in chart.rows} == {"Autumn box", "Winter box"}


def _other_campaign(workspace: Workspace) -> None:
    campaign = workspace.campaigns.add(name="Winter box")
    partnership = workspace.partnerships.add(1, campaign, stage="live")
    post = workspace.posts.add(
        profile_id=1, partnership_id=partnership, platform=Platform.INSTAGRAM, published_at=datetime(2026, 9, 28, 9)
    )
    workspace.posts.add_reading(post, day=date(2026, 9, 29), likes=70)


def test_a_click_on_days_or_a_group_narrows_the_scope(page: ChartsPage, tab: ResultsTab) -> None:
    page.card(OrdersKind).view.clicked.emit(Days(date(2026, 9, 10), date(2026, 9, 10)))
    assert (tab.scope.since, tab.scope.until) == (date(2026, 9, 10), date(2026, 9, 10))
    tab.clear_scope()
    choice = Choice("platforms", Platform.TIKTOK)
    page.card(GroupsKind).view.clicked.emit(choice)
    assert tab.scope == Scope(platforms=frozenset({Platform.TIKTOK}))
    page.card(GroupsKind).view.clicked.emit(choice)
    assert tab.scope == Scope()


def test_the_page_follows_an_edit_and_keeps_what_a_card_was_switched_to(page: ChartsPage, session: Session) -> None:
    choose(page.card(OrdersKind).switches[0], "Revenue")
    row = {"source": "shop", "number": "new", "placed_on": date(2026, 9, 29), "currency": "EUR"}
    assert session.edit("Add", lambda w: w.orders.add(**row, items=2_000, total=2_000, code="CODE1"))
    chart = page.card(OrdersKind).view.chart
    assert isinstance(chart, OrdersByDay)
    assert sum(chart.totals) == 50_000


def test_money_offers_each_currency_there_is(page: ChartsPage, session: Session) -> None:
    money = page.card(MoneyKind)
    assert money.switches[0].isHidden()
    row = {"source": "shop", "number": "new", "placed_on": date(2026, 9, 29), "currency": "USD"}
    assert session.edit("Add", lambda w: w.orders.add(**row, items=2_000, total=2_000, code="CODE1"))
    assert labels(money.switches[0]) == ["EUR", "USD"]
    choose(money.switches[0], "USD")
    assert isinstance(money.view.chart, MoneyInOut)
    assert money.view.chart.came_in == (2_000,)


def test_a_chart_out_of_sight_is_drawn_when_it_is_scrolled_to(qtbot: QtBot, page: ChartsPage) -> None:
    first, last = page.card(OrdersKind).view, page.card(CampaignsKind).view
    qtbot.waitUntil(lambda: first.rendering is not None, timeout=20_000)
    assert last.rendering is None
    page.grid.ensureWidgetVisible(last)
    qtbot.waitUntil(lambda: last.rendering is not None, timeout=20_000)


def test_tab_goes_from_a_switch_to_its_chart_and_on_to_the_next_card(qtbot: QtBot, page: ChartsPage) -> None:
    orders, money = page.card(OrdersKind), page.card(MoneyKind)
    orders.switches[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(orders.switches[0], Qt.Key.Key_Tab)
    assert page.window().focusWidget() is orders.view
    orders.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(orders.view, Qt.Key.Key_Tab)
    assert page.window().focusWidget() is money.view


def test_a_zoomed_chart_says_so_beside_its_title_and_shows_all_again(qtbot: QtBot, page: ChartsPage) -> None:
    orders = page.card(OrdersKind)
    assert orders.all_days.isHidden()
    orders.view.focusing.zoom_in()
    assert orders.all_days.isVisible()
    assert "orders" in orders.said
    qtbot.mouseClick(orders.all_days, Qt.MouseButton.LeftButton)
    assert orders.all_days.isHidden()
    assert not orders.view.focusing.is_zoomed
