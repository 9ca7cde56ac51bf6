from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.campaigns.deadline import Deadline
from storage.workspace import Workspace
from tests.ui.campaigns.conftest import AUTUMN, TODAY, card_id, shown
from tests.ui.campaigns.deliverables.conftest import DialogOf, row_of
from ui.campaigns.campaign_page import DELIVERABLES
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.deliverables.calendar_page import CalendarPage
from ui.campaigns.deliverables.deliverables_page import CALENDAR, DeliverablesPage
from ui.campaigns.deliverables.month_view import MonthView
from ui.campaigns.partnership_dialog import PartnershipDialog
from ui.session import Session
from ui.theme import Theme

FLOUR, MOSS = "Plain Flour", "Moss & Crumb"
REEL_DAY = date(2026, 9, 24)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def calendar(page: DeliverablesPage) -> CalendarPage:
    page.views.choose(CALENDAR)
    page.calendar.view.setFocus()
    return page.calendar


@pytest.fixture
def view(calendar: CalendarPage) -> MonthView:
    return calendar.view


def words(calendar: CalendarPage, day: date) -> list[str]:
    return [one.text(TODAY) for one in calendar._month.entries(day)]


def chip(view: MonthView, day: date, place: int = 0) -> QPoint:
    cell = view.visualRect(view._month.index_of(day))
    return view.delegate.places(cell, day)[place][1].center()


def reel(calendar: CalendarPage) -> Deadline:
    found = calendar._month.named(f"post:{_reel_id(calendar)}")
    assert found
    return found


def _reel_id(calendar: CalendarPage) -> int:
    return next(one.item_id for one in calendar._month.entries(REEL_DAY))


def test_a_month_shows_what_is_due_and_what_is_late(calendar: CalendarPage) -> None:
    assert calendar.title.text() == "September 2026"
    assert words(calendar, REEL_DAY) == ["Plain Flour, reel"]
    assert words(calendar, date(2026, 9, 20)) == ["Late: Moss & Crumb, story × 2"]
    assert words(calendar, date(2026, 9, 1)) == [f"{AUTUMN}, starts"]


