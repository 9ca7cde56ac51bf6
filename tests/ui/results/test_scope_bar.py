from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from models.reading.platform import Platform
from models.results.filters import Scope
from models.results.periods import periods
from storage.workspace import Workspace
from ui.results.dates_dialog import DatesDialog
from ui.results.scope_bar import ScopeBar
from ui.results.scope_keeper import ScopeKeeper
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

TODAY = date(2026, 9, 30)
SICILY = ("Sicily", "IT")


def add_more(workspace: Workspace) -> None:
    """A second campaign without posts, and where the two creators live and what they do."""
    workspace.campaigns.add(name="Idea & more")
    dal, moss = workspace.influencers.ids()  # by name
    workspace.influencers.update(moss, niches=["Baking", "Family"], region="Sicily", country="IT")
    workspace.influencers.update(dal, niches=["Baking"])


@pytest.fixture
def keeper(session: Session) -> ScopeKeeper:
    session.edit("More", add_more)
    return ScopeKeeper(session)


@pytest.fixture
def bar(qtbot: QtBot, keeper: ScopeKeeper, session: Session, theme: Theme, jobs: Jobs) -> ScopeBar:
    made = ScopeBar(keeper, session, theme, jobs)
    qtbot.addWidget(made)
    keeper.choose(Scope())
    made.resize(1244, 40)
    made.show()
    return made


def named(session: Session, name: str) -> int:
    return session.workspace.campaigns.named(name).id


def entry(menu: QMenu, text: str) -> QAction:
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if action.text().partition("\t")[0] == text)


def texts(menu: QMenu) -> list[str]:
    menu.aboutToShow.emit()
    return [action.text().replace("\t", " ") for action in menu.actions() if not action.isSeparator()]


def clicked(qtbot: QtBot, menu: QMenu, text: str, x: int) -> None:
    menu.popup(QPoint(0, 0))
    action = next(one for one in menu.actions() if one.text().partition("\t")[0] == text)
    place = menu.actionGeometry(action)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=QPoint(place.left() + x, place.center().y()))


def test_a_click_on_a_campaign_looks_at_it_alone_and_closes_the_menu(
    qtbot: QtBot, bar: ScopeBar, keeper: ScopeKeeper, session: Session
) -> None:
    clicked(qtbot, bar.campaigns.offer, "Idea && more", 80)
    clicked(qtbot, bar.campaigns.offer, "Autumn box", 80)
    assert keeper.scope == Scope.of_campaign(named(session, "Autumn box"))
    assert bar.campaigns.offer.isHidden()
    assert bar.campaigns.text() == "Autumn box"
    assert bar.dates.text() == "1 Sep – 12 Oct"


def test_boxes_choose_several_campaigns_and_the_menu_stays(qtbot: QtBot, bar: ScopeBar, keeper: ScopeKeeper) -> None:
    clicked(qtbot, bar.campaigns.offer, "Idea && more", 10)
    assert bar.campaigns.offer.isVisible()
    clicked(qtbot, bar.campaigns.offer, "Autumn box", 10)
    assert len(keeper.scope.campaign_ids) == 2
    assert bar.campaigns.text() == "Autumn box, Idea & more"
    assert bar.dates.text() == "All dates"
    clicked(qtbot, bar.campaigns.offer, "All campaigns", 10)
    assert keeper.scope.is_everything


def test_the_keyboard_chooses_one_campaign_or_ticks_several(bar: ScopeBar, keeper: ScopeKeeper) -> None:
    menu = bar.campaigns.offer
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(entry(menu, "Autumn box"))
    QTest.keyClick(menu, Qt.Key.Key_Space)
    menu.setActiveAction(entry(menu, "Idea && more"))
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert len(keeper.scope.campaign_ids) == 2
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert bar.campaigns.text() == "Idea & more"
    assert menu.isHidden()


def test_a_period_is_chosen_by_its_name(bar: ScopeBar, keeper: ScopeKeeper) -> None:
    entry(bar.dates.findChildren(QMenu)[0], "Last 7 days").trigger()
    assert (keeper.scope.since, keeper.scope.until) == (date(2026, 9, 24), TODAY)
    assert bar.dates.text() == "Last 7 days"
    assert bar.dates.accessibleName() == "Dates: Last 7 days, 24 Sep – 30 Sep"


