"""Sets a brief as PDF: one page where it is short, all that it says as data."""

import json
from datetime import date
from typing import Any, Final

from models.finished_brief import BriefSection, FinishedBrief
from models.text import break_long_words, clean, initials, one_line
from ui.paper.paper_size import Paper
from ui.paper.typesetting import TYPST_PAPER, SetPdf, framed, typeset

LONGEST_WORD: Final = 60
"""Letters of a word that fit a line of the page."""


def set_brief(brief: FinishedBrief, logo: bytes | None, made_on: date, paper: Paper = "a4") -> SetPdf:
    """The brief as PDF; the same brief gives the same bytes."""
    inputs = {"data": brief_json(brief, paper)}
    if logo and (picture := framed(logo)):
        inputs["logo"] = picture
    return typeset("brief.typ", inputs, made_on)


def brief_json(brief: FinishedBrief, paper: Paper) -> str:
    """All that the template shows besides the logo."""
    data: dict[str, Any] = {
        "title": _whole(brief.title),
        "business": _whole(brief.business),
        "name": _whole(brief.name),
        "days": brief.days,
        "sections": [_section(section) for section in brief.sections],
        "paper": TYPST_PAPER[paper],
        "document_title": " · ".join(part for part in (f"Brief: {brief.title}", brief.addressed) if part),
        "author": brief.business or "Goodword",
        "initials": initials(brief.business)[:1] if brief.business else "G",
    }
    return json.dumps(data, ensure_ascii=False, allow_nan=False)


def _section(section: BriefSection) -> dict[str, Any]:
    return {"title": section.title, "is_list": section.is_list, "lines": [_whole(line) for line in section.lines]}


def _whole(text: str) -> str:
    """One line of text; what no line could hold may be broken, but a link, which must stay one to be copied."""
    line = one_line(clean(text))
    is_link = "://" in line
    return line if is_link else break_long_words(line, LONGEST_WORD)
