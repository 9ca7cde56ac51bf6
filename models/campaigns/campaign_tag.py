"""By which tags of a link (utm_campaign) a campaign is known: for links that we make and for visits that come back."""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from urllib.parse import parse_qsl, urlsplit

from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Partnership
from models.reading.text import fold


@lru_cache(maxsize=4096)
def campaign_key(text: str) -> str:
    """What a tag has in common with the name it stands for: “Spring & box!”, “spring-box”, “Spring_Box”."""
    letters = (letter if _is_of_a_word(letter) else " " for letter in fold(text))
    return " ".join("".join(letters).split())


def campaign_slug(campaign: Campaign) -> str:
    """The campaign's name as a link carries it: autumn-gluten-free-box; its number where no letter is in the name."""
    return campaign_key(campaign.name).replace(" ", "-") or f"campaign-{campaign.id}"


def own_tag(page: str, name: str) -> str:
    """The value that a link carries by itself in one of its parameters, empty for none."""
    return _parameters(page).get(name, "")


def campaign_keys(campaign: Campaign, partnerships: Iterable[Partnership]) -> set[str]:
    """The keys of every tag that the links of these partnerships of a campaign may carry, and of its name."""
    keys = {campaign_key(campaign.name), campaign_key(campaign_slug(campaign))}
    keys.add(campaign_key(own_tag(campaign.landing_page, "utm_campaign")))
    for partnership in partnerships:
        typed = partnership.utm_campaign or own_tag(partnership.link, "utm_campaign")
        keys.add(campaign_key(typed) if typed else "")
    return keys - {""}


@lru_cache(maxsize=4096)
def _parameters(page: str) -> Mapping[str, str]:
    """The first value of each parameter that is not blank."""
    try:
        query = urlsplit(page).query
    except ValueError:
        return {}
    found: dict[str, str] = {}
    for name, value in parse_qsl(query):
        if kept := value.strip():
            found.setdefault(name, kept)
    return found


def _is_of_a_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter).startswith("M")
