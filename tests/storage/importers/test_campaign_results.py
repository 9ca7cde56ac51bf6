"""Tables of campaign results: fee, post and sales of each creator in each month, campaigns and people by name."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest

from models.importing import ImportOptions, Outcome
from models.results.filters import Scope
from models.stages import Stage
from storage.importing import importing
from storage.totals.summaries import figures
from storage.workspace import Workspace
from tests.factory import NOW, add_campaign, add_influencer, add_partnership
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.runs import counts, imported, must_settle

HEADER = (
    "campaign_id", "influencer_name", "platform", "tier", "follower_count", "content_type", "campaign_month",
    "fee_usd", "views", "likes", "comments", "shares", "link_clicks", "signups", "paid_conversions",
    "revenue_attributed_usd",
)  # fmt: skip


def row(name: str = "Lena", month: str = "2026-04", **cells: str) -> list[str]:
    known = dict.fromkeys(HEADER, "")
    known |= {"campaign_id": "Spring box", "influencer_name": name, "platform": "Instagram", "campaign_month": month}
    known |= {"follower_count": "5000", "content_type": "Reel", "fee_usd": "100", "views": "900", "likes": "40"}
    known |= {"link_clicks": "30", "signups": "9", "paid_conversions": "4", "revenue_attributed_usd": "250.50"}
    return list((known | cells).values())


def table(folder: Path, *rows: Sequence[str]) -> Path:
    return saved(folder, "results.csv", text_of(HEADER, rows))


def test_a_row_makes_campaign_creator_deal_post_and_sales(workspace: Workspace, tmp_path: Path) -> None:
    plan = must_settle(workspace, table(tmp_path, row()))
    assert counts(plan) == {"new": 1}
    (campaign,) = workspace.campaigns.all()
    assert (campaign.name, campaign.starts_on, campaign.ends_on) == ("Spring box", date(2026, 4, 1), date(2026, 4, 30))
    (deal,) = workspace.partnerships.of_campaign(campaign.id)
    assert (deal.fee, deal.currency, deal.stage) == (10_000, "USD", Stage.MEASURED)
    found = figures(workspace, Scope.of_campaign(campaign.id))
    values = {name: found[name].value for name in ("views", "likes", "clicks", "orders", "revenue", "cost")}
    assert values == {"views": 900, "likes": 40, "clicks": 30, "orders": 4, "revenue": 25_050, "cost": 10_000}
    assert found["engagement_rate_followers"].value == pytest.approx(40 / 5_000)
    assert workspace.connection.execute("SELECT published_at FROM post").fetchone()[0] == "2026-04-30 00:00"


def test_who_and_what_is_known_by_name_is_not_made_again(workspace: Workspace, tmp_path: Path) -> None:
    lena, spring = add_influencer(workspace, "Lena"), add_campaign(workspace)
    deal = add_partnership(workspace, lena, spring, currency="USD")
    plan = must_settle(workspace, table(tmp_path, row("LENA", campaign_id="spring  BOX")))
    assert counts(plan) == {"new": 1}
    assert len(workspace.campaigns.all()) == 1
    assert [(each.id, each.fee) for each in workspace.partnerships.of_campaign()] == [(deal, 10_000)]
    assert workspace.connection.execute("SELECT profile_id, partnership_id FROM post").fetchall()[0][:] == (1, deal)


def test_rows_of_one_deal_and_month_come_to_one_fee_and_one_line(workspace: Workspace, tmp_path: Path) -> None:
    rows = (row(), row(content_type="Story", fee_usd="50"), row(month="2026-05", fee_usd="20"))
    plan = must_settle(workspace, table(tmp_path, *rows))
    assert counts(plan) == {"new": 3}
    assert [each.fee for each in workspace.partnerships.of_campaign()] == [17_000]
    assert [(line.day, line.orders, line.revenue) for line in workspace.sales_lines.all()] == [
        (date(2026, 4, 30), 8, 50_100), (date(2026, 5, 31), 4, 25_050),
    ]  # fmt: skip


def test_what_differs_is_told_cell_by_cell(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, table(tmp_path, row(), row("Mia")))
    path = table(tmp_path, row(likes="45", fee_usd="120", paid_conversions="5"), row("Mia", views=""))
    plan = imported(workspace, path)
    assert counts(plan) == {"changed": 1, "same": 1}
    assert next(plan.of(Outcome.CHANGED)).changes == (("likes", 40, 45), ("fee", 10_000, 12_000), ("orders", 4, 5))
    assert not importing.plan(workspace, path).writes_anything


def test_a_row_that_was_not_chosen_is_in_no_sum(workspace: Workspace, tmp_path: Path) -> None:
    path = table(tmp_path, row(), row(content_type="Story", fee_usd="50"))
    plan = importing.plan(workspace, path).without(frozenset({3}))
    importing.apply(workspace, plan, NOW)
    assert [each.fee for each in workspace.partnerships.of_campaign()] == [10_000]
    assert [line.orders for line in workspace.sales_lines.all()] == [4]


@pytest.mark.parametrize(("month", "day"), [("April 2026", 30), ("04/2026", 30), ("2026-04-13", 30), ("Apr", 30)])
def test_a_month_is_read_in_many_ways(workspace: Workspace, tmp_path: Path, month: str, day: int) -> None:
    imported(workspace, table(tmp_path, row(month=month)), ImportOptions(day=date(2026, 6, 1)))
    moments = [moment for (moment,) in workspace.connection.execute("SELECT published_at FROM post")]
    assert moments == [f"{datetime(2026, 4, day):%Y-%m-%d %H:%M}"]


def test_what_cannot_be_read_is_a_problem(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace, "Mia")
    add_influencer(workspace, "mia")
    rows = (row("Mia"), row(""), row(month="April"), row(month="soon"), row(platform="Pigeon post"))
    plan = imported(workspace, table(tmp_path, *rows))
    assert [reason.partition(".")[0] for _, reason in sorted(plan.problems)] == [
        "More than one influencer is called “Mia”", "This row names nobody", "“April” has no year",
        "“soon” is no month", "“Pigeon post” is no platform that is known",
    ]  # fmt: skip


def test_the_sums_of_the_table_are_told(workspace: Workspace, tmp_path: Path) -> None:
    found = importing.report(importing.plan(workspace, table(tmp_path, row(), row("Mia"))))
    assert found["sums"] == {"views": 1800, "likes": 80, "clicks": 60}
    assert (found["currency"], found["orders"], found["fees"], found["revenue"]) == ("USD", 8, "200.00", "501.00")
