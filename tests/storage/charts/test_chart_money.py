from datetime import date

from models.charts import FlowKind, SalesMetric
from models.figures.reasons import COSTS_HAVE_NO_PLATFORM, NO_ORDERS, ORDERS_HAVE_NO_PLATFORM
from models.reading.platform import Platform
from models.results.filters import Scope
from models.stages import Stage
from storage.charts.flows import money_in_out
from storage.charts.sales import orders_by_day
from storage.charts.stages import stage_funnel
from storage.totals.ledger import ledger_of
from storage.totals.summaries import figures
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, do

ORDERS, REVENUE = SalesMetric.ORDERS, SalesMetric.REVENUE
INSTAGRAM = Scope(platforms=frozenset({Platform.INSTAGRAM}))


def pair(workspace: Workspace, **terms: object) -> tuple[int, int, int]:
    """A creator with the code LENA in a campaign: ids of campaign, creator and partnership."""
    campaign, lena = add_campaign(workspace), add_influencer(workspace)
    return campaign, lena, add_partnership(workspace, lena, campaign, "LENA", **terms)


def add_line(workspace: Workspace, **values: object) -> None:
    do(workspace, lambda w: w.sales_lines.add(**values, currency="EUR"))


def test_orders_and_revenue_by_day_add_up_to_the_figures(workspace: Workspace) -> None:
    _, lena, partnership = pair(workspace)
    add_post(workspace, lena, partnership, likes=5)
    for day in (4, 4, 9):
        add_order(workspace, "lena", 5_000, placed_on=date(2026, 5, day))
    add_order(workspace, "lena", -1_200, placed_on=date(2026, 5, 9))
    ledger, found = ledger_of(workspace), figures(workspace, Scope())
    orders, revenue = (orders_by_day(workspace, ledger, Scope(), metric) for metric in (ORDERS, REVENUE))
    assert sum(orders.totals) == found["orders"].value == 3
    assert sum(revenue.totals) + sum(revenue.given_back) == found["revenue"].value == 13_800
    assert revenue.given_back[-1] == -1_200
    assert orders.told(0) == "4 May 2026: 2 orders\n@lena1: 2\nLive 4 May 2026: @lena1 post"


def test_revenue_in_another_currency_is_told(workspace: Workspace) -> None:
    pair(workspace)
    add_order(workspace, "lena")
    add_order(workspace, "lena", currency="USD")
    ledger = ledger_of(workspace)
    assert sum(orders_by_day(workspace, ledger, Scope(), ORDERS).totals) == 2
    assert orders_by_day(workspace, ledger, Scope(), REVENUE).left_out == "Revenue in USD left out."


def test_sales_without_orders_stand_on_their_last_day_and_unknown_ones_are_counted(workspace: Workspace) -> None:
    _, lena, _ = pair(workspace)
    for day, orders, revenue in ((6, 3, None), (8, None, 900)):
        line = {"influencer_id": lena, "origin": "x", "since": date(2026, 5, day), "day": date(2026, 5, day)}
        add_line(workspace, **line, orders=orders, revenue=revenue)
    ledger = ledger_of(workspace)
    by_orders = orders_by_day(workspace, ledger, Scope(), ORDERS)
    assert (sum(by_orders.totals), by_orders.unknown) == (3, 1)
    assert "1 sale without its revenue" in orders_by_day(workspace, ledger, Scope(), REVENUE).left_out


def test_why_there_are_no_orders_is_said(workspace: Workspace) -> None:
    pair(workspace)
    ledger = ledger_of(workspace)
    assert orders_by_day(workspace, ledger, Scope(), ORDERS).text_summary() == NO_ORDERS
    assert orders_by_day(workspace, ledger, INSTAGRAM, ORDERS).text_summary() == ORDERS_HAVE_NO_PLATFORM


def flows(workspace: Workspace, scope: Scope | None = None) -> dict[FlowKind, int]:
    chart = money_in_out(workspace, ledger_of(workspace), scope or Scope())
    return {one.kind: sum(one.amounts) for one in chart.series}


