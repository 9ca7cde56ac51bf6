"""The address that opens a new message in the mail program, built field by field (RFC 6068)."""

from typing import Final
from urllib.parse import quote

from models.reading.text import clean, one_line

LONGEST: Final = 2_000
"""Characters of an address that every mail program takes; Windows cuts off, or refuses, what is longer."""


def mailto(recipient: str, subject: str, body: str = "") -> str:
    """The address of a message to one recipient: every character that could begin another field is encoded.

    Lines end in CRLF, as RFC 6068 asks; a blank subject or body is left out.
    """
    fields = {"subject": one_line(subject), "body": clean(body).replace("\n", "\r\n")}
    given = "&".join(f"{name}={quote(text, safe='')}" for name, text in fields.items() if text)
    address = f"mailto:{quote(one_line(recipient), safe='@')}"
    return f"{address}?{given}" if given else address


def is_too_long(address: str) -> bool:
    """Whether a mail program may not take the whole of it."""
    return len(address) > LONGEST
