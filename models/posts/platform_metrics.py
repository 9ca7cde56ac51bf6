"""Which counts each platform shows of a piece, and why the others are not asked for.

The table is of what a creator sees below her piece or in the platform's own statistics of it, and can read out or send
as a picture (as of 2026). Platforms change what they show: nothing here forbids a number, it only spares an owner the
cells that would stay empty.
"""

from collections.abc import Iterable
from typing import Final

from models.posts.metric_words import noun
from models.posts.post import METRICS
from models.reading.platform import Platform

STORY: Final = "story"

_SEEN_AND_LIKED: Final = ("views", "reach", "likes", "comments", "shares", "saves")
_BY_PLATFORM: Final[dict[Platform, tuple[str, ...]]] = {
    Platform.INSTAGRAM: _SEEN_AND_LIKED,
    Platform.TIKTOK: ("views", "likes", "comments", "shares", "saves"),
    Platform.YOUTUBE: ("views", "likes", "comments"),
    Platform.FACEBOOK: ("views", "reach", "likes", "comments", "shares", "clicks"),
    Platform.X: ("views", "likes", "comments", "shares", "saves", "clicks"),
    Platform.PINTEREST: ("impressions", "likes", "comments", "saves", "clicks"),
    Platform.TWITCH: ("views",),
    Platform.LINKEDIN: ("impressions", "likes", "comments", "shares", "clicks"),
    Platform.THREADS: ("views", "likes", "comments", "shares"),
    Platform.SNAPCHAT: ("views", "reach", "likes", "comments", "shares"),
    Platform.BLUESKY: ("likes", "comments", "shares"),
    Platform.BLOG: ("views", "comments", "shares", "clicks"),
    Platform.PODCAST: ("views",),
    Platform.NEWSLETTER: ("views", "reach", "clicks"),
}
_STORIES: Final[dict[Platform, tuple[str, ...]]] = {
    Platform.INSTAGRAM: ("views", "reach", "likes", "comments", "shares", "clicks"),
    Platform.FACEBOOK: ("views", "reach", "likes", "comments", "shares", "clicks"),
    Platform.SNAPCHAT: ("views", "reach", "shares"),
}
_CALLED: Final[dict[tuple[Platform, str], str]] = {
    (Platform.X, "comments"): "replies",
    (Platform.X, "shares"): "reposts",
    (Platform.X, "saves"): "bookmarks",
    (Platform.BLUESKY, "comments"): "replies",
    (Platform.BLUESKY, "shares"): "reposts",
    (Platform.THREADS, "comments"): "replies",
    (Platform.THREADS, "shares"): "reposts",
    (Platform.LINKEDIN, "likes"): "reactions",
    (Platform.LINKEDIN, "shares"): "reposts",
    (Platform.FACEBOOK, "likes"): "reactions",
    (Platform.PINTEREST, "likes"): "reactions",
    (Platform.PINTEREST, "clicks"): "outbound clicks",
    (Platform.NEWSLETTER, "views"): "opens",
    (Platform.NEWSLETTER, "reach"): "recipients",
    (Platform.PODCAST, "views"): "plays",
}


def metrics_of(platform: Platform, piece: str) -> tuple[str, ...]:
    """The counts to ask for of a piece of a format, in the order of every table; all where the platform is another."""
    shown = _STORIES.get(platform) if piece == STORY else None
    return shown or _BY_PLATFORM.get(platform, METRICS)


def metrics_of_all(pieces: Iterable[tuple[Platform, str]]) -> tuple[str, ...]:
    """The counts that any of several (platform, format) shows, in the order of every table."""
    found = {name for platform, piece in pieces for name in metrics_of(platform, piece)}
    return tuple(name for name in METRICS if name in found)


def called(platform: Platform, name: str) -> str:
    """What a platform itself calls a count, where that is another word; else an empty text."""
    return _CALLED.get((platform, name), "")


def why_not_shown(platform: Platform, piece: str, name: str) -> str:
    """Why a count is not asked for; empty where it is: "YouTube shows no saves of a video."."""
    if name in metrics_of(platform, piece):
        return ""
    return f"{platform.label} shows no {noun(name)} of {_article(piece)} {piece}."


def _article(piece: str) -> str:
    return "an" if piece[:1] in "aeiou" else "a"
