from collections.abc import Mapping
from datetime import date, datetime, timedelta

import pytest

from models.campaigns.partnership import DeliverableStatus, PaymentKind
from models.influencers.contact import Direction
from models.posts.measure_again import NEVER
from models.reading.platform import Platform
from models.stages import Stage
from models.today import Need, TodayItem, groups, summary
from storage.campaigns.today import needed_today
from storage.tables.settings import YEARLY_LIMITS
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, add_post, do

TODAY = date(2026, 11, 27)


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


def wish(workspace: Workspace, days: Mapping[int, date]) -> None:
    """Have posts measured on other days than by the rule."""

    def write(w: Workspace) -> None:
        for post, day in days.items():
            w.posts.update(post, measure_on=day)

    do(workspace, write)


def found(workspace: Workspace, need: Need, today: date = TODAY) -> list[tuple[str, date | None]]:
    return [(item.text, item.day) for item in needed_today(workspace, today) if item.need is need]


@pytest.fixture
def lena(workspace: Workspace) -> int:
    return add_influencer(workspace, "Lena")


@pytest.fixture
def partnership(workspace: Workspace, lena: int) -> int:
    return add_partnership(workspace, lena, add_campaign(workspace))


def test_an_empty_workspace_needs_nothing(workspace: Workspace) -> None:
    assert needed_today(workspace, TODAY) == []
    assert summary([]) == "Nothing needs you today"


@pytest.mark.parametrize(("due", "is_named"), [(0, True), (3, True), (-1, False)])
def test_a_follow_up_is_named_from_its_day_on(workspace: Workspace, lena: int, due: int, *, is_named: bool) -> None:
    do(workspace, lambda w: w.contacts.add(lena, due_on=before(due), note="Ask"))
    assert found(workspace, Need.FOLLOW_UP) == ([("Lena: Ask", before(due))] if is_named else [])


@pytest.mark.parametrize(("days", "is_awaited"), [(4, False), (5, True), (60, True), (61, False)])
def test_a_reply_is_awaited_some_days_after_the_last_word_was_ours(
    workspace: Workspace, lena: int, days: int, *, is_awaited: bool
) -> None:
    do(workspace, lambda w: w.contacts.add(lena, happened_on=before(days), direction=Direction.OUT))
    assert bool(found(workspace, Need.REPLY)) is is_awaited


def test_nobody_waits_who_was_answered_has_a_next_step_or_is_not_to_be_written_to(
    workspace: Workspace, lena: int
) -> None:
    do(workspace, lambda w: w.contacts.add(lena, happened_on=before(9), direction=Direction.OUT))
    assert found(workspace, Need.REPLY) == [("Lena: no answer since", before(9))]
    do(workspace, lambda w: w.contacts.add(lena, due_on=TODAY + timedelta(days=3)))
    assert found(workspace, Need.REPLY) == []
    workspace.undo()
    do(workspace, lambda w: w.influencers.update(lena, do_not_contact=True))
    assert found(workspace, Need.REPLY) == []
    workspace.undo()
    do(workspace, lambda w: w.contacts.add(lena, happened_on=before(9), direction=Direction.IN))
    assert found(workspace, Need.REPLY) == []


def test_no_reply_is_awaited_where_all_is_over(workspace: Workspace, lena: int, partnership: int) -> None:
    do(workspace, lambda w: w.contacts.add(lena, happened_on=before(9), direction=Direction.OUT))
    do(workspace, lambda w: w.partnerships.update(partnership, stage=Stage.DECLINED))
    assert found(workspace, Need.REPLY) == []


def test_drafts_and_pieces_are_late_the_day_after(workspace: Workspace, partnership: int) -> None:
    def add(w: Workspace) -> None:
        for due in (TODAY, before(1)):
            w.partnerships.add_deliverable(partnership_id=partnership, format="reel", draft_due=due)
        w.partnerships.add_deliverable(
            partnership_id=partnership, format="story", draft_due=before(9), post_due=before(2),
            status=DeliverableStatus.DRAFT_IN,
        )  # fmt: skip
        w.partnerships.add_deliverable(
            partnership_id=partnership, format="post", post_due=before(2), status=DeliverableStatus.LIVE
        )

    do(workspace, add)
    assert found(workspace, Need.DRAFT) == [("Lena: draft of the reel", before(1))]
    assert found(workspace, Need.LATE) == [("Lena: story", before(2))]


def test_posts_are_measured_after_days_a_week_and_a_month(workspace: Workspace, lena: int, partnership: int) -> None:
    profile = workspace.profiles.of_influencer(lena)[0]

    def add(w: Workspace, days: int) -> int:
        published = datetime(2026, 11, 27, 18) - timedelta(days=days)
        return w.posts.add(
            profile_id=profile.id, partnership_id=partnership, platform=profile.platform, published_at=published,
            disclosure_seen=True, format=f"reel {days}",
        )  # fmt: skip

    do(workspace, lambda w: [add(w, days) for days in (2, 8, 40, 70)])
    do(workspace, lambda w: [w.posts.add_reading(post, day=before(30), likes=1) for post in (3, 4)])
    assert found(workspace, Need.MEASURE) == [
        ("Lena: reel 40", before(10)), ("Lena: reel 8", before(1)), ("Lena: reel 2", before(1)),
    ]  # fmt: skip
    do(workspace, lambda w: w.posts.add_reading(3, day=TODAY, likes=2))
    assert [text for text, _ in found(workspace, Need.MEASURE)] == ["Lena: reel 8", "Lena: reel 2"]
    wish(workspace, {2: before(-1), 3: TODAY})
    assert [text for text, _ in found(workspace, Need.MEASURE)] == ["Lena: reel 2"]
    wish(workspace, {1: NEVER, 4: before(3)})
    assert found(workspace, Need.MEASURE) == [("Lena: reel 70", before(3))]


