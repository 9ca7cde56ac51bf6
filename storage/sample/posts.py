"""The sample's posts and what was read off them, sponsored and ordinary."""

import math
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from models.reading.platform import Platform
from storage.sample.people import Account, Person
from storage.sample.rows import Rows

SPREAD = 0.38
"""Spread of a creator's own posts around her rate, in logs."""

READ_AFTER = {"story": (1,), "reel": (1, 3, 7, 14), "video": (1, 3, 7, 14), "post": (2, 7), "pin": (2, 5, 14)}
"""Days after going live on which a sponsored piece was read, by format."""

SPONSORED_CAPTIONS = (
    "Opened at the kitchen table, gone by tea time. #ad",
    "The crumb! Look at the crumb. Advertising, box was free for me. #ad",
    "My aunt did not notice. She notices everything. #ad",
    "Code in the first comment, works until the leaves are down. #ad",
    "Three bites in, still talking with my mouth full. #ad",
)
PLAIN_CAPTIONS = (
    "Sunday, flour everywhere.",
    "What went wrong with the last loaf, and why I ate it anyway.",
    "Rice flour, three ways.",
    "Market haul ✨",
    "You asked for the recipe, here it is.",
    "Second try. Better. Not good. Better.",
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One post to be made: how old it is in days, and the partnership that brought it, if any."""

    format: str
    age: int
    partnership: int | None = None
    is_disclosed: bool = True


class PostMaker:
    """Adds posts with readings that grow as they do in life: fast at first, then hardly."""

    def __init__(self, rows: Rows, today: date, random: Random) -> None:
        self._rows = rows
        self._today = today
        self._random = random
        self._made = 0

    def add(self, person: Person, account: Account, piece: Piece) -> int:
        """One post with its readings; returns its id."""
        day = self._today - timedelta(days=piece.age)
        moment = datetime.combine(day, time(self._random.randint(7, 20), self._random.choice((0, 5, 12, 30, 45))))
        captions = SPONSORED_CAPTIONS if piece.partnership else PLAIN_CAPTIONS
        self._made += 1
        post = self._rows.add(
            "post",
            profile_id=account.id,
            partnership_id=piece.partnership,
            platform=account.platform,
            url=_url(account, self._made),
            format=piece.format,
            published_at=moment,
            caption=self._random.choice(captions) if piece.is_disclosed else "Breakfast for four, done in ten minutes.",
            **(self._disclosure(piece, day) if piece.partnership else {}),
        )
        self._add_readings(person, account, piece, post)
        return post

    def _disclosure(self, piece: Piece, day: date) -> dict[str, object]:
        looked_on = min(day + timedelta(days=1), self._today)
        wording = "#ad" if piece.is_disclosed else ""
        return {
            "disclosure_seen": piece.is_disclosed,
            "disclosure_by": "Fern",
            "disclosure_on": looked_on,
            "disclosure_wording": wording,
        }

    def _add_readings(self, person: Person, account: Account, piece: Piece, post: int) -> None:
        day = self._today - timedelta(days=piece.age)
        followers = account.followers_on(day)
        level = followers * (person.rate or 0.01) * math.exp(self._random.gauss(0, SPREAD))
        whole = _whole(account.platform, piece.format, level, followers, self._random)
        after = READ_AFTER.get(piece.format, (7,)) if piece.partnership else (min(7, piece.age),)
        for days in after:
            if days > piece.age or not piece.age:
                continue
            share = 1 - math.exp(-(days + 0.4) / 2.1) if piece.format != "story" else 1.0
            numbers = {name: None if value is None else round(value * share) for name, value in whole.items()}
            self._rows.add("reading", post_id=post, day=day + timedelta(days=days), followers=followers, **numbers)


def add_ordinary(maker: PostMaker, people: list[Person], random: Random) -> None:
    """Unsponsored posts, so that a creator's rate rests on more than what was paid for."""
    for person in people:
        if person.rate is None or person.name in {"Cinnamon & Sons", "Sweet Nothing Club"}:
            continue
        account = person.accounts[0]
        for _ in range(random.choice((1, 2, 2, 3, 4, 5))):
            piece = Piece(_usual_format(account.platform, random), random.randint(3, 120))
            maker.add(person, account, piece)


def _usual_format(platform: Platform, random: Random) -> str:
    formats = {Platform.INSTAGRAM: ("reel", "post", "post"), Platform.PINTEREST: ("pin",), Platform.BLOG: ("article",)}
    return random.choice(formats.get(platform, ("video",)))


def _whole(platform: Platform, format_: str, level: float, followers: int, random: Random) -> dict[str, float | None]:
    """What a piece comes to in the end; ``None`` for what its platform does not show."""
    if format_ == "story":
        return _story(followers, random)
    parts = {"comments": level * random.uniform(0.03, 0.07), "shares": level * random.uniform(0.03, 0.08)}
    saves = level * random.uniform(0.05, 0.14)
    likes = level - sum(parts.values()) - saves
    reached = followers * random.uniform(0.45, 0.95)
    if platform is Platform.YOUTUBE:
        return {"views": level * 17, "likes": likes, "comments": parts["comments"]}
    if platform is Platform.TIKTOK:
        return {"views": level * random.uniform(11, 17), "likes": likes, **parts, "saves": saves}
    if platform is Platform.PINTEREST:
        shown = followers * random.uniform(0.6, 1.2)
        return {"impressions": shown, "likes": level * 0.2, "saves": level * 0.8, "clicks": shown * 0.012}
    if platform is Platform.BLOG:
        return {"views": followers * 0.2, "comments": level, "clicks": followers * 0.008}
    views = reached * random.uniform(1.2, 1.7) if format_ == "reel" else None
    return {"views": views, "reach": reached, "likes": likes, **parts, "saves": saves}


def _story(followers: int, random: Random) -> dict[str, float | None]:
    # A story lives for a day and its numbers come as a picture of a screen: some forget a part, hearts are not shown.
    seen = followers * random.uniform(0.09, 0.2)
    reach = seen * 0.94 if random.random() < 0.6 else None
    return {"views": seen, "reach": reach, "clicks": seen * random.uniform(0.012, 0.035)}


def _url(account: Account, number: int) -> str:
    handle = account.handle
    code = f"SAMPLE{number:05d}"
    return {
        Platform.INSTAGRAM: f"https://www.instagram.com/p/{code}/",
        Platform.TIKTOK: f"https://www.tiktok.com/@{handle}/video/{number:05d}",
        Platform.YOUTUBE: f"https://www.youtube.com/watch?v={code}",
        Platform.PINTEREST: f"https://www.pinterest.com/pin/{code}/",
    }.get(account.platform, f"https://{handle}/{code.lower()}")
