from datetime import date

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.results.earlier import Against, ComparedWith
from models.results.filters import Scope
from storage.workspace import Workspace
from ui.results.compare_button import CompareButton
from ui.results.dates_dialog import DatesDialog
from ui.results.scope_keeper import ScopeKeeper
from ui.session import Session
from ui.theme import Theme

WEEK = Scope(since=date(2026, 9, 15), until=date(2026, 9, 21))


@pytest.fixture
def keeper(session: Session) -> ScopeKeeper:
    session.edit("Add", lambda w: w.campaigns.add(name="Spring & sun", starts_on=date(2026, 4, 1)))
    return ScopeKeeper(session)


@pytest.fixture
def button(qtbot: QtBot, keeper: ScopeKeeper, session: Session, theme: Theme) -> CompareButton:
    made = CompareButton(keeper, session, theme)
    qtbot.addWidget(made)
    keeper.changed.connect(made.show_choice)
    keeper.choose(WEEK)
    made.show()
    return made


def menu_of(button: CompareButton) -> QMenu:
    button.click()
    menu = button.findChildren(QMenu)[0]
    menu.close()
    return menu


def entries(button: CompareButton) -> dict[str, QAction]:
    return {action.text(): action for action in menu_of(button).actions() if not action.isSeparator()}


def test_other_days_are_offered_with_what_they_would_be(button: CompareButton) -> None:
    assert list(entries(button)) == [
        "Nothing",
        "The days before · 8 Sep – 14 Sep",
        "The same days a year before · 15 Sep – 21 Sep 2025",
        "Other days…",
    ]


def test_a_choice_is_told_on_the_button_and_can_be_taken_back(button: CompareButton, keeper: ScopeKeeper) -> None:
    entries(button)["The days before · 8 Sep – 14 Sep"].trigger()
    assert keeper.compared == ComparedWith(Against.BEFORE)
    assert button.accessibleName() == "Compared with 8 Sep – 14 Sep"
    assert entries(button)["The days before · 8 Sep – 14 Sep"].isChecked()
    entries(button)["Nothing"].trigger()
    assert [keeper.compared] == [None]
    assert button.accessibleName() == "Compare with…"


def test_other_campaigns_are_offered_where_one_is_looked_at(
    button: CompareButton, keeper: ScopeKeeper, session: Session
) -> None:
    keeper.choose(Scope.of_campaign(session.workspace.campaigns.named("Autumn box").id))
    entries(button)["Spring && sun"].trigger()
    assert button.accessibleName() == "Compared with Spring & sun"
    assert "Autumn box" not in entries(button)


def test_many_campaigns_have_a_menu_of_their_own(button: CompareButton, keeper: ScopeKeeper, session: Session) -> None:
    def add(workspace: Workspace) -> None:
        for number in range(9):
            workspace.campaigns.add(name=f"Campaign {number}")

    session.edit("Add", add)
    keeper.choose(Scope.of_campaign(1))
    further = entries(button)["Another campaign"].menu()
    assert isinstance(further, QMenu)
    assert len(further.actions()) == 10


def test_what_cannot_be_had_is_greyed_and_says_why(button: CompareButton, keeper: ScopeKeeper) -> None:
    keeper.choose(Scope(until=date(2026, 9, 21)))
    before = entries(button)["The days before · Choose the first day of the dates as well."]
    assert not before.isEnabled()


def test_where_everything_is_looked_at_one_line_says_what_to_do(button: CompareButton, keeper: ScopeKeeper) -> None:
    keeper.choose(Scope())
    nothing, told = entries(button).values()
    assert nothing.isEnabled()
    assert told.text().startswith("Choose a campaign or dates first")
    assert not told.isEnabled()


def test_days_are_typed_in(qtbot: QtBot, button: CompareButton, keeper: ScopeKeeper) -> None:
    entries(button)["Other days…"].trigger()
    dialog = button.findChildren(DatesDialog)[0]
    dialog.since.setText("1 Aug 2026")
    dialog.until.setText("9 Aug 2026")
    dialog.ok.click()
    assert keeper.compared == ComparedWith(Against.DATES, None, date(2026, 8, 1), date(2026, 8, 9))
    assert button.accessibleName() == "Compared with 1 Aug – 9 Aug"
    assert entries(button)["Other days · 1 Aug – 9 Aug"].isChecked()


def test_a_comparison_that_is_not_to_be_had_any_more_says_why(button: CompareButton, keeper: ScopeKeeper) -> None:
    keeper.compare(ComparedWith(Against.BEFORE))
    keeper.choose(Scope())
    assert button.accessibleName() == "Not compared"
    assert "Choose a campaign or dates first" in button.toolTip()
    keeper.choose(WEEK)
    assert button.accessibleName() == "Compared with 8 Sep – 14 Sep"


def test_a_narrow_button_ends_its_text_and_tells_it_as_tooltip(button: CompareButton, keeper: ScopeKeeper) -> None:
    keeper.compare(ComparedWith(Against.BEFORE))
    button.squeeze(120)
    assert button.sizeHint().width() <= 120
    assert "…" in button.text()
    assert "Compared with 8 Sep – 14 Sep" in button.toolTip()
