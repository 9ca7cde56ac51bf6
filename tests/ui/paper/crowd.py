"""A campaign of as many creators and posts as a test wants, by rule: the same numbers each time."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from models.reading.platform import Platform
from models.stages import Stage
from storage.workspace import Workspace
from tests.factory import do

TODAY = date(2026, 10, 14)
STARTS = date(2026, 9, 1)
PLATFORMS = ((Platform.INSTAGRAM, "reel"), (Platform.TIKTOK, "video"), (Platform.INSTAGRAM, "story"))


def add_crowd(
    workspace: Workspace,
    creators: int,
    posts: int,
    names: Sequence[str] = (),
    campaign: str = "Autumn gluten-free box",
) -> int:
    """Creators with codes, posts spread over them, orders for most; returns the campaign's id."""
    made: list[int] = []

    def add(w: Workspace) -> None:
        values = {"goal_target": 120, "budget": 200_000, "starts_on": STARTS, "ends_on": date(2026, 10, 12)}
        made.append(w.campaigns.add(name=campaign, **values))
        people = [_person(w, made[0], number, names) for number in range(creators)]
        for number in range(posts):
            _post(w, number, *people[number % creators])
        for number in range(5 * creators):
            _order(w, number, number * number % creators)

    do(workspace, add, "Add a crowd")
    return made[0]


def _person(w: Workspace, campaign: int, number: int, names: Sequence[str]) -> tuple[int, int]:
    name = names[number] if number < len(names) else f"Creator {number + 1}"
    person = w.influencers.add(name=name)
    profile = w.profiles.add(influencer_id=person, platform=PLATFORMS[number % 2][0], handle=f"creator{number + 1}")
    w.profiles.add_reading(profile, day=STARTS, followers=4_000 + 2_500 * number)
    fee = 8_000 + 700 * (number % 9)
    partnership = w.partnerships.add(
        person, campaign, stage=Stage.LIVE, fee=fee, product_cost=1_200, disclosure="#ad in the first line"
    )
    w.partnerships.set_code(partnership, f"CODE{number + 1}")
    return profile, partnership


def _post(w: Workspace, number: int, profile: int, partnership: int) -> None:
    platform, kind = PLATFORMS[number % 3]
    when = datetime(2026, 9, 2, 9) + timedelta(hours=number * 960 // 300)
    post = w.posts.add(
        profile_id=profile, partnership_id=partnership, platform=platform, format=kind, published_at=when,
        url=f"https://www.instagram.com/p/{number}x/", disclosure_seen=number % 7 != 3,
    )  # fmt: skip
    likes = 100 + number * 37 % 900
    w.posts.add_reading(
        post, day=date(2026, 10, 13), views=likes * 30, reach=None if number % 4 == 1 else likes * 20, likes=likes,
        comments=likes // 15, shares=likes // 40, saves=likes // 9,
    )  # fmt: skip


def _order(w: Workspace, number: int, creator: int) -> None:
    items = 2_400 + number * 53 % 3_000
    w.orders.add(
        source="shop", number=f"#{number}", placed_on=date(2026, 9, 5) + timedelta(days=number % 35), currency="EUR",
        items=items, total=items, code=f"code{creator + 1}",
    )  # fmt: skip
