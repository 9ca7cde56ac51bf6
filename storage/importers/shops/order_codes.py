"""What an order file says by discount code: the figures beside its import."""

from collections import Counter
from collections.abc import Iterable, Sequence

from models.campaigns.codes import codes_in, fold_code, is_automatic
from models.orders.order import Order, number_of
from models.reading.money import to_decimal_string

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
    """Sums by code as first written (blind to case), decimal strings; the code "" is none.

    An order counts once for each of its codes. Its money stands with the first that a person can own: what the codes
    sum up to is what the file sums up to.
    """
    written: dict[str, str] = {}
    carried: Counter[str] = Counter()
    groups: dict[str, list[Order]] = {}
    for order in orders:
        codes = codes_in(order.code) or ("",)
        for code in codes:
            carried[written.setdefault(fold_code(code), code)] += number_of([order])
        main = next((code for code in codes if not is_automatic(code)), codes[0])
        groups.setdefault(written[fold_code(main)], []).append(order)
    return {code: _row(count, groups.get(code, ()), currency) for code, count in carried.items()}


def _row(count: int, orders: Sequence[Order], currency: str) -> dict[str, object]:
    sums = {
        name: to_decimal_string(sum(getattr(order, column) for order in orders), currency)
        for name, column in SUMS.items()
    }
    return {"orders": count, **sums}
