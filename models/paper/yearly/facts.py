"""The tiles of a year: what went to creators in one currency, part by part."""

from models import show
from models.paper.blocks import Fact, Tiles
from models.paper.table import UNKNOWN
from models.paper.yearly.amounts import AT_LEAST, is_untold, without_value
from models.paper.yearly.source import YearlySource
from models.plural import counted
from models.today import NEAR_LIMIT
from models.yearly.yearly_limit import YearlyLimit
from models.yearly.yearly_total import OVER, YearlyTotal


def everybody_tiles(source: YearlySource, currency: str) -> Tiles:
    """What all creators together got, and how many are at the limit."""
    totals, total = source.totals_in(currency), source.sum_of(currency)
    facts = _parts(total, counted(len(totals), "creator"))
    limit = source.limits.get(currency)
    return Tiles((*facts, _at_limit(totals, limit, currency)) if limit and limit.amount else facts)


def creator_tiles(total: YearlyTotal) -> Tiles:
    """What one creator got."""
    return Tiles(_parts(total, ""))


def _parts(total: YearlyTotal, whose: str) -> tuple[Fact, ...]:
    missing = without_value(total)
    by_card = f"{_money(total.processed, total.currency)} by card or PayPal" if total.processed else ""
    in_all = UNKNOWN if is_untold(total) else _money(total.total, total.currency)
    product = UNKNOWN if missing and not total.product else _money(total.product, total.currency)
    return (
        Fact(f"In all, {AT_LEAST}" if missing else "In all", in_all, ", ".join(filter(None, (whose, by_card)))),
        Fact("Cash", _money(total.cash, total.currency)),
        Fact("Commission", _money(total.commission, total.currency)),
        Fact("Product at retail", product, f"{'+ ' if total.product else ''}{missing}" if missing else ""),
    )


def _at_limit(totals: list[YearlyTotal], limit: YearlyLimit, currency: str) -> Fact:
    shares = [total.share(limit) or 0.0 for total in totals]
    reached = sum(share >= OVER for share in shares)
    near = sum(NEAR_LIMIT <= share < OVER for share in shares)
    more = f", {near} near it" if near else ""
    return Fact("At the limit", str(reached), f"of {show.money(limit.amount, currency)}{more}")


def _money(minor: int, currency: str) -> str:
    return show.money(minor, currency)
