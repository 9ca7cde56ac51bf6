"""Text that people and files bring in: cleaned once at entry, folded for search, made safe for file names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNWANTED: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_BIDI_CONTROLS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_FORMAT_CHARACTERS: Final = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_DIGITS: Final = re.compile(r"\d+")
_NO_DIGITS: Final = bytes(code for code in range(128) if not chr(code).isdigit())
_DIGITS_IN_KEY: Final = 20

# Letters that have no decomposition but that people type as these when they search.
_PLAIN_LETTERS: Final = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
        "ƀ": "b", "ɨ": "i", "ʉ": "u", "ŋ": "n", "ə": "e", "\u0640": None,
        "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u00b4": "'", "`": "'",
        "\u2010": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    }
)  # fmt: skip

# Letters that people also write as two, as they do where a keyboard lacks them; æ and ß fold so anyway.
_TWO_LETTERS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})

# Combining classes of accents and of Hebrew and Arabic points. Vowel signs of Indic scripts (0), nukta (7),
# kana voicing (8), virama (9) and Thai vowels and tones (103, 107) make other words: they stay.
_OVERLAY: Final = 1
_POINTS: Final = range(10, 37)
_FIRST_ACCENT: Final = 200

ARTICLES: Final = frozenset({"the", "and", "und", "et", "der", "die", "das", "le", "la", "les", "los", "el"})

_RESERVED_NAMES: Final = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3]) *(\.|$)", re.IGNORECASE
)
_FORBIDDEN_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*]+')
_NAME_BYTES: Final = 150
_SUFFIX: Final = re.compile(r"\.[A-Za-z0-9]{1,10}$")


def clean(text: str) -> str:
    """Return the text without NUL, lone surrogates and controls; new lines become LF, letters stay."""
    # No letter that goes or ends a line can be printed, in whatever script.
    if text.isprintable():
        return text
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    """Return cleaned text for a one-line field: no bidi overrides or isolates, white space collapsed."""
    if text.isprintable():
        return " ".join(text.split())
    return " ".join(_BIDI_CONTROLS.sub("", clean(text)).split())


def fold(text: str) -> str:
    """Return the search key of a text: no accents, no case, ß as ss, ø as o; the same for NFC and NFD."""
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    words = [word.lower() if word.isascii() else _folded_word(word) for word in text.replace("`", "'").split()]
    return " ".join(filter(None, words))


def two_letter_words(text: str) -> str:
    """Return the folded words of a text that have ä, ö, ü, å or ø, with two letters for each: Köln as koeln."""
    if text.isascii():
        return ""
    foreign = (word for word in text.lower().split() if not word.isascii())
    return " ".join(filter(None, map(_in_two_letters, foreign)))


def search_text(text: str) -> str:
    """Return the folded text in which words of a search are looked for, those with two letters for one behind it."""
    folded = fold(text)
    return f"{folded} {spelled}" if (spelled := two_letter_words(text)) else folded


def natural_key(text: str) -> str:
    """Return a key whose plain order is natural (moss 2 before moss 10) and blind to accents and case.

    It is text, so SQL can order by it. Numbers of more than 20 digits keep their order among equals only.
    """
    return natural_key_of(fold(text))


def natural_key_of(folded: str) -> str:
    """Return the natural key of a text that is folded already."""
    if folded.isascii():
        # Most texts hold one number or none: all its digits stand together, and no pattern has to look for them.
        digits = folded.encode().translate(None, _NO_DIGITS).decode()
        if digits in folded:
            return folded.replace(digits, _number_key(digits)) if digits else folded
    return _DIGITS.sub(_padded, folded)


def words(query: str) -> list[str]:
    """Return the folded words of a search, each once, without a leading @."""
    found = (word.lstrip("@") for word in fold(query).split())
    return list(dict.fromkeys(word for word in found if word))


def safe_filename(text: str) -> str:
    """Return a file name, at most 150 bytes long, that Windows, macOS and Linux all accept.

    An extension survives the shortening; a name of nothing usable becomes "untitled".
    """
    name = unicodedata.normalize("NFC", _FORMAT_CHARACTERS.sub("", one_line(text)))
    name = _FORBIDDEN_IN_NAMES.sub("-", name)
    name = _shortened(_trimmed(name))
    if _RESERVED_NAMES.match(name):
        name = "_" + name
    return name or "untitled"


def initials(name: str) -> str:
    """Return one or two letters that stand for a person in a small circle; "?" when there are none.

    Two words give their first letters (articles do not count), one word its first two, as KN for Kneadful;
    a script without capitals gives one, as 李 for 李娜 Bakes.
    """
    composed = unicodedata.normalize("NFC", _FORMAT_CHARACTERS.sub("", one_line(name)))
    parts = [letters for word in composed.split() if (letters := _letters(word))]
    telling = [letters for letters in parts if "".join(letters).casefold() not in ARTICLES] or parts
    if not telling:
        return "?"
    first = telling[0]
    if not _has_case(first[0]) and not first[0].isdecimal():
        return first[0]
    second = telling[1] if len(telling) > 1 and len(first[0]) == 1 else first[1:]
    return "".join(_capital(letter) for letter in (*first[:1], *second[:1]))


def quoted(text: str, longest: int = 40) -> str:
    """Return the text as an error message quotes it: on one line, in quotation marks, cut when long."""
    return f"“{shortened(text, longest)}”"


def shortened(text: str, longest: int) -> str:
    """Return the text on one line, cut where it is longer than `longest` letters."""
    shown = one_line(text)
    return shown if len(shown) <= longest else f"{shown[: longest - 1].rstrip()}…"


def runs_left(text: str) -> bool:
    """Whether the text has letters of a script that is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)


