"""Lists of profile links and handles, mostly without a header."""

from pathlib import Path

import pytest

from models.errors import UserError
from models.importing import ImportOptions, Outcome, PersonDraft, PlatformUnknownError
from models.reading.platform import Platform
from storage.importers.kinds.profile_links import LABEL
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW
from tests.storage.importers.files import saved
from tests.storage.importers.runs import map_text

MIXED = """https://www.instagram.com/mossandcrumb/
https://www.tiktok.com/@fern.flour?lang=en
youtube.com/@OliveAndOven/videos
https://x.com/crumbs
"""


def people(text: str, options: ImportOptions | None = None) -> dict[int, list[tuple[Platform, str]]]:
    mapped = map_text(text, "pasted links", None, options or ImportOptions())
    return {
        draft.row: [(account.platform, account.handle) for account in draft.accounts]
        for draft in mapped.drafts
        if isinstance(draft, PersonDraft)
    }


def problems(text: str, options: ImportOptions | None = None) -> list[tuple[int, str]]:
    mapped = map_text(text, "pasted links", None, options or ImportOptions())
    return [(fate.row, fate.note) for fate in mapped.fates if fate.outcome is Outcome.PROBLEM]


def test_links_of_several_platforms_make_a_person_each() -> None:
    assert people(MIXED) == {
        1: [(Platform.INSTAGRAM, "mossandcrumb")],
        2: [(Platform.TIKTOK, "fern.flour")],
        3: [(Platform.YOUTUBE, "OliveAndOven")],
        4: [(Platform.X, "crumbs")],
    }


def test_a_person_is_called_as_her_account_until_a_name_is_known(workspace: Workspace, tmp_path: Path) -> None:
    plan = importing.plan(workspace, saved(tmp_path, "links.txt", MIXED))
    importing.apply(workspace, plan, NOW)
    rows = workspace.connection.execute("SELECT name FROM influencer ORDER BY id").fetchall()
    assert [row["name"] for row in rows] == ["mossandcrumb", "fern.flour", "OliveAndOven", "crumbs"]
    again = importing.plan(workspace, tmp_path / "links.txt")
    assert again.counts[Outcome.SAME] == again.rows == 4


def test_a_name_that_comes_later_takes_the_place_of_the_handle(workspace: Workspace, tmp_path: Path) -> None:
    importing.apply(workspace, importing.plan(workspace, saved(tmp_path, "links.txt", MIXED)), NOW)
    named = saved(tmp_path, "named.csv", "Name,Handle,Platform\nMoss & Crumb,@MossAndCrumb,Instagram\n")
    plan = importing.plan(workspace, named)
    assert plan.counts[Outcome.CHANGED] == 1
    importing.apply(workspace, plan, NOW)
    assert workspace.connection.execute("SELECT name FROM influencer WHERE id = 1").fetchone()["name"] == "Moss & Crumb"
    assert importing.plan(workspace, named).counts[Outcome.SAME] == 1


def test_a_link_to_a_post_is_a_problem_that_says_so() -> None:
    text = MIXED + "https://www.instagram.com/p/Cxyz123/\n"
    mapped = map_text(text, "pasted links", None, ImportOptions())
    assert problems(text) == [(5, "This links to a post, not to a profile.")]
    assert mapped.fates[0].shown == {"handle": "https://www.instagram.com/p/Cxyz123/"}


def test_the_same_account_twice_is_merged_into_the_last_row() -> None:
    text = MIXED + "https://instagram.com/MossAndCrumb?igsh=1\n"
    mapped = map_text(text, "pasted links", None, ImportOptions())
    assert [(fate.row, fate.outcome) for fate in mapped.fates] == [(1, Outcome.MERGED)]
    assert sorted(people(text)) == [2, 3, 4, 5]


def test_links_of_one_row_are_one_person() -> None:
    text = "https://www.instagram.com/ana/\thttps://www.tiktok.com/@ana.too\nhttps://x.com/bo\t\n"
    assert people(text) == {
        1: [(Platform.INSTAGRAM, "ana"), (Platform.TIKTOK, "ana.too")],
        2: [(Platform.X, "bo")],
    }


def test_two_accounts_of_one_platform_in_a_row_are_a_problem() -> None:
    text = "https://x.com/ana\thttps://x.com/bo\nhttps://x.com/cy\t\nhttps://x.com/di\t\n"
    assert problems(text) == [(1, "This row names two accounts on X. Give each a row of its own.")]


def test_a_later_row_joins_what_two_rows_know_of_a_person() -> None:
    text = "https://x.com/ana\thttps://www.tiktok.com/@ana\nhttps://x.com/ana\thttps://www.instagram.com/ana/\n"
    assert people(text) == {2: [(Platform.X, "ana"), (Platform.TIKTOK, "ana"), (Platform.INSTAGRAM, "ana")]}


def test_handles_take_the_platform_that_was_chosen() -> None:
    text = "@ana\n@bo.two\n"
    assert people(text, ImportOptions(platform=Platform.TIKTOK)) == {
        1: [(Platform.TIKTOK, "ana")], 2: [(Platform.TIKTOK, "bo.two")],
    }  # fmt: skip


def test_handles_without_a_platform_are_asked_for() -> None:
    with pytest.raises(PlatformUnknownError, match="does not say which platform"):
        map_text("@ana\n@bo\n", "pasted links", None, ImportOptions())


def test_a_platform_in_the_name_of_the_file_is_told(tmp_path: Path) -> None:
    path = saved(tmp_path, "tiktok creators.txt", "@ana\n@bo\n")
    mapped = importing.map_file(path, None, ImportOptions())
    assert "Platform of handles without a link TikTok (by the file's name)" in [each.text for each in mapped.decisions]


@pytest.mark.parametrize("title", ["Profile link", "links", "Instagram", "Benutzername", "Perfil"])
def test_one_column_under_a_header_is_read_the_same(title: str) -> None:
    found = people(f"{title}\nana\nhttps://www.instagram.com/bo/\n", ImportOptions(platform=Platform.INSTAGRAM))
    assert found == {2: [(Platform.INSTAGRAM, "ana")], 3: [(Platform.INSTAGRAM, "bo")]}


def test_lines_before_the_first_link_are_no_people() -> None:
    mapped = map_text("Bakers I like\n\n" + MIXED, "pasted links", None, ImportOptions())
    assert [(fate.row, fate.outcome, fate.note) for fate in mapped.fates] == [(1, Outcome.LEFT_OUT, "comment")]


def test_marks_of_a_list_are_no_part_of_a_link() -> None:
    assert people("- https://x.com/ana\n2) https://x.com/bo\n• https://x.com/cy\n") == {
        1: [(Platform.X, "ana")], 2: [(Platform.X, "bo")], 3: [(Platform.X, "cy")],
    }  # fmt: skip


@pytest.mark.parametrize(
    "text", ["Shopping\nMilk\nFlour\n", "Shop,Website\nA,https://a.example\n", "Ana,https://x.com/ana,5\nb,c,d\n"]
)
def test_other_text_is_not_taken_for_links(text: str) -> None:
    with pytest.raises(UserError) as caught:
        map_text(text, "pasted links", "profile_links", ImportOptions())
    assert LABEL in str(caught.value)
