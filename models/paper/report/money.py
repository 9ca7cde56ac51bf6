"""Spend against budget: what is paid, promised, planned and free, and what each creator cost."""

from collections.abc import Iterator, Mapping, Sequence

from models import show
from models.campaigns.budget import Budget
from models.campaigns.budget_words import without_a_fee
from models.campaigns.cost_words import beyond_text
from models.campaigns.costs import PARTS as KINDS
from models.campaigns.costs import Cost
from models.campaigns.spending import agreed_of
from models.figures.reasons import NO_BUDGET
from models.paper.blocks import Block, Heading, Paragraph, Single, Span, Split, SplitPart, Text, plain
from models.paper.report.coverage import NO_GOAL
from models.paper.report.partner import Partner
from models.paper.report.planned import planned_table
from models.paper.report.source import ReportSource
from models.paper.table import NOTHING, Cell, Column, Table

SEVERAL = "A budget belongs to one campaign; the report of each shows its own."
PARTS = (("paid", "Paid"), ("promised", "Promised"), ("planned", "Planned"))
FORMULAS = ("budget_paid", "budget_promised", "budget_planned", "budget_free")
COST = (
    "Cost, on the first page and below, is of partnerships that are live or brought orders, paid by now or still owed."
)
TITLES = {
    "fee": "Fee",
    "product": "Product at cost",
    "shipping": "Shipping",
    "commission": "Commission",
    "gifts": "Gifts at cost",
    "expenses": "Share of expenses",
}
"""What a cost is made of, by the names of ``Cost``."""

LEGEND = "– nothing of it. Expenses of the campaign are shared by fee, equally where there is no fee."
NOT_SHARED = f"{LEGEND} Those in a currency that no creator is paid in are in the sum alone."


def money_blocks(source: ReportSource) -> tuple[Block, ...]:
    """The bars of the budget, then the cost by creator."""
    return (*_budget(source), *_costs(source))


def _budget(source: ReportSource) -> Iterator[Single]:
    overview = source.overview
    if overview is None:
        yield Text((plain(NO_GOAL if source.campaign else SEVERAL),))
        return
    own, *others = overview.budgets
    yield Text((_told(own),))
    yield from _split(own)
    for other in others:
        yield Text((plain(f"In {other.currency}, outside of this budget:"),))
        yield from _split(other)
    said = (*_formulas(source), *(f"{one}." for one in without_a_fee(own)), COST)
    yield Text((plain(" ".join(said)),), is_small=True)


def _told(budget: Budget) -> Paragraph:
    """How the budget stands, in a sentence."""
    if budget.total is None or budget.free is None:
        return plain(NO_BUDGET)
    total, free = (show.money(abs(amount), budget.currency) for amount in (budget.total, budget.free))
    if budget.free < 0:
        return (Span(f"{free} more than the budget", is_strong=True), Span(f" of {total} is paid or promised."))
    return (Span(f"{free} of {total}", is_strong=True), Span(" is neither paid nor promised yet."))


def _split(budget: Budget) -> Iterator[Split]:
    amounts = [getattr(budget, name) for name, _ in PARTS]
    whole = max(budget.total or 0, sum(amounts))
    if not whole:
        return
    parts = [
        SplitPart(label, show.money(amount, budget.currency), amount / whole)
        for (_, label), amount in zip(PARTS, amounts, strict=True)
    ]
    if budget.total is None or budget.free is None:
        yield Split(tuple(parts))
        return
    label = "Free" if budget.free >= 0 else "Over the budget"
    rest = SplitPart(label, show.money(abs(budget.free), budget.currency), 1 - sum(amounts) / whole)
    is_beyond = sum(amounts) > budget.total
    mark = f"budget {show.money(budget.total, budget.currency)}" if is_beyond else ""
    yield Split(tuple(parts), rest, budget.total / whole if is_beyond else None, mark)


def _formulas(source: ReportSource) -> list[str]:
    """How each amount is made, in the words of its figure."""
    known = [source.figures.figures[name] for name in FORMULAS if name in source.figures.figures]
    return [f"{one.label}: {one.formula}." for one in known if one.value is not None]


def _costs(source: ReportSource) -> Iterator[Single]:
    if source.is_planned and source.partners:
        yield Heading("Who is planned")
        yield planned_table(source)
        return
    yield Heading("What each creator cost")
    if not source.cost_parts:
        yield Text((plain(source.figures["cost"].reason),))
        return
    for currency, parts in sorted(source.cost_parts.items()):
        yield _table(source, currency, parts)


def _table(source: ReportSource, currency: str, parts: Mapping[str, int]) -> Table:
    """One row a partnership, the costliest first, and below them what the cost of the scope is summed from."""
    costs = [(one, cost) for one in source.partners for cost in one.costs if cost.currency == currency]
    costs.sort(key=lambda pair: (-pair[1].total, pair[0].name, pair[0].id))
    shown = [name for name in TITLES if parts[name] or any(_is_known(*pair, name) for pair in costs)]
    columns = (
        Column("Creator" if len(source.cost_parts) == 1 else f"Creator, in {currency}", 2.8, is_number=False),
        *(Column(TITLES[name], 1.35) for name in shown),
        Column("Together", 1.35),
    )
    rows = tuple(_row(source, partner, cost, shown) for partner, cost in costs)
    amounts = [*(parts[name] for name in shown), sum(parts.values())]
    total = (Cell("Together"), *(Cell(show.money(amount, currency)) for amount in amounts))
    is_shared = sum(cost.expenses for _, cost in costs) == parts["expenses"]
    beyond = beyond_text(sum(cost.beyond for _, cost in costs), currency, "the cost is")
    legend = " ".join((LEGEND if is_shared else NOT_SHARED, *([f"{beyond}."] if beyond else ())))
    return Table(columns, rows, () if len(rows) == 1 and is_shared else total, legend)


def _row(source: ReportSource, partner: Partner, cost: Cost, shown: Sequence[str]) -> tuple[Cell, ...]:
    amounts = [
        Cell(show.money(getattr(cost, name), cost.currency)) if _is_known(partner, cost, name) else NOTHING
        for name in shown
    ]
    name = Cell(partner.name, "" if source.campaign else partner.campaign)
    return (name, *amounts, Cell(show.money(cost.total, cost.currency)))


def _is_known(partner: Partner, cost: Cost, name: str) -> bool:
    """Whether a part was agreed on, be it for nothing, or came to something."""
    terms = partner.partnership
    owed = {part for kind, part in KINDS.items() if agreed_of(terms, kind) is not None}
    return bool(getattr(cost, name)) or (cost.currency == terms.currency and name in owed)
