"""Whose an imported post is: an account that the file names, the business's own, or a creator of a linked table."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from models.importing import AccountDraft, ImportOptions, ImportPlan, Mapped, Noun, Outcome, PersonRef, PostDraft
from models.posts.post import Post, Reading
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.importing import importing
from storage.results.results import post_results
from storage.workspace import Workspace
from tests.factory import DAY, NOW, add_influencer, do


def draft(row: int, account: AccountDraft | None = None, person: PersonRef | None = None, likes: int = 1) -> PostDraft:
    platform = account.platform if account else Platform.INSTAGRAM
    post = Post(0, None, None, platform, external_id=f"post{row}", published_at=datetime(2026, 4, 1))
    return PostDraft(row, post, Reading(0, 0, DAY, likes=likes), account, person)


def imported(workspace: Workspace, *drafts: PostDraft, own: bool = False) -> ImportPlan:
    mapped = Mapped("posts", Noun.POSTS, "posts.csv", drafts, [], [], DAY, ImportOptions(own=own))
    plan = importing.plan_mapped(workspace, mapped)
    importing.apply(workspace, plan, NOW)
    return plan


def told(plan: ImportPlan) -> str:
    return " ".join(decision.text for decision in plan.decisions)


def test_without_an_account_of_our_own_one_is_made(workspace: Workspace) -> None:
    account = AccountDraft(Platform.TIKTOK)
    plan = imported(workspace, draft(2, account), draft(3, account))
    assert "taken as your own on TikTok — choose another" in told(plan)
    assert [(each.platform, each.handle) for each in workspace.profiles.own()] == [(Platform.TIKTOK, "")]
    assert workspace.influencers.count() == 0
    assert imported(workspace, draft(2, AccountDraft(Platform.TIKTOK)), draft(4, account)).counts[Outcome.SAME] == 1
    assert len(workspace.profiles.own()) == 1


def test_posts_without_an_account_stand_on_our_own_first_one(workspace: Workspace) -> None:
    do(workspace, lambda w: w.profiles.add(None, Platform.TIKTOK, "bakery"))
    do(workspace, lambda w: w.profiles.add(None, Platform.TIKTOK, "bakery.two", position=1))
    plan = imported(workspace, draft(2, AccountDraft(Platform.TIKTOK)))
    assert "(bakery, the first of 2)" in told(plan)
    assert any(decision.is_open for decision in plan.decisions)
    found = workspace.posts.get(1)
    assert found
    assert found.profile_id == 1


def test_posts_that_are_known_as_hers_tell_whose_a_file_without_an_account_is(workspace: Workspace) -> None:
    person = add_influencer(workspace, "Lena")
    do(workspace, lambda w: w.profiles.add(person, Platform.TIKTOK, "lena"))
    imported(workspace, draft(2, AccountDraft(Platform.TIKTOK, "lena", "lena")))
    plan = imported(workspace, draft(2, account := AccountDraft(Platform.TIKTOK)), draft(3, account))
    assert "known as those of lena" in told(plan)
    assert len(workspace.posts.of_influencer(person)) == 2


def test_a_creator_of_a_linked_table_gets_the_post_on_her_profile_of_the_platform(workspace: Workspace) -> None:
    person = add_influencer(workspace, "Lena")
    plan = imported(workspace, draft(2, person=PersonRef(name="lena")), draft(3, person=PersonRef(name="Lena")))
    assert plan.counts[Outcome.NEW] == 2
    assert len(workspace.posts.of_influencer(person)) == 2
    assert len(workspace.profiles.of_influencer(person)) == 1


def test_a_creator_without_a_profile_there_gets_one_without_a_handle(workspace: Workspace) -> None:
    person = add_influencer(workspace, "Lena")
    do(workspace, lambda w: w.profiles.update(1, platform=Platform.TIKTOK))
    rows = [draft(2, person=PersonRef(name="lena")), draft(3, person=PersonRef(name="Lena"))]
    imported(workspace, *rows)
    assert [(each.platform, each.handle) for each in workspace.profiles.of_influencer(person)] == [
        (Platform.TIKTOK, "lena1"), (Platform.INSTAGRAM, ""),
    ]  # fmt: skip
    assert workspace.influencers.count() == 1
    assert imported(workspace, *rows).counts[Outcome.SAME] == 2


def test_a_creator_who_is_nobody_makes_the_row_a_problem(workspace: Workspace) -> None:
    plan = imported(workspace, draft(2, person=PersonRef("List", "3")), draft(3))
    assert [row for row, _ in plan.problems] == [2, 3]
    assert "number “3”" in plan.problems[0][1]
    assert workspace.posts.get(1) is None


def test_rows_that_tell_of_one_known_post_in_two_ways_are_one(workspace: Workspace) -> None:
    url = "https://www.instagram.com/p/Abc/"
    account = AccountDraft(Platform.INSTAGRAM, "lena", "lena")
    whole, by_id, by_link = (draft(row, account, likes=row) for row in (2, 3, 4))
    whole.post = replace(whole.post, url=url)
    by_id.post = replace(by_id.post, external_id=whole.post.external_id)
    by_link.post = replace(by_link.post, external_id="", url=url)
    imported(workspace, whole)
    plan = imported(workspace, by_id, by_link)
    assert [(fate.row, fate.outcome) for fate in plan.fates] == [(3, Outcome.MERGED), (4, Outcome.CHANGED)]
    assert not imported(workspace, by_id, by_link).writes_anything


STAYS = "120 likes of 5 May stay, newer than this file"


@pytest.mark.parametrize(
    ("typed_on", "likes", "outcome", "note", "newest"),
    [
        # The same file again; the owner typed another count since.
        (DAY + timedelta(days=1), 100, Outcome.SAME, STAYS, 120),
        # Another count in a file of the day before what was typed.
        (DAY + timedelta(days=1), 130, Outcome.CHANGED, f"likes differs; {STAYS}", 120),
        # Typed on the day of the file: the file's count takes its place, and says so.
        (DAY, 130, Outcome.CHANGED, "likes differs", 130),
        (DAY, 100, Outcome.CHANGED, "likes differs", 100),
        (DAY, 120, Outcome.SAME, "", 120),
    ],
)  # fmt: skip
def test_a_count_that_was_typed_stays_where_it_is_newer_and_the_row_says_what_happens(
    workspace: Workspace, typed_on: date, likes: int, outcome: Outcome, note: str, newest: int
) -> None:
    account = AccountDraft(Platform.TIKTOK, "lena", "lena")
    imported(workspace, draft(2, account, likes=100))
    do(workspace, lambda w: w.posts.set_counts(1, typed_on, {"likes": 120}, None))
    plan = imported(workspace, draft(2, account, likes=likes))
    [fate] = plan.fates
    assert (fate.outcome, fate.note) == (outcome, note)
    [result] = post_results(workspace, Scope())
    assert result.reading is not None
    assert result.reading.likes == newest
    assert imported(workspace, draft(2, account, likes=likes)).counts[Outcome.SAME] == 1
