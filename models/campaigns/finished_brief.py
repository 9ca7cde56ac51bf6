"""The finished brief as titled parts of text: what screen, paper, clipboard and e-mails show alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.campaigns.brief import MOST_MESSAGES, Brief, BriefPart
from models.campaigns.brief_matter import BriefMatter
from models.campaigns.campaign_words import dates_text
from models.reading.text import clean, one_line

ABOUT = "What it is about"
SHARING = "Your code and link"


class Source(StrEnum):
    """Where the text of an element comes from."""

    CREATOR = "creator"
    CAMPAIGN = "campaign"
    USUAL = "usual"


@dataclass(frozen=True, slots=True)
class BriefSection:
    """A title and the lines below it, never empty; ``is_list`` where each line stands for itself."""

    title: str
    lines: tuple[str, ...]
    is_list: bool = False
    source: Source = Source.USUAL
    part: BriefPart | None = None


@dataclass(frozen=True, slots=True)
class FinishedBrief:
    """A brief for one creator, or for all where ``name`` is empty; ``lacking`` are the elements without a text."""

    title: str
    business: str
    name: str
    days: str
    sections: tuple[BriefSection, ...]
    lacking: tuple[BriefPart, ...] = ()

    @property
    def body(self) -> str:
        """The sections as plain text, a blank line between them."""
        return "\n\n".join(_section_text(section) for section in self.sections)

    @property
    def text(self) -> str:
        """All of it as plain text, its heading first."""
        return "\n\n".join(part for part in (self.heading, self.body) if part) + "\n"

    @property
    def heading(self) -> str:
        """What it is, for whom and when, in two lines."""
        second = " · ".join(part for part in (self.business, self.addressed, self.days) if part)
        return "\n".join(part for part in (f"Brief: {self.title}", second) if part)

    @property
    def addressed(self) -> str:
        """Whom it is for: "for Moss & Crumb"; empty where it is for all."""
        return f"for {self.name}" if self.name else ""

    @property
    def words(self) -> int:
        """How many words a creator reads."""
        return len(self.text.split())


def finished_brief(matter: BriefMatter, campaigns: Brief, creators: Brief | None = None) -> FinishedBrief:
    """The brief of a campaign for all, or with ``creators`` for the one creator that ``matter`` tells of.

    Each element says what the creator's brief says, else the campaign's, else what is usual; where neither says
    anything it is left out.
    """
    found = {part: element(part, matter, campaigns, creators) for part in BriefPart}
    about = _lines(matter.campaign.brief)
    sections = [BriefSection(ABOUT, about, source=Source.CAMPAIGN)] if about else []
    sections += [section for section in found.values() if section is not None]
    if sharing := _sharing(matter):
        sections.append(BriefSection(SHARING, sharing, is_list=True))
    campaign = matter.campaign
    has_days = campaign.starts_on is not None or campaign.ends_on is not None
    return FinishedBrief(
        one_line(campaign.name),
        one_line(matter.business.name),
        one_line(matter.name),
        dates_text(campaign) if has_days else "",
        tuple(sections),
        tuple(part for part, section in found.items() if section is None),
    )


def element(part: BriefPart, matter: BriefMatter, campaigns: Brief, creators: Brief | None) -> BriefSection | None:
    """What an element says and where that comes from; ``None`` where nothing is said."""
    texts = (
        (Source.CREATOR, creators.text(part) if creators else ""),
        (Source.CAMPAIGN, campaigns.text(part)),
        (Source.USUAL, matter.usual(part)),
    )
    for source, text in texts:
        if lines := _lines(text):
            is_list = part in (BriefPart.MESSAGES, BriefPart.DELIVERABLES)
            kept = lines[:MOST_MESSAGES] if part is BriefPart.MESSAGES else lines
            return BriefSection(part.label, tuple(filter(None, kept)) if is_list else kept, is_list, source, part)
    return None


def _lines(text: str) -> tuple[str, ...]:
    """The lines of a text without blank ones at its ends; those between stay, for they part paragraphs."""
    stripped = clean(text).strip()
    return tuple(line.strip() for line in stripped.split("\n")) if stripped else ()


def _sharing(matter: BriefMatter) -> tuple[str, ...]:
    known = (("Code", matter.code), ("Link", matter.link))
    return tuple(f"{name}: {value}" for name, value in known if value)


def _section_text(section: BriefSection) -> str:
    return "\n".join([section.title, *_bulleted(section.lines, is_list=section.is_list)])


def _bulleted(lines: Sequence[str], *, is_list: bool) -> list[str]:
    return [f"– {line}" for line in lines] if is_list else list(lines)