def test_disclosures_that_nobody_saw_are_named(workspace: Workspace, lena: int, partnership: int) -> None:
    profile = workspace.profiles.of_influencer(lena)[0]

    def add(w: Workspace) -> None:
        for kind, seen, days in (("reel", None, 3), ("post", False, 2), ("story", True, 1), ("video", None, 120)):
            w.posts.add(
                profile_id=profile.id, partnership_id=partnership, platform=profile.platform, format=kind,
                published_at=datetime(2026, 11, 27, 9) - timedelta(days=days), disclosure_seen=seen,
            )  # fmt: skip

    do(workspace, add)
    assert found(workspace, Need.DISCLOSURE) == [
        ("Lena: reel", before(3)), ("Lena: post without a disclosure", before(2)),
    ]  # fmt: skip


def test_rights_are_named_a_month_before_they_lapse(workspace: Workspace, partnership: int) -> None:
    rights = {
        "usage_until": before(-30), "allowlisting_until": before(-31), "exclusivity_until": before(1),
    }  # fmt: skip
    do(workspace, lambda w: w.partnerships.update(partnership, **rights))
    assert found(workspace, Need.RIGHTS) == [("Lena: usage rights until", before(-30))]


def test_payments_are_named_with_their_amount(workspace: Workspace, partnership: int) -> None:
    do(workspace, lambda w: w.partnerships.add_payment(partnership_id=partnership, amount=12_000, due_on=TODAY))
    paid = {"amount": 5, "due_on": before(9), "paid_on": before(2)}
    do(workspace, lambda w: w.partnerships.add_payment(partnership_id=partnership, **paid))
    assert found(workspace, Need.PAY) == [("Lena: cash €120", TODAY)]


def test_a_fee_is_to_be_paid_once_all_that_was_promised_is_live_and_no_payment_is_planned(
    workspace: Workspace, lena: int, partnership: int
) -> None:
    do(workspace, lambda w: w.profiles.add(lena, Platform.INSTAGRAM, "lena"))
    pieces: list[int] = []

    def promise(w: Workspace) -> None:
        w.partnerships.update(partnership, fee=15_000)
        pieces.append(w.partnerships.add_deliverable(partnership_id=partnership, format="reel"))

    do(workspace, promise)
    assert found(workspace, Need.PAY) == []
    add_post(workspace, lena, partnership)
    do(workspace, lambda w: w.partnerships.update_deliverable(pieces[0], status=DeliverableStatus.LIVE))
    assert found(workspace, Need.PAY) == [("Lena: fee of €150, all live since 4 May", None)]
    do(workspace, lambda w: w.partnerships.add_payment(partnership_id=partnership, amount=5_000, paid_on=TODAY))
    assert found(workspace, Need.PAY) == [("Lena: fee of €100, all live since 4 May", None)]
    later = {"amount": 10_000, "due_on": before(-9)}
    do(workspace, lambda w: w.partnerships.add_payment(partnership_id=partnership, **later))
    assert found(workspace, Need.PAY) == []


def test_a_creator_near_the_yearly_limit_is_named(workspace: Workspace, lena: int, partnership: int) -> None:
    def pay(amount: int, day: date, kind: PaymentKind = PaymentKind.CASH) -> None:
        values = {"amount": amount, "paid_on": day, "kind": kind}
        do(workspace, lambda w: w.partnerships.add_payment(partnership_id=partnership, **values))

    do(workspace, lambda w: w.settings.put(YEARLY_LIMITS, {"EUR": 100_000}))
    pay(70_000, date(2026, 1, 1))
    pay(50_000, date(2025, 12, 31))
    pay(50_000, TODAY, PaymentKind.SHIPPING)
    assert found(workspace, Need.LIMIT) == []
    do(workspace, lambda w: w.partnerships.update(partnership, product_retail=10_000, stage_since=before(20)))
    assert found(workspace, Need.LIMIT) == [("Lena: €800 of €1,000 this year", None)]
    do(workspace, lambda w: w.settings.put(YEARLY_LIMITS, {"EUR": 500_000}))
    assert found(workspace, Need.LIMIT) == []


def test_the_summary_names_the_first_needs_and_counts_the_rest() -> None:
    needs = [Need.PAY, Need.FOLLOW_UP, Need.FOLLOW_UP, Need.LATE, Need.DRAFT]
    items = [TodayItem(need, "Lena", "x", TODAY) for need in needs]
    assert summary(items[:3]) == "2 follow-ups due · 1 payment due"
    assert summary(items) == "2 follow-ups due · 1 draft late · 2 more"
    assert [need for need, _ in groups(items)] == [Need.FOLLOW_UP, Need.DRAFT, Need.LATE, Need.PAY]
