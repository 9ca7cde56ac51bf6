"""Posts of every platform's export: what each column means in each version and language, and whose they are."""

from datetime import date, datetime
from pathlib import Path

import pytest

from models.errors import UserError
from models.importing import ImportOptions, PostDraft
from models.posts.post import METRICS
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import do
from tests.storage.importers.files import saved
from tests.storage.importers.platform_files import (
    LINKEDIN_POSTS,
    META_FACEBOOK,
    META_INSTAGRAM,
    TIKTOK_CONTENT,
    X_POSTS,
    YOUTUBE_VIDEOS,
    export_of,
)
from tests.storage.importers.runs import counts, imported, must_settle

REEL = "https://www.instagram.com/reel/Abc/"
IG = ["18355151116178767", "17841446494080465", "fern.flour", "Fern & Flour", "Bread", "12"]
TIKTOK = "https://www.tiktok.com/@lena.bakes/video/7527623000473079054"


def drafts(path: Path, options: ImportOptions | None = None) -> list[PostDraft]:
    mapped = importing.map_file(path, None, options or ImportOptions())
    return [draft for draft in mapped.drafts if isinstance(draft, PostDraft)]


def numbers(draft: PostDraft) -> dict[str, int]:
    return {name: value for name in METRICS if (value := getattr(draft.reading, name)) is not None}


@pytest.mark.parametrize(
    ("version", "cells"),
    [
        ("english 2025", ["04/22/2026 18:00", REEL, "IG reel", "", "Lifetime", "100", "80", "7", "3", "1", "2", "5"]),
        ("english 2026", ["04/22/2026 18:00", REEL, "IG reel", "100", "80", "7", "3", "5", "1", "2"]),
        ("german", ["22.04.2026 18:00", REEL, "IG-Reel", "", "Gesamte Laufzeit", "100", "80", "7", "3", "5", "1", "2"]),
        ("portuguese", ["04/22/2026 18:00", REEL, "Reel", "", "Total", "100", "80", "7", "3", "5", "1", "2"]),
        ("spanish", ["04/22/2026 18:00", REEL, "Reel", "", "Total", "100", "80", "7", "3", "1", "2"]),
        ("french", ["22/04/2026 18:00", REEL, "Reel IG", "", "À vie", "100", "80", "7", "3", "1", "2"]),
        ("spanish newer", ["22/04/2026 18:00", REEL, "Reel de IG", "", "Total", "100", "80", "7", "3", "1", "2"]),
        ("french newer", ["22/04/2026 18:00", REEL, "Reel IG", "", "À vie", "100", "80", "7", "3", "1", "2"]),
        ("italian", ["22/04/2026 18:00", REEL, "Reel di IG", "", "Totale", "100", "80", "7", "3", "1", "2"]),
    ],
)
def test_instagram_in_every_wording(tmp_path: Path, version: str, cells: list[str]) -> None:
    path = saved(tmp_path, "posts.csv", export_of(META_INSTAGRAM[version], [*IG, *cells]))
    (draft,) = drafts(path)
    assert numbers(draft) == {"views": 100, "reach": 80, "likes": 7, "shares": 3, "comments": 1, "saves": 2}
    assert (draft.post.published_at, draft.post.format) == (datetime(2026, 4, 22, 18, 0), "reel")
    assert draft.account
    assert (draft.account.handle, draft.account.external_id) == ("fern.flour", "17841446494080465")


def test_instagram_of_2023_has_impressions_and_plays(tmp_path: Path) -> None:
    row = [*IG, "04/22/2023 18:00", REEL, "IG carousel", "", "Lifetime", "120", "80", "7", "3", "1", "2", "90", "5"]
    (draft,) = drafts(saved(tmp_path, "posts.csv", export_of(META_INSTAGRAM["english 2023"], row)))
    assert numbers(draft) == {
        "views": 90, "reach": 80, "impressions": 120, "likes": 7, "comments": 1, "shares": 3, "saves": 2,
    }  # fmt: skip
    assert draft.post.format == "carousel"


FACEBOOK = {
    "Post ID": "1142979803545328",
    "Page ID": "108912897259781",
    "Page name": "Fern & Flour",
    "Description": "Bread",
    "Publish time": "12/20/2025 01:12",
    "Permalink": "https://www.facebook.com/FernFlour/posts/pfbid0dFcUpveeKfQf",
    "Post type": "Photos",
    "Date": "Lifetime",
    "Reach": "80",
    "Reactions": "7",
    "Comments": "1",
    "Shares": "3",
    "Reactions, Comments and Shares": "11",
}


