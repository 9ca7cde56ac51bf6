"""Who is planned for a campaign that has yet to begin, and what each is expected to cost."""

from models import show
from models.campaigns.budget import awaits_fee, planned_for
from models.paper.report.partner import Partner
from models.paper.report.source import ReportSource
from models.paper.table import NOTHING, Cell, Column, Table
from models.reading.money import Money

COLUMNS = (
    Column("Creator", 3.4, is_number=False),
    Column("Stage", 2.0, is_number=False),
    Column("Known from", 2.0, is_number=False),
    Column("Expected cost", 1.6),
)
AGREED, OFFERED, ASKED = "what is agreed", "what was offered", "the asking price"
LEGEND = "– no price is known yet."


def planned_table(source: ReportSource) -> Table:
    """One row a creator who is still in it, those agreed with first, with the sum where one currency has them all."""
    partners = [one for one in source.partners if not one.partnership.stage.is_exit]
    partners.sort(key=lambda one: not one.partnership.stage.is_committed)
    costs = [expected(source, one) for one in partners]
    rows = tuple(
        (
            Cell(one.name),
            Cell(source.stages.of(one.partnership.stage)),
            Cell(_grounds(one)) if cost else NOTHING,
            Cell(show.money(cost.minor, cost.currency)) if cost else NOTHING,
        )
        for one, cost in zip(partners, costs, strict=True)
    )
    return Table(COLUMNS, rows, _total([cost for cost in costs if cost]), LEGEND if None in costs else "")


def expected(source: ReportSource, one: Partner) -> Money | None:
    """What is agreed with a creator, or planned for her; ``None`` where neither is known."""
    terms = one.partnership
    if terms.stage.is_committed and not awaits_fee(terms):
        return Money(terms.agreed_cost, terms.currency)
    return planned_for(terms, source.asking.get(terms.influencer_id))


def _grounds(one: Partner) -> str:
    if one.partnership.stage.is_committed and not awaits_fee(one.partnership):
        return AGREED
    return OFFERED if one.partnership.agreed_cost else ASKED


def _total(costs: list[Money]) -> tuple[Cell, ...]:
    if len(costs) < 2 or len({cost.currency for cost in costs}) > 1:
        return ()
    together = show.money(sum(cost.minor for cost in costs), costs[0].currency)
    return (Cell("Together"), Cell(""), Cell(""), Cell(together))
