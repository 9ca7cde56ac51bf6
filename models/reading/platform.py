"""Where influencers publish: the platforms, their names, and the names that people give them."""

from enum import StrEnum
from typing import Final

from models.reading.text import fold


class Platform(StrEnum):
    """Where a profile lives."""

    INSTAGRAM = "instagram"
    TIKTOK = "tiktok"
    YOUTUBE = "youtube"
    FACEBOOK = "facebook"
    X = "x"
    PINTEREST = "pinterest"
    TWITCH = "twitch"
    LINKEDIN = "linkedin"
    THREADS = "threads"
    SNAPCHAT = "snapchat"
    BLUESKY = "bluesky"
    BLOG = "blog"
    PODCAST = "podcast"
    NEWSLETTER = "newsletter"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The name a person reads."""
        return _LABELS.get(self.value, self.value.capitalize())

    @property
    def short(self) -> str:
        """The few letters that stand for it in a narrow place."""
        return _SHORT.get(self.value, self.label)

    @property
    def has_own_address(self) -> bool:
        """Whether a profile here is a site with an address rather than a handle."""
        return self in SITES


def handle_text(platform: Platform, handle: str) -> str:
    """A handle as it is spoken of: "@mossandcrumb", the bare address of a site."""
    if not handle:
        return ""
    return handle if platform.has_own_address else f"@{handle}"


def parse_platform(text: str) -> Platform | None:
    """Return the platform that a cell names ("IG", "Twitter", "tik tok"), or None."""
    return _NAMES.get(fold(text))


_LABELS: Final = {"tiktok": "TikTok", "youtube": "YouTube", "linkedin": "LinkedIn"}
_SHORT: Final = {
    "instagram": "IG", "tiktok": "TT", "youtube": "YT", "facebook": "FB", "x": "X", "pinterest": "PIN", "twitch": "TW",
    "linkedin": "LI", "threads": "TH", "snapchat": "SC", "bluesky": "BS", "podcast": "Pod", "newsletter": "News",
}  # fmt: skip
SITES: Final = frozenset({Platform.BLOG, Platform.PODCAST, Platform.NEWSLETTER, Platform.OTHER})
"""Where a profile has an address of its own."""

_NAMES: Final[dict[str, Platform]] = {
    **{platform.value: platform for platform in Platform},
    **{short.casefold(): Platform(value) for value, short in _SHORT.items()},
    "insta": Platform.INSTAGRAM, "tik tok": Platform.TIKTOK, "tik-tok": Platform.TIKTOK, "you tube": Platform.YOUTUBE,
    "fb page": Platform.FACEBOOK, "meta": Platform.FACEBOOK, "twitter": Platform.X, "x/twitter": Platform.X,
    "x (twitter)": Platform.X, "twitter/x": Platform.X, "twitter (x)": Platform.X, "snap": Platform.SNAPCHAT,
    "bsky": Platform.BLUESKY, "linked in": Platform.LINKEDIN, "website": Platform.BLOG, "web": Platform.BLOG,
    "substack": Platform.NEWSLETTER, "инстаграм": Platform.INSTAGRAM, "тикток": Platform.TIKTOK,
    "ютуб": Platform.YOUTUBE,
}  # fmt: skip
