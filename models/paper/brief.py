"""The brief of a campaign as a document: a title at the left, what it says at the right."""

from dataclasses import dataclass
from datetime import date

from models.business import Business
from models.campaigns.finished_brief import BriefSection, FinishedBrief
from models.paper.blocks import Block, Detail, Details, Paragraph, Span
from models.paper.choice import AS_PROPOSED, PaperChoice
from models.paper.document import Document, joined_name
from models.paper.sections import NOTE, SectionKind, chosen_sections, note_of
from models.reading.text import one_line
from models.reading.web_link import is_web_link

KIND = "Brief"


@dataclass(frozen=True, slots=True)
class BriefSource:
    """A finished brief, whose it is, and what the owner chose about its document."""

    brief: FinishedBrief
    business: Business
    today: date
    choice: PaperChoice = AS_PROPOSED


def brief_document(source: BriefSource) -> Document:
    """The brief for one creator, or for all of a campaign."""
    brief, business = source.brief, source.business
    return Document(
        kind=KIND,
        title=brief.title,
        business=business,
        made_on=source.today,
        sections=chosen_sections(SECTIONS, source, source.choice),
        subtitle=brief.days,
        eyebrow=f"Brief {brief.addressed}" if brief.name else "",
        name=joined_name(KIND, brief.name, brief.title),
    )


def _said(source: BriefSource) -> tuple[Block, ...]:
    rows = tuple(map(_detail, source.brief.sections))
    return (Details(rows),) if rows else ()


def _detail(section: BriefSection) -> Detail:
    return Detail(section.title, tuple(map(_line, section.lines)), is_list=section.is_list)


def _line(text: str) -> str | Paragraph:
    """A line whose last word is a web address leads there."""
    before, _, last = one_line(text).rpartition(" ")
    if not is_web_link(last):
        return text
    link = Span(last, link=last)
    return (Span(f"{before} "), link) if before else (link,)


SECTIONS: tuple[SectionKind[BriefSource], ...] = (
    SectionKind("said", "What the brief says", _said, is_titled=False),
    SectionKind(NOTE, "Note", lambda source: note_of(source.choice)),
)
