"""What an order file says by discount code: the figures beside its import."""

from collections.abc import Iterable, Sequence

from models.attribution import fold_code
from models.money import to_decimal_string
from models.order import Order

SUMS = {
    "gross": "items",
    "discount": "discount",
    "shipping": "shipping",
    "tax": "tax",
    "total": "total",
    "refunded": "refunded",
    "net": "net",
}


def by_code(orders: Sequence[Order]) -> dict[str, object]:
    """``currency`` and ``by_code``; where a file holds several currencies, ``by_currency`` instead of sums across."""
    currencies = sorted({order.currency for order in orders})
    if len(currencies) == 1:
        return {"currency": currencies[0], "by_code": _sums(orders, currencies[0])}
    several = {each: _sums([order for order in orders if order.currency == each], each) for each in currencies}
    return {"currency": None, "by_code": {}, "by_currency": several}


def _sums(orders: Iterable[Order], currency: str) -> dict[str, dict[str, object]]:
    """Sums by code as first written (blind to case), decimal strings; the code "" is none."""
    written: dict[str, str] = {}
    groups: dict[str, list[Order]] = {}
    for order in orders:
        code = written.setdefault(fold_code(order.code), order.code)
        groups.setdefault(code, []).append(order)
    return {code: _row(group, currency) for code, group in groups.items()}


def _row(orders: Sequence[Order], currency: str) -> dict[str, object]:
    sums = {
        name: to_decimal_string(sum(getattr(order, column) for order in orders), currency)
        for name, column in SUMS.items()
    }
    return {"orders": len(orders), **sums}