def test_facebook_of_2023_has_impressions_and_reactions(tmp_path: Path) -> None:
    row = FACEBOOK | {"Impressions": "90", "Total clicks": "9", "Link Clicks": "4", "IMPRESSION:UNIQUE_USERS": ""}
    (draft,) = drafts(saved(tmp_path, "posts.csv", export_of(META_FACEBOOK["2023"], row)))
    assert numbers(draft) == {"reach": 80, "impressions": 90, "likes": 7, "comments": 1, "shares": 3, "clicks": 4}
    assert draft.account
    assert (draft.account.platform, draft.account.handle) == (Platform.FACEBOOK, "FernFlour")
    assert (draft.account.external_id, draft.account.name) == ("108912897259781", "Fern & Flour")
    assert (draft.post.external_id, draft.post.format) == ("1142979803545328", "image")


@pytest.mark.parametrize(
    ("version", "cells"),
    [
        ("german", ["", "Brot", "0", "20.12.2025 01:12", "LINK", "Fotos", "", "Gesamte Laufzeit", "100", "80", "7",
                    "1", "3", "9"]),
        ("portuguese", ["", "Pão", "0", "12/20/2025 01:12", "LINK", "Fotos", "", "Total", "100", "80", "11", "7", "1",
                        "3", "9"]),
        ("spanish", ["", "Pan", "12/20/2025 01:12", "LINK", "Fotos", "Total", "100", "80", "7", "1", "3", "9"]),
        ("french", ["", "Pain", "20/12/2025 01:12", "LINK", "Photos", "À vie", "100", "80", "7", "1", "3", "9"]),
    ],
)  # fmt: skip
def test_facebook_in_other_languages(tmp_path: Path, version: str, cells: list[str]) -> None:
    told = [FACEBOOK["Permalink"] if cell == "LINK" else cell for cell in cells]
    row = ["1142979803545328", "108912897259781", "Fern & Flour", *told]
    (draft,) = drafts(saved(tmp_path, "posts.csv", export_of(META_FACEBOOK[version], row)))
    assert numbers(draft) == {"views": 100, "reach": 80, "likes": 7, "comments": 1, "shares": 3, "clicks": 9}
    assert (draft.post.format, draft.post.published_at) == ("image", datetime(2025, 12, 20, 1, 12))
    assert draft.account
    assert (draft.account.external_id, draft.account.name) == ("108912897259781", "Fern & Flour")


def test_of_two_columns_called_views_the_fuller_is_read(tmp_path: Path) -> None:
    header = META_FACEBOOK["2025"]
    told = ["100100001", "108912", "Fern", *[""] * 3, "12/20/2025 01:12", *[""] * 10]
    rows = [[*told, "", "5", *[""] * 5, "500"], ["100100002", *told[1:], "20", "5", *[""] * 5, "510"]]
    mapped = importing.map_file(saved(tmp_path, "posts.csv", export_of(header, *rows)), None, ImportOptions())
    assert mapped.facts["sums"]["views"] == 1010  # type: ignore[index]
    assert any(decision.text.startswith("Views are “Views”") for decision in mapped.decisions)


def test_clicks_are_all_clicks_where_none_on_links_are_told(tmp_path: Path) -> None:
    row = FACEBOOK | {"Total clicks": "9"}
    mapped = importing.map_file(
        saved(tmp_path, "posts.csv", export_of(META_FACEBOOK["2025 earnings"], row)), None, ImportOptions()
    )
    assert mapped.facts["sums"]["clicks"] == 9  # type: ignore[index]
    assert "Clicks are “Total clicks”, not “Link Clicks”" in {decision.text for decision in mapped.decisions}


def test_a_row_that_facebook_could_not_name_keeps_its_numbers(workspace: Workspace, tmp_path: Path) -> None:
    comment = "An error occurred while computing metadata for content with ID 933528094972880."
    nameless = {"Data comment": comment, "Date": "Lifetime", "IMPRESSION:UNIQUE_USERS": "51", "Reach": "4"}
    plan = imported(workspace, saved(tmp_path, "posts.csv", export_of(META_FACEBOOK["2023"], FACEBOOK, nameless)))
    assert counts(plan) == {"new": 1, "problem": 1}
    (problem,) = plan.problems
    assert problem[0] == 3
    assert "Its numbers: IMPRESSION:UNIQUE_USERS 51, Reach 4." in problem[1]
    assert plan.mapped.facts["sums"]["reach"] == 84  # type: ignore[index]


