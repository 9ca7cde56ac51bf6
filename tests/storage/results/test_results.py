from datetime import date

import pytest

from models.campaigns.partnership import DeliverableStatus
from models.estimates.estimates import PostRate, PostsAhead, creator_rate
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.campaigns.overviews import campaign_overview, posts_ahead
from storage.results.results import creator_results
from storage.totals.ledger import ledger_of
from storage.totals.trends import trends_of
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_order, add_partnership, add_post, do


def test_who_brought_no_order_may_have_brought_some_at_what_an_order_usually_is_worth(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    for name, fee in (("Lena", 10_000), ("Mia", 30_000)):
        person = add_influencer(workspace, name)
        add_partnership(workspace, person, campaign, f"{name.upper()}10", fee=fee)
        add_post(workspace, person, likes=100)
    before = {one.name: one.back for one in creator_results(workspace, Scope())}
    assert before == {"Lena": None, "Mia": None}
    for _ in range(6):
        add_order(workspace, "LENA10")
    found = {one.name: one.back for one in creator_results(workspace, Scope())}
    lena, mia = found["Lena"], found["Mia"]
    assert lena is not None
    assert mia is not None
    assert (mia.low, mia.likely, mia.n) == (0, 0, 0)
    assert 0 < mia.high < lena.low


def test_a_rate_is_of_one_platform_alone(workspace: Workspace) -> None:
    lena = add_influencer(workspace, followers=10_000)
    add_post(workspace, lena, likes=300, followers=10_000)
    tiktok = do_add_profile(workspace, lena)
    row: dict[str, object] = {"profile_id": tiktok, "platform": Platform.TIKTOK, "published_at": None}
    ids: list[int] = []
    do(workspace, lambda w: ids.append(w.posts.add(**row)))
    do(workspace, lambda w: w.posts.add_reading(ids[0], day=DAY, likes=9_000, followers=10_000))
    expected = creator_rate([PostRate(300, 10_000)], trends_of(workspace).of(Platform.INSTAGRAM))
    assert creator_results(workspace, Scope())[0].rate == expected


def do_add_profile(workspace: Workspace, person: int) -> int:
    ids: list[int] = []
    do(workspace, lambda w: ids.append(w.profiles.add(person, Platform.TIKTOK, "lena")))
    return ids[0]


@pytest.mark.parametrize(("promised", "ahead"), [(0, None), (1, PostsAhead(2, 0)), (5, PostsAhead(2, 3))])
def test_posts_to_come_are_those_promised_that_are_not_live(
    workspace: Workspace, promised: int, ahead: PostsAhead | None
) -> None:
    campaign = add_campaign(workspace, starts_on=DAY, ends_on=date(2026, 12, 1))
    partnership = add_partnership(workspace, person := add_influencer(workspace), campaign)
    for _ in range(2):
        add_post(workspace, person, partnership)
    row = {"partnership_id": partnership, "format": "post", "count": promised, "status": DeliverableStatus.PROMISED}
    if promised:
        do(workspace, lambda w: w.partnerships.add_deliverable(**row))
    assert posts_ahead(workspace, campaign, ledger_of(workspace), DAY) == ahead
    known = workspace.campaigns.get(campaign)
    assert known is not None
    assert campaign_overview(workspace, known, DAY, ledger_of(workspace)).delivered.live == 2
