"""The link that a creator shares: the landing page with the tags (UTM) by which a shop tells whose visits they are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, quote, unquote_plus, urlencode, urlsplit, urlunsplit

from models.campaigns.campaign import Campaign
from models.campaigns.campaign_tag import campaign_slug, own_tag
from models.campaigns.partnership import Partnership
from models.errors import UnreadableError
from models.reading.web_link import parse_web_link

MEDIUM: Final = "influencer"
TAGS: Final = ("source", "medium", "campaign", "term")

_LONE_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SAFE: Final = "%/:@!$&'()*+,;=~?"


@dataclass(frozen=True, slots=True)
class TrackedLink:
    """A landing page, the tags that the owner typed, and those that stand in for blank ones, by their names in TAGS."""

    page: str
    typed: Mapping[str, str]
    usual: Mapping[str, str]

    @property
    def tags(self) -> dict[str, str]:
        """What the link carries: what was typed, else what the page carries by itself, else the usual."""
        return {
            name: self.typed.get(name, "") or own_tag(self.page, f"utm_{name}") or self.usual.get(name, "")
            for name in TAGS
        }

    @property
    def text(self) -> str:
        """The whole link; empty without a page that a browser opens. Other parameters and the fragment stay."""
        try:
            parts = urlsplit(parse_web_link(self.page))
        except (UnreadableError, ValueError):
            return ""
        tags = {f"utm_{name}": value for name, value in self.tags.items() if value}
        there = [(pair, *_pair(pair)) for pair in parts.query.split("&") if pair]
        kept = [_encoded(pair) for pair, name, value in there if tags.get(name, value) == value]
        carried = {name for _, name, value in there if tags.get(name) == value}
        added = {name: value for name, value in tags.items() if name not in carried}
        query = "&".join([*kept, *([urlencode(added, quote_via=quote)] if added else [])])
        return urlunsplit((parts.scheme, parts.netloc, _encoded(parts.path), query, _encoded(parts.fragment)))


def tracked_link(partnership: Partnership, campaign: Campaign, platform: str, handle: str) -> TrackedLink:
    """The link of one partnership: to its own page, else to the campaign's."""
    typed = {name: getattr(partnership, f"utm_{name}") for name in TAGS}
    usual = usual_tags(campaign, platform, handle)
    return TrackedLink(partnership.link or campaign.landing_page, typed, usual)


def usual_tags(campaign: Campaign, platform: str, handle: str) -> dict[str, str]:
    """What stands in for a blank tag: the platform, “influencer”, the campaign's name, the handle."""
    return {"source": platform, "medium": MEDIUM, "campaign": campaign_slug(campaign), "term": handle.lstrip("@")}


def _pair(text: str) -> tuple[str, str]:
    found = parse_qsl(text, keep_blank_values=True)
    return found[0] if found else (unquote_plus(text), "")


def _encoded(text: str) -> str:
    """A part of a link with what may not stand in one percent-encoded; what is encoded already stays."""
    return quote(_LONE_PERCENT.sub("%25", text), safe=_SAFE)