@pytest.mark.parametrize(
    ("version", "cells"),
    [
        ("studio", ["February 28", "Bread", TIKTOK, "July 16", "7", "1", "3", "100"]),
        ("studio newer", ["Bread", TIKTOK, "July 16", "7", "1", "3", "100", "5:00", "3s", "12%", "2"]),
        ("business", ["Bread", TIKTOK, "2025/07/16 18:19:10", "100", "7", "1", "3", "2"]),
        ("spanish", ["Pan", TIKTOK, "16 de julio", "100", "7", "1", "3", "2"]),
        ("french", ["Pain", TIKTOK, "16 juillet", "100", "7", "1", "3", "2"]),
    ],
)
def test_tiktok_in_every_wording(tmp_path: Path, version: str, cells: list[str]) -> None:
    (draft,) = drafts(saved(tmp_path, "Content.csv", export_of(TIKTOK_CONTENT[version], cells)))
    expected = {"views": 100, "likes": 7, "comments": 1, "shares": 3}
    assert numbers(draft) == expected | ({} if version == "studio" else {"saves": 2})
    assert draft.post.published_at
    assert (draft.post.published_at.date(), draft.post.external_id) == (date(2025, 7, 16), "7527623000473079054")
    assert (draft.post.url, draft.post.format) == (TIKTOK, "video")
    assert draft.account
    assert (draft.account.platform, draft.account.handle) == (Platform.TIKTOK, "lena.bakes")


def test_tiktok_links_without_a_handle_are_of_no_named_account(tmp_path: Path) -> None:
    row = ["Bread", "https://m.tiktok.com/v/7527623000473079054.html", "2025/07/16 18:19:10", "100", "7", "1", "3", "2"]
    path = saved(tmp_path, "videos.csv", export_of(TIKTOK_CONTENT["business"], row))
    (draft,) = drafts(path)
    assert draft.account
    assert draft.account.is_unnamed
    (draft,) = drafts(path, ImportOptions(account="@Lena.Bakes"))
    assert draft.account
    assert (draft.account.handle, draft.account.key) == ("Lena.Bakes", "lena.bakes")


def test_an_account_of_another_platform_is_refused(tmp_path: Path) -> None:
    row = ["Bread", "https://m.tiktok.com/v/7527623000473079054.html", "2025/07/16 18:19:10", "100", "7", "1", "3", "2"]
    path = saved(tmp_path, "videos.csv", export_of(TIKTOK_CONTENT["business"], row))
    with pytest.raises(UserError, match="is an account on Instagram"):
        drafts(path, ImportOptions(account="https://www.instagram.com/lena/"))
    with pytest.raises(UserError, match="no spaces"):
        drafts(path, ImportOptions(account="lena bakes"))


@pytest.mark.parametrize(
    ("version", "total", "cells"),
    [
        ("english", "Total", ["dQw4w9WgXcQ", "Bread", "Aug 19, 2011", "212", "100", "1.5", "3", "900", "4.5"]),
        ("english older", "Total", ["dQw4w9WgXcQ", "Bread", "Aug 19, 2011", "100", "1.5", "3"]),
        ("german", "Ge\xadsamt", ["dQw4w9WgXcQ", "Bread", "Aug 19, 2011", "100", "1.5", "3", "900", "4.5"]),
        ("portuguese", "Total", ["dQw4w9WgXcQ", "Bread", "19 de ago. de 2011", "212", "900", "4,5", "100", "1,5", "3"]),
        ("spanish", "Total", ["dQw4w9WgXcQ", "Bread", "19 ago 2011", "212", "100", "1.5", "3", "900", "4.5"]),
        ("french", "Total", ["dQw4w9WgXcQ", "Bread", "19 août 2011", "212", "100", "1.5", "3", "900", "4.5"]),
        ("italian", "Totale", ["dQw4w9WgXcQ", "Bread", "19 ago 2011", "212", "100", "1.5", "3", "900"]),
    ],
)
def test_youtube_in_every_language(tmp_path: Path, version: str, total: str, cells: list[str]) -> None:
    first = [total, *["" if number < 3 else text for number, text in enumerate(cells)][1:]]
    footer = ["Die 500 besten Ergebnisse werden angezeigt"]
    path = saved(tmp_path, "Table data.csv", export_of(YOUTUBE_VIDEOS[version], first, cells, footer))
    mapped = importing.map_file(path, None, ImportOptions())
    assert sorted(fate.note for fate in mapped.fates) == ["comment", "total row"]
    (draft,) = drafts(path)
    assert numbers(draft) == {"views": 100} | ({} if version == "english older" else {"impressions": 900})
    assert draft.post.published_at == datetime(2011, 8, 19)
    assert (draft.post.url, draft.post.external_id) == ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "dQw4w9WgXcQ")
    assert draft.account
    assert draft.account.is_unnamed
    assert mapped.facts["total_row"]["views"] == 100  # type: ignore[index]


