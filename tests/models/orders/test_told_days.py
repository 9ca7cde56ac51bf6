"""Pasted days of one creator: what is read of a block, and which blocks are another table."""

from datetime import date

import pytest

from models.errors import UnreadableError
from models.orders.tally import LESS_ORDERS, LESS_REVENUE
from models.orders.told_days import ToldOrders, read_told_days

TODAY = date(2026, 11, 28)


def read(text: str) -> list[ToldOrders] | None:
    return read_told_days([line.split("|") for line in text.splitlines()], "USD", TODAY)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("18 Nov|3|$66.00", [("2026-11-18", 3, 6600)]),
        ("Date|Count|Revenue\n2026-11-20|2|\n2026-11-18|3|66", [("2026-11-18", 3, 6600), ("2026-11-20", 2, None)]),
        ("18 Nov|3\n18 Nov|1", [("2026-11-18", 4, None)]),
        ("18 Nov|3|5.50\n18 Nov|1|", [("2026-11-18", 4, 550)]),
        ("2 Dec|1\n\n|\n29 Nov|2", [("2025-11-29", 2, None), ("2025-12-02", 1, None)]),
        ("18 Nov|0", [("2026-11-18", 0, None)]),
    ],
)
def test_days_are_read_with_their_counts(text: str, told: list[tuple[str, int, int | None]]) -> None:
    assert read(text) == [ToldOrders(date.fromisoformat(day), orders, revenue) for day, orders, revenue in told]


@pytest.mark.parametrize(
    "text",
    ["", "3\n4", "18 Nov", "18 Nov|MIA10|3", "MIA10|18 Nov|3", "18 Nov|3|5|Mia", "18 Nov|some", "Date|Count",
     "18 Nov|3\nlater|4", "18 Nov|3|much"],
)  # fmt: skip
def test_a_table_of_another_shape_is_none(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(("text", "told"), [("18 Nov|-1", LESS_ORDERS), ("18 Nov|1|-22", LESS_REVENUE)])
def test_less_than_nothing_is_refused(text: str, told: str) -> None:
    with pytest.raises(UnreadableError, match=told):
        read(text)
