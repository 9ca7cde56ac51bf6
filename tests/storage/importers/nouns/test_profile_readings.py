"""Readings of profiles: one a day and source, never twice, whose account it is told."""

from datetime import date

from models.importing import (
    AccountDraft,
    ImportOptions,
    ImportPlan,
    Mapped,
    Noun,
    Outcome,
    ProfileReadingDraft,
)
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY, NOW, do


def imported(workspace: Workspace, followers: dict[int, int], account: AccountDraft | None = None) -> ImportPlan:
    whose = account or AccountDraft(Platform.TIKTOK, "lena", "lena")
    drafts = [
        ProfileReadingDraft(day, whose, date(2026, 5, day), {"followers": count}) for day, count in followers.items()
    ]
    mapped = Mapped("followers", Noun.PROFILE_READINGS, "f.csv", drafts, [], [], DAY, ImportOptions())
    plan = importing.plan_mapped(workspace, mapped)
    importing.apply(workspace, plan, NOW)
    return plan


def counts(plan: ImportPlan) -> dict[str, int]:
    return {outcome.value: number for outcome, number in plan.counts.items() if number}


def test_every_day_is_a_reading_and_the_same_days_again_are_the_same(workspace: Workspace) -> None:
    assert counts(imported(workspace, {1: 100, 2: 110})) == {"new": 2}
    assert [(each.day.day, each.followers, each.source) for each in workspace.profiles.readings(1)] == [
        (1, 100, "TikTok export"), (2, 110, "TikTok export"),
    ]  # fmt: skip
    plan = imported(workspace, {1: 100, 2: 110, 3: 115})
    assert counts(plan) == {"new": 1, "same": 2}
    assert not imported(workspace, {1: 100}).writes_anything


def test_a_corrected_day_is_changed(workspace: Workspace) -> None:
    imported(workspace, {1: 100})
    plan = imported(workspace, {1: 101})
    assert [fate.changes for fate in plan.of(Outcome.CHANGED)] == [(("followers", 100, 101),)]
    assert [each.followers for each in workspace.profiles.readings(1)] == [101]


def test_a_file_without_an_account_is_our_own(workspace: Workspace) -> None:
    do(workspace, lambda w: w.profiles.add(None, Platform.TIKTOK, "bakery"))
    plan = imported(workspace, {1: 100}, AccountDraft(Platform.TIKTOK))
    assert "taken as your own on TikTok (bakery)" in plan.decisions[0].text
    assert workspace.influencers.count() == 0
    assert workspace.connection.execute("SELECT profile_id, followers FROM profile_reading").fetchone()[:] == (1, 100)
