"""Contacts as address books write them (vCard 2.1, 3.0 and 4.0), as a table with a row a card.

Read are names, e-mail, phone, links and accounts, notes, organisation, title and categories; addresses, birthdays and
photos are nobody's business here. What has no column of its own (a second phone, a website) becomes a line of notes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from models.errors import UnreadableError
from models.reading.handles import parse_profile, profile_url
from models.reading.platform import parse_platform
from models.reading.platform_links import HOSTS
from models.reading.text import one_line
from storage.importers.tables.card_lines import Property, plain, property_of, unfolded
from storage.importers.tables.raw_table import Record

COLUMNS = ("Name", "Handle", "Other profiles", "E-mail", "Phone", "Tags", "Notes")
HEADER = Record(0, COLUMNS)
"""Above the cards, which are numbered from 1."""

NOT_CLOSED = "This card breaks off: its last line, END:VCARD, is missing."
NO_LINE = "This card holds a line that says nothing of a contact: “{}”."

LINE_END = re.compile(r"\r\n|\r|\n")
BEGIN = re.compile(r"\s*BEGIN:VCARD\s*", re.IGNORECASE)
END = re.compile(r"\s*END:VCARD\s*", re.IGNORECASE)
STARTS_WITH_CARD = re.compile(r"\ufeff?\s*BEGIN:VCARD(?:\s|$)", re.IGNORECASE)
SCHEME = re.compile(r"(?:mailto|tel|x-apple):", re.IGNORECASE)


def is_text_of_cards(text: str) -> bool:
    """Whether a file's text is a list of contacts."""
    return STARTS_WITH_CARD.match(text) is not None


def records_of(text: str) -> list[Record]:
    """The header, then a record a card; a card that breaks off says so."""
    cards = _cards(LINE_END.split(text.removeprefix("\ufeff")))
    return [HEADER, *(_record(number, lines, problem) for number, (lines, problem) in enumerate(cards, 1))]


def _cards(lines: Iterable[str]) -> Iterator[tuple[list[str], str]]:
    """The lines of each card, with what is wrong with it."""
    card: list[str] | None = None
    for line in lines:
        if BEGIN.fullmatch(line):
            if card is not None:
                yield card, NOT_CLOSED
            card = []
        elif card is not None and END.fullmatch(line):
            yield card, ""
            card = None
        elif card is not None:
            card.append(line)
    if card is not None:
        yield card, NOT_CLOSED


def _record(number: int, lines: Sequence[str], problem: str) -> Record:
    found: list[Property] = []
    for line in unfolded(lines):
        told = property_of(line)
        if told:
            found.append(told)
        elif line.strip():
            problem = problem or NO_LINE.format(one_line(line)[:40])
    return Record(number, _cells(found), problem)


def _cells(found: Sequence[Property]) -> tuple[str, ...]:
    named: dict[str, list[Property]] = {}
    for told in found:
        named.setdefault(told.name, []).append(told)
    accounts, sites = _links(found)
    emails, phones = _reached(named.get("EMAIL", ())), _reached(named.get("TEL", ()))
    organisation = ["; ".join(each.parts(";")) for each in named.get("ORG", ())]
    tags = [tag for each in named.get("CATEGORIES", ()) for tag in each.parts(",")]
    notes = [each.text for each in named.get("NOTE", ())]
    notes += _listed("Organisation", organisation) + _listed("Title", (each.text for each in named.get("TITLE", ())))
    notes += _listed("Website", sites) + _listed("E-mail", emails[1:]) + _listed("Phone", phones[1:])
    name = _name(named) or next(iter(organisation), "")
    return (
        name, *_first(accounts), "; ".join(accounts[1:]), *_first(emails), *_first(phones), "; ".join(tags),
        "\n".join(notes),
    )  # fmt: skip


def _name(named: dict[str, list[Property]]) -> str:
    for told in named.get("FN", ()):
        if name := one_line(told.text):
            return name
    for told in named.get("N", ()):
        family, given, *rest = [*(one_line(plain(part)) for part in told.value.split(";")), "", ""]
        if name := " ".join(part for part in (given, *rest[:1], family) if part):
            return name
    return next((one_line(told.text) for told in named.get("NICKNAME", ())), "")


def _links(found: Iterable[Property]) -> tuple[list[str], list[str]]:
    """Addresses of accounts on platforms, and of other sites."""
    accounts: dict[str, None] = {}
    sites: dict[str, None] = {}
    for told in found:
        address = _account_link(told) if told.name in {"X-SOCIALPROFILE", "SOCIALPROFILE"} else ""
        if address:
            accounts[address] = None
        elif told.name in {"URL", "X-SOCIALPROFILE", "SOCIALPROFILE"} and (text := one_line(told.text)):
            (accounts if _is_account(text) else sites)[text] = None
    return list(accounts), list(sites)


def _account_link(told: Property) -> str:
    """The address of an account that a card gives by platform and handle."""
    words = [told.parameters.get("SERVICE-TYPE", ""), *told.parameters.get("TYPE", "").split(",")]
    platform = next(filter(None, map(parse_platform, words)), None)
    handle = told.parameters.get("X-USER", "") or SCHEME.sub("", told.text)
    if platform is None or _is_account(told.text) or "/" in handle or not handle:
        return ""
    return profile_url(platform, handle) or ""


def _is_account(address: str) -> bool:
    host = re.sub(r"^https?://", "", address, flags=re.IGNORECASE).partition("/")[0]
    if host.casefold() not in HOSTS:
        return False
    try:
        parse_profile(address)
    except UnreadableError:
        return False
    return True


def _reached(found: Iterable[Property]) -> list[str]:
    """E-mail addresses or phone numbers, the preferred one first, each once."""
    ranked = sorted(found, key=lambda told: told.rank)
    return list(dict.fromkeys(text for told in ranked if (text := one_line(SCHEME.sub("", told.text)))))


def _listed(title: str, texts: Iterable[str]) -> list[str]:
    return [f"{title}: {text}" for text in texts if text]


def _first(texts: Sequence[str]) -> tuple[str]:
    return (texts[0] if texts else "",)
