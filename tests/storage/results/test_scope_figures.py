"""Every figure of every kind of scope, from workspaces with nothing, with blanks, with zeros and with one row."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.figures.remedy import Remedy
from models.reading.platform import Platform
from models.results.filters import Scope
from models.stages import Stage
from storage.results.scope_figures import scope_figures
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_order, add_partnership, add_post, do, make_workspace
from tests.sane_figures import assert_all_sane

COUNTED = ("views", "reach", "impressions", "likes", "comments", "shares", "saves", "clicks")
TODAY = date(2026, 6, 1)
SCOPES = {
    "everything": Scope(),
    "campaign": Scope.of_campaign(1),
    "dates": Scope(since=DAY, until=DAY),
    "open dates": Scope(since=DAY),
    "platform": Scope(platforms=frozenset({Platform.INSTAGRAM})),
    "other platform": Scope(platforms=frozenset({Platform.TIKTOK})),
    "creator": Scope(influencer_ids=frozenset({1})),
    "niche": Scope(niches=frozenset({"baking"})),
    "region": Scope(regions=frozenset({("Lyon", "FR")})),
    "all of it": Scope(
        frozenset({1}), DAY, DAY, frozenset({Platform.INSTAGRAM}), frozenset({1}), frozenset({"baking"})
    ),
}  # fmt: skip


def nothing(_shop: Workspace) -> None:
    """Not one row."""


def blanks(shop: Workspace) -> None:
    """A person, a campaign, a partnership and a post of which nothing is known."""
    lena = add_influencer(shop, followers=None)
    partnership = add_partnership(shop, lena, add_campaign(shop, starts_on=None, ends_on=None, budget=None))
    add_post(shop, lena, partnership)


def zeros(shop: Workspace) -> None:
    """Everything is known, and is 0."""
    lena = add_influencer(shop, followers=0, niches=["baking"])
    do(shop, lambda w: w.profiles.add_reading(1, day=DAY - timedelta(days=9), followers=0))
    partnership = add_partnership(shop, lena, add_campaign(shop, budget=0), "LENA", fee=0, product_cost=0)
    add_post(shop, lena, partnership, **dict.fromkeys((*COUNTED, "followers"), 0))
    add_order(shop, "LENA", 0)


def one_row(shop: Workspace) -> None:
    """One of each."""
    lena = add_influencer(shop, niches=["baking"], region="Lyon", country="FR")
    do(shop, lambda w: w.profiles.add_reading(1, day=DAY - timedelta(days=9), followers=4_000))
    campaign = add_campaign(shop)
    partnership = add_partnership(shop, lena, campaign, "LENA", fee=10_000, product="Box", product_cost=500)
    add_post(shop, lena, partnership, **dict.fromkeys(COUNTED, 40))
    add_order(shop, "LENA")
    do(shop, lambda w: w.contacts.add(lena, campaign_id=campaign, happened_on=DAY, direction="out"))
    do(shop, lambda w: w.contacts.add(lena, campaign_id=campaign, happened_on=DAY + timedelta(days=2), direction="in"))
    do(shop, lambda w: w.partnerships.add_deliverable(partnership_id=partnership, post_due=DAY, draft_rounds=2))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, gross_margin=5_000)
    yield made
    made.close()


@pytest.mark.parametrize("margin", [None, 0])
@pytest.mark.parametrize("fill", [nothing, blanks, zeros, one_row])
def test_every_figure_of_every_scope_is_a_number_or_blank_with_a_reason(
    shop: Workspace, fill: object, margin: int | None
) -> None:
    do(shop, lambda w: w.business.update(gross_margin=margin))
    fill(shop)  # type: ignore[operator]  # one of the four above
    for scope in SCOPES.values():
        found = scope_figures(shop, scope, TODAY)
        assert len(found.figures) >= 38
        assert_all_sane(found)


def test_of_nothing_only_the_number_of_posts_is_known(shop: Workspace) -> None:
    found = scope_figures(shop, Scope(), TODAY)
    assert {name for name, figure in found.figures.items() if figure.value is not None} == {"posts"}


def test_what_nobody_typed_is_blank_and_what_is_zero_is_zero(shop: Workspace) -> None:
    blanks(shop)
    empty = scope_figures(shop, Scope.of_campaign(1), TODAY)
    known = {name for name, figure in empty.figures.items() if figure.value is not None}
    assert known <= {"posts", "budget_paid", "budget_promised", "budget_planned", "acceptance_rate", "post_rate"}


def test_zeros_are_told_as_zeros_and_nothing_is_divided_by_them(shop: Workspace) -> None:
    zeros(shop)
    found = scope_figures(shop, Scope.of_campaign(1), TODAY)
    for name in (*COUNTED, "engagements", "revenue", "cost", "aov", "profit", "budget", "budget_free"):
        assert found[name].value == 0, name
    for name in ("engagement_rate_followers", "ctr", "save_rate", "back_per_1", "roi", "cpm", "cpv", "cpe", "growth"):
        assert found[name].value is None, name
        assert found[name].reason, name
    assert found["orders"].value == 1


def test_one_of_each_gives_every_figure_but_conversion(shop: Workspace) -> None:
    one_row(shop)
    found = scope_figures(shop, Scope.of_campaign(1), TODAY)
    missing = {name for name, figure in found.figures.items() if figure.value is None}
    assert missing == {"conversion_rate", "gift_post_rate"}
    values = {name: found[name].value for name in ("reply_rate", "days_to_reply", "on_time_rate", "draft_rounds")}
    assert values == {"reply_rate": 1, "days_to_reply": 2, "on_time_rate": 1, "draft_rounds": 2}
    assert (found["growth"].value, found["growth"].n) == (0.25, 1)
    assert found["engagement_rate_followers"].value == found["engagement_rate_median"].value == 160 / 5_000


def test_one_creator_alone_has_a_likely_rate_beside_the_plain_ones(shop: Workspace) -> None:
    one_row(shop)
    found = scope_figures(shop, SCOPES["creator"], TODAY)
    likely = found["engagement_rate_likely"]
    assert likely.low is not None
    assert likely.value is not None
    assert likely.high is not None
    assert likely.low < likely.value < likely.high
    assert likely.basis.value == "estimated"
    assert "engagement_rate_likely" not in scope_figures(shop, Scope(), TODAY).figures


def test_only_one_whole_campaign_has_a_budget(shop: Workspace) -> None:
    one_row(shop)
    assert "budget" in scope_figures(shop, Scope.of_campaign(1), TODAY).figures
    for name in ("everything", "dates", "all of it"):
        assert "budget" not in scope_figures(shop, SCOPES[name], TODAY).figures


def test_how_it_went_is_no_matter_of_a_platform_and_agreements_none_of_days(shop: Workspace) -> None:
    one_row(shop)
    by_platform = scope_figures(shop, SCOPES["platform"], TODAY)["reply_rate"]
    assert (by_platform.value, by_platform.remedy) == (None, Remedy.DROP_PLATFORMS)
    by_days = scope_figures(shop, SCOPES["dates"], TODAY)
    assert by_days["reply_rate"].value == 1
    assert "whole campaign" in by_days["acceptance_rate"].reason


def test_a_campaign_counts_the_words_noted_for_it_and_everything_counts_all(shop: Workspace) -> None:
    one_row(shop)
    mia = add_influencer(shop, "Mia")
    do(shop, lambda w: w.contacts.add(mia, happened_on=DAY, direction="out"))
    assert scope_figures(shop, Scope(), TODAY)["reply_rate"].of == 2
    assert scope_figures(shop, Scope.of_campaign(1), TODAY)["reply_rate"].of == 1


def test_growth_is_of_the_creators_agreed_on_over_the_days_of_the_campaign(shop: Workspace) -> None:
    one_row(shop)
    mia = add_influencer(shop, "Mia", 100)
    do(shop, lambda w: w.profiles.add_reading(2, day=DAY + timedelta(days=1), followers=900))
    add_partnership(shop, mia, 1, stage=Stage.CONTACTED)
    assert scope_figures(shop, Scope.of_campaign(1), TODAY)["growth"].value == 0.25
    assert scope_figures(shop, Scope(), TODAY)["growth"].value == pytest.approx((5_900 - 4_100) / 4_100)
    later = scope_figures(shop, Scope(since=DAY + timedelta(days=1)), TODAY)["growth"]
    assert (later.value, later.reason) == (None, "Nobody’s followers were read on two days of 5 May – 1 Jun 2026.")


ROW = st.fixed_dictionaries(dict.fromkeys(("likes", "comments", "reach", "views"), st.none() | st.integers(0, 10**9)))


@settings(max_examples=25, derandomize=True)
@given(rows=st.lists(st.tuples(ROW, st.none() | st.integers(0, 10**7)), max_size=6))
def test_what_the_file_sums_is_what_one_adds_up_by_hand(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[dict[str, int | None], int | None]]
) -> None:
    shop = make_workspace(tmp_path_factory.mktemp("sums"))
    try:
        lena = add_influencer(shop, followers=None)
        for counts, followers in rows:
            add_post(shop, lena, **counts, followers=followers)
        found = scope_figures(shop, Scope(), TODAY)
    finally:
        shop.close()
    assert_all_sane(found)
    both = []
    for counts, followers in rows:
        known = [value for value in (counts["likes"], counts["comments"]) if value is not None]
        if known and followers:
            both.append((sum(known), followers))
    rate = found["engagement_rate_followers"]
    assert rate.n == len(both)
    if both:
        assert rate.value == pytest.approx(sum(e for e, _ in both) / sum(f for _, f in both))
        assert found["engagement_rate_median"].value == pytest.approx(median(e / f for e, f in both))
