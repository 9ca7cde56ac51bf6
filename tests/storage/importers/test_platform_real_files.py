"""The real exports of platforms, against the facts that are published with them."""

from pathlib import Path
from typing import Any

import pytest

from storage.workspace import Workspace
from tests.storage.importers.runs import counts, imported

FACTS: dict[str, tuple[str, dict[str, int], dict[str, Any]]] = {
    "meta_instagram_content_2025.csv": (
        "meta_instagram", {"new": 78},
        {
            "sums": {"views": 10931, "reach": 7783, "likes": 274, "comments": 1, "shares": 8, "saves": 4},
            "published": {"first": "2025-03-18T07:13:00", "last": "2025-04-14T09:59:00"},
        },
    ),
    "meta_facebook_content_2023.csv": (
        "meta_facebook", {"new": 41, "problem": 3},
        {
            "sums": {
                "reach": 958872, "impressions": 1237195, "likes": 22548, "comments": 992, "shares": 4648,
                "clicks": 2974,
            },
            "published": {"first": "2023-12-12T01:12:00", "last": "2024-03-04T08:03:00"},
        },
    ),
    "tiktok_content_no_year.csv": (
        "tiktok_content", {"new": 13},
        {
            "sums": {"views": 537161, "likes": 4063, "comments": 117, "shares": 275},
            "published": {"first": "2025-04-08T00:00:00", "last": "2026-02-01T00:00:00"},
        },
    ),
    "tiktok_follower_history_no_year.csv": (
        "tiktok_followers", {"new": 340, "left_out": 25},
        {"days": 365, "readings": 340, "followers": {"first": 37, "last": 5013}},
    ),
    "tiktok_overview_no_year.csv": (
        "tiktok_overview", {"left_out": 365},
        {
            "days": 365,
            "sums": {
                "video_views": 2946198, "profile_views": 9692, "likes": 23673, "comments": 3171, "shares": 2372,
            },
        },
    ),
    "x_post_analytics.csv": (
        "x_posts", {"new": 120},
        {
            "sums": {
                "impressions": 4656, "likes": 142, "comments": 24, "shares": 0, "saves": 0, "clicks": 0,
                "engagements": 353,
            },
            "replies": 102,
        },
    ),
    "youtube_totals.csv": ("youtube_totals", {"left_out": 365}, {"days": 365, "sums": {"views": 15503810}}),
    "youtube_table_data_geography.csv": (
        "youtube_breakdown", {"left_out": 202},
        {"parts": 201, "sums": {"views": 14344009}, "total_row": {"views": 15503810}},
    ),
    "meta_metric_fb_reach_utf16.csv": (
        "meta_series", {"left_out": 105}, {"days": 105, "sums": {"Facebook reach": 10734}},
    ),
    "meta_audience_utf16.csv": (
        "meta_audience", {"left_out": 13}, {"tables": ["Age & gender", "Top countries", "Top cities"]},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FACTS)
def test_a_real_export_tells_its_facts_and_nothing_new_a_second_time(
    workspace: Workspace, real_files: Path, name: str
) -> None:
    kind, outcomes, facts = FACTS[name]
    path = real_files / "social" / name
    plan = imported(workspace, path)
    assert (plan.mapped.kind, counts(plan)) == (kind, outcomes)
    assert {fact: plan.mapped.facts[fact] for fact in facts} == facts
    assert not imported(workspace, path).writes_anything
