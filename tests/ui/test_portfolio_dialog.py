"""Which period the portfolio report is asked for."""

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.factory import add_campaign, make_workspace
from tests.ui.screen_reader import hold
from ui.portfolio_dialog import PortfolioDialog
from ui.results.dates_dialog import DatesDialog
from ui.session import Session
from ui.theme import Theme

TODAY = date(2026, 11, 27)
Told = list[tuple[date | None, date | None]]


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    made = Session(make_workspace(tmp_path), clock=lambda: datetime.combine(TODAY, time(9)))
    yield made
    made.close()


def opened(session: Session, qtbot: QtBot) -> tuple[PortfolioDialog, Told]:
    made, told = PortfolioDialog(session, Theme("light")), Told()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.chosen.connect(lambda since, until: told.append((since, until)))
    qtbot.addWidget(made)
    made.show()
    return made, told


def hint(dialog: PortfolioDialog) -> str:
    return dialog.period.accessibleDescription()


def choose(dialog: PortfolioDialog, words: str, qtbot: QtBot) -> None:
    """Go down the list by keys until it says so."""
    dialog.period.setFocus()
    qtbot.keyClick(dialog.period, Qt.Key.Key_Home)
    for _ in range(dialog.period.count()):
        if dialog.period.currentText().startswith(words):
            return
        qtbot.keyClick(dialog.period, Qt.Key.Key_Down)
    pytest.fail(f"{words} is not offered")


def test_this_year_comes_first_and_says_which_campaigns_lie_in_it(session: Session, qtbot: QtBot) -> None:
    add_campaign(session.workspace, "Spring box")
    add_campaign(session.workspace, "Winter", starts_on=date(2026, 12, 1), ends_on=date(2027, 1, 15))
    dialog, told = opened(session, qtbot)
    assert dialog.period.currentText() == "This year (2026)"
    assert hint(dialog) == "1 campaign lies in it. Winter lies partly in it."
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert told == [(date(2026, 1, 1), date(2026, 12, 31))]
    assert not dialog.isVisible()


def test_a_period_with_campaigns_is_proposed_where_this_year_has_none(session: Session, qtbot: QtBot) -> None:
    add_campaign(session.workspace, "Old", starts_on=date(2019, 4, 1), ends_on=date(2019, 6, 30))
    dialog, told = opened(session, qtbot)
    assert dialog.period.currentText() == "Since the beginning"
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert told == [(None, None)]


def test_a_quarter_is_chosen_by_keys(session: Session, qtbot: QtBot) -> None:
    add_campaign(session.workspace)
    dialog, told = opened(session, qtbot)
    choose(dialog, "Q2 2026", qtbot)
    assert hint(dialog) == "1 campaign lies in it."
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert told == [(date(2026, 4, 1), date(2026, 6, 30))]


def test_other_days_are_typed_in(session: Session, qtbot: QtBot) -> None:
    dialog, told = opened(session, qtbot)
    choose(dialog, "Other days", qtbot)
    assert dialog.ok.text() == "Type the days…"
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    (days,) = dialog.findChildren(DatesDialog)
    qtbot.keyClicks(days.since, "1 Feb 2026")
    qtbot.keyClicks(days.until, "12.10.2026")
    qtbot.mouseClick(days.ok, Qt.MouseButton.LeftButton)
    assert told == [(date(2026, 2, 1), date(2026, 10, 12))]
    assert not dialog.isVisible()


def test_cancel_asks_for_nothing(session: Session, qtbot: QtBot) -> None:
    dialog, told = opened(session, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert told == []
    assert not dialog.isVisible()


def test_a_workspace_without_campaigns_says_so(session: Session, qtbot: QtBot) -> None:
    dialog, _ = opened(session, qtbot)
    assert hint(dialog) == "No campaign has days in it."


def test_a_screen_reader_hears_what_each_control_is(session: Session, qtbot: QtBot) -> None:
    dialog, _ = opened(session, qtbot)
    hold(dialog)
