"""Limits for each platform or region as a person types them: "Instagram 4, TikTok 2"."""

import re
from collections.abc import Callable, Iterable, Mapping

from models.errors import UnreadableError
from models.planner.regions import key_of, region_label
from models.reading.numbers import is_blank
from models.reading.platform import Platform
from models.reading.text import fold, one_line, quoted

_EXAMPLE = "Type a platform and a number: Instagram 4."
OTHERS = {"others any", "others", "any"}
_PART = re.compile(r"(?P<name>.*?\D)[\s:=]*(?P<count>\d{1,3})")
_NAMES = {fold(name): platform.label for platform in Platform for name in (platform.label, platform.short)}


def parse_limits(text: str) -> Mapping[str, int] | None:
    """How many at most of each platform, by its label; ``None`` when blank. Raises ``UnreadableError``."""

    def named(name: str, part: str) -> str:
        if (label := _NAMES.get(fold(name))) is None:
            raise UnreadableError(f"{quoted(part)} is no limit. {_EXAMPLE}")
        return label

    return _parsed(text, named, _EXAMPLE)


def parse_region_limits(text: str, regions: Iterable[str]) -> Mapping[str, int] | None:
    """How many at most from each of the known regions, by code or by name; ``None`` when blank.

    Raises ``UnreadableError``, also for a region that is not among them.
    """
    known = {key_of(region): region for region in regions if region}

    def named(name: str, _part: str) -> str:
        if (region := known.get(key_of(one_line(name)))) is None:
            raise UnreadableError(f"No candidate is from {quoted(one_line(name))}.")
        return region

    return _parsed(text, named, "Type a region and a number: France 3.")


def _parsed(text: str, named: Callable[[str, str], str], example: str) -> Mapping[str, int] | None:
    """The limits of a text; ``named`` gives what a limit is known by, from its name and the part that holds it."""
    if is_blank(text):
        return None
    found: dict[str, int] = {}
    for part in map(str.strip, one_line(text).split(",")):
        if not part or fold(part) in OTHERS:
            continue
        read = _PART.fullmatch(part)
        if read is None:
            raise UnreadableError(f"{quoted(part)} is no limit. {example}")
        found[named(read["name"].rstrip(" :="), part)] = int(read["count"])
    return found or None


def region_limits_text(limits: Mapping[str, int]) -> str:
    """Limits of regions as they are typed, each region by its name."""
    return limits_text({region_label(region): count for region, count in limits.items()})


def limits_text(limits: Mapping[str, int]) -> str:
    """Limits as they are typed."""
    return ", ".join(f"{name} {count}" for name, count in limits.items())