def pay(workspace: Workspace, partnership: int, amount: int, **values: object) -> None:
    row = {"partnership_id": partnership, "kind": "cash", "amount": amount, "currency": "EUR", **values}
    do(workspace, lambda w: w.partnerships.add_payment(**row))


def test_payments_made_product_sent_and_expenses_go_out_on_their_days(workspace: Workspace) -> None:
    campaign, _, partnership = pair(
        workspace, product_cost=2_000, shipping=400, product_sent_on=date(2026, 4, 20), fee=10_000
    )
    add_order(workspace, "lena", 5_000)
    gift = add_order(workspace, "lena", 900, placed_on=date(2026, 5, 2))
    do(workspace, lambda w: w.order_decisions.mark_gift(gift, partnership, 70))
    pay(workspace, partnership, 8_000, paid_on=date(2026, 5, 30))
    pay(workspace, partnership, 2_000)
    expense = {"campaign_id": campaign, "what": "Boost", "amount": 700, "spent_on": date(2026, 5, 2)}
    do(workspace, lambda w: w.campaigns.add_expense(**expense))
    assert flows(workspace) == {
        FlowKind.REVENUE: 5_000, FlowKind.CREATORS: 8_000, FlowKind.PRODUCT: 2_470, FlowKind.EXPENSES: 700
    }  # fmt: skip
    assert flows(workspace, Scope(since=date(2026, 5, 3), until=date(2026, 5, 10))) == {FlowKind.REVENUE: 5_000}


def test_expenses_of_nobody_stay_out_where_some_creators_are_looked_at(workspace: Workspace) -> None:
    campaign, lena, partnership = pair(workspace)
    pay(workspace, partnership, 8_000, paid_on=date(2026, 5, 30))
    expense = {"campaign_id": campaign, "what": "Boost", "amount": 700, "spent_on": date(2026, 5, 2)}
    do(workspace, lambda w: w.campaigns.add_expense(**expense))
    assert flows(workspace, Scope(influencer_ids=frozenset({lena}))) == {FlowKind.CREATORS: 8_000}


def test_money_without_a_day_and_in_another_currency_is_told(workspace: Workspace) -> None:
    campaign, _, partnership = pair(workspace)
    pay(workspace, partnership, 8_000, paid_on=date(2026, 5, 30))
    pay(workspace, partnership, 900, paid_on=date(2026, 5, 30), currency="USD")
    do(workspace, lambda w: w.campaigns.add_expense(campaign_id=campaign, what="Boost", amount=700))
    chart = money_in_out(workspace, ledger_of(workspace), Scope())
    assert chart.left_out == "Expenses of €7 has no day and is left out. Money in USD is left out."
    assert money_in_out(workspace, ledger_of(workspace), Scope(), "USD").went_out == (900,)
    assert money_in_out(workspace, ledger_of(workspace), INSTAGRAM).text_summary() == COSTS_HAVE_NO_PLATFORM


def test_the_funnel_knows_more_than_the_stage_where_it_is_written_down(workspace: Workspace) -> None:
    campaign, lena = add_campaign(workspace), add_influencer(workspace)
    add_partnership(workspace, lena, campaign, stage=Stage.SHORTLISTED)
    mia = add_influencer(workspace, "Mia")
    add_post(workspace, mia, add_partnership(workspace, mia, campaign, stage=Stage.CANCELLED), likes=3)
    day = date(2026, 5, 1)
    do(workspace, lambda w: w.contacts.add(lena, campaign_id=campaign, happened_on=day, direction="out"))
    chart = stage_funnel(workspace, ledger_of(workspace), Scope())
    assert [step.reached for step in chart.steps] == [2, 1, 1, 1, 0]
    assert chart.steps[3].exits == (("cancelled", 1),)


def test_dates_and_platforms_do_not_narrow_stages_which_is_said(workspace: Workspace) -> None:
    pair(workspace)
    scope = Scope(since=date(2030, 1, 1), platforms=frozenset({Platform.BLOG}))
    chart = stage_funnel(workspace, ledger_of(workspace), scope)
    assert chart.partnerships == 1
    assert chart.sentence.endswith("Whatever the dates and platforms: stages have none.")
