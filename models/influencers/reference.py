"""A link or a file that belongs to a person: only its address is kept, never a copy."""

import re
from typing import Final
from urllib.parse import unquote, urlsplit

from models.errors import UnreadableError
from models.reading.text import one_line, quoted
from models.reading.web_link import is_bare_link, is_web_link, parse_web_link
from models.record import record

_RUN: Final = (
    "app bat cmd com command cpl desktop exe hta jar js jse lnk msi msp pif ps1 reg run scr sh url vb vbe vbs wsf wsh"
)
PROGRAMS: Final = frozenset(f".{ending}" for ending in _RUN.split())
"""Endings of files that a system would run instead of showing them."""

_DRIVE: Final = re.compile(r"[A-Za-z]:[\\/]")
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]+):", re.IGNORECASE)
_HINT: Final = "Paste a link that begins with https://, or choose a file"


@record(frozen=True)
class Reference:
    """One link or file. ``address`` begins with http:// or https://, or is the whole path of a file."""

    id: int
    influencer_id: int
    address: str
    label: str = ""
    position: int = 0

    @property
    def is_link(self) -> bool:
        """Whether a browser opens it."""
        return is_web_link(self.address)

    @property
    def is_program(self) -> bool:
        """Whether it is a file that the system would run."""
        _, dot, ending = self.address.rpartition(".")
        return not self.is_link and f"{dot}{ending.lower()}" in PROGRAMS

    @property
    def shown(self) -> str:
        """Its label, else a short form of its address: the name of the file, the link without its scheme."""
        if self.label:
            return self.label
        if self.is_link:
            return self.address.partition("://")[2].removeprefix("www.").rstrip("/")
        return _file_name(self.address) or self.address


def parse_address(text: str) -> str:
    """The address as it is kept; ``UnreadableError`` for what is neither a link nor the whole path of a file."""
    typed = one_line(text).strip("\"'“”")
    if not typed:
        raise UnreadableError(f"{_HINT}.")
    if is_web_link(typed):
        return parse_web_link(typed, _HINT)
    if typed.lower().startswith("file:"):
        typed = _path_of_url(typed)
    if typed.startswith(("\\\\", "//")):
        raise UnreadableError("A file on another computer cannot be kept here. Copy it to this one, or paste a link.")
    if _DRIVE.match(typed) or typed.startswith("/"):
        return typed
    if is_bare_link(typed):
        return parse_web_link(typed, _HINT)
    if scheme := _SCHEME.match(typed):
        raise UnreadableError(f"Addresses of the kind {quoted(scheme[1])} are not opened. {_HINT}.")
    raise UnreadableError(f"{quoted(typed)} is neither a link nor the whole path of a file. {_HINT}.")


def _path_of_url(url: str) -> str:
    parts = urlsplit(url)
    path = unquote(parts.path)
    if parts.netloc not in {"", "localhost"}:
        return f"//{parts.netloc}{path}"
    return path[1:] if _DRIVE.match(path[1:]) else path


def _file_name(path: str) -> str:
    parts = path.replace("\\", "/") if _DRIVE.match(path) else path
    return parts.rstrip("/").rpartition("/")[2]
