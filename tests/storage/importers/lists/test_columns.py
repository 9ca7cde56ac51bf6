"""What the cells of a list say where its header leaves it open, and which tables are no lists of people."""

from collections.abc import Sequence

import pytest

from storage.importers.header import Header
from storage.importers.lists.columns import ListColumns, arranged, score
from storage.importers.tables.raw_table import Record


def columns_of(header: Sequence[str], *rows: Sequence[str]) -> ListColumns:
    return arranged(Header(header), [Record(number, row) for number, row in enumerate(rows, 2)])


def test_percentages_are_no_count() -> None:
    found = columns_of(("handle", "followers", "Likes"), ("a", "5000", "3.4%"), ("b", "900", "12,1 %"))
    assert "avg_likes" not in found.accounts[0].counts
    assert found.unread == ["Likes (a rate, not a count)"]


@pytest.mark.parametrize(
    ("name", "rates"),
    [
        ("Engagement", ("3.4%", "12,1 %")),
        ("Engagement", ("0.034", "2.61")),
        ("ER", ("4", "5")),
        ("ER %", ("4,2", "5")),
        ("Engagement, %", ("4,2", "5")),
        ("Engagement rate", ("4.2%", "")),
        ("60_day_eng_rate", ("1.39%", "2%")),
        ("Taxa de engajamento", ("4,2%", "3,8 %")),
        ("Taxa de interação", ("4,2%", "3,8 %")),
        ("Taux d’engagement", ("4,2 %", "3,8 %")),
        ("Вовлечённость", ("4,2 %", "3,8 %")),
    ],
)
def test_a_stated_engagement_rate_is_kept_as_a_field_of_ones_own(name: str, rates: Sequence[str]) -> None:
    found = columns_of(("handle", "followers", name), *(("a", "5000", rate) for rate in rates))
    assert "avg_engagements" not in found.accounts[0].counts
    assert (found.fields[2], found.stated, found.unread) == ("custom", (name,), [])


@pytest.mark.parametrize(
    ("name", "cells"), [("Engagement rate", ("high", "low")), ("ER", ("", "")), ("Era", ("4", "5"))]
)
def test_what_is_no_engagement_rate_is_not_kept(name: str, cells: Sequence[str]) -> None:
    found = columns_of(("handle", "followers", name), *(("a", "5000", text) for text in cells))
    assert (found.fields[2], found.stated, found.unread) == ("", (), [name])


def test_a_type_of_channel_is_no_platform() -> None:
    found = columns_of(("Youtuber", "subscribers", "channel_type"), ("T-Series", "245000000", "Music"))
    assert found.unread == ["channel_type (no platforms)"]


def test_views_of_all_uploads_are_no_average() -> None:
    found = columns_of(("Youtuber", "subscribers", "video views", "uploads"), ("T-Series", "245000000", "9", "3"))
    assert found.unread == ["video views (of several pieces, not one)", "uploads"]


def test_comments_that_are_words_are_notes() -> None:
    found = columns_of(("handle", "followers", "Comments"), ("a", "5000", "very kind"), ("b", "900", "asked twice"))
    assert found.several["notes"] == [2]


def test_comments_that_are_numbers_are_counts() -> None:
    found = columns_of(("handle", "followers", "Comments"), ("a", "5000", "1.2k"), ("b", "900", "12"))
    assert [column.place for column in found.accounts[0].counts["avg_comments"]] == [2]


def test_platforms_as_headers_are_accounts() -> None:
    found = columns_of(
        ("Name", "Instagram", "TikTok"), ("Ana", "@ana", "https://www.tiktok.com/@ana"), ("Ben", "ben.b", "")
    )
    assert [(each.platform, each.handle) for each in found.accounts] == [("instagram", 1), ("tiktok", 2)]
    assert found.singles["name"] == 0


def test_numbers_without_a_platform_belong_to_the_handle_before_them() -> None:
    header = ("Name", "Instagram handle", "Followers", "TikTok handle", "Followers")
    found = columns_of(header, ("Ana", "ana", "5", "ana.tok", "7"))
    followers = {each.platform: [column.place for column in each.counts["followers"]] for each in found.accounts}
    assert followers == {"instagram": [2], "tiktok": [4]}


def test_a_name_with_a_handle_is_enough_to_look_for_more() -> None:
    found = columns_of(("channel name", "subscribers"), ("KSI @ksi", "24M"), ("Dua Lipa", "23M"), ("BBC News", "14M"))
    assert (found.accounts[0].handle, found.accounts[0].has_names) == (0, True)


def test_words_among_handles_stay_a_problem() -> None:
    found = columns_of(("handle", "followers"), ("two words", "5k"), ("Ana @ana", "5k"), ("ben.b", "6k"))
    assert not found.accounts[0].has_names


@pytest.mark.parametrize(
    "header",
    [
        ("Name", "Email", "City", "Phone", "Notes"),
        ("First Name", "Last Name", "Email", "Accepts Marketing", "City", "Total Spent", "Orders", "Tags", "Note"),
        ("Post link", "Influencer", "Platform", "Likes"),
        ("campaign_id", "influencer_name", "platform", "follower_count", "revenue_attributed_usd"),
        ("campaign", "influencer", "platform", "revenue", "orders"),
        ("influencer_id", "platform", "date", "URL", "caption", "reach", "likes", "comments"),
        ("source", "campaign", "influencer_id", "user_id", "product", "date", "orders", "revenue"),
        ("influencer_id", "basis", "rate", "orders", "total_payout"),
        ("Date", "Followers", "Views"),
    ],
)
def test_other_tables_are_not_taken_for_lists_of_people(header: tuple[str, ...]) -> None:
    assert score(Header(header)) < 0.5


@pytest.mark.parametrize(
    "header",
    [
        ("Influencer Name", "Email"),
        ("Name", "Handle"),
        ("Creator", "Followers", "Something", "Else", "And", "More"),
        ("isim", "takipçi sayısı"),
    ],
)
def test_short_lists_of_people_are_known(header: tuple[str, ...]) -> None:
    assert score(Header(header)) >= 0.5
