"""How a pasted handle or link becomes platform + handle, or one post with one address."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from models.errors import UnreadableError
from models.reading.platform import SITES, Platform, parse_platform
from models.reading.platform_links import (
    HOSTS,
    PAGES,
    PROFILE_URLS,
    SHARED_SITES,
    SHORT_LINKS,
    SITE_ENDINGS,
    posts,
    profiles,
)
from models.reading.text import one_line, quoted


@dataclass(frozen=True, slots=True)
class ProfileRef:
    """One account: a platform and its bare handle, without @; on a blog and the like, its address."""

    platform: Platform
    handle: str

    @property
    def key(self) -> tuple[Platform, str]:
        """What makes two references the same account."""
        return self.platform, handle_key(self.handle)


@dataclass(frozen=True, slots=True)
class PostRef:
    """One post: its platform, whose it is and its id there where the link says so, and its one address."""

    platform: Platform
    handle: str | None
    external_id: str | None
    url: str


_INVISIBLE: Final = re.compile("[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NAMED: Final = re.compile(r"(?P<name>[^\W\d_][^:@]*?)\s*(?::(?!//)\s*|\s[-–—]\s+|\s+(?=@)|\s+(?=\S+$))(?P<rest>\S.*)")
_HANDLE: Final = re.compile(r"(?=.*\w)[\w.\-·]+(?:/[\w.\-]+)?")
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d+(?:/|$))", re.IGNORECASE)
_HOST: Final = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{0,61}[^\W_]")
_ENDINGS: Final = "com net org info blog shop app dev site online store io me tv eu example cafe food kitchen studio"
_COMMON_ENDINGS: Final = frozenset(_ENDINGS.split())
_ID_KEYS: Final = ("fbid", "id", "story_fbid", "v")
_TRACKING: Final = re.compile(r"utm_.*|fbclid|gclid|igsh|igshid|mc_[ce]id|ref|ref_src|si|feature|s|t|share.*|_gl")
_LONGEST: Final = 2000
_LONGEST_HANDLE: Final = 100


def handle_key(handle: str) -> str:
    """Return what two spellings of one handle have in common: no @, no case. Accents count: they are other people."""
    return unicodedata.normalize("NFKC", _INVISIBLE.sub("", handle)).strip().lstrip("@").casefold()


def parse_profile(text: str, default: Platform | None = None) -> ProfileRef:
    """Return platform and handle from a pasted handle or link; `default` is the platform of a bare handle.

    Raises UnreadableError with a sentence for a link to a post, a short link, and what is no handle.
    """
    bare = _bare(text)
    match = _NAMED.fullmatch(bare)
    named = parse_platform(match["name"]) if match else None
    if match and named:
        bare, default = match["rest"].strip(), named
    if _looks_like_link(bare, default):
        return _profile_of_link(_split(bare), default, text)
    if default is None:
        raise UnreadableError(f"Which platform is {quoted(text)} on? Choose one or paste the link.")
    return ProfileRef(default, _checked_handle(bare, default, text))


def parse_post_url(text: str) -> PostRef:
    """Return the post that a link leads to. Raises UnreadableError where it leads to a profile or nowhere."""
    bare = _bare(text)
    if not _looks_like_link(bare, Platform.BLOG):
        raise UnreadableError(f"{quoted(text)} is no link. Paste the whole address of the post.")
    parts = _split(bare)
    platform = HOSTS.get(_host(parts))
    if platform is None:
        return _post_on_a_site(parts)
    found = _post(Platform(platform), _target(parts))
    if found is None:
        raise UnreadableError("This links to a profile, not to a post. Open the post and copy its address.")
    return found


def profile_url(platform: Platform, handle: str) -> str | None:
    """Return the https address of a profile, or None where its handle is no address."""
    bare = handle.strip().lstrip("@")
    if platform in SITES:
        host, slash, path = bare.partition("/")
        return f"https://{_ascii_host(host)}{slash}{quote(path, safe='/@:._-~?=&+')}" if _is_address(host) else None
    if platform is Platform.YOUTUBE and re.fullmatch(r"UC[A-Za-z0-9_-]{22}", bare):
        return f"https://www.youtube.com/channel/{bare}"
    if platform is Platform.FACEBOOK and bare.isdecimal():
        return f"https://www.facebook.com/profile.php?id={bare}"
    if platform is Platform.LINKEDIN and "/" in bare:
        return f"https://www.linkedin.com/{quote(bare, safe='/')}/"
    return PROFILE_URLS[platform].format(quote(bare, safe="."))


def _bare(text: str) -> str:
    if len(text) > _LONGEST:
        raise UnreadableError(f"{quoted(text)} is too long for a handle or a link.")
    bare = _INVISIBLE.sub("", one_line(text)).strip("<>\"'“”«»„()[],; ")
    if not bare:
        raise UnreadableError("There is no handle. Type one or paste the link.")
    return bare


def _looks_like_link(bare: str, default: Platform | None) -> bool:
    scheme = _SCHEME.match(bare)
    if scheme and scheme[1].casefold() not in {"http", "https"} and not _is_address(bare.partition("/")[0]):
        raise UnreadableError(f"{quoted(bare)} is no web address. Only http and https links can be opened.")
    if scheme or bare.startswith("//"):
        return True
    host = re.split(r"[/?#:]", bare, maxsplit=1)[0].casefold()
    if bare.startswith("@") or " " in bare or not _HOST.fullmatch(host):
        return False
    if host in HOSTS or host in SHORT_LINKS or host in SHARED_SITES or re.match(r"www\..+\.", host):
        return True
    if default is None:
        ending = host.rpartition(".")[2]
        return "/" in bare or ending in _COMMON_ENDINGS or len(ending) == 2
    return default in SITES or "/" in bare


def _split(bare: str) -> SplitResult:
    address = bare if _SCHEME.match(bare) and "://" in bare else "https://" + bare.lstrip("/")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise UnreadableError(f"{quoted(bare)} is no web address. Paste the link again.") from None
    if parts.username is not None or port not in {None, 80, 443} or not _HOST.fullmatch(_host(parts)):
        raise UnreadableError(f"{quoted(bare)} is no web address. Paste the link again.")
    if _host(parts) in SHORT_LINKS:
        raise UnreadableError("This is a short link. Open it and paste the address it leads to.")
    return parts


def _host(parts: SplitResult) -> str:
    """Return the host in lower case, in its own script: xn--… would be another spelling of the same site."""
    host = unicodedata.normalize("NFC", (parts.hostname or "").rstrip("."))
    try:
        return host.encode("ascii").decode("idna") if "xn--" in host else host
    except UnicodeError:
        return host


def _ascii_host(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return quote(host)


def _target(parts: SplitResult) -> str:
    """Return path and telling query keys, the form that the tables of links meet."""
    path = unquote(re.sub("/+", "/", parts.path)).rstrip("/")
    host = _host(parts).removeprefix("www.")
    if host in {"youtu.be", "clips.twitch.tv"}:
        path = f"/{host}{path}"
    keys = dict(parse_qsl(parts.query))
    query = "&".join(f"{key}={keys[key]}" for key in _ID_KEYS if key in keys)
    return f"{path}?{query}" if query else path


def _post(platform: Platform, target: str) -> PostRef | None:
    for pattern, url in posts(platform):
        if match := pattern.fullmatch(target):
            groups = {name: value or "" for name, value in match.groupdict().items()}
            handle = groups.get("handle", "")
            address = url.format(**groups | {"handle": handle.casefold()})
            return PostRef(platform, handle or None, groups["id"], address)
    return None


def _profile_of_link(parts: SplitResult, default: Platform | None, shown: str) -> ProfileRef:
    name = HOSTS.get(_host(parts))
    if name is None:
        return _profile_of_site(parts, default)
    platform, target = Platform(name), _target(parts)
    if _post(platform, target):
        raise UnreadableError("This links to a post, not to a profile.")
    for pattern in profiles(platform):
        match = pattern.fullmatch(target) or pattern.fullmatch(target.partition("?")[0])
        if match and match["handle"].casefold() not in PAGES[platform]:
            return ProfileRef(platform, _checked_handle(match["handle"], platform, shown))
    raise UnreadableError(f"This link to {platform.label} leads to no profile. Paste the address of the profile.")


def _profile_of_site(parts: SplitResult, default: Platform | None) -> ProfileRef:
    host = _host(parts)
    bare_host = host.removeprefix("www.")
    path = unquote(parts.path).rstrip("/")
    if host in SHARED_SITES:
        if not path:
            raise UnreadableError(f"{bare_host} is a site of many people. Paste the address of the profile.")
        return ProfileRef(Platform(SHARED_SITES[host]), bare_host + path)
    ending = next((platform for site, platform in SITE_ENDINGS.items() if host.endswith("." + site)), None)
    platform = Platform(ending) if ending else default if default in SITES else Platform.BLOG
    return ProfileRef(platform or Platform.BLOG, bare_host)


def _post_on_a_site(parts: SplitResult) -> PostRef:
    if not parts.path.strip("/") and not parts.query:
        raise UnreadableError("This links to a whole site, not to a post. Open the post and copy its address.")
    profile = _profile_of_site(parts, None)
    kept = [(key, value) for key, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(key)]
    query = f"?{urlencode(kept)}" if kept else ""
    path = quote(unquote(parts.path), safe="/@:._-~!$&'()*+,;=")
    handle = profile.handle if _host(parts) not in SHARED_SITES else None
    return PostRef(profile.platform, handle, None, f"{parts.scheme}://{_ascii_host(_host(parts))}{path}{query}")


def _checked_handle(text: str, platform: Platform, shown: str) -> str:
    handle = unicodedata.normalize("NFC", text.strip().lstrip("@").rstrip("/"))
    if platform in SITES and _is_address(handle.partition("/")[0]):
        return handle.casefold()
    if "@" in handle:
        raise UnreadableError(f"{quoted(shown)} looks like an e-mail address, not like a handle.")
    if " " in handle:
        raise UnreadableError(f"{quoted(shown)} is no handle: handles have no spaces. Paste the link to the profile.")
    if len(handle) > _LONGEST_HANDLE or not _HANDLE.fullmatch(handle):
        raise UnreadableError(f"{quoted(shown)} is no handle. Type it as on {platform.label}, or paste the link.")
    if platform is Platform.BLUESKY and "." not in handle:
        return f"{handle}.bsky.social"
    return handle


def _is_address(text: str) -> bool:
    return bool(_HOST.fullmatch(text.partition("/")[0].casefold()))
