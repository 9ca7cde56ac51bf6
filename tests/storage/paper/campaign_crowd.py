"""Campaigns that share creators, as many as a test wants, by rule: the same numbers each time."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from models.campaigns.campaign import GoalMetric, Objective
from models.reading.platform import Platform
from models.stages import Stage
from storage.workspace import Workspace
from tests.factory import do

FIRST_DAY = date(2026, 1, 5)
PLATFORMS = (Platform.INSTAGRAM, Platform.TIKTOK, Platform.YOUTUBE)
GOALS = ((Objective.SALES, GoalMetric.ORDERS, 40), (Objective.ENGAGEMENT, GoalMetric.ENGAGEMENTS, 5_000))


def add_campaign_crowd(
    workspace: Workspace,
    campaigns: int,
    creators: int,
    names: Sequence[str] = (),
    currencies: Sequence[str] = ("EUR",),
) -> list[int]:
    """Campaigns of four weeks each, one every ten days; every creator is in one of three. Returns their ids."""
    made: list[int] = []

    def add(w: Workspace) -> None:
        people = [_person(w, number) for number in range(creators)]
        for number in range(campaigns):
            name = names[number] if number < len(names) else f"Campaign {number + 1:02}"
            currency = currencies[number % len(currencies)]
            made.append(_campaign(w, number, name, currency))
            for place, (person, profile) in enumerate(people):
                if campaigns == 1 or (place + number) % 3 == 0:
                    _add_partnership(w, number, place, (made[-1], person, profile), currency)

    do(workspace, add, "Add campaigns")
    return made


def _person(w: Workspace, number: int) -> tuple[int, int]:
    person = w.influencers.add(name=f"Creator {number + 1:03}")
    platform = PLATFORMS[number % 3]
    profile = w.profiles.add(influencer_id=person, platform=platform, handle=f"creator{number + 1}")
    w.profiles.add_reading(profile, day=FIRST_DAY, followers=3_000 + 1_700 * (number % 40))
    return person, profile


def _campaign(w: Workspace, number: int, name: str, currency: str) -> int:
    objective, metric, target = GOALS[number % 2]
    starts_on = FIRST_DAY + timedelta(days=10 * number)
    return w.campaigns.add(
        name=name, objective=objective, goal_metric=metric, goal_target=target, currency=currency, budget=250_000,
        starts_on=starts_on, ends_on=starts_on + timedelta(days=27),
    )  # fmt: skip


def _add_partnership(w: Workspace, number: int, place: int, ids: tuple[int, int, int], currency: str) -> None:
    campaign, person, profile = ids
    starts_on = FIRST_DAY + timedelta(days=10 * number)
    code = f"C{number}X{place}"
    partnership = w.partnerships.add(
        person, campaign, stage=Stage.LIVE, fee=7_500 + 900 * (place % 7), product_cost=1_100, currency=currency,
        product_sent_on=starts_on,
    )  # fmt: skip
    w.partnerships.set_code(partnership, code)
    w.partnerships.add_payment(
        partnership_id=partnership, amount=7_500 + 900 * (place % 7), currency=currency,
        paid_on=starts_on + timedelta(days=20),
    )  # fmt: skip
    when = datetime.combine(starts_on, datetime.min.time()) + timedelta(days=3 + place % 9, hours=18)
    post = w.posts.add(
        profile_id=profile, partnership_id=partnership, platform=PLATFORMS[place % 3], format="video",
        published_at=when, disclosure_seen=True,
    )  # fmt: skip
    likes = 90 + (place * 41 + number * 17) % 700
    w.posts.add_reading(post, day=when.date() + timedelta(days=7), views=likes * 25, likes=likes, comments=likes // 12)
    for order in range((place + number) % 6):
        items = 2_100 + (order * 531 + place * 97) % 4_000
        w.orders.add(
            source="shop", number=f"{code}-{order}", placed_on=starts_on + timedelta(days=5 + 3 * order),
            currency=currency, items=items, total=items, code=code,
        )  # fmt: skip
