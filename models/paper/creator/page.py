"""Makes the page about a creator, for the owner, a partner or a colleague."""

from models.paper.creator.charts import charts
from models.paper.creator.for_us import for_us
from models.paper.creator.glance import glance
from models.paper.creator.posts import posts
from models.paper.creator.reliability import reliability
from models.paper.creator.source import CreatorSource
from models.paper.creator.work import work
from models.paper.document import Document, joined_name
from models.paper.sections import NOTE, SectionKind, chosen_sections, note_of
from models.reading.place import place_text
from models.reading.text import shortened

KIND = "One-pager"
LONGEST_NAME = 80
LONGEST_LINE = 110


def creator_page(source: CreatorSource) -> Document:
    """One page in the proposed sections, however long names and texts are."""
    one, business = source.person.influencer, source.business
    return Document(
        kind=KIND,
        title=shortened(one.name, LONGEST_NAME),
        business=business,
        made_on=source.today,
        sections=chosen_sections(SECTIONS, source, source.choice),
        subtitle=_subtitle(source),
        photo=source.photo,
        name=joined_name(KIND, one.name),
        is_one_page=True,
    )


def _subtitle(source: CreatorSource) -> str:
    one = source.person.influencer
    parts = (", ".join(one.niches), place_text(one.region, one.country), ", ".join(one.languages))
    return shortened(" · ".join(part for part in parts if part), LONGEST_LINE)


SECTIONS: tuple[SectionKind[CreatorSource], ...] = (
    SectionKind("glance", "At a glance", glance, is_titled=False),
    SectionKind("charts", "Engagement and followers", charts, is_titled=False),
    SectionKind("work", "Partnerships so far", work),
    SectionKind("posts", "Posts that engaged most", posts),
    SectionKind("reliability", "Reliability and fit", reliability),
    SectionKind(NOTE, "Note", lambda source: note_of(source.choice)),
    SectionKind("for_us", "For us: price, contact, notes", for_us, is_proposed=False),
)
"""In the order proposed; asking price, contact data and notes are the owner's own and come only once chosen."""
