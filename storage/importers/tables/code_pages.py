"""Which code page a text without marks is most likely written in: every one it is valid in, the likeliest first."""

import re
from collections.abc import Sequence

LATIN = {
    "cp1252": "àáâãäåæçèéêëìíîïñòóôöøœßùúûü",
    "cp1250": "ąćęłńóśźżáčďéěíňřšťúůýžőűöüäôľăâîşţß",
    "cp1254": "çğıöşüâîûİ",
}
"""The letters that are common in the languages of each Latin code page; of equals the first is taken."""

NEITHER = frozenset("ðþý")
"""Icelandic letters, in the places of Turkish ones: too rare to speak for a page, too good to speak against it."""

OTHERS = ("cp1251", "cp1253", "cp1255", "cp1256", "shift_jis", "gb18030", "big5", "cp949", "cp1257")
SAMPLE = 64 * 1024
TELLING_LINE = re.compile(rb"[^\n]*[\x80-\xff][^\n]*")
IN_A_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s’'.-](?=[^\W\d_])|ì(?=[^\W\d_])")
"""A mark within a word, or an Italian letter that only ends words: a Czech one was meant."""

BY_A_FIGURE = re.compile(r"[^\W\d_](?=\d)|(?<=\d)[^\W\d_]")
MOST_CROWDED = 0.5
"""In Latin scripts accents and marks stand alone or in pairs; at most this share of them is in longer runs."""


def ranked(data: bytes) -> list[str]:
    """The code pages that the bytes are valid in."""
    valid = [page for page in (*LATIN, *OTHERS) if _is_valid(data, page)]
    sample = b"\n".join(TELLING_LINE.findall(data[: SAMPLE * 16]))[:SAMPLE] or data[-SAMPLE:]
    latin = sorted((page for page in valid if page in LATIN), key=lambda page: -_plausibility(sample, page))
    others = [page for page in valid if page not in LATIN]
    is_latin = bool(latin) and not _is_crowded(_text(sample, latin[0]))
    guessed = _guessed(sample, others)
    others = [*guessed, *(page for page in others if page not in guessed)]
    return [*latin, *others] if is_latin or not guessed else [*others, *latin]


def _plausibility(sample: bytes, page: str) -> int:
    """How many letters are common in the languages of a Latin page, less what is not, or out of place."""
    text = _text(sample, page)
    score = -2 * (len(IN_A_WORD.findall(text)) + len(BY_A_FIGURE.findall(text)))
    for char in filter(str.isalpha, text):
        if not char.isascii() and char not in NEITHER:
            is_common = char in LATIN[page] or char.lower() in LATIN[page]
            score += 1 if is_common else -1
    return score


def _is_crowded(text: str) -> bool:
    accents = len(re.findall(r"[^\x00-\x7f]", text))
    return sum(map(len, re.findall(r"[^\x00-\x7f]{3,}", text))) > MOST_CROWDED * accents


def _text(sample: bytes, page: str) -> str:
    return sample.decode(page, errors="ignore")


def _is_valid(data: bytes, page: str) -> bool:
    try:
        data.decode(page)
    except UnicodeError:
        return False
    return True


def _guessed(sample: bytes, pages: Sequence[str]) -> list[str]:
    # It tells scripts apart well, but takes most accented Western files for Central European ones.
    from charset_normalizer import from_bytes

    if not pages:
        return []
    found = from_bytes(sample, cp_isolation=list(pages))
    best_first = sorted(found, key=lambda match: (match.chaos, -match.coherence, OTHERS.index(match.encoding)))
    return [match.encoding for match in best_first]
