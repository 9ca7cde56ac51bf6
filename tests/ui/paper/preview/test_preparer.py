"""Of several wishes in a row the newest wins."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from models.paper.choice import AS_PROPOSED
from models.paper.request import ReportRequest
from models.results.filters import Scope
from storage.snapshots import Shown
from tests.ui.paper.crowd import TODAY
from tests.ui.paper.preview.conftest import PATIENCE
from ui.paper.preview.prepared import GivenUpError, Prepared, Wish, prepare
from ui.paper.preview.preparer import Preparer
from ui.session import Session
from ui.work.jobs import Jobs


@pytest.fixture
def wish(session: Session, campaign: int) -> Wish:
    return Wish(session.shown, ReportRequest(Scope.of_campaign(campaign)), AS_PROPOSED, TODAY, "a4")


@pytest.fixture
def preparer(jobs: Jobs) -> Preparer:
    return Preparer(jobs)


def test_only_what_was_wished_last_is_handed_over(preparer: Preparer, wish: Wish, qtbot: QtBot) -> None:
    found: list[Prepared] = []
    preparer.prepared.connect(found.append)
    for request in (ReportRequest(Scope()), wish.request, ReportRequest(Scope())):
        preparer.prepare(replace(wish, request=request))
    preparer.prepare(replace(wish, paper="letter"))
    qtbot.waitUntil(lambda: not preparer.is_busy, timeout=PATIENCE)
    assert [(each.wish.paper, each.document.title) for each in found] == [("letter", "Autumn gluten-free box")]


def test_what_was_given_up_is_not_handed_over_and_another_can_be_wished(
    preparer: Preparer, wish: Wish, qtbot: QtBot
) -> None:
    found: list[Prepared] = []
    preparer.prepared.connect(found.append)
    preparer.prepare(wish)
    preparer.give_up()
    assert not preparer.is_busy
    with qtbot.waitSignal(preparer.prepared, timeout=PATIENCE):
        preparer.prepare(replace(wish, paper="letter"))
    assert [each.wish.paper for each in found] == ["letter"]


def test_work_that_nobody_waits_for_ends_before_the_pages_are_set(wish: Wish) -> None:
    with pytest.raises(GivenUpError):
        prepare(wish, lambda: True)


def test_a_workspace_that_is_gone_is_told(preparer: Preparer, wish: Wish, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preparer.failed, timeout=PATIENCE):
        preparer.prepare(replace(wish, workspace=Shown(wish.workspace.path.with_name("gone.goodword"))))
    assert not preparer.is_busy
