"""Which post of the workspace a draft means, whose campaign it is for, and on which day its numbers were read."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from models.importing import AccountDraft, ImportOptions, ImportPlan, Mapped, Noun, Outcome, PostDraft
from models.posts.post import Basis, Post, Reading
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY, NOW, add_campaign, add_influencer, add_partnership, dump

WHEN = datetime(2026, 5, 2, 18, 0)


@pytest.fixture
def lena(workspace: Workspace) -> int:
    return add_influencer(workspace, "Lena")


def draft(
    row: int, *, campaign: str | None = None, day: date = DAY, likes: int | None = 1, **post: object
) -> PostDraft:
    values: dict[str, object] = {"external_id": f"post{row}", "published_at": WHEN, **post}
    made = replace(Post(0, None, None, Platform.INSTAGRAM), **values)  # type: ignore[arg-type]  # fields as the test has them
    account = AccountDraft(Platform.INSTAGRAM, "lena1", "lena1")
    return PostDraft(row, made, Reading(0, 0, day, likes=likes), account, campaign=campaign)


def imported(workspace: Workspace, *drafts: PostDraft) -> ImportPlan:
    mapped = Mapped("posts", Noun.POSTS, "posts.csv", drafts, [], [], DAY, ImportOptions())
    plan = importing.plan_mapped(workspace, mapped)
    importing.apply(workspace, plan, NOW)
    return plan


def outcomes(plan: ImportPlan) -> list[Outcome]:
    return [fate.outcome for fate in plan.fates]


@pytest.mark.usefixtures("lena")
def test_each_reading_stands_on_its_own_day(workspace: Workspace) -> None:
    imported(workspace, draft(2, day=date(2026, 5, 9)), draft(3, day=date(2026, 5, 10)))
    assert [row[2] for row in dump(workspace)["reading"]] == ["2026-05-09", "2026-05-10"]
    older = imported(workspace, draft(2, day=date(2026, 5, 8), likes=0))
    assert outcomes(older) == [Outcome.CHANGED]
    assert outcomes(imported(workspace, draft(2, day=date(2026, 5, 8), likes=0))) == [Outcome.SAME]


@pytest.mark.usefixtures("lena")
def test_an_estimate_stays_one(workspace: Workspace) -> None:
    guess = draft(2)
    guess.reading = replace(guess.reading, basis=Basis.ESTIMATED, followers=900)
    imported(workspace, guess)
    row = workspace.connection.execute("SELECT basis, likes, followers FROM reading").fetchone()
    assert tuple(row) == ("estimated", 1, 900)


def test_a_named_campaign_links_its_posts_whatever_their_day(workspace: Workspace, lena: int) -> None:
    partnership = add_partnership(workspace, lena, add_campaign(workspace, "Old box", starts_on=date(2020, 1, 1)))
    imported(workspace, draft(2, campaign="old  BOX"), draft(3, campaign=""))
    posts = workspace.posts.of_influencer(lena)
    assert {post.external_id: post.partnership_id for post in posts} == {"post2": partnership, "post3": None}


def test_a_known_post_moves_to_the_campaign_that_the_file_names(workspace: Workspace, lena: int) -> None:
    imported(workspace, draft(2, campaign=""))
    partnership = add_partnership(workspace, lena, add_campaign(workspace, "Spring box"))
    plan = imported(workspace, draft(2, campaign="Spring box"))
    assert plan.fates[0].changes == (("partnership_id", None, partnership),)
    assert outcomes(imported(workspace, draft(2, campaign=""))) == [Outcome.SAME]


@pytest.mark.usefixtures("lena")
def test_a_campaign_that_she_is_not_in_is_told(workspace: Workspace) -> None:
    add_campaign(workspace, "Spring box")
    plan = imported(workspace, draft(2, campaign="Spring box"), draft(3, campaign="Spring box"))
    assert "or in several: 2 for “Spring box”" in " ".join(decision.text for decision in plan.decisions)


@pytest.mark.usefixtures("lena")
def test_a_post_without_id_and_address_is_known_by_its_moment_and_words(workspace: Workspace) -> None:
    alike = [draft(row, external_id="", caption="Bread") for row in (2, 3)]
    assert outcomes(imported(workspace, *alike)) == [Outcome.NEW, Outcome.NEW]
    third = draft(4, external_id="", caption="Bread")
    assert outcomes(imported(workspace, *alike, third)) == [Outcome.SAME, Outcome.SAME, Outcome.NEW]
    assert outcomes(imported(workspace, draft(2, external_id="", caption="Rolls"))) == [Outcome.NEW]


@pytest.mark.usefixtures("lena")
def test_what_is_known_of_a_disclosure_is_kept_and_a_no_is_an_answer(workspace: Workspace) -> None:
    imported(workspace, draft(2, disclosure_seen=True, disclosure_wording="#ad"))
    assert outcomes(imported(workspace, draft(2))) == [Outcome.SAME]
    plan = imported(workspace, draft(2, disclosure_seen=False))
    assert plan.fates[0].changes == (("disclosure_seen", True, False),)


@pytest.mark.usefixtures("lena")
def test_a_file_that_tells_no_format_leaves_it(workspace: Workspace) -> None:
    imported(workspace, draft(2, format="reel"), draft(3, format=""))
    assert {post.external_id: post.format for post in workspace.posts.of_influencer(1)} == {
        "post2": "reel", "post3": "post",
    }  # fmt: skip
    assert outcomes(imported(workspace, draft(2, format=""))) == [Outcome.SAME]
