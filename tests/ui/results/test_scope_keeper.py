from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from models.business import Business
from models.results.earlier import GONE, Against, ComparedWith, Earlier
from models.results.filters import Scope
from storage.workspace import create_workspace
from tests.factory import NOW
from ui.preferences import Preferences
from ui.results.scope_keeper import ScopeKeeper, forget_look, memory_key
from ui.session import Session

BEFORE = ComparedWith(Against.BEFORE)


@pytest.fixture
def keeper(session: Session) -> ScopeKeeper:
    made = ScopeKeeper(session)
    made.read_anew()
    return made


def again(session: Session) -> ScopeKeeper:
    """As the file is opened once more."""
    made = ScopeKeeper(session)
    made.read_anew()
    return made


def test_a_new_file_is_looked_at_by_its_running_campaign(keeper: ScopeKeeper, session: Session) -> None:
    assert keeper.scope == Scope.of_campaign(session.workspace.campaigns.named("Autumn box").id)


def test_scope_and_comparison_come_back_when_the_file_is_opened_again(keeper: ScopeKeeper, session: Session) -> None:
    niches = Scope(since=date(2026, 9, 1), until=date(2026, 9, 9), niches=frozenset({"Baking"}))
    keeper.choose(niches)
    keeper.compare(BEFORE)
    reopened = again(session)
    assert (reopened.scope, reopened.compared) == (niches, BEFORE)


def test_everything_comes_back_as_well(keeper: ScopeKeeper, session: Session) -> None:
    keeper.choose(Scope())
    assert again(session).scope == Scope()


def test_a_period_is_remembered_by_its_name(keeper: ScopeKeeper, session: Session) -> None:
    keeper.choose(Scope(since=date(2026, 9, 24), until=date(2026, 9, 30)), "Last 7 days")
    later = Session(session.workspace, clock=lambda: datetime(2026, 10, 2, 9, 0))
    assert (again(later).scope.since, again(later).scope.until) == (date(2026, 9, 26), date(2026, 10, 2))


def test_a_period_keeps_its_name_while_other_parts_change(keeper: ScopeKeeper) -> None:
    week = Scope(since=date(2026, 9, 24), until=date(2026, 9, 30))
    keeper.choose(week, "Last 7 days")
    keeper.choose(replace(week, niches=frozenset({"Baking"})))
    assert keeper.period == "Last 7 days"
    keeper.choose(replace(week, since=date(2026, 9, 25)))
    assert keeper.period == ""


def test_looking_is_no_edit(keeper: ScopeKeeper, session: Session) -> None:
    before = session.undo_labels()
    keeper.choose(Scope(niches=frozenset({"Baking"})))
    assert session.undo_labels() == before


def test_what_was_deleted_is_dropped_and_the_first_look_comes_back(keeper: ScopeKeeper, session: Session) -> None:
    spring: list[int] = []
    session.edit("Add", lambda w: spring.append(w.campaigns.add(name="Spring")))
    keeper.choose(Scope.of_campaign(spring[0]))
    session.edit("Delete", lambda w: w.campaigns.delete(spring[0]))
    assert again(session).scope == Scope.of_campaign(session.workspace.campaigns.named("Autumn box").id)


def test_another_campaign_with_the_number_of_a_deleted_one_is_not_taken_for_it(
    keeper: ScopeKeeper, session: Session
) -> None:
    spring: list[int] = []
    session.edit("Add", lambda w: spring.append(w.campaigns.add(name="Spring")))
    keeper.choose(Scope.of_campaign(spring[0]))
    session.edit("Delete", lambda w: w.campaigns.delete(spring[0]))
    keeper.read_anew()
    session.edit("Add", lambda w: w.campaigns.add(name="Winter"))
    keeper.read_anew()
    assert session.workspace.campaigns.named("Winter").id == spring[0]
    assert keeper.scope == Scope()


def test_another_file_inherits_nothing(keeper: ScopeKeeper, tmp_path: Path) -> None:
    keeper.choose(Scope(niches=frozenset({"Baking"})))
    workspace = create_workspace(tmp_path / "other.goodword", Business(name="Fern", currency="EUR"))
    other = again(Session(workspace, lambda: NOW))
    workspace.close()
    assert other.scope == Scope()


def test_a_new_file_in_the_place_of_another_inherits_nothing(keeper: ScopeKeeper, session: Session) -> None:
    keeper.choose(Scope(niches=frozenset({"Baking"})))
    forget_look(session.path)
    assert again(session).scope.campaign_id is not None


def test_a_comparison_is_not_made_with_another_campaign_of_the_same_number(
    keeper: ScopeKeeper, session: Session
) -> None:
    spring: list[int] = []
    session.edit("Add", lambda w: spring.append(w.campaigns.add(name="Spring")))
    keeper.compare(ComparedWith(Against.CAMPAIGN, spring[0]))
    assert keeper.why_not_compared == ""
    session.edit("Delete", lambda w: w.campaigns.delete(spring[0]))
    keeper.read_anew()
    assert keeper.why_not_compared == GONE
    session.undo()
    keeper.read_anew()
    assert keeper.why_not_compared == ""
    session.redo()
    keeper.read_anew()
    session.edit("Add", lambda w: w.campaigns.add(name="Winter"))
    keeper.read_anew()
    assert (keeper.earlier, keeper.why_not_compared) == (None, GONE)


def test_a_damaged_memory_is_passed_over(session: Session) -> None:
    Preferences().set_text(memory_key(session.path), '{"campaigns": [true, "x"], "platforms": ["myspace"], "since": 4')
    assert again(session).scope.campaign_id is not None


def test_a_comparison_that_cannot_be_made_waits_until_it_can(keeper: ScopeKeeper) -> None:
    keeper.choose(Scope())
    keeper.compare(BEFORE)
    assert [keeper.earlier] == [None]
    assert "Choose a campaign or dates first" in keeper.why_not_compared
    keeper.choose(Scope(since=date(2026, 9, 15), until=date(2026, 9, 21)))
    assert [keeper.earlier] == [Earlier("8 Sep – 14 Sep", Scope(since=date(2026, 9, 8), until=date(2026, 9, 14)))]
