"""Numbers as people and spreadsheets write them: counts, decimals and percentages, never guessed in silence.

One separator before exactly three digits ("1.234") can be read two ways. A `Mark`, decided by the whole
column, settles it; every other number says itself which of its separators is the decimal one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from typing import Final, Literal

from models.errors import UnreadableError
from models.reading.text import quoted
from models.record import record

__all__ = [
    "Mark",
    "UnreadableError",
    "decimal_mark",
    "is_blank",
    "is_lone",
    "normalised",
    "parse_count",
    "parse_decimal",
    "parse_percent",
    "read_number",
    "with_cents",
]

Lone = Literal["group", "decimal", "english"]
"""What one separator before three digits means where no mark was given; english: a point is decimal."""

LONGEST: Final = 64
LARGEST_COUNT: Final = 10**15

_MISSING: Final = (
    "? . .. ... n/a n/a' #n/a na n.a. n/d #n/d nd n.d. #nv n.v. k.a. nan #nan undefined null #null none nil "
    "unknown missing"
)
_BLANK_WORDS: Final = frozenset({"", "n. a.", "k. a.", *_MISSING.split()})
_LONGEST_BLANK: Final = max(map(len, _BLANK_WORDS))
_INVISIBLE: Final = " \t\r\n\v\f\xa0\u1680\u2002\u2003\u2007\u2009\u200b\u200e\u200f\u202f\u3000\xad\ufeff"
_DASHES: Final = re.compile("[-\u2010-\u2015\u2212_]+")
_SPREADSHEET_ERROR: Final = re.compile(r"#[¡¿]?[^\W\d_][\w/ ]*[!?]")
_SCALE_WORDS: Final = {
    1_000: "k thousand tsd tsd. tausend mil mille bin duizend тыс тыс. tys tys. rb ribu 千 천 ألف",
    10_000: "万 萬 만",
    100_000: "lakh lakhs lac",
    1_000_000: "m mi mn mn. mln mln. mio mio. mill mill. million millions millionen millón millones milhão "
    "milhões milioni miljoen milyon млн млн. jt juta مليون",
    10_000_000: "cr crore crores",
    100_000_000: "亿 億 억",
    1_000_000_000: "b bn bi md mrd mrd. mld billion billions milliarde milliarden milliard milliards "
    "milyar млрд млрд. 十亿",
}
_SCALES: Final = {word: scale for scale, listed in _SCALE_WORDS.items() for word in listed.split()}
_SHAPE: Final = re.compile(
    r"(?P<sign>[+-]?) ?(?P<body>[\d.,' ]*\d[.,]?)(?:e(?P<exponent>[+-]?\d{1,3})| ?(?P<scale>[^\W\d_][^\d]*))?"
)
_GROUPED: Final = re.compile(
    r"[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*"  # 12,345,678
    r"|[1-9]\d?(?:([.,' ])\d\d)(?:\2\d\d)*\2\d{3}"  # 1,23,45,678
)
_LONE: Final = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_PLAIN: Final = re.compile(r"-?\d+(?:([.,])(?:\d\d?|\d{4,}))?", re.ASCII)
_NO_CENTS: Final = re.compile(r"(?<=\d)([.,]) ?--?(?!\d)")
_TEXT_MARK: Final = re.compile(r"'(?=[\d+-])")  # a spreadsheet keeps '800 as text
_LARGEST_EXPONENT: Final = 15
_SAME_CHARACTERS: Final = (
    str.maketrans("\u2212\u2010\u2011\u2012\u2013\u2014\u066a", "------%")
    | str.maketrans("\u2018\u2019\u02bc`\u00b4\u066c\u060c", "'''''',")
    | dict.fromkeys(map(ord, "\xad\u061c\u200b\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff"))
    | dict.fromkeys(range(0x202A, 0x202F))
)


@record(frozen=True)
class Mark:
    """The decimal mark of a column, and how sure that is.

    `decided_by` counts the cells that can be read only this way. `ambiguous` says that some cell can be read
    two ways and the others do not settle it with one voice: then the preview has to say what was assumed.
    """

    character: str
    decided_by: int = 0
    ambiguous: bool = False


def is_blank(text: str) -> bool:
    """Say whether a cell holds nothing or one of the words that exports write for a missing number."""
    # None of those words ends in a digit, and no long one both begins and ends in letters.
    if text[-1:].isdecimal() or (len(text) > _LONGEST_BLANK and text[0].isalnum() and text[-1].isalnum()):
        return False
    bare = text.strip(_INVISIBLE).casefold()
    if bare in _BLANK_WORDS:
        return True
    pattern = _SPREADSHEET_ERROR if bare[0] == "#" else _DASHES
    return not bare[0].isalnum() and bool(pattern.fullmatch(bare))


def parse_count(text: str, decimal: Mark | str | None = None) -> int | None:
    """Return a whole number from "43.2M", "12,5k", "1 234", "2,1 mil"; None when blank.

    Without a mark a lone separator before three digits groups ("1.234" is 1,234), but not before a scale
    ("1.234M"). What a scale leaves over is rounded. A sign is read: changes of a count may be negative.
    Raises UnreadableError for anything else, for 12.5 and for numbers beyond 10**15.
    """
    if text.isascii() and text.isdecimal() and len(text) < LONGEST:
        number, scaled = Decimal(text), False
    elif is_blank(text):
        return None
    else:
        number, scaled = _scaled_number(text, decimal, "group")
    whole = int(number.to_integral_value())
    if whole != number and not scaled:
        raise UnreadableError(f"{quoted(text)} is not a whole number. Type one or leave it empty.")
    if abs(whole) > LARGEST_COUNT:
        raise UnreadableError(f"{quoted(text)} is too large for a count. Check it or leave it empty.")
    return whole


def parse_decimal(text: str, mark: Mark | str | None = None) -> Decimal | None:
    """Return a number with decimals; None when blank. Without a mark "1,234" is 1234 and "1.234" is 1.234."""
    if text.isascii() and text.isdecimal() and len(text) < LONGEST:
        return Decimal(text)
    return None if is_blank(text) else read_number(text, mark, "english")


def parse_percent(
    text: str, mark: Mark | str | None = None, *, bare: Literal["fraction", "percent"] = "fraction"
) -> Decimal | None:
    """Return a percentage as a fraction: "6.1 %" and "6,1%" are 0.061; None when blank.

    A number without the sign is taken as `bare` says: "0.061" is a fraction (the default, as exports write
    rates), "6.1" in a field or a column that is labelled with % is percent. A lone separator is decimal.
    """
    if is_blank(text):
        return None
    plain = normalised(text)
    signs = plain.count("%")
    if signs > 1:
        raise _no_number(text)
    number = read_number(plain.strip("% "), mark, "decimal", shown=text)
    return number / 100 if signs or bare == "percent" else number


def decimal_mark(texts: Iterable[str], *, lone: Lone = "group") -> Mark:
    """Return which mark the numbers of one column use for decimals, by the cells that leave no doubt.

    `lone` says what is assumed where every cell is in doubt: for counts and money that "1.234" is grouped. Against
    that, and against cells without a scale, decimals before a scale decide nothing: "9.000" beside "45.3K" is in doubt.
    """
    votes = {".": 0, ",": 0}
    scaled = {".": 0, ",": 0}
    doubtful = {".": 0, ",": 0}
    doubtful_scaled = 0
    for text in texts:
        if plain := _PLAIN.fullmatch(text):  # most cells of most files
            if plain[1]:
                votes[plain[1]] += 1
            continue
        body, is_scaled = _taken(text)
        if _LONE.fullmatch(body):
            doubtful_scaled += is_scaled
            doubtful[_separator_of(body)] += not is_scaled
        elif found := _evident_mark(body):
            (scaled if is_scaled else votes)[found] += 1
    is_doubtful = doubtful_scaled > 0 or any(doubtful.values())
    assumed = _most(votes) if any(votes.values()) else _assumed(doubtful, lone)
    if any(votes.values()) or any(doubtful.values()):
        votes[assumed] += scaled[assumed]
    else:
        votes = scaled
    winner = _most(votes)
    if votes[winner]:
        return Mark(winner, votes[winner], is_doubtful and all(votes.values()))
    return Mark(assumed, 0, is_doubtful)


def is_lone(text: str) -> bool:
    """Say whether a number can be read two ways: its only separator stands before exactly three digits."""
    return bool(_LONE.fullmatch(_taken(text)[0]))


def normalised(text: str) -> str:
    """Return number text in plain ASCII digits and separators, lower case, for the readers of this package.

    Raises UnreadableError for what only looks like a number: ², ½, Ⅻ, and anything over 64 characters.
    """
    if len(text) > LONGEST or any(unicodedata.category(char) in {"No", "Nl"} for char in text):
        raise _no_number(text)
    if "\u066b" in text:  # the Arabic decimal mark is never a group: let a point say so to every reader
        text = text.replace(",", "'").replace("\u066b", ".") + ("0" if _three_decimals(text) else "")
    plain = unicodedata.normalize("NFKC", text.translate(_SAME_CHARACTERS)).translate(_SAME_CHARACTERS)
    digits = (str(unicodedata.decimal(char)) if char.isdecimal() else char for char in plain)
    bare = " ".join("".join(digits).casefold().split())
    return bare[1:] if _TEXT_MARK.match(bare) else bare


def with_cents(plain: str) -> str:
    """Return amounts that a dash ends with their cents: "1.050,-" is "1.050,00"; it takes `normalised` text."""
    return _NO_CENTS.sub(lambda dash: "" if dash[1] in plain[: dash.start()] else f"{dash[1]}00", plain)


def read_number(text: str, mark: Mark | str | None, lone: Lone, *, shown: str | None = None) -> Decimal:
    """Return the number in a text, scale words and exponents included; raises UnreadableError."""
    return _scaled_number(text, mark, lone, shown)[0]


def _scaled_number(text: str, mark: Mark | str | None, lone: Lone, shown: str | None = None) -> tuple[Decimal, bool]:
    """Return the number, and whether a scale or an exponent made it larger: then it was rounded before."""
    match = _SHAPE.fullmatch(normalised(text))
    scale = _SCALES.get(match["scale"], 0) if match and match["scale"] else 1
    exponent = int(match["exponent"] or 0) if match else 0
    if match is None or not scale or abs(exponent) > _LARGEST_EXPONENT:
        raise _no_number(text if shown is None else shown)
    scaled = scale > 1 or exponent > 0
    character = mark.character if isinstance(mark, Mark) else mark
    plain = _plain(match["body"].strip(), character, "decimal" if scaled else lone)
    if plain is None:
        raise _no_number(text if shown is None else shown)
    number = Decimal(plain).scaleb(exponent) * scale
    return (-number if match["sign"] == "-" and number else number), scaled


def _plain(body: str, mark: str | None, lone: Lone) -> str | None:
    """Return the digits with a point for the decimal mark, or None where the grouping makes no sense."""
    if _LONE.fullmatch(body):
        found = _separator_of(body)
        is_decimal = _is_decimal(found, mark, lone)
    else:
        found = _evident_mark(body) or ""
        is_decimal = bool(found) and found in body
    whole, _, fraction = body.rpartition(found) if is_decimal else (body, "", "")
    if fraction and not fraction.isdecimal():
        return None
    if whole and not whole.isdecimal() and not _GROUPED.fullmatch(whole):
        return None
    digits = re.sub(r"\D", "", whole)
    return f"{digits or '0'}.{fraction or '0'}" if digits or fraction else None


def _is_decimal(separator: str, mark: str | None, lone: Lone) -> bool:
    if mark is not None:
        return separator == mark
    return lone == "decimal" or (lone == "english" and separator == ".")


def _separator_of(body: str) -> str:
    return "," if "," in body else "."


def _evident_mark(body: str) -> str | None:
    """Return the decimal mark where a number leaves no doubt about it, else None."""
    points, commas = body.count("."), body.count(",")
    if points and commas:
        return "." if body.rfind(".") > body.rfind(",") else ","
    if points + commas == 1:
        return None if _LONE.fullmatch(body) else _separator_of(body)
    if points + commas > 1 and _GROUPED.fullmatch(body):
        return "," if points else "."
    return None


def _taken(text: str) -> tuple[str, bool]:
    """Return the digits and separators of a cell without what stands around them, and whether a scale follows."""
    if is_blank(text) or len(text) > LONGEST:
        return "", False
    try:
        plain = with_cents(normalised(text))
    except UnreadableError:
        return "", False
    found = re.search(r"([.,]?\d(?:[\d.,' ]*\d)?) ?([^\W\d_]*)", plain)
    return (found[1], found[2] in _SCALES) if found else ("", False)


def _most(votes: dict[str, int]) -> str:
    return max(votes, key=lambda mark: votes[mark])


def _assumed(doubtful: dict[str, int], lone: Lone) -> str:
    """Return the mark to assume where no cell leaves it beyond doubt."""
    if lone == "english" or doubtful["."] == doubtful[","]:
        return "."
    used = "." if doubtful["."] > doubtful[","] else ","
    other = "," if used == "." else "."
    return used if lone == "decimal" else other


def _three_decimals(text: str) -> bool:
    return bool(re.search(r"\u066b\d{3}$", text.strip()))


def _no_number(text: str) -> UnreadableError:
    return UnreadableError(f"{quoted(text)} is no number. Type one or leave it empty.")
