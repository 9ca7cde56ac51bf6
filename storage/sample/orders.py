"""The sample's shop orders: those that codes brought, and the shop's ordinary trade around them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from storage.sample.campaigns import CodeSale
from storage.sample.rows import Rows

ORDERS = 400
FIRST_DAY = 200
"""How many days ago the shop's first order of the sample was placed."""

LARGE = (2400, 2400, 3490, 3490, 4200)
SMALL = (690, 720, 780, 850, 1190, 1850)
SHIPPING, FREE_FROM = 490, 6000
TAX = 55
"""Tax in tenths of a percent, on top of the prices."""

NEWSLETTER = CodeSale("WELCOME10", 10, 31, ())
STRAYS = (("MOSS10", 10, 121), ("MOSS10", 10, 96), ("RYE10", 10, 118), ("FLOUR1O", 0, 9))
"""Codes that no rule speaks for on the day (days ago): too late, or mistyped."""

GIFT = ("MOSS-GIFT", 100, 29)
SOURCES = ("", "", "", "google / organic", "google / organic", "newsletter / email", "instagram / mossandcrumb")


@dataclass(frozen=True, slots=True)
class Basket:
    """An order to be placed: when, with which code and how many percent off."""

    day: date
    code: str = ""
    percent: int = 0
    source: str = ""


def add_orders(rows: Rows, today: date, random: Random, sales: Iterable[CodeSale]) -> None:
    """Exactly ``ORDERS`` orders, numbered in the order they were placed."""
    baskets = [basket for sale in sales for basket in _of_code(sale, today, random)]
    baskets += [Basket(_any_day(today, random), NEWSLETTER.code, NEWSLETTER.percent) for _ in range(NEWSLETTER.orders)]
    baskets += [Basket(today - timedelta(days=age), code, percent) for code, percent, age in (*STRAYS, GIFT)]
    while len(baskets) < ORDERS:
        baskets.append(Basket(_any_day(today, random), source=random.choice(SOURCES)))
    for number, basket in enumerate(sorted(baskets, key=lambda basket: basket.day), 1001):
        rows.add("shop_order", source="shop", number=f"FF-{number}", **_amounts(basket, random))


def _of_code(sale: CodeSale, today: date, random: Random) -> list[Basket]:
    days, weights = zip(*((day, weight) for day, weight in sale.posts if day < today), strict=True)
    baskets = []
    for day in random.choices(days, weights, k=sale.orders):
        placed = day + timedelta(days=min(int(random.expovariate(0.45)), 11))
        # Buyers type a code as they like.
        code = sale.code.lower() if random.random() < 0.12 else sale.code
        baskets.append(Basket(min(placed, today), code, sale.percent))
    return baskets


def _any_day(today: date, random: Random) -> date:
    return today - timedelta(days=random.randint(0, FIRST_DAY))


def _amounts(basket: Basket, random: Random) -> dict[str, object]:
    items = random.choice(LARGE) + sum(random.choice(SMALL) for _ in range(random.choice((0, 0, 1, 1, 2, 3))))
    discount = items * basket.percent // 100
    paid = items - discount
    shipping = SHIPPING if 0 < paid < FREE_FROM else 0
    tax = (paid * TAX + 500) // 1000
    total = paid + shipping + tax
    refunded, status = _refund(total, random)
    return {
        "placed_on": basket.day,
        "currency": "EUR",
        "items": items,
        "discount": discount,
        "tax": tax,
        "shipping": shipping,
        "total": total,
        "refunded": refunded,
        "code": basket.code,
        "tracked_source": basket.source,
        "status": status,
        "is_cancelled": status == "cancelled",
    }


def _refund(total: int, random: Random) -> tuple[int, str]:
    chance = random.random()
    if chance < 0.015:
        return total, "refunded"
    if chance < 0.035:
        return total * random.choice((20, 25, 40)) // 100, "partially_refunded"
    if chance < 0.042:
        return 0, "cancelled"
    return 0, "paid"
