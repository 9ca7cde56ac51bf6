"""What the link of a post says of its format."""

from models.reading.platform import Platform
from models.reading.text import one_line

FORMATS = ("post", "reel", "story", "video", "short", "carousel", "live", "pin", "article", "newsletter", "episode")
"""Formats to choose from; an import may bring others."""

_NAMED = {*FORMATS, "blog post"}

_IN_PATH = {
    "/reel/": "reel",
    "/reels/": "reel",
    "/stories/": "story",
    "/shorts/": "short",
    "/live/": "live",
    "/photo/": "post",
}
_OF_PLATFORM = {
    Platform.TIKTOK: "video",
    Platform.YOUTUBE: "video",
    Platform.TWITCH: "video",
    Platform.PINTEREST: "pin",
    Platform.BLOG: "article",
    Platform.NEWSLETTER: "newsletter",
    Platform.PODCAST: "episode",
}


def format_word(typed: str) -> str:
    """A format as it is kept: a known one by its word, whatever its case, another as it was typed."""
    word = one_line(typed)
    return word.casefold() if word.casefold() in _NAMED else word


def format_title(word: str) -> str:
    """A format as it begins a line: "Reel", "UGC clip"."""
    return word[:1].upper() + word[1:]


def told_format(url: str) -> str | None:
    """The format that a link itself tells, ``None`` where links of its kind tell none."""
    path = url.casefold()
    return next((format for part, format in _IN_PATH.items() if part in path), None)


def format_of(url: str, platform: Platform) -> str:
    """The format that a link tells, else the usual one of its platform."""
    return told_format(url) or _OF_PLATFORM.get(platform, "post")
