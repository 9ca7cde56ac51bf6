"""A link to a page, as it is typed or pasted."""

import re
from typing import Final
from urllib.parse import urlsplit

from models.errors import UnreadableError
from models.reading.text import one_line, quoted

_BARE: Final = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?")
_SCHEMES: Final = ("http://", "https://")


def parse_web_link(text: str, hint: str = "Paste a link that begins with https://") -> str:
    """The link as it is kept, with https:// before an address typed without it.

    ``UnreadableError``, ending in the hint, for everything a browser would not open by http or https.
    """
    typed = one_line(text).strip("\"'“”")
    if is_bare_link(typed):
        typed = f"https://{typed}"
    try:
        host = urlsplit(typed).hostname if is_web_link(typed) else None
    except ValueError:
        host = None
    if not host or " " in typed:
        raise UnreadableError(f"{quoted(typed)} is no whole link. {hint}.")
    return typed


def is_web_link(text: str) -> bool:
    """Whether a browser opens it by http or https."""
    return text.lower().startswith(_SCHEMES)


def is_bare_link(text: str) -> bool:
    """Whether a text is a link but for its https://: "fernandflour.com/box"."""
    return bool(_BARE.fullmatch(text))
