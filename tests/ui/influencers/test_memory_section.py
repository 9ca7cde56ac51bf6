from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from models.influencers.contact import Direction
from models.results.filters import Scope
from models.stages import Stage
from storage.influencers.comparing import read_compared
from storage.totals.summaries import figures
from tests.factory import add_campaign, add_order, add_partnership, do
from tests.ui.influencers.conftest import TODAY
from tests.ui.influencers.pointing import id_of
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session


def test_what_she_was_like_is_said_with_how_often(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    moss = id_of(tab, "Moss & Crumb")
    for days, way in ((30, Direction.OUT), (28, Direction.IN), (9, Direction.OUT)):
        day = TODAY - timedelta(days=days)
        do(session.workspace, lambda w, day=day, way=way: w.contacts.add(moss, happened_on=day, direction=way))  # type: ignore[misc]  # mypy cannot infer it
    tab.select(id_of(tab, "Crumb 2"))
    tab.select(moss)
    facts = tab.panel.memory.facts
    qtbot.waitUntil(lambda: "reply_rate" in facts)
    assert facts["reply_rate"].value == "1 of 2"
    assert facts["days_to_reply"].value == "2"
    assert facts["acceptance_rate"].value == "1 of 1"
    assert facts["on_time_rate"].value == "n/a"
    assert "No promised piece has a day that is over." in facts["on_time_rate"].accessibleDescription()
    assert "too early to tell" in tab.panel.memory.verdict.accessibleName()


def test_nothing_is_remembered_of_somebody_new(tab: InfluencersTab) -> None:
    tab.select(id_of(tab, "Crumb 2"))
    assert not tab.panel.memory.isVisible()
    tab.select(id_of(tab, "Moss & Crumb"))
    assert tab.panel.memory.isVisible()


def test_a_line_that_one_person_has_is_not_left_for_the_next(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    moss, crumb = id_of(tab, "Moss & Crumb"), id_of(tab, "Crumb 2")
    do(session.workspace, lambda w: w.contacts.add(crumb, happened_on=TODAY, direction=Direction.OUT))
    tab.select(crumb)
    tab.select(moss)
    facts = tab.panel.memory.facts
    qtbot.waitUntil(lambda: "cpa" in facts and facts["cpa"].isVisible())
    tab.select(crumb)
    qtbot.waitUntil(lambda: not facts["cpa"].isVisible())
    assert tab.panel.glance.work.value == "not yet"
    assert "not booked yet" in tab.panel.memory.verdict.accessibleName()


@pytest.mark.parametrize("stage", [Stage.NEGOTIATING, Stage.PRODUCT_SENT, Stage.LIVE, Stage.CANCELLED])
def test_orders_count_at_whatever_stage_the_partnership_was_left(
    qtbot: QtBot, tab: InfluencersTab, session: Session, stage: Stage
) -> None:
    workspace, zoe = session.workspace, id_of(tab, "Zoë Müller")
    work = add_partnership(workspace, zoe, add_campaign(workspace, "Autumn"), "ZOE", stage=stage, fee=5_000)
    # What was paid is spent at any stage; a fee only typed is not.
    do(workspace, lambda w: w.partnerships.add_payment(partnership_id=work, amount=5_000, paid_on=TODAY))
    for _ in range(12):
        add_order(workspace, "ZOE", 3_000)
    tab.select(zoe)
    qtbot.waitUntil(lambda: "yes" in tab.panel.memory.verdict.accessibleName())
    assert "€7.20 back per €1" in tab.panel.glance.work.value
    assert [one.again.words for one in read_compared(workspace, [zoe], TODAY)] == ["yes"]
    assert figures(workspace, Scope())["orders"].value == 12


def test_orders_that_are_decided_to_be_nobodys_go_from_the_panel(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    workspace, zoe = session.workspace, id_of(tab, "Zoë Müller")
    add_partnership(workspace, zoe, add_campaign(workspace, "Autumn"), "ZOE", stage=Stage.LIVE, fee=5_000)
    for _ in range(12):
        add_order(workspace, "ZOE", 3_000)
    tab.select(zoe)
    qtbot.waitUntil(lambda: "€7.20 back per €1" in tab.panel.glance.work.value)
    orders = [order.id for order in workspace.orders.all()]
    session.edit("Not ours", lambda w: w.order_decisions.disown(orders[:6]))
    qtbot.waitUntil(lambda: "€3.60 back per €1" in tab.panel.glance.work.value)