def test_the_dates_of_the_campaign_alone_can_be_chosen(bar: ScopeBar, keeper: ScopeKeeper, session: Session) -> None:
    keeper.choose(Scope.of_campaign(named(session, "Autumn box")))
    entry(bar.dates.findChildren(QMenu)[0], "Only what lies in its dates").trigger()
    assert (keeper.scope.since, keeper.scope.until) == (date(2026, 9, 1), date(2026, 10, 12))


def test_the_cross_of_a_chip_ends_its_part(bar: ScopeBar, keeper: ScopeKeeper, session: Session) -> None:
    autumn = named(session, "Autumn box")
    keeper.choose(Scope(frozenset({autumn}), TODAY, TODAY, niches=frozenset({"Baking"})))
    bar.niches.cleared.emit()
    bar.dates.cleared.emit()
    assert keeper.scope == Scope.of_campaign(autumn)
    bar.campaigns.cleared.emit()
    assert keeper.scope.is_everything


def test_dates_of_another_year_say_so(bar: ScopeBar) -> None:
    bar.dates.choose(date(2025, 12, 1), date(2025, 12, 31))
    assert bar.dates.text() == "1 Dec – 31 Dec 2025"


def test_niches_and_regions_are_offered_with_their_posts(bar: ScopeBar) -> None:
    assert texts(bar.niches.offer) == ["Baking 3", "Family 2"]
    assert texts(bar.regions.offer) == ["Sicily, IT 2", "No region 1"]
    assert texts(bar.creators.offer) == ["Moss && Crumb 2", "<b>Dal</b> 1"]


def test_each_chip_counts_beside_what_the_others_let_through(bar: ScopeBar, keeper: ScopeKeeper) -> None:
    keeper.choose(Scope(platforms=frozenset({Platform.TIKTOK})))
    assert texts(bar.niches.offer) == ["Baking 1"]
    assert texts(bar.platforms.offer) == ["Instagram 2", "TikTok 1"]


def test_ticks_narrow_to_niches_and_regions(bar: ScopeBar, keeper: ScopeKeeper) -> None:
    entry(bar.niches.offer, "Family").trigger()
    entry(bar.regions.offer, "Sicily, IT").trigger()
    assert keeper.scope == Scope(niches=frozenset({"Family"}), regions=frozenset({SICILY}))
    assert bar.regions.text() == "Sicily, IT"
    assert bar.regions.accessibleName() == "Regions: Sicily, IT"


def test_a_deleted_creator_leaves_the_chip_and_comes_back_with_undo(
    bar: ScopeBar, keeper: ScopeKeeper, session: Session
) -> None:
    moss = session.workspace.influencers.ids()[1]
    keeper.choose(Scope(influencer_ids=frozenset({moss})))
    assert bar.creators.text() == "Moss & Crumb"
    session.edit("Delete", lambda w: w.influencers.delete(moss))
    keeper.read_anew()
    bar.show_scope()
    assert (keeper.scope, bar.creators.text()) == (Scope(), "All creators")
    session.undo()
    keeper.read_anew()
    bar.show_scope()
    assert bar.creators.text() == "Moss & Crumb"


def test_a_renamed_campaign_is_called_so_on_its_chip(bar: ScopeBar, keeper: ScopeKeeper, session: Session) -> None:
    idea = named(session, "Idea & more")
    keeper.choose(Scope.of_campaign(idea))
    session.edit("Rename", lambda w: w.campaigns.update(idea, name="Winter"))
    keeper.read_anew()
    bar.show_scope()
    assert bar.campaigns.text() == "Winter"


@pytest.mark.parametrize("width", [1244, 1000, 800])
def test_everything_stays_in_its_line_however_much_is_chosen(
    bar: ScopeBar, keeper: ScopeKeeper, session: Session, width: int
) -> None:
    session.edit("Rename", lambda w: w.campaigns.update(named(session, "Autumn box"), name="Autumn box without gluten"))
    long = session.workspace.campaigns.all()[-1].id
    keeper.choose(
        Scope(
            frozenset({long}), date(2025, 12, 1), date(2026, 1, 31), frozenset({Platform.TIKTOK, Platform.INSTAGRAM}),
            frozenset(session.workspace.influencers.ids()), frozenset({"Baking", "Family"}), frozenset({SICILY}),
        )
    )  # fmt: skip
    bar.resize(width, 40)
    bar.show_scope()
    seen = [one for one in bar.row.findChildren(QPushButton) if one.isVisible()]
    assert max(one.geometry().right() for one in seen) < width
    assert all(left.geometry().right() < right.geometry().left() for left, right in pairwise(seen))
    assert all(not one.isHidden() for one in (bar.niches, bar.regions, bar.creators))


