from datetime import date

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from models.campaign import Campaign
from models.filters import Scope
from ui.results.dates_dialog import DatesDialog
from ui.results.periods import periods
from ui.results.scope_bar import ScopeBar
from ui.theme import Theme

TODAY = date(2026, 9, 30)
CAMPAIGNS = [Campaign(7, "Autumn & box", starts_on=date(2026, 9, 1), ends_on=date(2026, 10, 12)), Campaign(8, "Idea")]


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> ScopeBar:
    made = ScopeBar(theme, list, list)
    qtbot.addWidget(made)
    made.show_scope(Scope(), CAMPAIGNS, TODAY)
    return made


def entry(bar: ScopeBar, text: str) -> QAction:
    return next(action for menu in bar.findChildren(type(bar._dates_menu)) for action in menu.actions()
                if action.text() == text)  # fmt: skip


def test_a_campaign_is_chosen_from_the_menu(qtbot: QtBot, bar: ScopeBar) -> None:
    bar.on_campaigns_asked()
    with qtbot.waitSignal(bar.scope_changed) as changed:
        entry(bar, "Autumn && box").trigger()
    assert changed.args == [Scope.of_campaign(7)]
    assert bar.campaign.text() == "Autumn & box"
    assert bar.dates.text() == "1 Sep – 12 Oct"


def test_a_period_is_chosen_from_the_menu(qtbot: QtBot, bar: ScopeBar) -> None:
    bar.on_dates_asked()
    with qtbot.waitSignal(bar.scope_changed):
        entry(bar, "Last 7 days").trigger()
    assert (bar.scope.since, bar.scope.until) == (date(2026, 9, 24), TODAY)


def test_the_cross_of_a_chip_ends_its_part(bar: ScopeBar) -> None:
    bar.choose_campaign(7)
    bar.choose_dates(TODAY, TODAY)
    bar.dates.cleared.emit()
    assert bar.scope == Scope.of_campaign(7)
    bar.campaign.cleared.emit()
    assert bar.scope.is_everything


def test_dates_of_another_year_say_so(bar: ScopeBar) -> None:
    bar.choose_dates(date(2025, 12, 1), date(2025, 12, 31))
    assert bar.dates.text() == "1 Dec – 31 Dec 2025"


def test_periods_hold_whole_days_and_months() -> None:
    found = {period.label: (period.since, period.until) for period in periods(date(2026, 3, 31))}
    assert found["Last month"] == (date(2026, 2, 1), date(2026, 2, 28))
    assert found["Last year"] == (date(2025, 1, 1), date(2025, 12, 31))
    assert found["Last 30 days"] == (date(2026, 3, 2), date(2026, 3, 31))


def test_typed_dates_the_wrong_way_round_are_refused(qtbot: QtBot, theme: Theme) -> None:
    dialog = DatesDialog(date(2026, 9, 5), date(2026, 9, 1), theme)
    qtbot.addWidget(dialog)
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.ok.click()
    dialog.until.setText("9 Sep 2026")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.ok.click()
    assert chosen.args == [date(2026, 9, 5), date(2026, 9, 9)]
