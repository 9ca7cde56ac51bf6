"""What the sections of a document are made of: each block is data, ready to be set."""

from dataclasses import dataclass

from models.charts import Chart
from models.paper.table import Table


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text, strong or plain; ``link`` is where it leads (http, https), empty for nowhere."""

    text: str
    is_strong: bool = False
    link: str = ""


Paragraph = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs; ``is_small`` sets them back, as what explains something else. New lines within a span stay."""

    paragraphs: tuple[Paragraph, ...]
    is_small: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A title within a section."""

    text: str


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
    """A number with what it counts above and what it rests on below."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tiles:
    """Facts side by side, two to five."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class SplitPart:
    """A part of a whole: what it is, its amount in words, and its ``share`` of the bar, 1 for all of it."""

    label: str
    value: str
    share: float


@dataclass(frozen=True, slots=True)
class Split:
    """A bar of up to four parts side by side, each named below it; what they leave of the bar is ``rest``.

    ``mark`` is where on the bar a line stands (1 is its end), with ``mark_label`` above it; ``None`` for none.
    """

    parts: tuple[SplitPart, ...]
    rest: SplitPart | None = None
    mark: float | None = None
    mark_label: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, drawn by the function of the screen at the size it is printed; ``height`` is in inches.

    One with nothing to show says why in its place. ``note`` stands small below it.
    """

    chart: Chart
    height: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """What something is, and what is said of it, line by line; faint where it is not known.

    A line is plain text, or runs of it where a part of it is strong or leads somewhere.
    """

    label: str
    lines: tuple[str | Paragraph, ...]
    is_faint: bool = False
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Details:
    """Names at the left, what they are at the right."""

    rows: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to tick off; ``is_done`` where the workspace knows that it is."""

    text: str
    note: str = ""
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Checklist:
    """Boxes to tick, one below the other."""

    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on, side by side, each with who signs there."""

    names: tuple[str, ...]


Single = Text | Heading | Headline | GoalBar | Tiles | Split | Drawing | Details | Checklist | Signatures | Table


@dataclass(frozen=True, slots=True)
class Beside:
    """Blocks side by side; ``share`` of the width is the left one's."""

    left: tuple[Single, ...]
    right: tuple[Single, ...]
    share: float = 0.5


Block = Single | Beside


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
