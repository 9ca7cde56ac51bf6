"""Sheets of posts: each with a reading, on the profile of the creator whom it numbers."""

from collections.abc import Sequence
from pathlib import Path

from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.linked import add_numbered
from tests.storage.importers.runs import counts, imported, must_settle

HEADER = ("influencer_id", "platform", "date", "URL", "caption", "reach", "likes", "comments")


def post(number: str = "7", day: str = "2026-04-13", url: str = "link1.com", **cells: str) -> list[str]:
    row = {"influencer_id": number, "platform": "Instagram", "date": day, "URL": url, "caption": "Fresh bread"}
    return list((row | {"reach": "500", "likes": "20", "comments": ""} | cells).values())


def sheet(folder: Path, *rows: Sequence[str]) -> Path:
    return saved(folder, "posts.csv", text_of(HEADER, rows))


def posts(workspace: Workspace) -> list[tuple[object, ...]]:
    query = (
        "SELECT influencer_id, post.platform, url, date(published_at), reach, likes, comments FROM post"
        " JOIN profile ON profile.id = profile_id JOIN reading ON post_id = post.id ORDER BY post.id"
    )
    return [tuple(row) for row in workspace.connection.execute(query)]


def test_a_post_lands_on_the_profile_of_the_numbered_creator(workspace: Workspace, tmp_path: Path) -> None:
    lena = add_numbered(workspace, "Lena", "7")
    plan = must_settle(workspace, sheet(tmp_path, post(), post(day="2026-04-14", platform="Twitter")))
    assert posts(workspace) == [
        (lena, "instagram", "", "2026-04-13", 500, 20, None), (lena, "x", "", "2026-04-14", 500, 20, None),
    ]  # fmt: skip
    assert importing.report(plan)["sums"] == {"reach": 1000, "likes": 40, "comments": None}
    assert [each.platform for each in workspace.profiles.of_influencer(lena)] == [Platform.INSTAGRAM, Platform.X]


def test_a_link_to_a_post_is_kept_and_known_again(workspace: Workspace, tmp_path: Path) -> None:
    add_numbered(workspace, "Lena", "7")
    url = "https://www.instagram.com/p/Abc123/"
    must_settle(workspace, sheet(tmp_path, post(url=url)))
    plan = imported(workspace, sheet(tmp_path, post(url=url, likes="25")))
    assert counts(plan) == {"changed": 1}
    assert posts(workspace)[0][2] == url


def test_a_link_beside_several_posts_is_the_link_of_none(workspace: Workspace, tmp_path: Path) -> None:
    add_numbered(workspace, "Lena", "7")
    url = "https://www.instagram.com/p/Abc123/"
    plan = must_settle(workspace, sheet(tmp_path, post(url=url), post(day="2026-04-20", url=url)))
    assert counts(plan) == {"new": 2}
    assert [row[2] for row in posts(workspace)] == ["", ""]


def test_a_row_of_the_same_post_again_counts_once(workspace: Workspace, tmp_path: Path) -> None:
    add_numbered(workspace, "Lena", "7")
    url = "https://www.instagram.com/p/Abc123/"
    plan = must_settle(workspace, sheet(tmp_path, post(url=url), post(url=url, likes="25")))
    assert counts(plan) == {"new": 1, "merged": 1}
    assert posts(workspace)[0][5] == 25


def test_a_row_that_names_nobody_known_or_no_platform_is_a_problem(workspace: Workspace, tmp_path: Path) -> None:
    add_numbered(workspace, "Lena", "7")
    rows = (post("3"), post(platform="Pigeon post"), post(platform=""), post(day=""))
    plan = imported(workspace, sheet(tmp_path, *rows))
    assert [reason.partition(".")[0] for _, reason in plan.problems] == [
        "No influencer has the number “3” in a list you imported",
        "“Pigeon post” is no platform that is known",
        "This row does not say which platform the post is on",
        "This row says neither when the post went live nor where it is",
    ]


def test_the_real_sheet_has_its_posts(workspace: Workspace, real_files: Path) -> None:
    for number in range(1, 11):
        add_numbered(workspace, f"Creator {number}", str(number))
    plan = must_settle(workspace, real_files / "campaigns" / "linked_workbooks" / "posts.xlsx")
    assert counts(plan) == {"new": 126}
    assert len(posts(workspace)) == 126
