from datetime import date

from models.reading.platform import Platform
from storage.results.sponsored import rates_of
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, add_post, do


def with_two_profiles(workspace: Workspace) -> tuple[int, int]:
    """Her id, and that of her smaller profile."""
    lena = add_influencer(workspace, followers=9_000)
    made: list[int] = []

    def add(w: Workspace) -> None:
        made.append(w.profiles.add(lena, Platform.TIKTOK, "lena", position=1))
        w.profiles.put_followers(made[0], date(2026, 5, 1), 400)

    do(workspace, add)
    return lena, made[0]


def test_the_list_is_about_the_largest_profile_until_one_is_chosen(workspace: Workspace) -> None:
    lena, tiktok = with_two_profiles(workspace)
    assert workspace.influencers.rows([lena])[lena].followers == 9_000
    smaller = next(one for one in workspace.profiles.of_influencer(lena) if one.id == tiktok)
    do(workspace, lambda w: w.profiles.choose_main(smaller, is_main=True))
    row = workspace.influencers.rows([lena])[lena]
    assert (row.platform, row.followers) == ("tiktok", 400)
    workspace.undo()
    assert workspace.influencers.rows([lena])[lena].followers == 9_000


def test_one_profile_at_most_is_the_main_one(workspace: Workspace) -> None:
    lena, _ = with_two_profiles(workspace)
    for profile in workspace.profiles.of_influencer(lena):
        do(workspace, lambda w, profile=profile: w.profiles.choose_main(profile, is_main=True))  # type: ignore[misc]  # as Action
    assert [one.is_main for one in workspace.profiles.of_influencer(lena)] == [True, False]


def test_sponsored_posts_are_told_from_ordinary_ones(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    deal = add_partnership(workspace, lena, add_campaign(workspace))
    add_post(workspace, lena, deal, likes=100, followers=5_000)
    add_post(workspace, lena, likes=200, followers=5_000)
    add_post(workspace, lena, likes=220, followers=5_000)
    add_post(workspace, lena)
    rates = rates_of(workspace, lena, Platform.INSTAGRAM)
    assert (rates.sponsored.n, rates.ordinary.n) == (1, 2)
