"""Which text a file's bytes are: byte order marks, strict UTF-8, else the likeliest code page."""

import codecs
from dataclasses import dataclass

from models.errors import UserError
from storage.importers.tables.code_pages import ranked

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
ANY_BYTES = "latin-1"
LABELS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "cp1252": "Windows-1252 (Western)",
    "cp1250": "Windows-1250 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1255": "Windows-1255 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic)",
    "cp1257": "Windows-1257 (Baltic)",
    "shift_jis": "Shift-JIS (Japanese)",
    "gb18030": "GB 18030 (Chinese)",
    "big5": "Big5 (Chinese)",
    "cp949": "Windows-949 (Korean)",
    "latin-1": "Latin-1",
}
SAMPLE = 64 * 1024
WIDE_SHARE = 0.3
"""Which share of the letters of a wide text is at least plain ASCII: its digits and delimiters are."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text with the encoding it was read in, and the encodings it could be in, the likeliest first."""

    text: str
    encoding: str
    candidates: tuple[str, ...]


def label_of(encoding: str) -> str:
    """An encoding's name for people."""
    return LABELS.get(encoding, encoding)


def decode(data: bytes, encoding: str | None, name: str) -> Decoded:
    """The text of a file; a wish for an encoding is followed even where some bytes make no sense in it."""
    if encoding:
        return Decoded(_wished(data, encoding, name), encoding, (encoding, *_others(data, encoding)))
    mark = next((found for start, found in MARKS if data.startswith(start)), None) or unmarked_wide(data[:SAMPLE])
    if mark:
        return Decoded(_wished(data, mark, name), mark, (mark,))
    try:
        return Decoded(data.decode("utf-8"), "utf-8", ("utf-8",))
    except UnicodeDecodeError:
        first, *rest = _others(data, "")
        return Decoded(data.decode(first), first, (first, *rest))


def unmarked_wide(start: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by the empty half of most letters; ``None`` for anything else."""
    upper, lower = start[::2].count(0), start[1::2].count(0)
    # The few letters such as Ā (U+0100) have their empty half on the other side.
    most, least = max(upper, lower), min(upper, lower)
    if not most or most * 2 < len(start) * WIDE_SHARE or least * 20 > most:
        return None
    return "utf-16-le" if lower == most else "utf-16-be"


def _wished(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding, errors="replace")
    except (LookupError, UnicodeError):
        raise UserError(f"“{name}” cannot be read as {label_of(encoding)}.", "Choose another encoding.") from None


def _others(data: bytes, besides: str) -> list[str]:
    """Every code page that the bytes are valid in, the likeliest first, and one that any bytes are valid in."""
    if data.isascii():
        return []
    return [page for page in (*ranked(data), ANY_BYTES) if page != besides]
