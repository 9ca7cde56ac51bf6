"""Where imported rows are to be seen afterwards."""

from datetime import date, datetime

from models.campaigns.campaign import Campaign
from models.importing import (
    AccountDraft,
    CampaignDraft,
    Draft,
    Fate,
    ImportOptions,
    Noun,
    OrderDraft,
    Outcome,
    PostDraft,
)
from models.orders.order import Order
from models.posts.post import Post, Reading
from models.reading.platform import Platform
from models.results.filters import Scope
from tests.ui.importing.plans import DAY, new, plan_of, same
from ui.importing.imported import MOST_CREATORS, Imported, imported
from ui.results.page_table import ORDERS


def always(_draft: Draft) -> bool:
    return True


def order(row: int, day: date, outcome: Outcome = Outcome.NEW) -> Fate:
    return Fate(row, outcome, draft=OrderDraft(row, Order(0, "shop", f"#{row}", day, "EUR", 100)))


def post(row: int, published: datetime | None) -> Fate:
    made = Post(0, None, None, Platform.TIKTOK, published_at=published)
    draft = PostDraft(row, made, Reading(0, 0, DAY), AccountDraft(Platform.TIKTOK, "a", "a"))
    return Fate(row, Outcome.NEW, draft=draft)


def test_people_are_shown_alone() -> None:
    assert imported(plan_of(new(2)), [7, 8], always) == Imported(influencer_ids=frozenset({7, 8}))


def test_an_import_that_wrote_nothing_has_nothing_to_show() -> None:
    assert imported(plan_of(same(2)), [7], always) is None


def test_orders_are_shown_on_their_page_whatever_their_days() -> None:
    fates = (order(2, date(2026, 4, 3)), order(3, date(2026, 4, 9)), order(4, date(2020, 1, 1), Outcome.SAME))
    found = imported(plan_of(*fates, noun=Noun.ORDERS), [], always)
    assert found == Imported(scope=Scope(), page=ORDERS)


def test_posts_are_shown_with_their_creators_unless_those_are_many() -> None:
    plan = plan_of(post(2, datetime(2026, 4, 3, 18)), noun=Noun.POSTS)
    day = date(2026, 4, 3)
    assert imported(plan, [7], always) == Imported(scope=Scope(since=day, until=day, influencer_ids=frozenset({7})))
    assert imported(plan, range(MOST_CREATORS + 1), always) == Imported(scope=Scope(since=day, until=day))


def test_posts_of_our_own_account_stand_in_no_list() -> None:
    assert imported(plan_of(post(2, datetime(2026, 4, 3)), noun=Noun.POSTS), [], always) is None


def test_posts_without_a_day_have_no_place_in_the_results() -> None:
    assert imported(plan_of(post(2, None), noun=Noun.POSTS), [7], always) is None


def test_expenses_are_shown_in_their_campaign() -> None:
    plan = plan_of(new(2), noun=Noun.EXPENSES, options=ImportOptions(campaign_id=4))
    assert imported(plan, [], always) == Imported(campaign_id=4)


def test_campaigns_are_shown_by_the_first_of_those_that_were_written() -> None:
    fates = [
        Fate(row, outcome, draft=CampaignDraft(row, Campaign(0, name)))
        for row, outcome, name in ((2, Outcome.SAME, "Old"), (3, Outcome.NEW, "Spring"), (4, Outcome.NEW, "Autumn"))
    ]
    assert imported(plan_of(*fates, noun=Noun.CAMPAIGNS), [], always) == Imported(campaign="Spring")


def test_orders_that_no_creator_brought_stand_in_no_list() -> None:
    plan = plan_of(order(2, date(2026, 4, 3)), noun=Noun.ORDERS)
    assert imported(plan, [], lambda _: False) is None


def test_posts_are_shown_by_the_days_of_those_that_are_seen() -> None:
    plan = plan_of(post(2, datetime(2026, 4, 3)), post(3, datetime(2026, 4, 9)), noun=Noun.POSTS)
    day = date(2026, 4, 9)
    found = imported(plan, [7], lambda draft: draft.row == 3)
    assert found == Imported(scope=Scope(since=day, until=day, influencer_ids=frozenset({7})))
