from datetime import date, datetime

import pytest

from models.reading.platform import Platform
from models.results.filters import Scope
from storage.results.scope_choices import ScopeChoices
from storage.workspace import Workspace


def fill(workspace: Workspace) -> None:
    """Lena: two posts in Spring, one elsewhere. Theo: live in Spring without a post. Ida: shortlisted there."""
    spring = workspace.campaigns.add(name="Spring")
    for name, niches, region, stage in (
        ("Lena", ["Bread", "Rye"], "Lyon", "live"),
        ("Theo", ["Bread"], "", "live"),
        ("Ida", ["Tea"], "Bath", "shortlisted"),
    ):
        person = workspace.influencers.add(name=name, niches=niches, region=region)
        partnership = workspace.partnerships.add(person, spring, stage=stage)
        if name == "Lena":
            profile = workspace.profiles.add(influencer_id=person, platform=Platform.TIKTOK, handle="lena")
            for day, whose in ((1, partnership), (2, partnership), (3, None)):
                workspace.posts.add(
                    profile_id=profile, partnership_id=whose, platform=Platform.TIKTOK,
                    published_at=datetime(2026, 5, day, 9),
                )  # fmt: skip


@pytest.fixture
def choices(workspace: Workspace) -> ScopeChoices:
    workspace.edit("Fill", fill, datetime(2026, 6, 1))
    return ScopeChoices(workspace.store)


def test_values_are_counted_by_the_posts_they_would_show(choices: ScopeChoices) -> None:
    assert choices.platforms(Scope()) == {Platform.TIKTOK: 3}
    assert choices.campaigns(Scope()) == {1: 2}
    assert choices.niches(Scope.of_campaign(1)) == {"Bread": 2, "Rye": 2}


def test_somebody_live_is_offered_without_a_post_and_somebody_shortlisted_is_not(choices: ScopeChoices) -> None:
    assert {name: posts for (_, name), posts in choices.creators(Scope()).items()} == {"Lena": 3, "Theo": 0}


def test_no_region_is_a_choice(choices: ScopeChoices) -> None:
    assert choices.regions(Scope()) == {("Lyon", ""): 3, ("", ""): 0}


def test_each_part_counts_beside_the_others_but_not_beside_itself(choices: ScopeChoices) -> None:
    scope = Scope(until=date(2026, 5, 1), niches=frozenset({"Rye"}))
    assert choices.niches(scope) == {"Bread": 1, "Rye": 1}
    assert choices.regions(scope) == {("Lyon", ""): 1}


def test_a_platform_leaves_those_with_posts_there(choices: ScopeChoices) -> None:
    scope = Scope(platforms=frozenset({Platform.TIKTOK}))
    assert [name for _, name in choices.creators(scope)] == ["Lena"]
    assert choices.creators(Scope(platforms=frozenset({Platform.TWITCH}))) == {}
