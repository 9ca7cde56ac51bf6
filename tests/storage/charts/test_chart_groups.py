import pytest

from models.charts import Choice, Grouping, GroupMetric, GroupsCompared
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.charts.groups import groups_compared
from storage.results.scope_posts import ScopePosts
from storage.totals.ledger import ledger_of
from storage.totals.summaries import figures
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, do

RATE, BACK, COST = GroupMetric.RATE, GroupMetric.BACK, GroupMetric.COST_PER_ENGAGEMENT


def compared(workspace: Workspace, grouping: Grouping, metric: GroupMetric = RATE) -> GroupsCompared:
    return groups_compared(ScopePosts(workspace, Scope()), ledger_of(workspace), grouping, metric)


@pytest.fixture
def campaigns(workspace: Workspace) -> tuple[int, int]:
    """Two campaigns with a creator each: Lena of Lyon bakes and travels, Mia of Leeds bakes and has more followers."""
    made = []
    for name, region, niches, followers in (
        ("Lena", ("Lyon", "FR"), ["Baking", "Travel"], 5_000),
        ("Mia", ("Leeds", "UK"), ["Baking"], 200_000),
    ):
        campaign = add_campaign(workspace, f"{name}'s box")
        values = {"region": region[0], "country": region[1], "niches": niches}
        who = add_influencer(workspace, name, followers, **values)
        partnership = add_partnership(workspace, who, campaign, name.upper(), fee=10_000)
        for likes in (100, 300):
            add_post(workspace, who, partnership, likes=likes)
        for _ in range(4):
            add_order(workspace, name, 6_000)
        made.append(campaign)
    return made[0], made[1]


@pytest.mark.usefixtures("campaigns")
@pytest.mark.parametrize(
    ("grouping", "names"),
    [
        (Grouping.PLATFORM, ["Instagram"]),
        (Grouping.FORMAT, ["Post"]),
        (Grouping.TIER, ["Micro", "Mid"]),
        (Grouping.NICHE, ["Travel", "Baking"]),
        (Grouping.REGION, ["Lyon, FR", "Leeds, UK"]),
        (Grouping.CAMPAIGN, ["Lena's box", "Mia's box"]),
    ],
)
def test_posts_are_grouped(workspace: Workspace, grouping: Grouping, names: list[str]) -> None:
    chart = compared(workspace, grouping)
    assert [row.name for row in chart.rows] == names
    assert sum(row.figure.n for row in chart.rows) == (6 if grouping is Grouping.NICHE else 4)


@pytest.mark.parametrize("metric", list(GroupMetric))
def test_the_figure_of_a_campaign_is_that_of_its_scope(
    workspace: Workspace, campaigns: tuple[int, int], metric: GroupMetric
) -> None:
    chart = compared(workspace, Grouping.CAMPAIGN, metric)
    for row in chart.rows:
        assert row.key is not None
        whole = figures(workspace, Scope.of_campaign(row.key.value))[metric]  # type: ignore[arg-type]  # it is an id
        assert row.figure.value == pytest.approx(whole.value)
        assert (row.figure.low, row.figure.high) == pytest.approx((whole.low, whole.high))
    assert len(chart.rows) == len(campaigns)


@pytest.mark.usefixtures("campaigns")
@pytest.mark.parametrize("grouping", [Grouping.TIER, Grouping.NICHE, Grouping.REGION])
def test_money_is_compared_by_the_creators_of_a_group(workspace: Workspace, grouping: Grouping) -> None:
    chart = compared(workspace, grouping, BACK)
    assert {row.likely for row in chart.rows} == {2.4}
    assert compared(workspace, grouping, COST).rows[0].figure.currency == "EUR"


@pytest.mark.usefixtures("campaigns")
def test_a_click_on_a_group_means_a_part_of_the_scope_where_it_has_one(workspace: Workspace) -> None:
    keys = {grouping: compared(workspace, grouping).key(0) for grouping in Grouping}
    assert keys[Grouping.PLATFORM] == Choice("platforms", Platform.INSTAGRAM)
    assert keys[Grouping.REGION] == Choice("regions", ("Lyon", "FR"))
    assert keys[Grouping.NICHE] == Choice("niches", "Travel")
    assert keys[Grouping.TIER] is keys[Grouping.FORMAT] is None


def test_groups_without_the_figure_say_why(workspace: Workspace) -> None:
    add_post(workspace, add_influencer(workspace, region="Lyon", country="FR"), likes=4)
    chart = compared(workspace, Grouping.REGION, BACK)
    assert chart.is_empty
    assert chart.text_summary() == "No regions to compare by back per 1 here yet. No partnership here yet."


def test_a_post_without_a_rate_and_nought_engagements_are_told_apart(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    add_post(workspace, lena, likes=0)
    assert compared(workspace, Grouping.PLATFORM).rows[0].likely == 0
    blank = add_influencer(workspace, "Mia", None)
    do(workspace, lambda w: w.posts.delete(1))
    add_post(workspace, blank, likes=9)
    assert compared(workspace, Grouping.PLATFORM).is_empty
