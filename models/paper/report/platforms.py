"""Posts by platform, by format and by the size of their creators."""

from collections.abc import Iterator, Sequence

from models import show
from models.charts import Grouping, GroupsCompared
from models.figures.figure_text import range_text, value_text
from models.paper.blocks import Beside, Block, Drawing, Single, Text, plain
from models.paper.report.source import ReportSource
from models.paper.table import Cell, Column, Table

NAMES = {Grouping.PLATFORM: "Platform", Grouping.FORMAT: "Format", Grouping.TIER: "Size of creator"}
COLUMNS = (
    Column("By", 2.0, is_number=False),
    Column("", 3.0, is_number=False),
    Column("Engagement rate", 1.7),
    Column("80 % range", 2.2),
    Column("Posts", 1.0),
    Column("", 2.0, is_number=False),
)
ROW_HEIGHT = 0.235
AXIS_HEIGHT = 0.6
FEWEST_ROWS = 4
MOST_ROWS = 8
LEGEND = (
    "Engagements ÷ followers at posting time, sum ÷ sum. Who posts where was not drawn by lot: a platform that is ahead"
    " may owe it to the creators who post there."
)


def platforms_blocks(source: ReportSource) -> tuple[Block, ...]:
    """Charts of what can be compared, and all groups in one table; none where no post was read."""
    known = [one for one in source.groups if not one.is_empty]
    if not known:
        return ()
    compared = [one for one in known if len(one.rows) > 1]
    return (*_charts(compared), _table(known), *_left_out(known))


def _charts(compared: Sequence[GroupsCompared]) -> Iterator[Block]:
    for place in range(0, len(compared), 2):
        pair = compared[place : place + 2]
        height = AXIS_HEIGHT + ROW_HEIGHT * max(FEWEST_ROWS, *(min(len(one.rows), MOST_ROWS) for one in pair))
        drawings: list[Single] = [Drawing(one.limited(MOST_ROWS), height) for one in pair]
        yield Beside((drawings[0],), tuple(drawings[1:]))


def _table(known: Sequence[GroupsCompared]) -> Table:
    rows = []
    for groups in known:
        for place, one in enumerate(groups.rows):
            rows.append((
                Cell(NAMES[groups.grouping] if place == 0 else ""),
                Cell(one.name),
                Cell(value_text(one.figure), is_faint=one.is_early),
                Cell(range_text(one.figure).removeprefix("likely "), is_faint=one.is_early),
                Cell(show.count(one.figure.n)),
                Cell("too early to tell" if one.is_early else "", is_faint=True),
            ))
    return Table(COLUMNS, tuple(rows), legend=LEGEND)


def _left_out(known: Sequence[GroupsCompared]) -> tuple[Block, ...]:
    said = tuple(plain(f"{NAMES[one.grouping]}: {one.left_out}") for one in known if one.left_out)
    return (Text(said, is_small=True),) if said else ()
