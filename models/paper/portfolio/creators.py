"""Creators across campaigns: how often each was booked, what she brought, and whom to book again."""

from dataclasses import replace

from models import show
from models.paper.blocks import Beside, Block, Drawing, Text
from models.paper.portfolio.source import PortfolioSource
from models.paper.report.booking import booking_of
from models.paper.report.charts import creators_chart
from models.paper.report.creators import creators_table
from models.paper.sections import own_words
from models.paper.table import NOTHING, Cell, Column, Table
from models.plural import counted

BOOKED = Column("Booked", 0.85)
ROW_HEIGHT, AXIS_HEIGHT = 0.235, 0.62
FEWEST_ROWS = 5
TOLD = "Booked: in how many of these campaigns something was agreed."


def booking_blocks(source: PortfolioSource) -> tuple[Block, ...]:
    """Creators compared, and what their ranges allow to be said of them; the owner's words go before."""
    report = source.report
    compared, words = creators_chart(report), report.choice.words
    told = booking_of(report, compared) if words is None else own_words(words)
    beside = (Text(told),) if told else ()
    if compared.is_empty:
        return beside
    height = AXIS_HEIGHT + ROW_HEIGHT * max(len(compared.creators), FEWEST_ROWS)
    more = f"{counted(compared.more, 'more creator')} in the table of creators." if compared.more else ""
    drawing = Drawing(compared, height, more)
    return (Beside((drawing,), beside),) if beside else (drawing,)


def creators_blocks(source: PortfolioSource) -> tuple[Block, ...]:
    """The table of a report with how often each was booked; none without creators."""
    return (_with_bookings(source, creators_table(source.report)),) if source.report.creators else ()


def _with_bookings(source: PortfolioSource, table: Table) -> Table:
    """The rows of the table are those of the report's creators, in their order."""
    first, *others = table.columns
    rows = tuple(
        (row[0], _booked(source, creator.influencer_id), *row[1:])
        for row, creator in zip(table.rows, source.report.creators, strict=True)
    )
    total = (table.total[0], Cell(""), *table.total[1:]) if table.total else ()
    return replace(
        table, columns=(first, BOOKED, *others), rows=rows, total=total, legend=f"{TOLD} {table.legend}".strip()
    )


def _booked(source: PortfolioSource, influencer_id: int) -> Cell:
    times = source.booked.get(influencer_id, 0)
    return Cell(show.count(times)) if times else NOTHING
