"""Tables of posts that people keep by hand, and those of linked workbooks."""

from pathlib import Path

import pytest

from models.importing import Columns, ImportOptions, Mapped, Noun, Outcome, PersonRef, PlatformUnknownError, PostDraft
from models.platforms import Platform
from storage import importing
from storage.workspace import Workspace
from tests.factory import add_influencer
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.runs import counts, must_settle

HEADER = ("Creator", "Post link", "Posted on", "Type", "Likes", "Comments", "Views")
ROWS = (
    ("Lena", "https://www.instagram.com/reel/Abc1/", "2026-04-20", "Reel", "1,204", "12", "20.5K"),
    ("Lena", "https://www.instagram.com/p/Abc2/", "2026-04-25", "Carousel", "90", "", ""),
)


def mapped(text: str, options: ImportOptions | None = None) -> Mapped:
    return importing.map_text(text, "my posts", None, options or ImportOptions())


def drafts(text: str, options: ImportOptions | None = None) -> list[PostDraft]:
    return [draft for draft in mapped(text, options).drafts if isinstance(draft, PostDraft)]


def test_a_list_kept_by_hand_brings_posts_and_their_numbers(workspace: Workspace, tmp_path: Path) -> None:
    person = add_influencer(workspace, "Lena")
    plan = must_settle(workspace, saved(tmp_path, "posts.csv", text_of(HEADER, ROWS)))
    assert (plan.mapped.kind, counts(plan)) == ("post_list", {"new": 2})
    assert plan.mapped.facts["sums"] == {"views": 20_500, "likes": 1_294, "comments": 12}
    assert sorted(post.format for post in workspace.posts.of_influencer(person)) == ["carousel", "reel"]


def test_columns_are_known_in_other_languages() -> None:
    found = drafts(
        "Beitragslink;Konto;Veröffentlicht am;Gefällt mir;Aufrufe\nhttps://x.com/ana/status/5;@ana;1.5.2026;3;90\n"
    )
    assert [(draft.reading.likes, draft.reading.views) for draft in found] == [(3, 90)]
    assert found[0].account
    assert (found[0].account.platform, found[0].account.handle) == (Platform.X, "ana")


def test_a_link_tells_platform_and_account_where_no_column_does() -> None:
    found = drafts("Video link,Likes\nhttps://www.tiktok.com/@ana.too/video/7300000000000000001,5\n")
    assert found[0].account
    assert (found[0].post.platform, found[0].account.handle, found[0].post.format) == (
        Platform.TIKTOK,
        "ana.too",
        "video",
    )


def test_the_number_of_a_linked_list_names_the_creator() -> None:
    found = drafts("influencer_id,platform,date,URL,caption,reach,likes\n7,Instagram,2026-01-18,link1.com,Bread,50,3\n")
    assert [(draft.person, draft.post.url) for draft in found] == [(PersonRef("list", "7"), "")]


def test_a_row_that_names_nobody_is_a_problem_where_others_do() -> None:
    found = mapped(text_of(HEADER, [*ROWS, ("", "https://www.instagram.com/p/Abc3/", "", "", "5", "", "")]))
    assert [(fate.row, fate.note) for fate in found.fates] == [(4, "This row does not say whose post it is.")]


def test_a_post_twice_is_merged_and_a_total_is_none() -> None:
    found = mapped(text_of(HEADER, [*ROWS, ROWS[0], ("Total", "", "", "", "1294", "12", "20500")]))
    assert [(fate.row, fate.outcome) for fate in found.fates] == [(2, Outcome.MERGED), (5, Outcome.LEFT_OUT)]


def test_a_platform_that_nothing_tells_is_asked_for() -> None:
    with pytest.raises(PlatformUnknownError):
        mapped("Post ID,Handle,Published,Likes\n123456,ana,2026-04-20,5\n")


def test_a_table_of_other_columns_is_read_as_the_owner_says(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace, "Lena")
    path = saved(tmp_path, "a.csv", "Wer,Wo genau,Herzen\nLena,https://www.instagram.com/p/Abc1/,7\n")
    chosen = ImportOptions(columns=Columns(Noun.POSTS, ("name", "url", "likes")))
    assert counts(must_settle(workspace, path, chosen)) == {"new": 1}


def test_links_that_lead_nowhere_are_told() -> None:
    found = mapped("Post link,Handle,Platform,Date,Likes\nlink1.com,ana,Instagram,2026-04-20,5\n")
    assert "Links that lead to no post, left away: 1, such as “link1.com”" in [each.text for each in found.decisions]
