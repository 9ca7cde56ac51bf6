"""A scope in words, as figures and files carry it."""

from collections.abc import Mapping, Sequence

from models.plural import counted
from models.reading.place import place_text
from models.results.filters import Scope

MOST_NAMES = 2
"""More names than these are counted instead."""


def scope_words(scope: Scope, campaigns: Mapping[int, str], people: Mapping[int, str]) -> str:
    """What is looked at: campaigns and creators by their names where they are few, then the other parts."""
    parts = [_named([campaigns.get(one, "") for one in sorted(scope.campaign_ids)], "campaign") or "Everything"]
    if scope.since or scope.until:
        parts.append(f"{scope.since or '…'} – {scope.until or '…'}")
    parts += [platform.label for platform in sorted(scope.platforms)]
    parts += sorted(scope.niches)
    parts += [place_text(*place) or "no region" for place in sorted(scope.regions)]
    parts.append(_named([people.get(one, "") for one in sorted(scope.influencer_ids)], "creator"))
    return " · ".join(part for part in parts if part)


def _named(names: Sequence[str], noun: str) -> str:
    known = [name for name in names if name]
    if len(known) < len(names) or len(names) > MOST_NAMES:
        return counted(len(names), noun)
    return " + ".join(known)
