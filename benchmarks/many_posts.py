"""A workspace of very many posts, always the same: what the benchmarks of the Results tab look at."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from storage.derived.creator_figures import refresh_all
from storage.slices import at_once
from storage.workspace import Workspace

CREATORS, POSTS, READINGS, ORDERS = 20_000, 100_000, 200_000, 50_000
CAMPAIGNS, BOOKED = 10, 300
"""Campaigns, and creators booked for each of them."""

TODAY = date(2026, 9, 30)
PLATFORMS = ("instagram", "tiktok", "youtube", "pinterest")
FORMATS = ("reel", "video", "post", "story")
NICHES = ("Gluten-free baking", "Home baking", "Sourdough", "Vegan sweets")
DAYS = 730


def fill(workspace: Workspace, posts: int = POSTS) -> None:
    """Put so many posts into an empty workspace, and creators, readings and orders in proportion to them."""
    rnd = random.Random(60)
    share = posts / POSTS
    creators, orders = int(CREATORS * share), int(ORDERS * share)
    connection = workspace.connection
    connection.execute("BEGIN")
    for table, rows in (
        ("influencer (id, name, niches, region, country)", _people(rnd, creators)),
        ("profile (id, influencer_id, platform, handle, handle_key, is_main)", _profiles(creators)),
        ("profile_reading (profile_id, day, followers)", _sizes(rnd, creators)),
        ("campaign (id, name, starts_on, ends_on, goal_metric, goal_target)", _campaigns(orders)),
        ("partnership (id, influencer_id, campaign_id, stage, fee)", _partnerships(rnd, creators)),
        ("code_rule (partnership_id, code)", _codes(creators)),
        ("post (id, profile_id, partnership_id, platform, url, format, published_at, caption)",
         _posts(rnd, posts, creators)),
        ("reading (post_id, day, reach, views, likes, comments, shares, clicks)", _readings(rnd, posts)),
        ("shop_order (source, number, placed_on, currency, items, total, code)", _orders(rnd, orders, creators)),
    ):  # fmt: skip
        marks = ", ".join("?" * (table.count(",") + 1))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    at_once(refresh_all(workspace.store))
    connection.execute("COMMIT")
    connection.execute("ANALYZE")


def _people(rnd: random.Random, creators: int) -> Iterator[tuple[Any, ...]]:
    for number in range(1, creators + 1):
        yield number, f"Baker {number}", f'["{rnd.choice(NICHES)}"]', f"Town {number % 40}", "FR"


def _profiles(creators: int) -> Iterator[tuple[Any, ...]]:
    for number in range(1, creators + 1):
        platform = PLATFORMS[number % len(PLATFORMS)]
        yield number, number, platform, f"baker.{number}", f"baker.{number}", 1


def _sizes(rnd: random.Random, creators: int) -> Iterator[tuple[Any, ...]]:
    for number in range(1, creators + 1):
        followers = int(rnd.lognormvariate(9.2, 1.1)) + 200
        yield number, "2024-09-01", followers
        yield number, "2026-06-01", int(followers * 1.2)


def _campaigns(orders: int) -> Iterator[tuple[Any, ...]]:
    for number in range(1, CAMPAIGNS + 1):
        starts = TODAY - timedelta(days=20 + 70 * (number - 1))
        yield number, f"Campaign {number}", str(starts), str(starts + timedelta(days=60)), "orders", orders // 8


def _partnerships(rnd: random.Random, creators: int) -> Iterator[tuple[Any, ...]]:
    for number, (campaign, creator) in enumerate(_booked(creators), 1):
        yield number, creator, campaign, "live", rnd.randint(50, 900) * 100


def _booked(creators: int) -> Iterator[tuple[int, int]]:
    for campaign in range(1, CAMPAIGNS + 1):
        for place in range(min(BOOKED, creators)):
            yield campaign, (campaign * 37 + place * 7) % creators + 1


def _codes(creators: int) -> Iterator[tuple[Any, ...]]:
    for number, _ in enumerate(_booked(creators), 1):
        yield number, f"BAKE{number}"


def _posts(rnd: random.Random, posts: int, creators: int) -> Iterator[tuple[Any, ...]]:
    partnerships = dict(enumerate(_booked(creators), 1))
    for number in range(1, posts + 1):
        is_sponsored = number % 3 == 0
        partnership = rnd.randint(1, len(partnerships)) if is_sponsored else None
        creator = partnerships[partnership][1] if partnership else rnd.randint(1, creators)
        day = TODAY - timedelta(days=rnd.randrange(DAYS))
        platform = PLATFORMS[creator % len(PLATFORMS)]
        url = f"https://www.instagram.com/p/x{number}/"
        caption = f"Loaf {number} with {rnd.choice(NICHES).lower()}, and how the crumb came out this time"
        at = f"{day}T{rnd.randrange(24):02d}:15:00"
        yield number, creator, partnership, platform, url, rnd.choice(FORMATS), at, caption


def _readings(rnd: random.Random, posts: int) -> Iterator[tuple[Any, ...]]:
    for number in range(1, posts + 1):
        reach = int(rnd.lognormvariate(8, 1))
        for place, day in enumerate(("2026-09-27", "2026-09-29")[: READINGS // POSTS]):
            likes = int(reach * (0.03 + 0.01 * place))
            yield number, day, reach, int(reach * 1.3), likes, likes // 12, likes // 20, likes // 9


def _orders(rnd: random.Random, orders: int, creators: int) -> Iterator[tuple[Any, ...]]:
    partnerships = sum(1 for _ in _booked(creators))
    for number in range(1, orders + 1):
        day = TODAY - timedelta(days=rnd.randrange(DAYS))
        code = f"bake{rnd.randint(1, partnerships)}" if number % 5 else ""
        total = rnd.randint(15, 90) * 100
        yield "shop", f"#{number}", str(day), "EUR", total, total, code
