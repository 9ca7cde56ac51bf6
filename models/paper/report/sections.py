"""The sections of a report, in the order proposed: each says its name, its title, and makes its blocks."""

from models.paper.report.creators import creators_blocks
from models.paper.report.delivery import delivery_blocks
from models.paper.report.glance import booking_blocks, glance_blocks, happened_blocks
from models.paper.report.method import method_blocks
from models.paper.report.money import money_blocks
from models.paper.report.outcomes import outcomes_blocks
from models.paper.report.platforms import platforms_blocks
from models.paper.report.posts import posts_blocks
from models.paper.report.rights import rights_blocks
from models.paper.report.source import HAPPENED, ReportSource
from models.paper.report.top_posts import top_posts_blocks
from models.paper.report.totals import totals_blocks
from models.paper.sections import NOTE, SectionKind, note_of

SECTIONS: tuple[SectionKind[ReportSource], ...] = (
    SectionKind("glance", "At a glance", glance_blocks, is_titled=False, is_glance=True),
    SectionKind(HAPPENED, "What happened", happened_blocks, is_glance=True),
    SectionKind("booking", "What we learned and whom to book again", booking_blocks, is_glance=True),
    SectionKind(NOTE, "Note", lambda source: note_of(source.choice)),
    SectionKind("money", "Spend against budget", money_blocks),
    SectionKind("delivery", "Delivery", delivery_blocks),
    SectionKind("totals", "Totals and rates, and how each is made", totals_blocks),
    SectionKind("outcomes", "Outcomes", outcomes_blocks),
    SectionKind("creators", "Creators", creators_blocks),
    SectionKind("top_posts", "Top posts", top_posts_blocks),
    SectionKind("platforms", "Platforms, formats and sizes", platforms_blocks),
    SectionKind("rights", "Disclosures and rights", rights_blocks),
    SectionKind("method", "Method: sources, and what is missing", method_blocks),
    SectionKind("posts", "All posts", posts_blocks),
)
