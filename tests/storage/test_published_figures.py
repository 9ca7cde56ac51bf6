"""Figures that others published for their own files, made again from those files; and the same shapes made by us."""

import csv
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from models.figures.expected_price import price_per_engagement
from models.figures.figure_text import value_text
from models.figures.reasons import SALES_OF_NOBODY
from models.importing import ImportOptions
from models.influencers.influencer import InfluencerRow
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.importing import importing
from storage.results.scope_figures import scope_figures
from storage.workspace import Workspace
from tests.factory import NOW, add_campaign, do, make_workspace

OURS = """name,followers,likes,comments,cost_per_post
Lena,150000,3500,400,500
Mia,75000,3000,500,320
Noor,1000,0,0,20
"""


LINKED = {
    "influencers": (
        "influencer_id,name,category,platform,followers\n1,Lena,Food,Instagram,5000\n2,Mia,Food,YouTube,9000\n"
    ),
    "payouts": "influencer_id,basis,rate,orders,total_payout\n1,post,50,0,50\n2,order,6,1,6\n",
    "posts": (
        "influencer_id,platform,date,url,caption,reach,likes,comments\n"
        "1,Instagram,2026-05-04,,Bread,1000,90,10\n2,YouTube,2026-05-05,,Cake,2000,100,0\n"
    ),
    "tracking": (
        "source,campaign,influencer_id,user_id,product,date,orders,revenue\n"
        "Instagram,Oats,1,u1,Flour,2026-05-06,3,1500.5\nYouTube,Oats,2,u2,Flour,2026-05-07,2,990\n"
    ),
}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path)


def people(workspace: Workspace, path: Path) -> dict[str, InfluencerRow]:
    """Everybody in a list of creators with their usual counts and price, by name."""
    importing.apply(workspace, importing.plan(workspace, path, options=ImportOptions(platform=Platform.INSTAGRAM)), NOW)
    return {row.name: row for row in workspace.influencers.rows(workspace.influencers.ids()).values()}


def rate_and_score(row: InfluencerRow) -> tuple[float | None, float | None]:
    """The rate in percent, and that for 1 of what she asks for: the score is 100 ÷ (price per engagement × followers).

    Both from figures of Goodword: the list's engagement rate, and what an engagement costs at her asking price.
    """
    rate = None if row.rate is None else row.rate * 100
    price = price_per_engagement(row).value
    if not price or not row.followers:
        return rate, None
    return rate, 100 / (price / 100 * row.followers)


def by_hand(row: dict[str, str]) -> tuple[float, float]:
    rate = Fraction(int(row["likes"]) + int(row["comments"]), int(row["followers"])) * 100
    return float(rate), float(rate / int(row["cost_per_post"]))


def test_a_list_of_likes_comments_and_cost_gives_each_creators_rate_and_what_it_costs(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "creators.csv"
    path.write_text(OURS, encoding="utf-8")
    found = people(workspace, path)
    for row in csv.DictReader(OURS.splitlines()):
        rate, score = rate_and_score(found[row["name"]])
        assert rate == pytest.approx(by_hand(row)[0], abs=1e-12)
        assert score == (pytest.approx(by_hand(row)[1], rel=1e-12) if rate else None)


def test_no_likes_and_no_comments_are_a_rate_of_zero_and_neither_told_is_none(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "creators.csv"
    path.write_text("name,followers,likes,comments,cost_per_post\nLena,500,0,0,5\nMia,500,,,5\n", encoding="utf-8")
    found = people(workspace, path)
    assert (found["Lena"].rate, found["Mia"].rate) == (0, None)
    assert price_per_engagement(found["Lena"]).reason
    assert price_per_engagement(found["Mia"]).reason


def test_each_published_rate_and_score_comes_out_the_same(workspace: Workspace, real_files: Path) -> None:
    folder = real_files / "campaigns"
    found = people(workspace, folder / "influencer_cost_and_engagement.csv")
    published = folder / "influencer_cost_and_engagement_published_results.csv"
    rows = list(csv.DictReader(published.read_text(encoding="utf-8").splitlines()))
    assert len(rows) == len(found) == 15
    for row in rows:
        rate, score = rate_and_score(found[row["name"]])
        assert rate == pytest.approx(float(row["engagement_rate"]), rel=1e-12), row["name"]
        assert score == pytest.approx(float(row["roi_score"]), rel=1e-12), row["name"]


def bring(workspace: Workspace, path: Path, campaign_id: int | None = None) -> None:
    plan = importing.plan(workspace, path, options=ImportOptions(campaign_id=campaign_id))
    assert not plan.problems, path.name
    importing.apply(workspace, plan, NOW)


def test_linked_tables_meet_in_the_figures_once_their_campaign_has_days(workspace: Workspace, tmp_path: Path) -> None:
    campaign = add_campaign(workspace, starts_on=None, ends_on=None)
    for name, text in LINKED.items():
        path = tmp_path / f"{name}.csv"
        path.write_text(text, encoding="utf-8")
        bring(workspace, path, campaign if name == "payouts" else None)
    undated = scope_figures(workspace, Scope(), date(2026, 6, 1))
    assert (undated["revenue"].value, undated["revenue"].reason) == (None, SALES_OF_NOBODY)
    do(workspace, lambda w: w.campaigns.update(campaign, starts_on=date(2026, 5, 1), ends_on=date(2026, 5, 31)))
    found = scope_figures(workspace, Scope(), date(2026, 6, 1))
    values = {name: found[name].value for name in ("posts", "engagements", "orders", "revenue", "cost")}
    assert values == {"posts": 2, "engagements": 200, "orders": 5, "revenue": 249_050, "cost": 5_600}


def test_the_real_linked_workbooks_come_to_their_revenue(workspace: Workspace, real_files: Path) -> None:
    campaign = add_campaign(workspace, starts_on=date(2022, 1, 1), ends_on=date(2026, 12, 31))
    for name in ("influencers", "payouts", "posts", "tracking_data"):
        path = real_files / "campaigns" / "linked_workbooks" / f"{name}.xlsx"
        bring(workspace, path, campaign if name == "payouts" else None)
    found = scope_figures(workspace, Scope(), date(2026, 6, 1))
    shown = {name: value_text(found[name]) for name in ("posts", "engagements", "orders", "revenue", "cost")}
    expected = {"posts": "126", "engagements": "138,574", "orders": "180", "revenue": "€117,740.50", "cost": "€5,530"}
    assert shown == expected
