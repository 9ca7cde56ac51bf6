"""Which imported records the Results tab counts."""

from dataclasses import replace
from datetime import date

import pytest

from models.importing import Draft, OrderDraft, SalesLineDraft, TrafficDraft
from models.orders.order import Order
from models.orders.sales_line import SalesLine
from models.orders.traffic import Traffic
from storage.totals.ledger import ledger_of
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do
from tests.ui.importing.plans import person
from ui.importing.seen_records import SeenRecords
from ui.session import Session

APRIL = date(2026, 4, 20)
ORDER = Order(0, "shop", "#1", APRIL, "EUR", 1_000, total=1_000, code="LENA10")
LINE = SalesLine(0, 1, "awin", APRIL, APRIL, "", 2, 500, "EUR")
VISITS = Traffic(0, "ga4", APRIL, APRIL, campaign="spring_box", sessions=4)


@pytest.fixture
def workspace(session: Session) -> Workspace:
    return session.workspace


@pytest.fixture
def seen(workspace: Workspace) -> SeenRecords:
    campaign = add_campaign(workspace, "Spring box", starts_on="2026-04-01", ends_on="2026-04-30")
    add_partnership(workspace, add_influencer(workspace, "Lena"), campaign, "LENA10")
    add_influencer(workspace, "Mia")

    def add(w: Workspace) -> None:
        for order in (ORDER, replace(ORDER, number="#2", code=""), replace(ORDER, number="#3", is_cancelled=True)):
            w.orders.add(**{name: getattr(order, name) for name in Order.__slots__ if name != "id"})

    do(workspace, add)
    return SeenRecords(ledger_of(workspace))


@pytest.mark.parametrize(
    ("draft", "is_seen"),
    [
        (OrderDraft(2, ORDER), True),
        (OrderDraft(2, replace(ORDER, number="#2", code="")), False),
        (OrderDraft(2, replace(ORDER, number="#3")), False),
        (TrafficDraft(2, VISITS), True),
        (TrafficDraft(2, replace(VISITS, campaign="winter")), False),
        (TrafficDraft(2, replace(VISITS, campaign="")), False),
        (SalesLineDraft(2, LINE), False),
        (person(2), True),
    ],
)
def test_orders_of_creators_and_visits_of_campaigns_are_seen(seen: SeenRecords, draft: Draft, is_seen: bool) -> None:
    assert seen(draft) is is_seen


def test_sales_of_a_creator_in_a_campaign_are_seen_and_those_of_others_not(workspace: Workspace) -> None:
    campaign = add_campaign(workspace, "Spring box", starts_on="2026-04-01", ends_on="2026-04-30")
    add_partnership(workspace, add_influencer(workspace, "Lena"), campaign)
    add_influencer(workspace, "Mia")
    lines = (LINE, replace(LINE, influencer_id=2))

    def add(w: Workspace) -> None:
        for line in lines:
            w.sales_lines.add(**{name: getattr(line, name) for name in SalesLine.__slots__ if name != "id"})

    do(workspace, add)
    seen = SeenRecords(ledger_of(workspace))
    assert [seen(SalesLineDraft(2, line)) for line in lines] == [True, False]
