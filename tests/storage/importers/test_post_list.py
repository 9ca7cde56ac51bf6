"""Tables of posts that people keep by hand, and those of linked workbooks."""

from datetime import date, datetime
from pathlib import Path

import pytest

from models.importing import Columns, ImportOptions, Mapped, Noun, Outcome, PersonRef, PlatformUnknownError, PostDraft
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import add_influencer, do
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.runs import counts, map_text, must_settle

HEADER = ("Creator", "Post link", "Posted on", "Type", "Likes", "Comments", "Views")
ROWS = (
    ("Lena", "https://www.instagram.com/reel/Abc1/", "2026-04-20", "Reel", "1,204", "12", "20.5K"),
    ("Lena", "https://www.instagram.com/p/Abc2/", "2026-04-25", "Carousel", "90", "", ""),
)


def mapped(text: str, options: ImportOptions | None = None) -> Mapped:
    return map_text(text, "my posts", None, options or ImportOptions())


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


def test_days_in_figures_get_the_year_that_the_day_of_the_file_leaves() -> None:
    text = "Datum;Link;Reichweite\n{};https://www.instagram.com/p/Abc1/;3.9K\n18.11.2026;https://www.instagram.com/p/Abc2/;9.000\n"
    found = mapped(text.format("3.12."), ImportOptions(day=date(2026, 11, 27)))
    posts = [draft for draft in found.drafts if isinstance(draft, PostDraft)]
    assert [draft.post.published_at for draft in posts] == [datetime(2025, 12, 3), datetime(2026, 11, 18)]
    assert [draft.reading.reach for draft in posts] == [3_900, 9_000]
    assert "3.12. = 3 Dec 2025" in next(told.text for told in found.decisions if told.topic == "years")


def test_the_day_of_a_reading_may_have_no_year() -> None:
    text = "Link,Published,Read on,Views\nhttps://www.instagram.com/p/Abc1/,2026-10-01,3.11.,90\n"
    [draft] = mapped(text, ImportOptions(day=date(2026, 11, 27))).drafts
    assert isinstance(draft, PostDraft)
    assert draft.reading.day == date(2026, 11, 3)


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


KEPT_BY_HAND = (
    "Date,Link,Influencer,Views,Likes\n2026-04-20,https://www.instagram.com/reel/Abc1/,Lena,900,30\n",
    "Datum;Link;Influencer;Aufrufe;Likes\n20.04.2026;https://www.instagram.com/reel/Abc1/;Lena;900;30\n",
    (
        "Creator;Plattform;Video;Datum;Aufrufe;Likes;Kommentare\n"
        "Lena;Instagram;https://www.instagram.com/reel/Abc1/;20.04.2026;900;30;2\n"
    ),
    "Link,Influencer,Views,Likes\nhttps://www.instagram.com/reel/Abc1/,Lena,900,30\n",
    "Influencer,Where to see it,Likes,Plays\nLena,https://www.instagram.com/reel/Abc1/,30,900\n",
    "Creator,Video,Likes,Views\nLena,https://www.instagram.com/reel/Abc1/,30,900\n",
    "Name,Instagram,Likes,Views\nLena,https://www.instagram.com/reel/Abc1/,30,900\n",
    "Date,Creator,Platform,Views,Likes\n2026-04-20,Lena,Instagram,900,30\n",
    "Date,Influencer,Followers,Link,Views,Likes\n2026-04-20,Lena,5000,https://www.instagram.com/reel/Abc1/,900,30\n",
)


@pytest.mark.parametrize("text", KEPT_BY_HAND)
def test_a_table_of_posts_is_no_list_of_the_people_whose_they_are(
    workspace: Workspace, tmp_path: Path, text: str
) -> None:
    add_influencer(workspace, "Lena")
    plan = must_settle(workspace, saved(tmp_path, "april.csv", text))
    assert (plan.mapped.kind, counts(plan)) == ("post_list", {"new": 1})
    assert plan.mapped.facts["sums"] == {"views": 900, "likes": 30, **({"comments": 2} if "Komm" in text else {})}


@pytest.mark.parametrize(
    "text",
    [
        "Date,Name,Handle,Email,Likes\n2026-04-20,Lena,lena.bakes,lena@example.com,30\n",
        "Name,Handle,Followers,Best post,Likes\nLena,lena.bakes,900,https://www.instagram.com/reel/Abc1/,30\n",
        "Date,Name,Followers,Best post,Likes\n2026-04-20,Lena,900,https://www.instagram.com/reel/Abc1/,30\n",
        "Name,Link,Likes,Views\nLena,https://www.instagram.com/lena.bakes/,30,900\n",
        "Name,Instagram,Average likes\nLena,https://www.instagram.com/lena.bakes/,30\n",
    ],
)
def test_a_list_of_people_stays_one_beside_days_and_links(text: str) -> None:
    assert mapped(text, ImportOptions(platform=Platform.INSTAGRAM)).kind == "influencer_list"


