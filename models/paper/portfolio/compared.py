"""Campaign against campaign, by what came back and by how much people engaged."""

from collections.abc import Iterator, Sequence

from models.charts import GroupsCompared
from models.paper.blocks import Beside, Block, Drawing, Text, plain
from models.paper.portfolio.source import PortfolioSource

ROW_HEIGHT, AXIS_HEIGHT = 0.235, 0.62
"""Of a chart, in inches at the size it is printed."""

FEWEST_ROWS, MOST_ROWS, MOST_OF_MANY = 3, 10, 7
"""Rows of a chart; fewer where a second row of charts is to fit the first page."""


def compared_blocks(source: PortfolioSource) -> tuple[Block, ...]:
    """The charts in which more than one campaign can be told of, two side by side; none where there is none."""
    charts = [chart for chart in (*source.back, source.rate) if len(chart.rows) > 1]
    if not charts:
        return ()
    told = tuple(plain(f"{chart.axis_name}: {chart.verdict} {chart.left_out}".rstrip()) for chart in charts)
    return (*_pairs(charts), Text(told, is_small=True))


def groups_drawing(chart: GroupsCompared, room: int = 0, most: int = MOST_ROWS) -> Drawing:
    """A chart of the best groups, with room for so many rows; it says itself how many there are besides."""
    shown = chart.limited(most)
    return Drawing(shown, AXIS_HEIGHT + ROW_HEIGHT * max(FEWEST_ROWS, room, len(shown.rows)))


def _pairs(charts: Sequence[GroupsCompared]) -> Iterator[Block]:
    most = MOST_ROWS if len(charts) <= 2 else MOST_OF_MANY
    for place in range(0, len(charts), 2):
        pair = charts[place : place + 2]
        room = min(max(len(chart.rows) for chart in pair), most)
        drawings = [groups_drawing(chart, room, most) for chart in pair]
        yield drawings[0] if len(drawings) == 1 else Beside((drawings[0],), (drawings[1],))
