"""Limits for each platform as a person types them: "Instagram 4, TikTok 2"."""

import re
from collections.abc import Mapping

from models.errors import UnreadableError
from models.numbers import is_blank
from models.platforms import Platform
from models.text import fold, one_line, quoted

OTHERS = {"others any", "others", "any"}
_PART = re.compile(r"(?P<name>.*?\D)[\s:=]*(?P<count>\d{1,3})")
_NAMES = {fold(name): platform.label for platform in Platform for name in (platform.label, platform.short)}


def parse_limits(text: str) -> Mapping[str, int] | None:
    """How many at most of each platform, by its label; ``None`` when blank. Raises ``UnreadableError``."""
    if is_blank(text):
        return None
    found: dict[str, int] = {}
    for part in one_line(text).split(","):
        if not part.strip() or fold(part) in OTHERS:
            continue
        read = _PART.fullmatch(part.strip())
        name = _NAMES.get(fold(read["name"])) if read else None
        if read is None or name is None:
            raise UnreadableError(f"{quoted(part.strip())} is no limit. Type a platform and a number: Instagram 4.")
        found[name] = int(read["count"])
    return found or None


def limits_text(limits: Mapping[str, int]) -> str:
    """Limits as they are typed."""
    return ", ".join(f"{name} {count}" for name, count in limits.items())
