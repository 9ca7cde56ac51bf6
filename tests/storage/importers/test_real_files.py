"""Every export of a real program, with the figures that its owner publishes or that were counted by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pytest

from models.importing import ImportOptions, Outcome
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW, add_campaign

INSTAGRAM, TIKTOK = ImportOptions(platform=Platform.INSTAGRAM), ImportOptions(platform=Platform.TIKTOK)
A_CAMPAIGN = ImportOptions(campaign_id=1)


@dataclass(frozen=True)
class Expected:
    """What importing a file must say: its kind, its records, the outcomes, and figures among its facts."""

    path: str
    kind: str
    rows: int
    outcomes: Mapping[str, int]
    facts: Mapping[str, object] = field(default_factory=dict)
    options: ImportOptions = ImportOptions()  # noqa: RUF009  # a frozen value
    before: tuple[str, ...] = ()


ORDERS = (
    Expected("orders/shopify_orders_small_usd.csv", "shopify_orders", 98, {"new": 81, "merged": 17}, {
        "currency": "USD", "total": "3305.78", "discount": "149.00", "refunded": "10.60", "orders": 81,
        "code:": (65, "2740.35", "0.00"), "code:travel": (10, "258.23", "13.00"),
        "code:SAVEON2": (4, "293.20", "80.00"), "code:anthony100": (1, "0.00", "35.00"),
        "code:mark60": (1, "14.00", "21.00"),
    }),
    Expected("orders/shopify_orders_cod_bdt.csv", "shopify_orders", 55, {"new": 50, "merged": 5}, {
        "currency": "BDT", "total": "90652.86", "discount": "4527.18", "refunded": "0.00", "orders": 50,
        "code:": (43, "78155.04", "0.00"), "code:CUSTOM DISCOUNT": (4, "8500.32", "4099.68"),
        "code:RECOVERY DISCOUNT": (3, "3997.50", "427.50"),
    }),
    Expected("orders/etsy_sold_orders_2022_11.csv", "etsy_orders", 1026, {"new": 1026}, {
        "gross": "25058.05", "discount": "1091.68", "total": "30655.36", "orders": 1026,
        "of:CYBER2022": 251, "of:SHOP15": 23, "of:THANKYOU2021": 17, "of:FAV15": 14, "of:CODE25": 2,
    }),
    Expected("orders/square_items_33col.csv", "square_items", 210, {"new": 140, "merged": 70}, {
        "gross": "1568.00", "discount": "8.58", "net": "1559.42", "tax": "120.58", "orders": 140,
    }),
    Expected("orders/stripe_unified_payments.csv", "stripe_payments", 1, {"new": 1}, {"currency": "USD", "orders": 1}),
)  # fmt: skip
SOCIAL = (
    Expected("social/meta_instagram_content_2025.csv", "meta_instagram", 78, {"new": 78}, {
        "sum:views": 10931, "sum:reach": 7783, "sum:likes": 274, "sum:shares": 8, "sum:comments": 1, "sum:saves": 4,
    }),
    Expected("social/meta_facebook_content_2023.csv", "meta_facebook", 44, {"new": 41, "problem": 3}, {
        "sum:reach": 958872, "sum:impressions": 1237195, "sum:likes": 22548, "sum:comments": 992, "sum:shares": 4648,
    }),
    Expected("social/meta_audience_utf16.csv", "meta_audience", 13, {"left_out": 13}),
    Expected("social/meta_metric_fb_reach_utf16.csv", "meta_series", 105, {"left_out": 105}, {
        "sum:Facebook reach": 10734,
    }),
    Expected("social/tiktok_content_no_year.csv", "tiktok_content", 13, {"new": 13}, {
        "sum:views": 537161, "sum:likes": 4063, "sum:comments": 117, "sum:shares": 275,
    }),
    Expected("social/tiktok_overview_no_year.csv", "tiktok_overview", 365, {"left_out": 365}, {
        "sum:video_views": 2946198, "sum:profile_views": 9692, "sum:likes": 23673, "sum:comments": 3171,
        "sum:shares": 2372,
    }),
    Expected("social/tiktok_follower_history_no_year.csv", "tiktok_followers", 365, {"new": 340, "left_out": 25}, {
        "days": 365, "followers": {"first": 37, "last": 5013},
    }),
    Expected("social/youtube_table_data_geography.csv", "youtube_breakdown", 202, {"left_out": 202}, {
        "sum:views": 14344009, "total_row": {"views": 15503810},
    }),
    Expected("social/youtube_totals.csv", "youtube_totals", 365, {"left_out": 365}, {"sum:views": 15503810}),
    Expected("social/x_post_analytics.csv", "x_posts", 120, {"new": 120}, {"sum:impressions": 4656, "sum:likes": 142}),
    Expected("social/ga4_report_by_date.csv", "ga4_traffic", 241, {"new": 241}, {
        "sum:events": 1003468, "sum:new_users": 242119,
    }),
    Expected("social/meta_ads_manager.xlsx", "meta_ads", 51, {}, {"currency": "UAH", "spent": "77818.01"},
        options=A_CAMPAIGN),
)  # fmt: skip
PEOPLE = (
    Expected("lists/influencers_instagram_2022.csv", "influencer_list", 1000, {"new": 997, "merged": 3}, {
        "people": 997, "profiles": 997,
    }),
    Expected("lists/influencers_tiktok_2022_12.csv", "influencer_list", 1000, {"new": 999, "merged": 1}, {
        "people": 999,
    }),
    Expected("lists/influencers_tiktok_nigeria_blank_first_row.csv", "influencer_list", 200, {"new": 200}, {
        "people": 200, "sum:followers": 146471300,
    }),
    Expected("lists/influencers_youtube_uk.xlsx", "influencer_list", 100, {"new": 100}, {
        "people": 100, "sum:followers": 943500000,
    }),
    Expected("campaigns/influencer_cost_and_engagement.csv", "influencer_list", 15, {}, {}, options=INSTAGRAM),
    Expected("campaigns/influencer_cost_and_engagement_published_results.csv", "influencer_list", 15, {}, {},
        options=INSTAGRAM),
    Expected("campaigns/linked_workbooks/influencers.xlsx", "influencer_list", 10, {"new": 10}),
    Expected("campaigns/linked_workbooks/posts.xlsx", "linked_posts", 126, {"problem": 126}),
    Expected("campaigns/linked_workbooks/posts.xlsx", "linked_posts", 126, {}, {},
        before=("campaigns/linked_workbooks/influencers.xlsx",)),
    Expected("campaigns/linked_workbooks/tracking_data.xlsx", "linked_sales", 101, {}, {"revenue": "117740.50"},
        before=("campaigns/linked_workbooks/influencers.xlsx",)),
    Expected("campaigns/linked_workbooks/payouts.xlsx", "linked_payouts", 10, {"new": 10}, {}, options=A_CAMPAIGN,
        before=("campaigns/linked_workbooks/influencers.xlsx",)),
    Expected("torture/vcard_simple.vcf", "influencer_list", 1, {"new": 1}),
)  # fmt: skip
FILES = (*ORDERS, *SOCIAL, *PEOPLE)


def fact(report: Mapping[str, object], name: str) -> object:
    """A figure of the report: "sum:views", "code:travel" (orders, total, discount), "of:travel", or over all codes."""
    sort, _, rest = name.partition(":")
    codes = report.get("by_code", {})
    sums = report.get("sums", {})
    assert isinstance(codes, dict)
    assert isinstance(sums, dict)
    if sort == "sum":
        return sums[rest]
    if sort == "code":
        return tuple(codes[rest][part] for part in ("orders", "total", "discount"))
    if sort == "of":
        return codes[rest]["orders"]
    if codes and name == "orders":
        return sum(row["orders"] for row in codes.values())
    if codes and name != "currency":
        return str(sum(Decimal(row[name]) for row in codes.values()))
    return report[name]


@pytest.mark.parametrize("expected", FILES, ids=lambda expected: Path(expected.path).stem)
def test_a_real_file_comes_in_with_its_figures(workspace: Workspace, real_files: Path, expected: Expected) -> None:
    add_campaign(workspace)
    for name in expected.before:
        importing.apply(workspace, importing.plan(workspace, real_files / name), NOW)
    path = real_files / expected.path
    plan = importing.plan(workspace, path, options=expected.options)
    report = importing.report(plan)
    counts = {outcome.value: number for outcome, number in plan.counts.items() if number}
    assert (plan.mapped.kind, plan.rows, sum(counts.values())) == (expected.kind, expected.rows, expected.rows)
    assert counts == (expected.outcomes or counts)
    assert {name: fact(report, name) for name in expected.facts} == dict(expected.facts)
    importing.apply(workspace, plan, NOW)
    again = importing.plan(workspace, path, options=expected.options)
    assert not again.writes_anything
    assert again.counts[Outcome.SAME] == counts.get("new", 0) + counts.get("changed", 0) + counts.get("same", 0)


def test_no_real_file_is_forgotten(real_files: Path) -> None:
    folders = ("orders", "social", "lists", "campaigns")
    found = {path.relative_to(real_files).as_posix() for name in folders for path in (real_files / name).rglob("*.*")}
    assert found == {expected.path for expected in FILES if not expected.path.startswith("torture")}
