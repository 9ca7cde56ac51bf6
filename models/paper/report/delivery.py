"""Delivery: what was promised, what is live, what came by its day and what is late, by creator and by format."""

from models import show
from models.campaigns.delivered import Delivered
from models.figures.figure import Figure
from models.figures.figure_text import range_text, rests_on, value_text
from models.figures.reasons import WORK_HAS_NO_PLATFORM
from models.paper.blocks import Block, Heading, Paragraph, Span, Text, plain
from models.paper.report.source import ReportSource
from models.paper.table import NOTHING, Cell, Column, Table
from models.plural import counted
from models.posts.post_guess import format_title

NUMBERS = (
    Column("Promised", 1.0), Column("Of them live", 1.3), Column("More posts", 1.1), Column("By its day", 1.1),
    Column("Late", 0.8),
)  # fmt: skip
LEGEND = (
    "Late: the day is over and the piece is not live. By its day: of the pieces whose day is known and over. A post"
    " linked to no piece counts for the first due of its format; a piece promised as post may be of any format."
    " – nothing to count."
)
NONE = "Nothing was promised, and no post is live yet."
NONE_ENTERED = "Nothing was promised, and no post is entered yet."
NONE_PAID = "Nothing was promised, and none of the posts belongs to a campaign."


def delivery_blocks(source: ReportSource) -> tuple[Block, ...]:
    """A sentence, then a row each creator and each format."""
    if source.scope.platforms:
        return (Text((plain(WORK_HAS_NO_PLATFORM),)),)
    delivering = [one for one in source.partners if not one.delivered.is_nothing]
    if not delivering:
        return (Text((plain(_none(source)),)),)
    together = sum((one.delivered for one in delivering), Delivered())
    rows = tuple(
        (Cell(one.name, "" if source.campaign else one.campaign), *_cells(one.delivered)) for one in delivering
    )
    total = (Cell("Together"), *_cells(together)) if len(rows) > 1 else ()
    by_creator = Table((Column("Creator", 4.2, is_number=False), *NUMBERS), rows, total, LEGEND)
    return (Text((_told(source, together),)), by_creator, *_formats(source))


def _none(source: ReportSource) -> str:
    if source.posts:
        return NONE_PAID
    return NONE_ENTERED if source.has_live else NONE


def _told(source: ReportSource, together: Delivered) -> Paragraph:
    """How delivery stands in a sentence, with the range of what came by its day."""
    first = Span(_live(together), is_strong=True)
    on_time = source.figures.figures.get("on_time_rate")
    return (first, Span(_on_time(on_time))) if on_time else (first,)


def _live(together: Delivered) -> str:
    if not together.promised:
        return f"{counted(together.live, 'post')} {_is_are(together.live)} live, none was promised."
    promised = f"{show.count(together.met)} of {counted(together.promised, 'promised piece')}"
    without = f", {show.count(together.postless)} of them without a post here" if together.postless else ""
    late = f"; {show.count(together.late)} {_is_are(together.late)} late" if together.late else ""
    more = f"; {counted(together.beyond, 'more post')} {_is_are(together.beyond)} live" if together.beyond else ""
    return f"{promised} {_is_are(together.promised)} live{without}{late}{more}."


def _is_are(number: int) -> str:
    return "is" if number == 1 else "are"


def _on_time(figure: Figure) -> str:
    if figure.value is None:
        return f" By its day: n/a. {figure.reason}"
    return f" By their day: {rests_on(figure)} ({value_text(figure)}, {range_text(figure)})."


def _formats(source: ReportSource) -> tuple[Block, ...]:
    if len(source.formats) < 2:
        return ()
    rows = tuple((Cell(format_title(name)), *_cells(one)) for name, one in source.formats.items())
    return (Heading("By format"), Table((Column("Format", 4.2, is_number=False), *NUMBERS), rows))


def _cells(one: Delivered) -> tuple[Cell, ...]:
    over = one.kept + one.missed
    return (
        Cell(show.count(one.promised)) if one.promised else NOTHING,
        Cell(show.count(one.met)) if one.promised else NOTHING,
        Cell(show.count(one.beyond)) if one.beyond else NOTHING,
        Cell(f"{one.kept} of {over}") if over else NOTHING,
        Cell(show.count(one.late)) if one.promised else NOTHING,
    )
