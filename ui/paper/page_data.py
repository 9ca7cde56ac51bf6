"""A document as the one JSON object that the page's template reads, every text cleaned."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from itertools import count
from typing import Any

from models import show
from models.paper.blocks import Beside, Block, Checklist, Details, Drawing, Headline, Text
from models.paper.document import Document, Section
from models.reading.text import break_long_words, initials, one_line, runs_left, shortened
from ui.paper.colours import page_colours
from ui.paper.drawings import drawing_name
from ui.paper.typesetting import TYPST_PAPER

Room = tuple[int, int]
"""The letters of a word that fit a line; in longer words a line may end after so many letters."""

NARROW: Room = (16, 6)
"""A table's narrowest column of words, or a block with another beside it."""

WIDE: Room = (40, 12)
"""The width of the page: codes and handles stay whole, so that they can be copied."""

SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Letters of scripts without blanks between words (Thai to Korean), in whose words typst knows where a line may end."""

LONGEST_FOOTER = 48
UNCHANGED = ("link", "name", "kind", "section")
"""Read by programs, not set: they stay without places to break at."""


def page_json(document: Document, paper: str) -> str:
    """All that the template shows besides drawings; plain JSON without NaN, which typst would refuse."""
    places, business = count(), document.business
    head: dict[str, Any] = {
        "title": document.title,
        "business": business.name,
        "is_sample": business.is_sample,
        "dateline": " · ".join(filter(None, (document.kind, show.day(document.made_on, year=True)))),
        "eyebrow": document.eyebrow,
        "subtitle": document.subtitle,
        "footer": shortened(" · ".join(part for part in (business.name, document.title) if part), LONGEST_FOOTER),
        "pointer": asdict(document.pointer) if document.pointer else None,
    }
    data = {
        **shown(head),
        "sections": [_section(section, places) for section in document.sections],
        "paper": TYPST_PAPER[paper],
        **asdict(page_colours(business.colour)),
        "document_title": one_line(document.name or document.title) or document.kind,
        "author": one_line(business.name) or "Goodword",
        "is_one_page": document.is_one_page,
        "initials": initials(business.name)[:1] if business.name.strip() else "G",
    }
    return json.dumps(data, ensure_ascii=False, allow_nan=False)


def _section(section: Section, places: Iterator[int]) -> dict[str, Any]:
    return {
        "name": section.name,
        "title": shown(section.title) if section.is_titled else "",
        "starts_page": section.starts_page,
        "blocks": [_block(block, places) for block in section.blocks],
    }


def _block(block: Block, places: Iterator[int], wide: Room = WIDE) -> dict[str, Any]:
    kind = {"kind": type(block).__name__.lower()}
    match block:
        case Beside():
            left, right = ([_block(one, places, NARROW) for one in side] for side in (block.left, block.right))
            return {**kind, "left": left, "right": right, "share": block.share}
        case Drawing(chart):
            told = {"title": chart.title, "alt": chart.text_summary(), "note": block.note}
            return {**kind, "name": drawing_name(next(places)), "is_empty": chart.is_empty, **shown(told)}
        case Headline(number):
            return {**kind, **shown(asdict(block)), "is_known": number != show.NOT_AVAILABLE}
        case Text():
            told = shown(asdict(block), wide)
            return {**kind, **told, "paragraphs": [_isolated(one) for one in told["paragraphs"]]}
        case Details() | Checklist():
            return {**kind, **shown(asdict(block), wide)}
        case _:
            return {**kind, **shown(asdict(block))}


def _isolated(paragraph: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Runs of text from right to left each by itself: of two names in a sentence the first stays the first."""
    if len(paragraph) == 1:
        return paragraph
    return [span | {"text": f"\u2068{span['text']}\u2069"} if runs_left(span["text"]) else span for span in paragraph]


def shown(value: Any, room: Room = NARROW) -> Any:
    """Data with every text of it cleaned, line by line, and with places to break at in words that no line holds."""
    if isinstance(value, str):
        return _breakable("\n".join(_one_line(line) for line in value.split("\n")), room)
    if isinstance(value, dict):
        return {name: _shown_as(name, one, room) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [shown(one, room) for one in value]
    return value


def _shown_as(name: str, value: Any, room: Room) -> Any:
    return one_line(value) if name in UNCHANGED else shown(value, NARROW if name == "label" else room)


def _breakable(text: str, room: Room) -> str:
    longest, every = room
    if len(text) <= longest:
        return text
    return re.sub(r"\S+", lambda word: _broken(word.group(), longest, every), text)


def _broken(word: str, longest: int, every: int) -> str:
    if len(word) <= longest:
        return word
    # Typst itself ends lines after these, without a letter that whoever copies the word would copy along.
    ends = "/?=&.#_-" if word.startswith(("http://", "https://")) else "-"
    return re.sub(rf"[^{ends}{SPACELESS}]{{{longest + 1},}}", lambda part: break_long_words(part.group(), every), word)


def _one_line(line: str) -> str:
    """Cleaned, with the blank that a run of text ends or begins with where another run follows."""
    before, after = (" " if line[:1].isspace() else ""), (" " if line[-1:].isspace() else "")
    return f"{before}{one_line(line)}{after}" if line.strip() else line[:1]