def test_a_day_is_spoken_with_its_entries(calendar: CalendarPage) -> None:
    month = calendar._month
    said = month.data(month.index_of(REEL_DAY), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Thursday, 24 September 2026: Plain Flour, reel"
    today = month.data(month.index_of(TODAY), Qt.ItemDataRole.AccessibleTextRole)
    assert today == "Tuesday, 22 September 2026, today: nothing"


def test_today_is_chosen_first_and_arrows_walk(view: MonthView, qtbot: QtBot) -> None:
    assert view.current_day == TODAY
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current_day == date(2026, 9, 30)


def test_arrows_go_on_into_the_next_month(view: MonthView, calendar: CalendarPage, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current_day == date(2026, 10, 13)
    assert calendar.title.text() == "October 2026"


def test_months_are_turned_by_buttons_and_pages(view: MonthView, calendar: CalendarPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(calendar.forward, Qt.MouseButton.LeftButton)
    assert calendar.title.text() == "October 2026"
    assert words(calendar, date(2026, 10, 12)) == [f"{AUTUMN}, ends"]
    qtbot.mouseClick(calendar.now, Qt.MouseButton.LeftButton)
    assert view.current_day == TODAY
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert calendar.title.text() == "August 2026"


def test_tab_chooses_an_entry_and_ctrl_arrow_moves_it(
    view: MonthView, calendar: CalendarPage, tab: CampaignsTab, qtbot: QtBot
) -> None:
    view.select_day(REEL_DAY)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.chosen == reel(calendar)
    qtbot.keyClick(view, Qt.Key.Key_Right, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_Down, CTRL)
    assert row_of(tab.page.deliverables, FLOUR).piece.post_due == date(2026, 10, 2)
    assert view.current_day == date(2026, 10, 2)
    assert view.chosen is not None
    assert tab.session.undo_labels()[0] == "Move reel of Plain Flour to 2 Oct 2026"
    tab.session.undo()
    tab.session.undo()
    assert row_of(tab.page.deliverables, FLOUR).piece.post_due == REEL_DAY


def test_a_chip_is_dragged_to_another_day(view: MonthView, tab: CampaignsTab, qtbot: QtBot) -> None:
    start, end = chip(view, REEL_DAY), view.visualRect(view._month.index_of(date(2026, 9, 16))).center()
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for step in (1, 2, 3):
        QTest.mouseMove(viewport, start + (end - start) * step / 3)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert row_of(tab.page.deliverables, FLOUR).piece.post_due == date(2026, 9, 16)
    assert view.current_day == date(2026, 9, 16)


def test_what_is_no_due_day_says_why_it_stays(view: MonthView, tab: CampaignsTab, qtbot: QtBot) -> None:
    view.select_day(date(2026, 9, 1))
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(view, Qt.Key.Key_Right, CTRL)
    assert "Only drafts and posts that are due move here" in str(told.args)


def test_return_opens_the_terms_of_an_entry(
    view: MonthView, tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    view.select_day(REEL_DAY)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    dialog = dialog_of(tab)
    assert isinstance(dialog, PartnershipDialog)
    assert FLOUR in dialog.windowTitle()


def crowd(workspace: Workspace, flour: int) -> None:
    for name in ("post", "story", "video", "short", "carousel", "live"):
        workspace.partnerships.add_deliverable(partnership_id=flour, format=name, post_due=REEL_DAY)


def test_more_entries_than_have_room_are_counted_and_open_as_a_menu(
    view: MonthView, tab: CampaignsTab, qtbot: QtBot
) -> None:
    flour = card_id(tab, FLOUR)
    tab.session.edit("Crowd", lambda w: crowd(w, flour))
    cell = view.visualRect(view._month.index_of(REEL_DAY))
    assert len(view.delegate.places(cell, REEL_DAY)) < 7
    more = view.delegate.more_place(cell, REEL_DAY)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=more.center())
    (menu,) = [one for one in tab.window().findChildren(QMenu) if one.isVisible()]
    assert len(menu.actions()) == 7


def test_all_campaigns_at_once_open_where_they_belong(
    calendar: CalendarPage, tab: CampaignsTab, qtbot: QtBot
) -> None:
    spring = tab.session.workspace.campaigns.named("Spring picnic")
    calendar.show_day(date(2026, 4, 1))
    assert words(calendar, date(2026, 4, 1)) == []
    qtbot.mouseClick(calendar.every, Qt.MouseButton.LeftButton, pos=QPoint(8, calendar.every.height() // 2))
    assert words(calendar, date(2026, 4, 1)) == ["Spring picnic, starts"]
    calendar.view.select_day(date(2026, 4, 1))
    qtbot.keyClick(calendar.view, Qt.Key.Key_Return)
    qtbot.keyClick(calendar.view, Qt.Key.Key_Return)
    assert tab.current_campaign == spring


def test_the_calendar_is_remembered_and_makes_room(
    calendar: CalendarPage, session: Session, theme: Theme, tab: CampaignsTab, qtbot: QtBot
) -> None:
    assert calendar.isVisible()
    assert not tab.page.tiles.isVisible()
    again = shown(session, theme, qtbot)
    again.page.tabs.choose(DELIVERABLES)
    assert again.page.deliverables.shows_calendar
    again.run("deliverables.toggle_view")
    assert again.page.deliverables.table.isVisible()
    assert again.page.tiles.isVisible()


def test_tab_leaves_the_month_after_the_last_entry(view: MonthView, qtbot: QtBot) -> None:
    view.select_day(REEL_DAY)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert not view.hasFocus()


def test_every_control_of_the_calendar_has_a_name(calendar: CalendarPage) -> None:
    controls = (calendar.back, calendar.now, calendar.forward, calendar.every)
    assert all(one.accessibleName() or one.text() for one in controls)
    assert calendar.view.accessibleName()


def test_a_campaign_that_is_over_shows_the_month_it_ended_in(calendar: CalendarPage, tab: CampaignsTab) -> None:
    spring, autumn = (tab.session.workspace.campaigns.named(name) for name in ("Spring picnic", AUTUMN))
    tab.select(spring.id)
    assert calendar.title.text() == "May 2026"
    assert calendar.view.current_day == date(2026, 5, 15)
    tab.select(autumn.id)
    assert calendar.title.text() == "September 2026"
