"""The first page: the number, what happened, and whom to book again, together on one sheet."""

from models.charts import CreatorsCompared
from models.paper.blocks import Beside, Block, Drawing, Paragraph, Single, Text, Tiles, plain
from models.paper.report.booking import NOBODY, booking_of
from models.paper.report.charts import AXIS_HEIGHT, ROW_HEIGHT, creators_chart
from models.paper.report.facts import facts_of
from models.paper.report.first_page import MOST_NAMES, FirstPage, Glance, height_of
from models.paper.report.goal import goal_bar_of
from models.paper.report.heading import report_subtitle, report_title
from models.paper.report.headline import headline_of
from models.paper.report.outcomes import orders_drawing
from models.paper.report.source import ReportSource
from models.paper.sections import own_words

FEWEST_ROWS = 4
NOTHING_LIVE = "No post is live yet."
NOTHING_ENTERED = "No post is entered yet."
NOTHING_HERE = "No post went live in what this report covers."


def glance_blocks(source: ReportSource) -> tuple[Block, ...]:
    """The number, the goal and the tiles."""
    glance = _glance(source)
    return tuple(block for block in (glance.headline, glance.goal, glance.tiles) if block)


def happened_blocks(source: ReportSource) -> tuple[Block, ...]:
    """What the posts of each day came to."""
    if not source.posts:
        told = Text((plain(_nothing(source)),))
        return (told, orders_drawing(source, _days_height(source))) if source.tells_orders_first else (told,)
    return (Drawing(source.happened, _days_height(source), source.happened.left_out),)


def _days_height(source: ReportSource) -> float:
    """The height of the chart of days above what stands below it."""
    page = _page_of(source)
    compared = creators_chart(source)
    chart = page.booking(_wanted(compared))
    told = height_of(_told(source, compared, page))
    return page.happened(max(chart, told) if page.holds(told) else chart)


def _nothing(source: ReportSource) -> str:
    if not (source.scope.is_whole_campaign or source.scope.is_everything):
        return NOTHING_HERE
    return NOTHING_ENTERED if source.has_live else NOTHING_LIVE


def booking_blocks(source: ReportSource) -> tuple[Block, ...]:
    """Creators compared beside what can be said of them, or what the owner says herself."""
    compared = creators_chart(source)
    if not source.creators and source.choice.words is None and source.is_planned:
        return ()
    page = _page_of(source)
    paragraphs = _told(source, compared, page)
    if compared.is_empty:
        return (Text(paragraphs),) if paragraphs else ()
    drawing: Single = Drawing(compared, page.booking(_wanted(compared)))
    if not paragraphs:
        return (drawing,)
    # What takes more than the page goes on to the next one, which nothing beside a chart can.
    if not page.holds(height_of(paragraphs)):
        return (drawing, Text(paragraphs))
    return (Beside((drawing,), (Text(paragraphs),)),)


def _page_of(source: ReportSource) -> FirstPage:
    note = source.happened.left_out if source.posts else _nothing(source)
    return FirstPage.below(_glance(source), note)


def _glance(source: ReportSource) -> Glance:
    tiles = Tiles(facts_of(source))
    goal = goal_bar_of(source.overview)
    return Glance(report_title(source), report_subtitle(source), headline_of(source), goal, tiles)


def _wanted(compared: CreatorsCompared) -> float:
    return AXIS_HEIGHT + ROW_HEIGHT * max(len(compared.creators), FEWEST_ROWS)


def _told(source: ReportSource, compared: CreatorsCompared, page: FirstPage) -> tuple[Paragraph, ...]:
    """The owner's words, else our sentences with as many names as there is room for."""
    if source.choice.words is not None:
        return own_words(source.choice.words)
    if not source.creators:
        return (plain(NOBODY),)
    room = page.booking(_wanted(compared))
    told = (booking_of(source, compared, most) for most in MOST_NAMES)
    return next((said for said in told if height_of(said) <= room), booking_of(source, compared, MOST_NAMES[-1]))
