"""The sections of a report, in the order proposed: each says its name, its title, and makes its blocks."""

from models.paper.blocks import Beside, Block, Drawing, GoalBar, Headline, Single, Text, Tiles
from models.paper.report.booking import booking_of
from models.paper.report.charts import creators_chart, engagements_chart
from models.paper.report.creators import creators_table
from models.paper.report.facts import facts_of
from models.paper.report.goal import goal_bar_of
from models.paper.report.headline import headline_of
from models.paper.report.method import method_notes, method_table
from models.paper.report.posts import posts_table
from models.paper.report.rights import rights_notes, rights_table
from models.paper.report.source import ReportSource
from models.paper.sections import NOTE, SectionKind, note_of, own_words
from models.plural import counted

ENGAGEMENTS_HEIGHT = 2.25
ROW_HEIGHT = 0.235
MOST_HEIGHT_OF_ROWS = 2.1
AXIS_HEIGHT = 0.62
"""Room of an axis with its label and a legend, in inches; all heights here are, at the size they are printed."""

FEWEST_ROWS = 5


def _glance(source: ReportSource) -> tuple[Block, ...]:
    goal = goal_bar_of(source.overview)
    blocks: tuple[Headline | GoalBar | Tiles | None, ...] = (headline_of(source), goal, Tiles(facts_of(source)))
    return tuple(block for block in blocks if block)


def _happened(source: ReportSource) -> tuple[Block, ...]:
    return (Drawing(engagements_chart(source), ENGAGEMENTS_HEIGHT),)


def _booking(source: ReportSource) -> tuple[Block, ...]:
    compared = creators_chart(source)
    words = source.choice.words
    told = Text(booking_of(source, compared) if words is None else own_words(words))
    if compared.is_empty:
        return (told,)
    rows = ROW_HEIGHT * max(len(compared.creators), FEWEST_ROWS)
    more = f"{counted(compared.more, 'more creator')} in the table of creators." if compared.more else ""
    drawing: Single = Drawing(compared, AXIS_HEIGHT + min(rows, MOST_HEIGHT_OF_ROWS), more)
    return (Beside((drawing,), (told,)),)


def _creators(source: ReportSource) -> tuple[Block, ...]:
    return (creators_table(source),) if source.creators else ()


def _rights(source: ReportSource) -> tuple[Block, ...]:
    notes = rights_notes(source)
    return (rights_table(source), Text(notes)) if notes else (rights_table(source),)


def _method(source: ReportSource) -> tuple[Block, ...]:
    return (method_table(source), Text(method_notes(source), is_small=True))


SECTIONS: tuple[SectionKind[ReportSource], ...] = (
    SectionKind("glance", "At a glance", _glance, is_titled=False, is_glance=True),
    SectionKind("happened", "What happened", _happened, is_glance=True),
    SectionKind("booking", "What we learned and whom to book again", _booking, is_glance=True),
    SectionKind(NOTE, "Note", lambda source: note_of(source.choice)),
    SectionKind("creators", "Creators", _creators),
    SectionKind("posts", "Posts", lambda source: (posts_table(source),)),
    SectionKind("rights", "Disclosures and rights", _rights),
    SectionKind("method", "How each figure is made", _method),
)
