"""What a file of sales lines comes to: the figures beside its import."""

from collections.abc import Iterable, Sequence

from models.importing import SalesLineDraft, TallyDraft
from models.orders.sales_line import SalesLine
from models.reading.money import to_decimal_string


def sums_of(drafts: Sequence[SalesLineDraft | TallyDraft], currency: str) -> dict[str, object]:
    """``currency``, ``orders`` and ``revenue`` of all lines, whoever's they are.

    Where a file holds several currencies there is no sum across them, but ``by_currency``. ``currency`` is that of a
    file without any line.
    """
    lines = [draft.line for draft in drafts]
    currencies = sorted({line.currency for line in lines}) or [currency]
    if len(currencies) == 1:
        return {"currency": currencies[0], **_sums(lines, currencies[0])}
    several = {each: _sums((line for line in lines if line.currency == each), each) for each in currencies}
    return {"currency": None, "orders": sum(line.orders or 0 for line in lines), "by_currency": several}


def _sums(lines: Iterable[SalesLine], currency: str) -> dict[str, object]:
    """Sums of what is known, ``None`` where nothing is."""
    kept = list(lines)
    orders = [line.orders for line in kept if line.orders is not None]
    revenues = [line.revenue for line in kept if line.revenue is not None]
    return {
        "orders": sum(orders) if orders else None,
        "revenue": to_decimal_string(sum(revenues), currency) if revenues else None,
    }
