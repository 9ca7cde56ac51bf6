"""Tables of a whole account: followers become readings of its profile; the rest is known, added up and left out."""

from datetime import date
from pathlib import Path

import pytest

from models.errors import UserError
from models.importing import ImportOptions, Outcome
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import do
from tests.storage.importers.files import saved
from tests.storage.importers.platform_files import (
    META_AUDIENCE,
    META_SERIES,
    TIKTOK_AUDIENCE,
    TIKTOK_FOLLOWERS,
    TIKTOK_OVERVIEW,
    X_OVERVIEW,
    YOUTUBE_BREAKDOWN,
    YOUTUBE_TOTALS,
    export_of,
)
from tests.storage.importers.runs import counts, imported, must_settle


def followers(workspace: Workspace) -> list[tuple[str, int]]:
    return [
        (row["day"], row["followers"])
        for row in workspace.connection.execute("SELECT day, followers FROM profile_reading ORDER BY day")
    ]


def test_followers_by_day_are_readings_of_our_own_account(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["December 30", "undefined", "0"], ["December 31", "37", "0"], ["January 1", "152", "115"]]
    path = saved(tmp_path, "FollowerHistory_2026-01-02.csv", export_of(TIKTOK_FOLLOWERS["studio"], *rows))
    plan = must_settle(workspace, path)
    assert counts(plan) == {"new": 2, "left_out": 1}
    assert plan.left_out == {"no number of followers on that day": 1}
    assert plan.mapped.facts["followers"] == {"first": 37, "last": 152}
    assert plan.mapped.facts["days"] == 3
    assert followers(workspace) == [("2025-12-31", 37), ("2026-01-01", 152)]
    assert [(each.platform, each.handle) for each in workspace.profiles.own()] == [(Platform.TIKTOK, "")]


def test_followers_of_a_creator_are_hers_when_the_owner_says_so(workspace: Workspace, tmp_path: Path) -> None:
    row = ["2025/10/31", "3", "5013", "900", "90"]
    path = saved(tmp_path, "audience.csv", export_of(TIKTOK_FOLLOWERS["business"], row))
    imported(workspace, path, ImportOptions(account="@lena.bakes"))
    profile = workspace.profiles.find(Platform.TIKTOK, "lena.bakes")
    assert profile
    assert profile.influencer_id
    assert followers(workspace) == [("2025-10-31", 5013)]


def test_a_day_twice_is_one_reading_the_last_row_winning(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["2025/10/31", "", "10", "", ""], ["2025/10/31", "", "11", "", ""], ["someday", "", "12", "", ""]]
    plan = imported(workspace, saved(tmp_path, "a.csv", export_of(TIKTOK_FOLLOWERS["business"], *rows)))
    assert counts(plan) == {"new": 1, "merged": 1, "problem": 1}
    assert followers(workspace) == [("2025-10-31", 11)]


@pytest.mark.parametrize(
    ("kind", "header", "rows", "facts"),
    [
        (
            "tiktok_overview", TIKTOK_OVERVIEW["studio"],
            [["February 28", "10", "1", "2", "3", "4"], ["March 1", "20", "1", "", "undefined", "4"]],
            {"days": 2, "sums": {"video_views": 30, "profile_views": 2, "likes": 2, "comments": 3, "shares": 8}},
        ),
        (
            "tiktok_overview", TIKTOK_OVERVIEW["viewers"], [["March 1", "10", "4", "6"]],
            {"days": 1, "sums": {"total_viewers": 10, "new_viewers": 4, "returning_viewers": 6}},
        ),
        ("x_overview", X_OVERVIEW["2026"], [["Sat, Aug 22, 2026", "10", "1", "3"]],
         {"days": 1, "sums": {"impressions": 10, "likes": 1, "engagements": 3, "bookmarks": None, "shares": None,
                              "new_follows": None, "unfollows": None, "replies": None, "reposts": None,
                              "profile_visits": None}}),
        ("youtube_totals", YOUTUBE_TOTALS["german"], [["2025-10-29", "3415"], ["2025-10-30", "10"]],
         {"days": 2, "sums": {"views": 3425}, "first_day": "2025-10-29", "last_day": "2025-10-30"}),
        ("youtube_totals", YOUTUBE_TOTALS["german chart"], [["2025-10-29", "dQw4w9WgXcQ", "Brot", "Aug 19, 2011", "7"]],
         {"days": 1, "sums": {"views": 7}}),
        (
            "youtube_breakdown", YOUTUBE_BREAKDOWN["countries"],
            [["Total", "15", "0:04:34", "1.5"], ["US", "10", "0:05:42", "1"], ["XK", "0", "", "0"]],
            {"parts": 2, "sums": {"views": 10}, "total_row": {"views": 15}},
        ),
        ("youtube_breakdown", YOUTUBE_BREAKDOWN["ages"], [["18–24", "12,5"]], {"parts": 1}),
        ("tiktok_audience", TIKTOK_AUDIENCE["gender"], [["Female", "0.59"], ["Male", "0.41"]], {"parts": 2}),
        ("meta_audience", META_AUDIENCE["title"], [["", "Women", "Men"], ["18-24", "10.6", "6.5"], ["Top countries"]],
         {"tables": ["Age & gender", "Top countries"]}),
    ],
)  # fmt: skip
def test_the_rest_is_left_out_whole_and_added_up(
    workspace: Workspace, tmp_path: Path, kind: str, header: str, rows: list[list[str]], facts: dict[str, object]
) -> None:
    plan = imported(workspace, saved(tmp_path, "a.csv", export_of(header, *rows)))
    assert plan.mapped.kind == kind
    assert counts(plan) == {"left_out": len(rows)}
    assert not plan.writes_anything
    (sentence,) = plan.left_out
    assert plan.mapped.unused == sentence
    assert {name: plan.mapped.facts[name] for name in facts} == facts