def break_long_words(text: str, every: int = 24) -> str:
    """Return the text with zero-width spaces in words longer than `every`: to show names, never to store."""
    if len(text) <= every:
        return text
    return re.sub(rf"[^\s\u200b]{{{every + 1},}}", lambda match: _broken(match.group(), every), text)


@lru_cache(4096)
def _in_two_letters(word: str) -> str:
    """The folded word with two letters for one, empty for one that has none of them; names and places come again."""
    composed = unicodedata.normalize("NFC", word)
    spelled = composed.translate(_TWO_LETTERS)
    return "" if spelled == composed else fold(spelled)


@lru_cache(16_384)
def _folded_word(word: str) -> str:
    """A word with foreign letters, folded; many names share it."""
    # Letters of Latin alphabets fold one by one; beyond them marks may change places, so the word is folded whole.
    plain = word.translate(_FOLDED_LATIN) if max(word) < _BEYOND_LATIN else _folded(word)
    return " ".join(plain.split())


def _folded(text: str) -> str:
    plain = _without_accents(_without_accents(text).casefold().translate(_PLAIN_LETTERS))
    return plain.translate(_PLAIN_LETTERS)


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", _FORMAT_CHARACTERS.sub("", text))
    return decomposed.translate(_ACCENTS)


class _Accents(dict[int, int | None]):
    """A translation that drops accents and keeps every other character; each is looked at once."""

    def __missing__(self, code: int) -> int | None:
        self[code] = kept = None if _is_accent(chr(code)) else code
        return kept


_ACCENTS: Final = _Accents()


class _FoldedLetters(dict[int, str]):
    """A translation of letters to their folded form; each is folded once."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


_FOLDED_LATIN: Final = _FoldedLetters()
_BEYOND_LATIN: Final = "\u0250"


def _is_accent(char: str) -> bool:
    position = unicodedata.combining(char)
    return position >= _FIRST_ACCENT or position == _OVERLAY or position in _POINTS


def _padded(match: re.Match[str]) -> str:
    digits = match.group()
    if not digits.isascii():
        digits = "".join(str(unicodedata.decimal(char)) for char in digits)
    return _number_key(digits)


def _number_key(digits: str) -> str:
    return digits.lstrip("0").zfill(_DIGITS_IN_KEY)


def _trimmed(name: str) -> str:
    return name.lstrip(". ").rstrip(". ")


def _shortened(name: str) -> str:
    if len(name.encode()) <= _NAME_BYTES:
        return name
    match = _SUFFIX.search(name)
    suffix = match.group() if match else ""
    stem = name[: len(name) - len(suffix)].encode()[: _NAME_BYTES - len(suffix)]
    return _trimmed(stem.decode(errors="ignore")) + suffix


def _letters(word: str) -> list[str]:
    letters: list[str] = []
    for char in word:
        if char.isalnum():
            letters.append(char)
        elif letters and unicodedata.category(char).startswith("M"):
            letters[-1] += char
    return letters


def _has_case(letter: str) -> bool:
    return letter.lower() != letter.upper()


def _capital(letter: str) -> str:
    capital = letter.upper()
    return capital if len(capital) == len(letter) else letter


def _broken(word: str, every: int) -> str:
    pieces: list[str] = []
    length = halves = 0
    for char in word:
        # Two of these letters are one flag.
        halves = halves + 1 if "\U0001f1e6" <= char <= "\U0001f1ff" else 0
        joins = halves and halves % 2 == 0
        if length >= every and not joins and pieces[-1] != "\u200d" and not _joins_the_last(char):
            pieces.append("\u200b")
            length = 0
        pieces.append(char)
        length += 1
    return "".join(pieces)


def _joins_the_last(char: str) -> bool:
    is_skin_tone = "\U0001f3fb" <= char <= "\U0001f3ff"
    return is_skin_tone or char in "\u200c\u200d" or unicodedata.category(char).startswith("M")