@pytest.mark.parametrize(
    ("version", "cells", "expected"),
    [
        (
            "2026",
            ("2091095333082140951,Sat; Aug 22; 2026,@ana Bread,https://x.com/LenaBakes/status/2091095333082140951,"
            "100,7,20,2,9,0,1,3,0,0,4,0,0"),
            {"impressions": 100, "likes": 7, "comments": 1, "shares": 3, "saves": 2, "clicks": 4},
        ),
        (
            "2020",
            ("1226932871655768065,https://twitter.com/LenaBakes/status/1226932871655768065,@ana Bread,"
            "2020-02-10 18:00 +0000,1203.0,20.0,0.0166,3.0,1.0,7.0,0.0,4.0,0.0,0.0,0,0,0,0,-,-,-"),
            {"impressions": 1203, "likes": 7, "comments": 1, "shares": 3, "clicks": 4},
        ),
        (
            "2015",
            ("557123456789012345,https://twitter.com/LenaBakes/status/557123456789012345,@ana Bread,"
            "2015-01-19 10:30 +0000,1203,20,0.0166,3,1,7,0,4,0,0,0,0"),
            {"impressions": 1203, "likes": 7, "comments": 1, "shares": 3, "clicks": 4},
        ),
    ],
)
def test_x_and_the_twitter_it_was(tmp_path: Path, version: str, cells: str, expected: dict[str, int]) -> None:
    row = [cell.replace(";", ",") for cell in cells.split(",")]
    path = saved(tmp_path, "posts.csv", export_of(X_POSTS[version], row))
    (draft,) = drafts(path)
    assert numbers(draft) == expected
    assert draft.account
    assert (draft.account.platform, draft.account.handle) == (Platform.X, "LenaBakes")
    assert draft.post.published_at
    assert draft.post.published_at.year == int(version)
    mapped = importing.map_file(path, None, ImportOptions())
    assert mapped.facts["replies"] == 1
    assert mapped.facts["sums"]["engagements"] == 20  # type: ignore[index]
    order = "they are written" if version == "2026" else "year-month-day"
    assert any(decision.text.startswith(f"Dates as {order} —") for decision in mapped.decisions)


def test_the_shares_of_x_are_its_reposts_and_nothing_else_is_said_of_them(tmp_path: Path) -> None:
    row = {
        "Post id": "2091095333082140951", "Date": "Sat, Aug 22, 2026", "Post text": "Bread", "Impressions": "100",
        "Post Link": "https://x.com/LenaBakes/status/2091095333082140951", "Reposts": "3", "Shares": "9",
    }  # fmt: skip
    mapped = importing.map_file(saved(tmp_path, "x.csv", export_of(X_POSTS["2026"], row)), None, ImportOptions())
    told = [decision.text for decision in mapped.decisions]
    assert mapped.facts["sums"]["shares"] == 3  # type: ignore[index]
    assert "Shares are “Reposts”, not “Shares”" in told
    assert [text for text in told if text.startswith("Not read:") and "Shares" in text] == []


def test_linkedin_lists_the_posts_of_a_page_below_a_line_of_words(tmp_path: Path) -> None:
    link = "https://www.linkedin.com/feed/update/urn:li:activity:7140000000000000000"
    row = ["Bread", link, "Organic", "", "Ana", "12/20/2025", "", "", "All followers", "100", "20", "", "4", "0.04",
           "7", "1", "3", "0", "0.15", "Image"]  # fmt: skip
    text = '"Posts of your page in UTC, counted from 12/01/2025"\n' + export_of(LINKEDIN_POSTS["page"], row)
    (draft,) = drafts(saved(tmp_path, "posts.csv", text))
    assert numbers(draft) == {
        "views": 20, "impressions": 100, "likes": 7, "comments": 1, "shares": 3, "clicks": 4,
    }  # fmt: skip
    assert (draft.post.external_id, draft.post.published_at) == ("7140000000000000000", datetime(2025, 12, 20))


