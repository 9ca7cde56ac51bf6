"""A campaign report as data: what each page says, in words and numbers that are ready to be set."""

from dataclasses import dataclass
from datetime import date

from models.charts.creators import CreatorsCompared
from models.charts.posts import PostsByDay
from models.paper.table import ReportTable


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text, strong or plain."""

    text: str
    is_strong: bool = False


Paragraph = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """The one big number, what it counts, and lines that say how sure it is and what it does not say."""

    number: str
    caption: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalBar:
    """How much of the goal is done: ``share`` fills the bar, 1 is all of it (more is cut); ``done`` stands bold."""

    share: float
    done: str
    of: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One of the four tiles of page one."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report says, page by page; ``logo`` is PNG or JPEG, ``period`` is a line of dates.

    ``made_on`` is the day it speaks of as today; nothing else of the clock is in it, so the same workspace gives the
    same report.
    """

    title: str
    business: str
    kind: str
    made_on: date
    subtitle: str
    headline: Headline
    goal: GoalBar | None
    facts: tuple[Fact, ...]
    engagements: PostsByDay
    compared: CreatorsCompared
    booking: tuple[Paragraph, ...]
    creators: ReportTable
    posts: ReportTable
    rights: ReportTable
    rights_notes: tuple[Paragraph, ...]
    method: ReportTable
    method_notes: tuple[Paragraph, ...]
    logo: bytes | None = None
    is_sample: bool = False


def file_name(business: str, title: str, made_on: date) -> str:
    """The name a report is proposed to be saved under, before it is made legal for a file system."""
    return " – ".join(part for part in (business, title, made_on.isoformat()) if part) + ".pdf"


def plain(text: str) -> Paragraph:
    """A paragraph without anything strong in it."""
    return (Span(text),)


def listed(names: list[str], most: int = 8) -> Paragraph:
    """Names as a sentence lists them, each strong: "A, B and C"; beyond ``most`` the rest is counted."""
    shown = names if len(names) <= most else names[: most - 1]
    left = len(names) - len(shown)
    ends = [Span(name, is_strong=True) for name in shown] + ([Span(f"{left} more")] if left else [])
    spans: list[Span] = []
    for place, span in enumerate(ends):
        if place:
            spans.append(Span(" and " if place == len(ends) - 1 else ", "))
        spans.append(span)
    return tuple(spans)


def text_of(paragraph: Paragraph) -> str:
    """A paragraph without its strong marks."""
    return "".join(span.text for span in paragraph)
