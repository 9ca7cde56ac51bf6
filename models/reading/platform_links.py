"""Which host belongs to which platform, and what its addresses look like: tables, read by `models.reading.handles`.

A pattern meets the path of an address, without a slash at its end, followed by "?" and the few query keys
that carry an id (v, id, fbid, story_fbid), sorted. Named groups: handle, id.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_COUNTRY_PINTEREST: Final = (
    "at ca ch cl cz de dk es fi fr hu id ie in it jp kr mx nz ph pt se co.kr co.uk com.au com.mx"
)


def _hosts(platform: str, *names: str, prefixes: str = "www m") -> dict[str, str]:
    listed = [*names, *(f"{prefix}.{name}" for prefix in prefixes.split() for name in names)]
    return dict.fromkeys(listed, platform)


HOSTS: Final[dict[str, str]] = {
    **_hosts("instagram", "instagram.com", "instagr.am", "ig.me"),
    **_hosts("tiktok", "tiktok.com"),
    **_hosts("youtube", "youtube.com", "youtu.be", "youtube-nocookie.com", prefixes="www m music"),
    **_hosts("facebook", "facebook.com", "fb.com", prefixes="www m web mbasic touch business en-gb de-de fr-fr es-es"),
    **_hosts("x", "x.com", "twitter.com", prefixes="www m mobile"),
    **_hosts(
        "pinterest", "pinterest.com", prefixes="www m at au br ca ch de es fr gr ie in it jp kr mx nl nz pl pt ru se uk"
    ),
    **_hosts("pinterest", *(f"pinterest.{country}" for country in _COUNTRY_PINTEREST.split())),
    **_hosts("twitch", "twitch.tv", "clips.twitch.tv", prefixes="www m"),
    **_hosts("linkedin", "linkedin.com", prefixes="www m at be br ca ch de dk es fr ie in it nl no pl pt se uk za"),
    **_hosts("threads", "threads.net", "threads.com", prefixes="www"),
    **_hosts("snapchat", "snapchat.com", prefixes="www story"),
    **_hosts("bluesky", "bsky.app", prefixes="www"),
}
"""The exact hosts of each platform. Anything else is a site of its own."""

SHORT_LINKS: Final = frozenset(
    {"vm.tiktok.com", "vt.tiktok.com", "pin.it", "t.co", "fb.me", "fb.watch", "lnkd.in", "bit.ly", "l.instagram.com",
     "l.facebook.com", "lm.facebook.com", "t.snapchat.com", "tinyurl.com", "goo.gl", "on.soundcloud.com"}
)  # fmt: skip
"""Hosts whose addresses lead elsewhere: nobody can tell where without the network."""

SHARED_SITES: Final[dict[str, str]] = {
    **_hosts("podcast", "open.spotify.com", "podcasts.apple.com", "soundcloud.com", prefixes="www"),
    **_hosts("blog", "medium.com", "tumblr.com", "ameblo.jp", "note.com", prefixes="www"),
    **_hosts(
        "other", "linktr.ee", "patreon.com", "ko-fi.com", "reddit.com", "t.me", "vk.com", "kick.com", "discord.gg",
        "beacons.ai", "amazon.com", "etsy.com", "ltk.app.link", "shopltk.com", "bento.me", "campsite.bio",
        prefixes="www",
    ),
}  # fmt: skip
"""Sites of many people, where the path belongs to the name."""

SITE_ENDINGS: Final[dict[str, str]] = {"substack.com": "newsletter", "beehiiv.com": "newsletter"}
"""Hosts below these are newsletters, each with a host of its own."""

_H: Final = r"(?P<handle>[^/?]+)"
_CODE: Final = r"(?P<id>[A-Za-z0-9_-]+)"
_NUMBER: Final = r"(?P<id>\d+)"

_POSTS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "instagram": (
        (rf"/stories/(?!highlights/){_H}/{_NUMBER}", "https://www.instagram.com/stories/{handle}/{id}/"),
        (rf"(?:/(?!p/|reels?/|tv/){_H})?/(?:p|reel|reels|tv)/{_CODE}(?:/.*)?", "https://www.instagram.com/p/{id}/"),
    ),
    "tiktok": (
        (rf"/@{_H}/video/{_NUMBER}", "https://www.tiktok.com/@{handle}/video/{id}"),
        (rf"/@{_H}/photo/{_NUMBER}", "https://www.tiktok.com/@{handle}/photo/{id}"),
        (rf"/(?:v|embed|embed/v2|player/v1)/{_NUMBER}(?:\.html)?", "https://www.tiktok.com/v/{id}.html"),
    ),
    "youtube": (
        (r"/watch\?(?:.*&)?v=(?P<id>[A-Za-z0-9_-]+)", "https://www.youtube.com/watch?v={id}"),
        (rf"/(?:shorts|live|embed|v|e|youtu\.be)/{_CODE}(?:\?.*)?", "https://www.youtube.com/watch?v={id}"),
        (rf"/post/{_CODE}", "https://www.youtube.com/post/{id}"),
    ),
    "facebook": (
        (rf"/(?:reel|reels)/{_NUMBER}", "https://www.facebook.com/reel/{id}"),
        (rf"/(?:watch|watch/live)\?(?:.*&)?v={_NUMBER}", "https://www.facebook.com/watch/?v={id}"),
        (r"/(?:permalink|story)\.php\?(?:.*&)?id=(?P<handle>\d+)&story_fbid=(?P<id>\w+)",
         "https://www.facebook.com/permalink.php?story_fbid={id}&id={handle}"),
        (rf"/photo(?:\.php)?\?fbid={_NUMBER}(?:&.*)?", "https://www.facebook.com/photo/?fbid={id}"),
        (rf"/groups/[^/?]+/(?:posts|permalink)/{_NUMBER}", "https://www.facebook.com/{id}"),
        (rf"/{_H}/posts/(?:[^/?]+/)?(?P<id>pfbid\w+|\d+)(?:\?.*)?", "https://www.facebook.com/{handle}/posts/{id}"),
        (rf"/{_H}/videos/(?:[^/?]+/)?{_NUMBER}(?:\?.*)?", "https://www.facebook.com/watch/?v={id}"),
        (rf"/{_H}/photos/(?:[^/?]+/)*{_NUMBER}(?:\?.*)?", "https://www.facebook.com/photo/?fbid={id}"),
    ),
    "x": (
        (rf"/i/(?:web/)?status/{_NUMBER}(?:/.*)?", "https://x.com/i/status/{id}"),
        (rf"/{_H}/status(?:es)?/{_NUMBER}(?:/.*)?", "https://x.com/{handle}/status/{id}"),
    ),
    "pinterest": ((rf"/pin/(?:[^/?]*--)?{_CODE}(?:/.*)?", "https://www.pinterest.com/pin/{id}/"),),
    "twitch": (
        (rf"/videos/{_NUMBER}", "https://www.twitch.tv/videos/{id}"),
        (rf"(?:/{_H})?/clip/{_CODE}", "https://clips.twitch.tv/{id}"),
        (rf"/clips\.twitch\.tv/{_CODE}", "https://clips.twitch.tv/{id}"),
    ),
    "linkedin": (
        (r"/feed/update/urn:li:(?P<kind>activity|share|ugcPost):(?P<id>\d+)",
         "https://www.linkedin.com/feed/update/urn:li:{kind}:{id}/"),
        (r"/posts/(?P<handle>[^/?_]+)_[^/?]*-(?P<kind>activity|share|ugcPost)-(?P<id>\d+)-[\w-]+",
         "https://www.linkedin.com/feed/update/urn:li:{kind}:{id}/"),
        (rf"/pulse/{_CODE}", "https://www.linkedin.com/pulse/{id}/"),
    ),
    "threads": (
        (rf"/@{_H}/post/{_CODE}(?:/.*)?", "https://www.threads.com/@{handle}/post/{id}"),
        (rf"/t/{_CODE}", "https://www.threads.com/t/{id}"),
    ),
    "snapchat": (
        (rf"/@{_H}/spotlight/{_CODE}", "https://www.snapchat.com/spotlight/{id}"),
        (rf"/spotlight/{_CODE}", "https://www.snapchat.com/spotlight/{id}"),
    ),
    "bluesky": ((rf"/profile/{_H}/post/{_CODE}", "https://bsky.app/profile/{handle}/post/{id}"),),
}  # fmt: skip
_PROFILES: Final[dict[str, tuple[str, ...]]] = {
    "instagram": (
        rf"/stories/(?!highlights){_H}",
        rf"/(?:_u/|_n/)?{_H}(?:/(?:reels|tagged|followers|following|feed))?",
    ),
    "tiktok": (rf"/@{_H}(?:/live)?", rf"/{_H}"),
    "youtube": (
        r"/channel/(?P<handle>UC[A-Za-z0-9_-]{22})(?:/\w+)?",
        rf"/(?:c|user)/{_H}(?:/\w+)?",
        rf"/@{_H}(?:/\w+)?",
        rf"/{_H}(?:/(?:videos|shorts|streams|about|featured|community|playlists))?",
    ),
    "facebook": (
        r"/profile\.php\?(?:.*&)?id=(?P<handle>\d+)",
        r"/(?:people|pages)/(?:[^/?]+/)+(?P<handle>\d+)",
        r"/p/[^/?]*-(?P<handle>\d+)",
        rf"/(?:pg/)?{_H}(?:/(?:about|photos|videos|reels|posts|followers|community|reviews))?(?:\?.*)?",
    ),
    "x": (rf"/{_H}(?:/(?:with_replies|media|likes|highlights|followers|following))?",),
    "pinterest": (rf"/{_H}(?:/[^?]*)?",),
    "twitch": (rf"/{_H}(?:/(?:videos|about|schedule|clips|home))?",),
    "linkedin": (r"/(?P<handle>(?:company|school|showcase)/[^/?]+)(?:/.*)?", rf"/(?:in|pub)/{_H}(?:/.*)?"),
    "threads": (rf"/@{_H}(?:/(?:replies|reposts|media))?",),
    "snapchat": (rf"/(?:add/|@|p/|s/){_H}",),
    "bluesky": (rf"/profile/{_H}",),
}
_PAGES: Final[dict[str, str]] = {
    "instagram": "p reel reels tv explore accounts direct about legal developer share stories web api press",
    "tiktok": "discover tag music explore foryou following live login about search t v embed upload legal",
    "youtube": "watch shorts live embed v e post playlist results feed channel c user hashtag gaming music about "
    "premium account t redirect clip youtu.be",
    "facebook": "watch groups marketplace events gaming login help hashtag sharer sharer.php share reel reels "
    "story.php permalink.php photo photo.php profile.php home.php pages people pg p stories privacy policies "
    "business ads",
    "x": "home search explore i hashtag intent share settings messages notifications login tos privacy compose",
    "pinterest": "pin ideas search explore today business login settings about _ categories",
    "twitch": "directory p downloads jobs settings videos search login signup turbo store clip clips.twitch.tv",
    "linkedin": "",
    "threads": "",
    "snapchat": "",
    "bluesky": "",
}
PAGES: Final = {platform: frozenset(names.split()) for platform, names in _PAGES.items()}
"""Names in the first place of a path that are pages of the platform itself, never a person."""

PROFILE_URLS: Final[dict[str, str]] = {
    "instagram": "https://www.instagram.com/{}/",
    "tiktok": "https://www.tiktok.com/@{}",
    "youtube": "https://www.youtube.com/@{}",
    "facebook": "https://www.facebook.com/{}",
    "x": "https://x.com/{}",
    "pinterest": "https://www.pinterest.com/{}/",
    "twitch": "https://www.twitch.tv/{}",
    "linkedin": "https://www.linkedin.com/in/{}/",
    "threads": "https://www.threads.com/@{}",
    "snapchat": "https://www.snapchat.com/add/{}",
    "bluesky": "https://bsky.app/profile/{}",
}
"""Where a profile is; {} is the handle."""


@cache
def posts(platform: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return how links to one post look, each with the one address that is kept for it."""
    return tuple((re.compile(pattern), url) for pattern, url in _POSTS[platform])


@cache
def profiles(platform: str) -> tuple[re.Pattern[str], ...]:
    """Return how links to a profile look; compiled when first asked, for a fast start."""
    return tuple(re.compile(pattern) for pattern in _PROFILES[platform])