def test_a_short_says_so_in_its_title(tmp_path: Path) -> None:
    row = ["dQw4w9WgXcQ", "Bread in 30 s #Shorts", "Aug 19, 2011", "100", "1.5", "3"]
    (draft,) = drafts(saved(tmp_path, "posts.csv", export_of(YOUTUBE_VIDEOS["english older"], row)))
    assert draft.post.format == "short"


def test_a_row_of_numbers_without_a_post_is_the_total_in_any_language(tmp_path: Path) -> None:
    total = ["Łącznie", "", "", "100", "1.5", "3"]
    row = ["dQw4w9WgXcQ", "Bread", "Aug 19, 2011", "100", "1.5", "3"]
    path = saved(tmp_path, "posts.csv", export_of(YOUTUBE_VIDEOS["english older"], total, row))
    assert [fate.note for fate in importing.map_file(path, None, ImportOptions()).fates] == ["total row"]


def test_a_video_of_facebook_is_called_by_its_title_where_nothing_describes_it(tmp_path: Path) -> None:
    row = FACEBOOK | {"Description": "", "Title": "How we bake"}
    (draft,) = drafts(saved(tmp_path, "posts.csv", export_of(META_FACEBOOK["2023"], row)))
    assert draft.post.caption == "How we bake"


@pytest.mark.parametrize(
    "text",
    [
        export_of(META_FACEBOOK["2023"], FACEBOOK),
        export_of(TIKTOK_CONTENT["studio"], ["February 28", "Bread", TIKTOK, "July 16", "7", "1", "3", "100"]),
        export_of(YOUTUBE_VIDEOS["english older"], ["dQw4w9WgXcQ", "Bread", "Aug 19, 2011", "100", "1.5", "3"]),
    ],
    ids=["facebook", "tiktok", "youtube"],
)
def test_the_same_file_again_is_the_same_and_undo_takes_it_back(
    workspace: Workspace, tmp_path: Path, text: str
) -> None:
    assert counts(must_settle(workspace, saved(tmp_path, "posts.csv", text))) == {"new": 1}


def test_new_numbers_on_a_later_day_are_a_second_reading(workspace: Workspace, tmp_path: Path) -> None:
    header = TIKTOK_CONTENT["studio"]
    first = ["February 28", "Bread", TIKTOK, "July 16", "7", "1", "3", "100"]
    imported(workspace, saved(tmp_path, "a.csv", export_of(header, first)))
    later = ["March 3", "Bread", TIKTOK, "July 16", "9", "1", "3", "130"]
    plan = imported(workspace, saved(tmp_path, "b.csv", export_of(header, later)))
    assert counts(plan) == {"changed": 1}
    assert [(each.day.month, each.likes, each.views) for each in workspace.posts.readings(1)] == [
        (2, 7, 100), (3, 9, 130),
    ]  # fmt: skip
    earlier = imported(workspace, saved(tmp_path, "a.csv", export_of(header, first)))
    assert counts(earlier) == {"same": 1}


@pytest.mark.parametrize("place", [0, 7])
def test_rows_with_one_id_or_one_link_are_one_post(workspace: Workspace, tmp_path: Path, place: int) -> None:
    cells = ["04/22/2026 18:00", REEL, "IG reel", "100", "80", "7", "3", "5", "1", "2"]
    first = [*IG, *cells]
    second = ["18355151116178777" if at == 0 else f"{REEL}x" if at == 7 else cell for at, cell in enumerate(first)]
    second[place] = first[place]
    text = export_of(META_INSTAGRAM["english 2026"], first, second)
    assert counts(must_settle(workspace, saved(tmp_path, "posts.csv", text))) == {"new": 1, "merged": 1}


def test_two_posts_that_the_file_says_are_one_stay_two(workspace: Workspace, tmp_path: Path) -> None:
    add = workspace.posts.add
    do(workspace, lambda _: add(profile_id=None, platform=Platform.INSTAGRAM, external_id=IG[0]))
    do(workspace, lambda _: add(profile_id=None, platform=Platform.INSTAGRAM, url="https://www.instagram.com/p/Abc/"))
    row = [*IG, "04/22/2026 18:00", REEL, "IG reel", "100", "80", "7", "3", "5", "1", "2"]
    path = saved(tmp_path, "posts.csv", export_of(META_INSTAGRAM["english 2026"], row))
    assert counts(must_settle(workspace, path)) == {"changed": 1}
