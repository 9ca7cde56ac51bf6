"""The sample's influencers with their profiles and the readings of their followers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from models.reading.handles import handle_key
from models.reading.platform import Platform
from storage.sample.rows import Rows, table_of

READINGS = 14
"""Readings of a profile, one a fortnight, the newest a few days old."""


@dataclass(frozen=True, slots=True)
class Account:
    """A profile of the sample: its followers on the days they were read, oldest first."""

    id: int
    platform: Platform
    handle: str
    followers: tuple[tuple[date, int], ...]

    def followers_on(self, day: date) -> int:
        """The last count read before the day, else the first."""
        return next((count for read, count in reversed(self.followers) if read <= day), self.followers[0][1])


@dataclass(frozen=True, slots=True)
class Person:
    """An influencer of the sample; ``rate`` is engagements per follower of a usual post, ``None`` while unknown."""

    id: int
    name: str
    rate: float | None
    accounts: tuple[Account, ...]

    def account(self, platform: Platform) -> Account:
        """The profile on a platform."""
        return next(account for account in self.accounts if account.platform is platform)


def add_people(rows: Rows, today: date, random: Random) -> list[Person]:
    """Every invented influencer with profiles and readings."""
    return [_add_person(rows, today, random, entry) for entry in table_of("people")]


def add_own_account(rows: Rows, today: date) -> None:
    """The bakery's own profile, whose posts stay out of creators' figures."""
    profile = rows.add(
        "profile", influencer_id=None, platform=Platform.INSTAGRAM, handle="fernandflour", handle_key="fernandflour"
    )
    for number in range(READINGS):
        day = today - timedelta(days=3 + 14 * (READINGS - 1 - number))
        rows.add("profile_reading", profile_id=profile, day=day, followers=2140 + 61 * number, source="typed")


def _add_person(rows: Rows, today: date, random: Random, entry: dict[str, Any]) -> Person:
    number = rows.add("influencer", **_terms(entry, today, random))
    for position, (label, address) in enumerate(entry.get("links", ()), 1):
        rows.add("reference", influencer_id=number, address=address, label=label, position=position)
    accounts = [
        _add_account(rows, today, random, (number, position), (platform, handle, count), entry["growth"])
        for position, (platform, handle, count) in enumerate(entry["profiles"])
    ]
    rate = entry["rate"] / 100 if entry["rate"] else None
    return Person(number, entry["name"], rate, tuple(accounts))


def _terms(entry: dict[str, Any], today: date, random: Random) -> dict[str, object]:
    ratings = dict(zip(("fit_niche", "fit_values", "fit_style", "fit_audience"), entry["fit"], strict=True))
    mailbox = entry.get("mailbox")
    site = "".join(letter for letter in entry["profiles"][0][1].removesuffix(".example") if letter.isalnum())
    return {
        "name": entry["name"],
        "niches": tuple(entry["niches"]),
        "region": entry["region"],
        "country": entry["country"],
        "languages": tuple(entry["languages"]),
        "tags": tuple(entry.get("tags", ())),
        "email": f"{mailbox}@{site}.example" if mailbox else "",
        "notes": entry.get("notes", ""),
        "currency": "EUR",
        "asking_price": entry["price"],
        "asking_commission": entry["commission"],
        "asks_product": entry["product"],
        **ratings,
        "do_not_contact": entry.get("do_not_contact", False),
        "created_on": today - timedelta(days=random.randint(30, 240)),
    }


def _add_account(
    rows: Rows, today: date, random: Random, place: tuple[int, int], account: Sequence[Any], growth: int
) -> Account:
    influencer_id, position = place
    platform, handle, count = Platform(account[0]), str(account[1]), int(account[2])
    profile = rows.add(
        "profile",
        influencer_id=influencer_id,
        platform=platform,
        handle=handle,
        handle_key=handle_key(handle),
        position=position,
    )
    readings = _followers(today, random, count, growth)
    for day, followers in readings:
        rows.add("profile_reading", profile_id=profile, day=day, followers=followers, source="typed")
    return Account(profile, platform, handle, readings)


def _followers(today: date, random: Random, now: int, growth: int) -> tuple[tuple[date, int], ...]:
    """A line that grew by ``growth`` percent to ``now``, with the small ups and downs that real ones have."""
    offset = random.randint(1, 6)
    bend = random.uniform(0.6, 1.6)
    counts = []
    for number in range(READINGS):
        share = (number / (READINGS - 1)) ** bend
        level = now / (1 + growth / 100) ** (1 - share)
        wobble = random.gauss(0, 0.006) if number < READINGS - 1 else 0
        counts.append(round(level * math.exp(wobble)))
    days = [today - timedelta(days=offset + 14 * (READINGS - 1 - number)) for number in range(READINGS)]
    return tuple(zip(days, counts, strict=True))