@pytest.mark.parametrize("title", ["Influencer", "Creator", "Name"])
def test_a_name_with_the_mark_of_a_handle_is_a_handle(workspace: Workspace, tmp_path: Path, title: str) -> None:
    text = f"{title},Post link,Views\n@noa,https://www.instagram.com/p/Abc1/,7\n"
    assert counts(must_settle(workspace, saved(tmp_path, "posts.csv", text))) == {"new": 1}
    (person,) = workspace.connection.execute("SELECT id, name FROM influencer").fetchall()
    (handle,) = workspace.connection.execute("SELECT handle FROM profile WHERE influencer_id = ?", (person["id"],))
    assert (person["name"], handle[0]) == ("noa", "noa")


def test_a_name_with_a_handle_beside_it_gives_both() -> None:
    found = drafts("Influencer,Post link,Views\nNoa Lind (@noa),https://www.instagram.com/p/Abc1/,7\n")
    assert found[0].account
    assert (found[0].account.handle, found[0].account.name) == ("noa", "Noa Lind")


def test_the_link_of_a_post_tells_its_account_better_than_a_handle_of_no_platform() -> None:
    found = drafts("Influencer,Post link,Views\n@noa,https://www.tiktok.com/@noa.tok/video/7300000000000000001,7\n")
    assert found[0].account
    assert (found[0].account.handle, found[0].account.name) == ("noa.tok", "")


