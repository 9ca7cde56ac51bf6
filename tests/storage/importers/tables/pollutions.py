"""One small table in every damaged shape that the Pollock benchmark knows (Vitagliano and others, 2023).

Each pollution is a name, the text of the file, and the table that is to be read from it, header first.
"""

from collections.abc import Iterator, Sequence

Table = list[list[str]]
Pollution = tuple[str, str, Table]

TABLE: Table = [
    ["DAY", "Hour", "Items", "CODE", "Fee", "Kind", "About", "Link", "Remarks"],
    ["28/01/2026", "09:00", "2", "AB-1201", "€74.69", "Rye Loaf", "Dark, and dense.", "https://a.io/1", ""],
    ["29/01/2026", "09:15", "0", "AB-3895", "€29.81", "Flat bread, thin", "It's crisp.", "https://a.io/2", ""],
    ["30/01/2026", "09:30", "1", "AC-8070", "€80.08", "Baker's Choice", "Three, in a bag.", "https://a.io/3", ""],
    ["31/01/2026", "09:45", "12", "AC-9546", "€25.55", "Cake", "For ten people, or two.", "https://a.io/4", ""],
    ["01/02/2026", "10:00", "9", "AD-9259", "€48.00", 'Baguette, 20"', 'Long, and 3" wide.', "https://a.io/5", ""],
    ["02/02/2026", "10:15", "1", "AD-1697", "€34.22", "Buns", "Made by hand, as ever.", "https://a.io/6", ""],
    ["03/02/2026", "10:30", "2", "AE-6052", "€89.34", "Rolls", "Soft, crusted, and warm.", "https://a.io/7", ""],
    ["04/02/2026", "10:45", "2", "AE-3522", "€19.34", "Oat Loaf", "Seeds on top.", "https://a.io/8", ""],
    ["05/02/2026", "11:00", "14", "AF-5315", "€45.39", "Pie, old", "Sold by weight, not piece.", "https://a.io/9", ""],
]  # fmt: skip
QUOTED = (6, 7)


def text_of(
    rows: Table, mark: str = ",", end: str = "\r\n", quote: str = '"', escaped: str = '""', damaged: Sequence[str] = ()
) -> str:
    """The table as a program would write it; ``damaged`` are lines instead of its own, where they are not empty."""
    lines = [mark.join(cells_of(row, quote, escaped)) for row in rows]
    chosen = [other or line for line, other in zip(lines, [*damaged, *[""] * len(lines)], strict=False)]
    return end.join(chosen) + end


def cells_of(row: Sequence[str], quote: str = '"', escaped: str = '""') -> list[str]:
    texts = [cell.replace('"', escaped) for cell in row]
    return [f"{quote}{text}{quote}" if "," in text or place in QUOTED else text for place, text in enumerate(texts)]


def of_files() -> Iterator[Pollution]:
    """Pollutions of the whole file."""
    header, *rows = TABLE
    yield "no trailing line end", text_of(TABLE).rstrip(), TABLE
    yield "two trailing line ends", text_of(TABLE) + "\r\n", TABLE
    yield "no bytes", "", [[]]
    yield "no header", text_of(rows), rows
    yield "header alone", text_of([header]), [header]
    yield "one row", text_of(TABLE[:2]), TABLE[:2]
    for times in (2, 3):
        joined = [" ".join([name] * times) for name in header]
        yield f"header of {times} rows", text_of([header] * (times - 1) + TABLE), [joined, *rows]
    yield "preamble", "PREAMBLE,,,,,,,,\r\n,,,,,,,,\r\n" + text_of(TABLE), TABLE
    yield "a second table with fewer columns", text_of(TABLE + [row[:8] for row in TABLE]), TABLE
    yield "a second table with as many columns", text_of(TABLE + TABLE), TABLE
    yield "a second table with more columns", text_of(TABLE + [[*row, "more"] for row in TABLE]), TABLE
    for end in ("\n", "\r"):
        yield f"lines end with {end!r}", text_of(TABLE, end=end), TABLE
    for mark in (";", "\t", "|", ", ", " "):
        yield f"cells parted by {mark!r}", text_of(TABLE, mark), TABLE
    yield "apostrophes as quotation marks", text_of(TABLE, quote="'", escaped='"'), TABLE
    yield "quotes escaped by backslashes", text_of(TABLE, escaped='\\"'), TABLE
    yield "quotes not escaped", text_of(TABLE, escaped='"'), TABLE


def of_rows() -> Iterator[Pollution]:
    """Pollutions of one row each."""
    for at, row in enumerate(TABLE):
        cells = cells_of(row)
        for place in range(len(row)):
            before, after = ",".join(cells[:place]), ",".join(cells[place:])
            comma = "," if place else ""
            yield f"a comma more, {at}:{place}", _with_line(at, f"{before}{comma},{after}"), TABLE
            if place and at:  # in a header nothing tells where one name ends and the next begins
                yield f"a comma less, {at}:{place}", _with_line(at, f"{before}{after}"), TABLE
            quoted = [*cells[:place], f'"{cells[place]}', *cells[place + 1 :]]
            expected = [[*each] for each in TABLE]
            expected[at][place] = f'"{row[place]}'
            yield f"a quote more, {at}:{place}", _with_line(at, ",".join(quoted)), expected
        yield f"a row parted by blanks, {at}", _with_line(at, " ".join(cells)), TABLE


def _with_line(at: int, line: str) -> str:
    return text_of(TABLE, damaged=[*[""] * at, line])
