"""The real lists: everybody is there, and the followers add up to what is known of each file."""

from pathlib import Path

import pytest

from models.importing import ImportOptions, ImportPlan, Outcome, PersonDraft
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import DAY, NOW

FACTS = {
    "lists/influencers_instagram_2022.csv": (1000, 997, 25_463_400_000),
    "lists/influencers_tiktok_2022_12.csv": (1000, 999, 8_063_826_200),
    "lists/influencers_tiktok_nigeria_blank_first_row.csv": (200, 200, 146_471_300),
    "lists/influencers_youtube_uk.xlsx": (100, 100, 943_500_000),
    "campaigns/influencer_cost_and_engagement.csv": (15, 15, 1_700_000),
    "campaigns/influencer_cost_and_engagement_published_results.csv": (15, 15, 1_700_000),
    "campaigns/linked_workbooks/influencers.xlsx": (10, 10, 1_350_345),
}
"""Rows, people and followers in all, by file."""


def planned(workspace: Workspace, path: Path) -> ImportPlan:
    return importing.plan(workspace, path, options=ImportOptions(day=DAY))


@pytest.mark.parametrize("name", FACTS)
def test_everybody_is_there_and_the_followers_add_up(workspace: Workspace, real_files: Path, name: str) -> None:
    plan = planned(workspace, real_files / name)
    facts = plan.mapped.facts
    assert plan.problems == []
    assert (plan.rows, facts["people"], facts["sums"]) == (*FACTS[name][:2], {"followers": FACTS[name][2]})


@pytest.mark.parametrize("name", FACTS)
def test_a_second_import_is_the_same(workspace: Workspace, real_files: Path, name: str) -> None:
    importing.apply(workspace, planned(workspace, real_files / name), NOW)
    again = planned(workspace, real_files / name)
    assert again.counts[Outcome.SAME] == FACTS[name][1]
    assert again.counts[Outcome.SAME] + again.counts[Outcome.MERGED] == again.rows


def test_cost_per_post_is_the_asking_price_and_the_rest_are_averages(workspace: Workspace, real_files: Path) -> None:
    plan = planned(workspace, real_files / "campaigns/influencer_cost_and_engagement.csv")
    alice = plan.mapped.drafts[0]
    assert isinstance(alice, PersonDraft)
    assert (alice.name, alice.fields["asking_price"]) == ("Alice", 50_000)
    assert alice.accounts[0].counts == {"followers": 150_000, "avg_likes": 3_500, "avg_comments": 400}
