"""A document as the one JSON object that the page's template reads, every text cleaned."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from itertools import count
from typing import Any

from models import show
from models.paper.blocks import Beside, Block, Drawing, Headline
from models.paper.document import Document, Section
from models.text import break_long_words, initials, one_line
from ui.paper.drawings import drawing_name
from ui.paper.typesetting import TYPST_PAPER

LONGEST_WORD = 16
"""Letters that fit a table's narrowest column of words."""

BREAK_EVERY = 6
"""In longer words a line may end after so many letters."""

LONGEST_FOOTER = 48
ACCENT = "#0F766E"
UNCHANGED = ("link", "name", "kind")
"""Read by programs, not set: they stay without places to break at."""


def page_json(document: Document, paper: str) -> str:
    """All that the template shows besides drawings; plain JSON without NaN, which typst would refuse."""
    places = count()
    data: dict[str, Any] = {
        "title": document.title,
        "business": document.business,
        "is_sample": document.is_sample,
        "dateline": " · ".join(filter(None, (document.kind, show.day(document.made_on, year=True)))),
        "eyebrow": document.eyebrow,
        "subtitle": document.subtitle,
        "footer": _cut(" · ".join(part for part in (document.business, document.title) if part)),
        "sections": [_section(section, places) for section in document.sections],
    }
    data = shown(data)
    data |= {
        "paper": TYPST_PAPER[paper],
        "accent": document.colour or ACCENT,
        "document_title": one_line(document.title) or document.kind,
        "author": one_line(document.business) or "Goodword",
        "initials": initials(document.business)[:1] if document.business.strip() else "G",
    }
    return json.dumps(data, ensure_ascii=False, allow_nan=False)


def _section(section: Section, places: Iterator[int]) -> dict[str, Any]:
    return {
        "name": section.name,
        "title": section.title if section.is_titled else "",
        "starts_page": section.starts_page,
        "blocks": [_block(block, places) for block in section.blocks],
    }


def _block(block: Block, places: Iterator[int]) -> dict[str, Any]:
    kind = type(block).__name__.lower()
    match block:
        case Beside():
            left, right = ([_block(one, places) for one in side] for side in (block.left, block.right))
            return {"kind": kind, "left": left, "right": right, "share": block.share}
        case Drawing(chart):
            told = {"title": chart.title, "alt": chart.text_summary(), "note": block.note}
            return {"kind": kind, "name": drawing_name(next(places)), "is_empty": chart.is_empty, **told}
        case Headline(number):
            return {"kind": kind, **asdict(block), "is_known": number != show.NOT_AVAILABLE}
        case _:
            return {"kind": kind, **asdict(block)}


def shown(value: Any) -> Any:
    """Data with every text of it cleaned, line by line, and with places to break at in long words."""
    if isinstance(value, str):
        return _breakable("\n".join(_one_line(line) for line in value.split("\n")))
    if isinstance(value, dict):
        return {name: one_line(one) if name in UNCHANGED else shown(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [shown(one) for one in value]
    return value


def _breakable(text: str) -> str:
    long = rf"\S{{{LONGEST_WORD + 1},}}"
    return re.sub(long, lambda word: break_long_words(word.group(), BREAK_EVERY), text)


def _cut(text: str) -> str:
    shown = one_line(text)
    return shown if len(shown) <= LONGEST_FOOTER else f"{shown[: LONGEST_FOOTER - 1].rstrip()}…"


def _one_line(line: str) -> str:
    """Cleaned, with the blank that a run of text ends or begins with where another run follows."""
    before, after = (" " if line[:1].isspace() else ""), (" " if line[-1:].isspace() else "")
    return f"{before}{one_line(line)}{after}" if line.strip() else line[:1]
