"""Bytes, cells and packed parts changed at random, the same for the same seed."""

import csv
from collections.abc import Callable
from io import BytesIO, StringIO
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

MARKS = b"\"',;\t\r\n\\ \x00\xff\xc3#=|<>&/"

NASTY = (
    "", " ", "\x00", "\ufeff", "\u202eabc", "=1+1", "-", "NaN", "1e999", "-1", "9" * 40, "1.234.567,89", "0.1.2", "٣٤",
    "31/02/2026", "2026-13-45", "0000-00-00", "9999-12-31T23:59:59Z", "1/1/1", "12:60", "@", "@@a b", "http://",
    "https://[",
    "https://www.instagram.com/reel//", "\ud83d", "e\u0301" * 50, "李娜", "مخبز", '"', "\n", "a\nb", "'", "<b>", "{}",
    "[1,",
    "TRUE", "Total", "n/a", "EUR", "€ 1", "100%", "1,5 %", "x" * 40_000,
)  # fmt: skip
"""What cells say that nobody expects."""


def mutated_bytes(data: bytes, random: Random) -> bytes:
    """A few bytes changed, put in, taken out, or the end cut off."""
    found = bytearray(data)
    for _ in range(random.randint(1, 4)):
        if not found:
            break
        at = random.randrange(len(found))
        match random.randrange(6):
            case 0:
                found[at] = random.choice(MARKS)
            case 1:
                found.insert(at, random.choice(MARKS))
            case 2:
                del found[at : at + random.randint(1, 40)]
            case 3:
                found[at] = random.randrange(256)
            case 4:
                found[at:at] = found[at : at + random.randint(1, 200)]
            case _:
                del found[at:]
    return bytes(found)


def mutated_cells(text: str, random: Random) -> str:
    """A table with cells that say something else, rows and columns doubled, lost and in another order."""
    rows = list(csv.reader(StringIO(text)))
    for _ in range(random.randint(1, 6)):
        full = [place for place, row in enumerate(rows) if row]
        if not full:
            break
        _change(rows, random.choice(full), random)
    file = StringIO()
    csv.writer(file).writerows(rows)
    return file.getvalue()


def _change(rows: list[list[str]], place: int, random: Random) -> None:
    row = rows[place]
    cell = random.randrange(len(row))
    match random.randrange(7):
        case 0 | 1 | 2:
            row[cell] = random.choice(NASTY)
        case 3:
            rows.insert(random.randrange(len(rows)), list(row))
        case 4:
            del rows[place]
        case 5:
            del row[cell]
        case _:
            other = random.randrange(len(row))
            for each in rows:
                if max(cell, other) < len(each):
                    each[cell], each[other] = each[other], each[cell]


def mutated_parts(data: bytes, random: Random) -> bytes:
    """A packed file, one part of which is changed and packed again, so that what unpacks it gets that far."""
    try:
        with ZipFile(BytesIO(data)) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
    except BadZipFile:
        return mutated_bytes(data, random)
    name = random.choice(sorted(parts))
    parts[name] = mutated_bytes(parts[name], random)
    if random.random() < 0.1:
        del parts[name]
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        for each, content in parts.items():
            packed.writestr(each, content)
    return made.getvalue()


def ways_for(suffix: str) -> tuple[Callable[[bytes, Random], bytes], ...]:
    """How files of a suffix are changed."""
    if suffix in {".xlsx", ".zip", ".ods"}:
        return mutated_bytes, mutated_parts, mutated_parts
    return mutated_bytes, _cells_of_bytes, _cells_of_bytes


def _cells_of_bytes(data: bytes, random: Random) -> bytes:
    return mutated_cells(data.decode("utf-8-sig", "replace"), random).encode("utf-8", "replace")
