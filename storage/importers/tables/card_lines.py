"""The lines of one card of an address book (vCard 2.1, 3.0 and 4.0): put together again, decoded, taken apart."""

import quopri
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.reading.text import clean, one_line

OLD = re.compile(r"VERSION:2\.1\s*", re.IGNORECASE)
LINE = re.compile(r'(?:[\w-]+\.)?(?P<name>[\w-]+)(?P<parameters>(?:;(?:"[^"]*"|[^":])*)?):(?P<value>.*)', re.DOTALL)
PARAMETER = re.compile(r';([\w-]+)(?:=((?:"[^"]*"|[^";])*))?')
UNESCAPED = {mark: re.compile(rf"(?<!\\){mark}") for mark in ",;"}
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
LONGEST_HEAD = 200

MOBILE = frozenset({"CELL", "MOBILE"})


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card: its name, its parameters by name (``TYPE`` gathers all bare ones), its value as written."""

    name: str
    parameters: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value as a person reads it."""
        return plain(self.value)

    @property
    def rank(self) -> int:
        """0 for one that is preferred, 1 for a mobile phone, 2 for any other."""
        types = {word.strip('"').upper() for word in self.parameters.get("TYPE", "").split(",")}
        if "PREF" in types or "PREF" in self.parameters:
            return 0
        return 1 if types & MOBILE else 2

    def parts(self, mark: str) -> list[str]:
        """The parts of a value of several, parted by a comma or a semicolon."""
        return [one_line(plain(part)) for part in UNESCAPED[mark].split(self.value)]


def unfolded(lines: Sequence[str]) -> Iterator[str]:
    """Lines put together again that were too long for the program that wrote them."""
    # The old version breaks where a blank stands, which stays; the newer ones put one in.
    kept = 0 if any(map(OLD.fullmatch, lines)) else 1
    whole = ""
    for line in lines:
        if _goes_on(whole, line):
            whole = whole.removesuffix("=") + line
        elif line[:1] in {" ", "\t"} and line.strip():
            whole += line[kept:]
        else:
            yield whole
            whole = line
    yield whole


def property_of(line: str) -> Property | None:
    """What a whole line says; ``None`` for one that is no property of a card."""
    match = LINE.fullmatch(line.strip())
    if match is None:
        return None
    parameters: dict[str, str] = {}
    for name, value in PARAMETER.findall(match["parameters"]):
        key, text = (name.upper(), value.strip('"')) if value else ("TYPE", name)
        parameters[key] = f"{parameters[key]},{text}" if key in parameters else text
    encoding = parameters.get("ENCODING", parameters.get("TYPE", "")).upper()
    value = match["value"]
    if "QUOTED-PRINTABLE" in encoding:
        value = _decoded(value, parameters.get("CHARSET", "utf-8"))
    return Property(match["name"].upper(), parameters, value)


def plain(value: str) -> str:
    """A value without the marks that keep its commas, semicolons and line breaks apart from the card's own."""
    return clean(ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)).strip()


def _goes_on(whole: str, line: str) -> bool:
    """Whether a line with no blank before it belongs to the one above: after the = of quoted-printable, in a photo."""
    head = whole[:LONGEST_HEAD].partition(":")[0].upper()
    if "QUOTED-PRINTABLE" in head:
        return whole.endswith("=")
    return ("BASE64" in head or "ENCODING=B" in head) and ":" not in line


def _decoded(value: str, charset: str) -> str:
    data = quopri.decodestring(value.encode("utf-8"))
    try:
        return data.decode(charset)
    except (LookupError, UnicodeError):
        return data.decode("cp1252", errors="replace")
