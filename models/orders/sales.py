"""Which partnership a sales line belongs to, and which lines count: computed each time, never stored."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from models.campaigns.campaign import Campaign, name_key
from models.campaigns.campaign_tag import campaign_key, campaign_keys
from models.campaigns.partnership import Partnership
from models.orders.order import Order
from models.orders.overlap import Report, without_overlap
from models.orders.sales_line import SalesLine
from models.orders.tally import Tally


@dataclass(frozen=True, slots=True)
class Sales:
    """Lines that count, by partnership; and those left out because other lines or orders may tell the same sales.

    ``of_nobody`` is how many lie in no campaign of their creators.
    """

    by_partnership: Mapping[int, Sequence[SalesLine]] = field(default_factory=dict)
    left_out: Mapping[int, Sequence[SalesLine]] = field(default_factory=dict)
    of_nobody: int = 0


def attribute_lines(
    lines: Iterable[SalesLine],
    partnerships: Iterable[Partnership],
    campaigns: Mapping[int, Campaign],
    orders: Mapping[int, Sequence[Order]],
) -> Sales:
    """Give each line to a partnership of its creator: of the campaign that it names, else of the one of its days.

    Nothing is counted twice: where a partnership has ``orders`` by code, lines from the first to the last of them are
    left out, for both may tell the same sales; of lines whose days overlap those worth most together are kept.
    """
    of_creator: dict[int, list[Partnership]] = {}
    for partnership in partnerships:
        of_creator.setdefault(partnership.influencer_id, []).append(partnership)
    claimed: dict[int, list[SalesLine]] = {}
    of_nobody = 0
    for line in lines:
        owner = _owner(line, of_creator.get(line.influencer_id, ()), campaigns)
        if owner is not None:
            claimed.setdefault(owner, []).append(line)
        of_nobody += owner is None
    counted = {owner: _counted(its, orders.get(owner, ())) for owner, its in claimed.items()}
    left_out = {owner: _others(claimed[owner], kept) for owner, kept in counted.items()}
    return Sales(
        {owner: kept for owner, kept in counted.items() if kept},
        {owner: others for owner, others in left_out.items() if others},
        of_nobody,
    )


def with_tallies(sales: Sales, tallies: Iterable[Tally], partnerships: Iterable[Partnership]) -> Sales:
    """Add what customers told of: those orders carry no code, so they count beside all others."""
    creators = {partnership.id: partnership.influencer_id for partnership in partnerships}
    found = {owner: list(lines) for owner, lines in sales.by_partnership.items()}
    for tally in tallies:
        found.setdefault(tally.partnership_id, []).append(tally.line(creators[tally.partnership_id]))
    return replace(sales, by_partnership=found)


def _owner(line: SalesLine, partnerships: Sequence[Partnership], campaigns: Mapping[int, Campaign]) -> int | None:
    """The one partnership of the campaign so called, else the one whose campaign holds the days; no guess."""
    if line.campaign:
        named = [one for one in partnerships if name_key(campaigns[one.campaign_id].name) == name_key(line.campaign)]
        tagged = named or [one for one in partnerships if _is_tag_of(line.campaign, one, campaigns)]
        if len(tagged) == 1:
            return tagged[0].id
    dated = [one for one in partnerships if _holds(campaigns[one.campaign_id], line)]
    return dated[0].id if len(dated) == 1 else None


def _is_tag_of(tag: str, partnership: Partnership, campaigns: Mapping[int, Campaign]) -> bool:
    return campaign_key(tag) in campaign_keys(campaigns[partnership.campaign_id], [partnership])


def _holds(campaign: Campaign, line: SalesLine) -> bool:
    if campaign.starts_on is None:
        return False
    return campaign.starts_on <= line.since and line.day <= (campaign.ends_on or date.max)


def _counted(lines: Sequence[SalesLine], orders: Sequence[Order]) -> list[SalesLine]:
    if orders:
        first = min(order.placed_on for order in orders)
        last = max(order.placed_on for order in orders)
        lines = [line for line in lines if line.day < first or line.since > last]
    return sorted(without_overlap(lines, _report, _worth), key=lambda line: (line.day, line.id))


def _report(line: SalesLine) -> Report:
    return line.since, line.day, line.origin


def _worth(line: SalesLine) -> int:
    return max(line.revenue or 0, 0) + max(line.orders or 0, 0)


def _others(lines: Sequence[SalesLine], kept: Sequence[SalesLine]) -> list[SalesLine]:
    ids = {line.id for line in kept}
    return [line for line in lines if line.id not in ids]
