"""A report as the one JSON object that the page's template reads, every text cleaned."""

import json
import re
from dataclasses import asdict
from typing import Any

from models import show
from models.charts.creators import CreatorsCompared
from models.charts.posts import PostsByDay
from models.paper.report.document import Headline, Report
from models.plural import counted
from models.text import break_long_words, initials, one_line
from ui.paper.typesetting import TYPST_PAPER

LONGEST_WORD = 16
"""Letters that fit a table's narrowest column of words."""

BREAK_EVERY = 6
"""In longer words a line may end after so many letters."""

LONGEST_FOOTER = 48


def page_json(report: Report, paper: str) -> str:
    """All that the template shows besides drawings; plain JSON without NaN, which typst would refuse."""
    data: dict[str, Any] = {
        "title": report.title,
        "business": report.business,
        "is_sample": report.is_sample,
        "dateline": f"{report.kind} · {show.day(report.made_on, year=True)}",
        "subtitle": report.subtitle,
        "footer": _cut(" · ".join(part for part in (report.business, report.title) if part)),
        "headline": _headline(report.headline),
        "goal": asdict(report.goal) if report.goal else None,
        "facts": [asdict(fact) for fact in report.facts],
        "booking": _paragraphs(report.booking),
        "creators": asdict(report.creators),
        "posts": asdict(report.posts),
        "rights": asdict(report.rights),
        "rights_notes": _paragraphs(report.rights_notes),
        "method": asdict(report.method),
        "method_notes": _paragraphs(report.method_notes),
        "charts": {"engagements": _words(report.engagements), "compared": _words(report.compared)},
    }
    data = shown(data)
    # Read by programs, not set: they stay without places to break at.
    data |= {
        "paper": TYPST_PAPER[paper],
        "document_title": one_line(report.title) or report.kind,
        "author": one_line(report.business) or "Goodword",
        "initials": initials(report.business)[:1] if report.business.strip() else "G",
    }
    return json.dumps(data, ensure_ascii=False, allow_nan=False)


def _headline(headline: Headline) -> dict[str, Any]:
    is_known = headline.number != show.NOT_AVAILABLE
    size = 48 if len(headline.number) < 10 else 34
    return {**asdict(headline), "is_known": is_known, "size": size if is_known else 30}


def _paragraphs(paragraphs: tuple[Any, ...]) -> list[list[dict[str, Any]]]:
    return [[asdict(span) for span in paragraph] for paragraph in paragraphs]


def _words(chart: PostsByDay | CreatorsCompared) -> dict[str, str]:
    more = ""
    if isinstance(chart, CreatorsCompared) and chart.more:
        more = f"{counted(chart.more, 'more creator')} in the table below."
    return {"title": chart.title, "alt": chart.text_summary(), "more": more}


def shown(value: Any) -> Any:
    """Data with every text of it cleaned, line by line, and with places to break at in long words."""
    if isinstance(value, str):
        return _breakable("\n".join(_one_line(line) for line in value.split("\n")))
    if isinstance(value, dict):
        return {name: shown(one) for name, one in value.items()}
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