@pytest.mark.parametrize("link", ["https://www.instagram.com/p/Abc1/", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"])
def test_the_handle_of_a_known_profile_is_as_good_as_the_name(workspace: Workspace, tmp_path: Path, link: str) -> None:
    person = add_influencer(workspace, "Noa Lind")
    do(workspace, lambda w: w.profiles.add(person, Platform.INSTAGRAM, "noa.bakes"))
    path = saved(tmp_path, "posts.csv", f"Influencer,Post link,Views\nNoa.Bakes,{link},7\n")
    assert counts(must_settle(workspace, path)) == {"new": 1}
    assert len(workspace.posts.of_influencer(person)) == 1


def test_a_name_that_two_people_share_is_no_handle_of_one(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace, "Noa")
    namesake = add_influencer(workspace, "Noa")
    do(workspace, lambda w: w.profiles.add(namesake, Platform.INSTAGRAM, "noa"))
    path = saved(tmp_path, "posts.csv", "Influencer,Post link,Views\nNoa,https://www.instagram.com/p/Abc1/,7\n")
    assert counts(importing.plan(workspace, path)) == {"problem": 1}


def test_handles_may_have_a_column_for_each_platform() -> None:
    found = drafts(
        "Posting date,Instagram handle,TikTok handle,Platform,Views\n"
        "2026-04-20,noa,noa.tok,Instagram,7\n2026-04-21,noa,noa.tok,TikTok,9\n"
    )
    assert [draft.account and draft.account.handle for draft in found] == ["noa", "noa.tok"]
    assert found[0].post.published_at == datetime(2026, 4, 20)


def test_a_handle_on_another_platform_is_not_taken_for_one_on_this() -> None:
    found = drafts("Instagram handle,Post link,Views\n@noa,https://www.youtube.com/watch?v=dQw4w9WgXcQ,7\n")
    assert (found[0].account, found[0].person) == (None, PersonRef(name="noa"))


def test_the_platform_of_the_handles_is_that_of_posts_without_a_link() -> None:
    found = drafts("Date,Instagram handle,Views\n2026-04-20,noa,7\n")
    assert found[0].post.platform is Platform.INSTAGRAM


def test_videos_that_are_titles_are_captions() -> None:
    found = drafts("Creator,Platform,Video,Date,Views\nLena,YouTube,Rye bread in a day,2026-04-20,7\n")
    assert (found[0].post.caption, found[0].post.url) == ("Rye bread in a day", "")


def test_a_channel_that_is_no_platform_is_whose_it_is() -> None:
    found = drafts("Channel,Video link,Views\nBake with Lena,https://www.youtube.com/watch?v=dQw4w9WgXcQ,7\n")
    assert found[0].person == PersonRef(name="Bake with Lena")


def test_the_columns_page_shows_what_the_cells_told() -> None:
    sample = mapped("Name,Instagram,Likes\nLena,https://www.instagram.com/reel/Abc1/,30\n").sample
    assert sample
    assert (sample.noun, [column.field for column in sample.columns]) == (Noun.POSTS, ["name", "url", "likes"])


def test_pins_with_their_numbers_are_posts_of_the_own_account(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "Pin link,Title,Impressions,Pin clicks,Outbound clicks,Saves\n"
        "https://www.pinterest.com/pin/1126110/,Rye bread,1200,40,7,31\n"
        "https://www.pinterest.com/pin/1126111/,Rolls,800,12,,9\n"
    )
    plan = must_settle(workspace, saved(tmp_path, "top_pins.csv", text))
    assert (plan.mapped.kind, counts(plan)) == ("post_list", {"new": 2})
    assert plan.mapped.facts["sums"] == {"impressions": 2_000, "saves": 40, "clicks": 7}
    assert {draft.post.platform for draft in drafts(text)} == {Platform.PINTEREST}
    assert "Not read: Pin clicks" in [each.text for each in plan.mapped.decisions]


TIKTOK = "https://www.tiktok.com/@lena.tok/video/7300000000000000001"


def test_a_post_on_a_new_account_of_somebody_known_by_name_makes_nobody_twice(
    workspace: Workspace, tmp_path: Path
) -> None:
    person = add_influencer(workspace, "Lena")
    path = saved(tmp_path, "posts.csv", f"Influencer,Post link,Views\nLena,{TIKTOK},7\n")
    assert counts(must_settle(workspace, path)) == {"new": 1}
    assert [(each.platform, each.handle) for each in workspace.profiles.of_influencer(person)][1:] == [
        (Platform.TIKTOK, "lena.tok")
    ]
    assert len(workspace.posts.of_influencer(person)) == 1


def test_a_profile_without_a_handle_learns_it_from_the_link(workspace: Workspace, tmp_path: Path) -> None:
    person = add_influencer(workspace, "Lena")
    do(workspace, lambda w: w.profiles.add(person, Platform.TIKTOK, ""))
    path = saved(tmp_path, "posts.csv", f"Influencer,Post link,Views\nLena,{TIKTOK},7\n")
    assert counts(must_settle(workspace, path)) == {"new": 1}
    assert [each.handle for each in workspace.profiles.of_influencer(person)][1:] == ["lena.tok"]


def test_a_namesake_with_another_handle_on_the_platform_is_another(workspace: Workspace, tmp_path: Path) -> None:
    person = add_influencer(workspace, "Lena")
    do(workspace, lambda w: w.profiles.add(person, Platform.TIKTOK, "lena.kocht"))
    path = saved(tmp_path, "posts.csv", f"Influencer,Post link,Views\nLena,{TIKTOK},7\n")
    must_settle(workspace, path)
    assert workspace.posts.of_influencer(person) == []


def test_pins_are_on_pinterest_where_they_have_an_id_and_no_link() -> None:
    found = drafts("Pin ID,Pin title,Impressions,Saves\n1126110,Rye bread,10,2\n")
    assert [(draft.post.platform, draft.post.caption) for draft in found] == [(Platform.PINTEREST, "Rye bread")]


REEL = "https://www.instagram.com/reel/Abc{}/"
WHOSE_CELLS = [
    # header, cells → who the first post is taken to be of ("" for one's own)
    ("Who", ("@lena.fox", "@mia"), "lena.fox"),
    ("Who", ("Lena Fox", "@mia"), "Lena Fox"),
    ("Creator", ("@lena.fox", "@mia"), "lena.fox"),
    ("Influencer", ("Lena Fox (@lena.fox)", "Mia"), "lena.fox"),
    ("Handle", ("Lena Fox", "@mia"), "Lena Fox"),
    ("Handle", ("Lena Fox (@lena.fox)", "@mia"), "lena.fox"),
    ("Wer", ("Lena Fox", "Mia"), "Lena Fox"),
    ("Our people", ("@lena.fox", "@mia"), "lena.fox"),
    ("Tagged", ("@lena.fox", "@mia"), ""),
    ("Mood", ("Happy", "Sad"), ""),
]


@pytest.mark.parametrize(("header", "cells", "whose"), WHOSE_CELLS)
def test_posts_are_ones_own_only_where_no_column_tells_whose_they_are(
    header: str, cells: tuple[str, str], whose: str
) -> None:
    rows = [(cell, "2026-04-20", REEL.format(number), "9") for number, cell in enumerate(cells)]
    first = drafts(text_of((header, "Posted", "Link", "Likes"), rows))[0]
    named = first.person.name if first.person else first.account.handle if first.account else None
    assert named == whose


def test_a_post_without_a_link_is_on_the_platform_of_its_creators_others() -> None:
    rows = [
        ("@lena", "2026-04-20", REEL.format(1), "9"),
        ("@lena", "2026-04-21", "", "4"),
        ("@mia", "2026-04-21", "https://www.tiktok.com/@mia/video/7300000000000000001", "4"),
        ("Mia", "2026-04-22", "https://www.instagram.com/mia/", "4"),
    ]
    found = drafts(text_of(("Who", "Posted", "Link", "Likes"), rows))
    assert [draft.post.platform for draft in found] == [Platform.INSTAGRAM, Platform.INSTAGRAM, Platform.TIKTOK]
    rows.append(("@somebody.else", "2026-04-22", "", "4"))
    with pytest.raises(PlatformUnknownError):
        drafts(text_of(("Who", "Posted", "Link", "Likes"), rows))


def test_a_creator_is_known_by_her_exact_name_below_handles_too(workspace: Workspace, tmp_path: Path) -> None:
    person = add_influencer(workspace, "Lena Fox")
    rows = [("Lena Fox", "2026-04-20", REEL.format(1), "9"), ("@mia", "2026-04-20", REEL.format(2), "9")]
    must_settle(workspace, saved(tmp_path, "posts.csv", text_of(("Handle", "Posted", "Link", "Likes"), rows)))
    assert len(workspace.posts.of_influencer(person)) == 1
