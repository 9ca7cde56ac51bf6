from datetime import date, datetime

from models.campaigns.deadline import DeadlineKind
from models.campaigns.partnership import DeliverableStatus
from models.reading.platform import Platform
from models.stages import Stage
from storage.campaigns.deadlines import deadlines
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do


def add_piece(workspace: Workspace, partnership: int, **values: object) -> None:
    days = {"draft_due": date(2026, 5, 10), "post_due": date(2026, 5, 20)}
    row = {**days, "partnership_id": partnership, "format": "reel", **values}
    do(workspace, lambda w: w.partnerships.add_deliverable(**row))


def told(workspace: Workspace, campaign: int | None) -> list[tuple[str, str, str]]:
    return [(one.day.isoformat(), one.who, one.what) for one in deadlines(workspace, campaign)]


def test_all_days_of_a_campaign_stand_in_order(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    partnership = add_partnership(workspace, add_influencer(workspace), campaign, usage_until=date(2026, 7, 31))
    add_piece(workspace, partnership, count=2)
    post = {"platform": Platform.TIKTOK, "format": "video", "published_at": datetime(2026, 5, 4, 18)}
    do(workspace, lambda w: w.posts.add(**post, partnership_id=partnership))
    assert told(workspace, campaign) == [
        ("2026-04-01", "Spring box", "starts"),
        ("2026-05-04", "Lena", "video live"),
        ("2026-05-10", "Lena", "reel × 2 draft"),
        ("2026-05-20", "Lena", "reel × 2"),
        ("2026-06-30", "Spring box", "ends"),
        ("2026-07-31", "Lena", "usage rights until"),
    ]


def test_what_is_done_is_no_deadline_any_more(workspace: Workspace) -> None:
    campaign = add_campaign(workspace, starts_on=None, ends_on=None)
    partnership = add_partnership(workspace, add_influencer(workspace), campaign)
    for status in (DeliverableStatus.LIVE, DeliverableStatus.DROPPED, DeliverableStatus.DRAFT_IN):
        add_piece(workspace, partnership, status=status)
    assert [one.kind for one in deadlines(workspace, campaign)] == [DeadlineKind.POST]


def test_what_exits_promised_is_no_deadline(workspace: Workspace) -> None:
    campaign = add_campaign(workspace, starts_on=None, ends_on=None)
    partnership = add_partnership(
        workspace, add_influencer(workspace), campaign, stage=Stage.DECLINED, usage_until=date(2026, 7, 31)
    )
    add_piece(workspace, partnership)
    assert deadlines(workspace, campaign) == []


def test_one_campaign_or_all_and_only_the_days_asked_for(workspace: Workspace) -> None:
    spring, summer = add_campaign(workspace, "Spring"), add_campaign(workspace, "Summer")
    assert {one.campaign_id for one in deadlines(workspace, spring)} == {spring}
    assert {one.campaign_id for one in deadlines(workspace, None)} == {spring, summer}
    june = deadlines(workspace, None, date(2026, 6, 1), date(2026, 6, 30))
    assert [one.what for one in june] == ["ends", "ends"]