SERIES = 'sep=,\n"Facebook reach"\n"Date","Primary"\n"2025-01-01T01:00:00","5"\n"2025-01-02T00:00:00","14"\n'


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        (SERIES.encode("utf-16"), {"Facebook reach": 19}),
        (
            (SERIES + '\n"Instagram reach"\n"Date","Primary"\n"2025-01-01T00:00:00","100"\n').encode("utf-16"),
            {"Facebook reach": 19, "Instagram reach": 100},
        ),
        (
            b"sep=\t\nFacebook reach\t\nDate\tPrimary\n2023-07-08T00:00:00\t2768\n",
            {"Facebook reach": 2768},
        ),
        (b"Facebook follows;\nDate;Primary\n2025-10-31T00:00:00;4\n;\n", {"Facebook follows": 4}),
        (b'sep=,\n"Facebook Page reach"\n"Date","Facebook Page reach"\n"2020-03-29T00:00:00","3"\n',
         {"Facebook Page reach": 3}),
    ],
)  # fmt: skip
def test_a_metric_series_tells_its_title_and_its_sum(
    workspace: Workspace, tmp_path: Path, text: bytes, sums: dict[str, int]
) -> None:
    plan = imported(workspace, saved(tmp_path, "Reach.csv", text))
    assert (plan.mapped.kind, plan.mapped.facts["sums"]) == ("meta_series", sums)
    assert set(counts(plan)) == {"left_out"}


def test_a_series_of_all_followers_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    days = '"Date","Primary"\n"2025-01-01T00:00:00","1200"\n"2025-01-02T00:00:00","1210"\n'
    text = f'sep=,\n"Instagram followers"\n{days}'
    do(workspace, lambda w: w.profiles.add(None, Platform.INSTAGRAM, "bakery"))
    plan = must_settle(workspace, saved(tmp_path, "Followers.csv", text.encode("utf-16")))
    assert counts(plan) == {"new": 2}
    assert followers(workspace) == [("2025-01-01", 1200), ("2025-01-02", 1210)]


@pytest.mark.parametrize("title", ["Facebook follows", "New Facebook followers", "Facebook followers"])
def test_new_followers_by_day_are_no_total(workspace: Workspace, tmp_path: Path, title: str) -> None:
    text = f'"{title}"\n"Date","Primary"\n"2025-01-01T00:00:00","3"\n"2025-01-02T00:00:00","0"\n'
    plan = imported(workspace, saved(tmp_path, "a.csv", text))
    assert counts(plan) == {"left_out": 2}


def test_followers_of_an_unnamed_platform_are_asked_about(tmp_path: Path) -> None:
    text = '"Followers"\n"Date","Primary"\n"2025-01-01T00:00:00","1200"\n"2025-01-02T00:00:00","1210"\n'
    path = saved(tmp_path, "a.csv", text)
    with pytest.raises(UserError, match="platform"):
        importing.map_file(path, None, ImportOptions())
    assert len(importing.map_file(path, None, ImportOptions(platform=Platform.FACEBOOK)).drafts) == 2


def test_a_series_in_any_column_order_is_known(tmp_path: Path) -> None:
    mapped = importing.map_file(
        saved(tmp_path, "a.csv", export_of("Primary,Date", ["5", "2025-01-01T00:00:00"])), None, ImportOptions()
    )
    assert (mapped.kind, mapped.facts["days"], mapped.day) == ("meta_series", 1, date(2025, 1, 1))
    assert {fate.outcome for fate in mapped.fates} == {Outcome.LEFT_OUT}
    assert META_SERIES