def test_the_keyboard_goes_through_the_bar_as_it_is_read(qtbot: QtBot, bar: ScopeBar, keeper: ScopeKeeper) -> None:
    keeper.choose(Scope(niches=frozenset({"Baking"})))
    chips = [bar.campaigns, bar.dates, bar.platforms, bar.niches, bar.regions, bar.creators]
    order = [*chips, bar.clear_button, bar.compare]
    bar.campaigns.setFocus()
    for before, after in pairwise(order):
        qtbot.waitUntil(before.hasFocus)
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert after.hasFocus()
    assert all(one.accessibleName() or one.text() for one in order)
    bar.niches.setFocus()
    qtbot.keyClick(bar.niches, Qt.Key.Key_Delete)
    assert keeper.scope.is_everything


def test_what_has_no_room_waits_under_more(bar: ScopeBar, keeper: ScopeKeeper) -> None:
    bar.resize(640, 40)
    bar.show_scope()
    assert bar.regions.isHidden()
    assert "All regions" in texts(bar.more.offer)
    keeper.choose(Scope(regions=frozenset({SICILY})))
    assert bar.regions.isVisible()
    bar.resize(1244, 40)
    bar.show_scope()
    assert bar.more.isHidden()


def test_a_shortened_chip_tells_all_of_itself(bar: ScopeBar, keeper: ScopeKeeper, session: Session) -> None:
    keeper.choose(Scope(niches=frozenset({"Baking", "Family"})))
    bar.niches.squeeze(80)
    assert bar.niches.sizeHint().width() == 80
    assert "Baking, Family" in bar.niches.toolTip()
    assert bar.niches.accessibleName() == "Niches: Baking, Family"


def test_periods_hold_whole_days_and_months() -> None:
    found = {period.label: (period.since, period.until) for period in periods(date(2026, 3, 31))}
    assert found["Last month"] == (date(2026, 2, 1), date(2026, 2, 28))
    assert found["Last year"] == (date(2025, 1, 1), date(2025, 12, 31))
    assert found["Last 30 days"] == (date(2026, 3, 2), date(2026, 3, 31))


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> Callable[..., DatesDialog]:
    def make(since: date | None, until: date | None, *, is_to_compare: bool = False) -> DatesDialog:
        made = DatesDialog(since, until, TODAY, theme, is_to_compare=is_to_compare)
        qtbot.addWidget(made)
        return made

    return make


def test_typed_dates_the_wrong_way_round_are_refused(qtbot: QtBot, dialog: Callable[..., DatesDialog]) -> None:
    made = dialog(date(2026, 9, 5), date(2026, 9, 1))
    with qtbot.assertNotEmitted(made.chosen):
        made.ok.click()
    made.until.setText("9 Sep 2026")
    with qtbot.waitSignal(made.chosen) as chosen:
        made.ok.click()
    assert chosen.args == [date(2026, 9, 5), date(2026, 9, 9)]


def test_a_day_without_a_year_is_the_nearest_one(qtbot: QtBot, dialog: Callable[..., DatesDialog]) -> None:
    made = dialog(None, None)
    made.since.setText("20 Dec")
    made.until.setText("1 Mar")
    assert (made.since.value, made.until.value) == (date(2026, 12, 20), date(2027, 3, 1))
    with qtbot.waitSignal(made.chosen) as chosen:
        made.ok.click()
    assert chosen.args == [date(2026, 12, 20), date(2027, 3, 1)]


def test_each_day_that_cannot_be_read_says_so_until_it_is_typed_anew(
    qtbot: QtBot, dialog: Callable[..., DatesDialog]
) -> None:
    made = dialog(None, None)
    made.show()
    made.since.setText("32 Sep 2026")
    made.until.setText("soon")
    made.ok.click()
    assert all(row.problem for row in made.rows)
    made.until.selectAll()
    qtbot.keyClicks(made.until, "9 Sep")
    assert made.rows[0].problem
    assert not made.rows[1].problem


def test_days_to_compare_with_need_both_ends(qtbot: QtBot, dialog: Callable[..., DatesDialog]) -> None:
    made = dialog(date(2026, 9, 5), None, is_to_compare=True)
    with qtbot.assertNotEmitted(made.chosen):
        made.ok.click()
