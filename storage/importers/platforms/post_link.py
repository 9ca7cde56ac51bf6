"""What the link and the type of an exported post say: its address, whose it is, its id, and its format."""

from dataclasses import dataclass

from models.errors import UnreadableError
from models.reading.handles import parse_post_url
from models.reading.numbers import is_blank
from models.reading.text import fold

FORMATS = (
    ("short", "short"), ("reel", "reel"), ("story", "story"), ("stories", "story"), ("storys", "story"),
    ("historia", "story"), ("storia", "story"), ("live", "live"), ("carousel", "carousel"), ("karussell", "carousel"),
    ("carrossel", "carousel"), ("secuencia", "carousel"), ("carrusel", "carousel"), ("carrousel", "carousel"),
    ("carosello", "carousel"), ("album", "carousel"), ("video", "video"), ("image", "image"), ("imagem", "image"),
    ("imagen", "image"), ("immagine", "image"), ("bild", "image"), ("photo", "image"), ("foto", "image"),
)  # fmt: skip
IN_LINKS = (
    ("/stories/", "story"), ("/reel/", "reel"), ("/reels/", "reel"), ("/shorts/", "short"), ("/live/", "live"),
    ("/photo/", "carousel"), ("/video/", "video"), ("/videos/", "video"),
)  # fmt: skip


DIGITS_KEPT = 15
"""How many digits of a long number a spreadsheet keeps; it writes zeros for the rest."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link as ``written``, the one address of its post, and what it tells; all "" where it tells nothing."""

    written: str = ""
    url: str = ""
    handle: str = ""
    external_id: str = ""


def link_of(text: str) -> Link:
    """What a cell with a link to a post tells; an address of another sort is kept as it is."""
    if is_blank(text):
        return Link()
    try:
        ref = parse_post_url(text)
    except UnreadableError:
        return Link(text, text) if text.startswith(("https://", "http://")) else Link(text)
    return Link(text, ref.url, ref.handle or "", ref.external_id or "")


def format_of(kind: str, link: str, plain: str) -> str:
    """The format of a post by its type in the file, else by its link, else the platform's ``plain`` one."""
    folded = fold(kind)
    by_kind = next((name for word, name in FORMATS if word in folded), "")
    return by_kind or next((name for part, name in IN_LINKS if part in link), plain)


def is_cut(number: str) -> bool:
    """Whether a long number may be what a spreadsheet left of another: zeros after the digits that it keeps.

    One zero is chance: every tenth whole number of 16 digits ends in it.
    """
    return len(number) > DIGITS_KEPT + 1 and not number[DIGITS_KEPT:].strip("0")


def is_whole_of(number: str, whole: str) -> bool:
    """Whether a number that may be cut is what a spreadsheet leaves of ``whole``, up or down, or is whole itself."""
    if not whole.isdecimal() or len(whole) != len(number):
        return False
    step = int("1" + "0" * (len(number) - DIGITS_KEPT))
    return abs(int(whole) - int(number)) < step
