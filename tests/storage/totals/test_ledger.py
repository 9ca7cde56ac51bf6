"""Sales lines beside orders: in every figure of a scope, in what creators brought, and in exports."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.reading.platform import Platform
from models.results.filters import Scope
from models.stages import Stage
from storage.campaigns.overviews import campaign_overview
from storage.exporters.partnerships import sheet
from storage.paper.report import report
from storage.results.results import creator_results
from storage.totals.ledger import ledger_of
from storage.totals.summaries import figures
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_order, add_partnership, add_post, do, make_workspace

SPRING = Scope.of_campaign(1)


def add_line(workspace: Workspace, influencer: int, day: date = DAY, **values: object) -> None:
    row: dict[str, object] = {"origin": "sheet", "since": day, "day": day, "orders": 2, "revenue": 5_000, **values}
    do(workspace, lambda w: w.sales_lines.add(influencer_id=influencer, **row))


def sell(w: Workspace) -> None:
    """Lena with a code and two orders in early May, Mia without a code; both live in the spring campaign."""
    lena, mia = add_influencer(w, "Lena"), add_influencer(w, "Mia")
    spring = add_campaign(w)
    add_partnership(w, lena, spring, "LENA", fee=10_000, commission=1_000)
    add_partnership(w, mia, spring, stage=Stage.AGREED, fee=5_000)
    for day in (4, 8):
        add_order(w, "LENA", 4_000, placed_on=date(2026, 5, day))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=sell, gross_margin=5_000)
    yield made
    made.close()


def values(workspace: Workspace, *names: str, scope: Scope = SPRING) -> tuple[object, ...]:
    found = figures(workspace, scope)
    return tuple(found[name].value for name in names)


def test_lines_count_beside_orders_and_bring_the_cost_of_their_creator(shop: Workspace) -> None:
    assert values(shop, "orders", "revenue", "cost") == (2, 8_000, 10_800)
    add_line(shop, 2)
    assert values(shop, "orders", "revenue", "cost", "aov") == (4, 13_000, 15_800, 3_250)
    assert values(shop, "back_per_1")[0] == pytest.approx(13_000 / 15_800)


def test_a_post_brings_the_cost_of_a_creator_who_is_not_marked_live(shop: Workspace) -> None:
    assert values(shop, "cost") == (10_800,)
    add_post(shop, 2, 2, likes=40)
    assert values(shop, "cost") == (15_800,)
    mia = next(one for one in creator_results(shop, SPRING) if one.influencer_id == 2)
    assert mia.cost == 5_000


def test_commission_is_owed_on_lines_too(shop: Workspace) -> None:
    add_line(shop, 1, date(2026, 5, 20), revenue=10_000)
    assert values(shop, "cost") == (10_000 + 800 + 1_000,)


def test_a_line_within_the_days_of_her_orders_changes_nothing_but_the_words(shop: Workspace) -> None:
    before = values(shop, "orders", "revenue", "cost")
    add_line(shop, 1, date(2026, 5, 6))
    assert values(shop, "orders", "revenue", "cost") == before
    assert "without 1 line of sales" in figures(shop, SPRING)["orders"].formula


def test_what_creators_brought_adds_up_to_the_figures(shop: Workspace) -> None:
    add_line(shop, 2)
    for scope in (Scope(), SPRING, Scope(since=DAY, until=DAY)):
        rows = creator_results(shop, scope)
        brought = (sum(row.orders or 0 for row in rows), sum(row.revenue or 0 for row in rows))
        assert brought == values(shop, "orders", "revenue", scope=scope)


def test_a_line_of_a_period_counts_only_where_the_scope_holds_all_of_it(shop: Workspace) -> None:
    add_line(shop, 2, date(2026, 5, 31), since=date(2026, 5, 1))
    assert values(shop, "orders", scope=Scope(since=date(2026, 5, 1), until=date(2026, 5, 31))) == (4,)
    assert values(shop, "orders", scope=Scope(since=date(2026, 5, 2), until=date(2026, 5, 31))) == (2,)


def test_lines_alone_are_enough_to_tell_revenue(tmp_path: Path) -> None:
    made = make_workspace(tmp_path)
    mia, spring = add_influencer(made, "Mia"), add_campaign(made)
    add_partnership(made, mia, spring, fee=5_000)
    assert figures(made, SPRING)["revenue"].reason == "No orders were imported yet."
    add_line(made, mia)
    assert values(made, "orders", "revenue", "back_per_1") == (2, 5_000, 1.0)
    made.close()


def test_lines_in_another_currency_are_a_subtotal_of_their_own(shop: Workspace) -> None:
    add_line(shop, 2, currency="USD")
    found = figures(shop, SPRING)
    assert (found.by_currency["EUR"]["revenue"].value, found.by_currency["USD"]["revenue"].value) == (8_000, 5_000)
    assert found["orders"].value == 4


def test_the_campaigns_card_the_export_and_the_report_say_the_same(shop: Workspace) -> None:
    add_line(shop, 2)
    (campaign,) = shop.campaigns.all()
    card = campaign_overview(shop, campaign, DAY, ledger_of(shop))
    assert (card.done, card.progress[2].orders) == (4, 2)
    exported = {row["influencer"]: (row["orders"], row["revenue"]) for row in sheet(shop).rows}
    assert exported == {"Lena": (2, 8_000), "Mia": (2, 5_000)}
    assert "tracking sheet" in str(report(shop, SPRING, DAY))


def test_visits_by_links_with_the_campaigns_name_are_counted_once(shop: Workspace) -> None:
    row = {"origin": "ga4", "since": DAY, "day": DAY, "campaign": "(not set)", "sessions": 7}
    do(shop, lambda w: w.visits.add(**row))
    assert "sessions" not in figures(shop, SPRING).figures

    def add(w: Workspace) -> None:
        april = {"origin": "ga4", "since": date(2026, 4, 1), "day": date(2026, 4, 30)}
        w.visits.add(**april, source="instagram", medium="social", campaign="spring_box", sessions=30)
        w.visits.add(**april, source="tiktok", medium="social", campaign="Spring-Box", sessions=12)
        w.visits.add(**april, campaign="spring_box", sessions=42)
        w.visits.add(**april, campaign="winter", sessions=99)
        w.visits.add(origin="ga4", since=DAY, day=DAY, source="a", medium="b", campaign="spring box", sessions=8)

    do(shop, add)
    figure = figures(shop, SPRING)["sessions"]
    assert (figure.value, figure.n, figure.counted) == (50, 31, "days")
    assert figures(shop, Scope())["sessions"].value == 50
    assert figures(shop, Scope(since=DAY))["sessions"].value == 8
    of_platform = figures(shop, Scope(platforms=frozenset({Platform.X})))
    assert "not to a creator or a platform" in of_platform["sessions"].reason
