"""Meta's content export: posts, their one reading, whose account it is, and the partnership they belong to."""

from datetime import date, datetime
from pathlib import Path

from models.importing import ImportOptions, ImportPlan, Outcome
from models.reading.platform import Platform
from models.stages import Stage
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW, add_campaign, add_influencer, add_partnership, do
from tests.storage.importers.files import meta_export, post


def imported(workspace: Workspace, path: Path, *, own: bool = False) -> ImportPlan:
    plan = importing.plan(workspace, path, options=ImportOptions(own=own))
    importing.apply(workspace, plan, NOW)
    return plan


def counts(plan: ImportPlan) -> dict[str, int]:
    return {outcome.value: number for outcome, number in plan.counts.items() if number}


def test_an_unknown_account_becomes_an_influencer_with_that_profile(workspace: Workspace, tmp_path: Path) -> None:
    plan = imported(workspace, meta_export(tmp_path, post("1"), post("2")))
    assert counts(plan) == {"new": 2}
    profile = workspace.profiles.find(Platform.INSTAGRAM, "fern.flour")
    assert profile
    assert (profile.name, profile.external_id) == ("Fern & Flour", "17841446494080465")
    person = workspace.influencers.get(profile.influencer_id or 0)
    assert person
    assert person.name == "Fern & Flour"
    newest = workspace.posts.of_influencer(person.id)[0]
    assert (newest.format, newest.published_at, newest.caption) == (
        "reel", datetime(2026, 4, 22, 18, 0), "Bread,\nat last",
    )  # fmt: skip
    reading = workspace.posts.readings(newest.id)[0]
    assert (reading.day, reading.views, reading.likes, reading.saves, reading.impressions) == (
        date(2026, 5, 2), 100, 7, 2, None,
    )  # fmt: skip


def test_our_own_account_stays_out_of_the_influencers(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, meta_export(tmp_path, post("1")), own=True)
    assert workspace.influencers.count() == 0
    assert [profile.handle for profile in workspace.profiles.own()] == ["fern.flour"]


def test_the_same_file_again_is_the_same_even_on_a_later_day(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, meta_export(tmp_path, post("1"), post("2")))
    later = meta_export(tmp_path, post("1"), post("2", likes="9"), name="Apr-21-2026_May-09-2026_1.csv")
    plan = importing.plan(workspace, later)
    assert counts(plan) == {"changed": 1, "same": 1}
    assert next(plan.of(Outcome.CHANGED)).changes == (("likes", 7, 9),)
    importing.apply(workspace, plan, NOW)
    assert counts(imported(workspace, later)) == {"same": 2}
    assert [reading.likes for reading in workspace.posts.readings(2)] == [7, 9]


def test_a_post_that_was_pasted_by_its_link_is_found_again(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace, "Lena")
    url = "https://www.instagram.com/p/Code1/"
    do(workspace, lambda w: w.posts.add(profile_id=1, platform=Platform.INSTAGRAM, url=url, external_id="Code1"))
    plan = imported(workspace, meta_export(tmp_path, post("1")))
    assert counts(plan) == {"changed": 1}
    found = workspace.posts.get(1)
    assert found
    assert (found.external_id, found.url, found.profile_id) == ("Code1", url, 1)


def test_a_post_belongs_to_the_one_agreed_partnership_of_its_day(workspace: Workspace, tmp_path: Path) -> None:
    lena = add_influencer(workspace, "Lena")
    do(workspace, lambda w: w.profiles.update(1, handle="fern.flour"))
    spring = add_campaign(workspace, "Spring box")
    linked = add_partnership(workspace, lena, spring, stage=Stage.AGREED)
    add_partnership(workspace, lena, add_campaign(workspace, "Idea"), stage=Stage.IDEA)
    outside = post("3", **{"Publish time": "08/20/2026 10:00"})
    plan = imported(workspace, meta_export(tmp_path, post("1"), outside))
    assert [one.partnership_id for one in workspace.posts.of_influencer(lena)] == [None, linked]
    assert any("Spring box" in decision.text for decision in plan.decisions)


def test_rows_of_days_totals_and_errors_are_not_posts(workspace: Workspace, tmp_path: Path) -> None:
    error = "An error occurred while computing metadata for content with ID 1"
    rows = [
        post("1"),
        post("2", Date="04/22/2026"),
        post("3", **{"Post ID": "", "Permalink": "", "Data comment": error}),
        [""] * 18,
        post("1", likes="8"),
    ]
    plan = importing.plan(workspace, meta_export(tmp_path, *rows))
    assert counts(plan) == {"new": 1, "merged": 1, "left_out": 2, "problem": 1}
    assert [row for row, _ in plan.problems] == [4]
    assert f"“{error}”. Its numbers: Views 100, Reach 80, Likes 7" in plan.problems[0][1]


def test_sums_are_of_the_posts_and_of_the_rows_that_are_problems(workspace: Workspace, tmp_path: Path) -> None:
    rows = [
        post("1"),
        post("1", likes="8"),
        post("2", likes="50", Date="04/22/2026"),
        post("3", likes="30", **{"Post ID": "", "Permalink": ""}),
        post("4", likes="many"),
    ]
    plan = importing.plan(workspace, meta_export(tmp_path, *rows))
    assert plan.mapped.facts["sums"] == {
        "views": 300, "reach": 240, "likes": 38, "comments": 3, "shares": 0, "saves": 6,
    }  # fmt: skip


def test_an_id_that_a_spreadsheet_cut_leaves_the_link_as_key(workspace: Workspace, tmp_path: Path) -> None:
    plan = imported(workspace, meta_export(tmp_path, post("1", **{"Post ID": "1.8E+17"})))
    assert counts(plan) == {"new": 1}
    found = workspace.posts.get(1)
    assert found
    assert (found.external_id, found.url) == ("", "https://www.instagram.com/p/Code1/")


def test_the_real_export_sums_as_published(workspace: Workspace, real_files: Path) -> None:
    path = real_files / "social" / "meta_instagram_content_2025.csv"
    plan = imported(workspace, path)
    assert counts(plan) == {"new": 78}
    assert plan.mapped.facts["sums"] == {
        "views": 10931, "reach": 7783, "likes": 274, "comments": 1, "shares": 8, "saves": 4,
    }  # fmt: skip
    assert counts(imported(workspace, path)) == {"same": 78}


def test_rows_with_the_handle_or_the_id_alone_are_of_one_account(workspace: Workspace, tmp_path: Path) -> None:
    path = meta_export(tmp_path, post("1", **{"Account ID": ""}), post("2", **{"Account username": ""}), post("3"))
    importing.apply(workspace, importing.plan(workspace, path), NOW)
    assert workspace.influencers.count() == 1
    assert not importing.plan(workspace, path).writes_anything
