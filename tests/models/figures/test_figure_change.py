from dataclasses import replace

import pytest

from models.figures.figure import Figure, Unit
from models.figures.figure_change import change_text, why_no_change


def figure(value: float | None, unit: Unit = Unit.COUNT, currency: str = "") -> Figure:
    return Figure("name", "Name", unit, value, "sum", currency=currency)


@pytest.mark.parametrize(
    ("now", "then", "told"),
    [(112, 100, "+12 %"), (88, 100, "−12 %"), (100, 100, "±0 %"), (None, 100, ""), (5, None, ""), (5, 0, "")],
)
def test_a_count_changes_in_percent(now: int | None, then: int | None, told: str) -> None:
    assert change_text(figure(now), figure(then)) == told


def test_a_rate_changes_in_points() -> None:
    assert change_text(figure(0.041, Unit.RATE), figure(0.03, Unit.RATE)) == "+1.1 pt"
    assert change_text(figure(0.0446, Unit.RATE), figure(0.0472, Unit.RATE)) == "−0.2 pt"


def test_money_of_two_currencies_is_not_compared() -> None:
    assert change_text(figure(5, Unit.MONEY, "EUR"), figure(4, Unit.MONEY, "USD")) == ""


@pytest.mark.parametrize(
    ("now", "then", "told"), [(5_000, -2_000, "+€70"), (-2_040, 5_000, "−€70"), (500, 0, "+€5"), (0, 0, "±€0")]
)
def test_money_that_was_or_is_a_loss_changes_by_an_amount(now: int, then: int, told: str) -> None:
    assert change_text(figure(now, Unit.MONEY, "EUR"), figure(then, Unit.MONEY, "EUR")) == told


def test_a_figure_without_a_change_says_why() -> None:
    missing = replace(figure(None), reason="Nothing was counted.")
    assert why_no_change(figure(5), missing) == "Nothing was counted."
    assert why_no_change(figure(5), figure(0)) == "It was 0: there is no percent of that."
    assert why_no_change(figure(5, Unit.MONEY, "EUR"), figure(4, Unit.MONEY, "USD")) == "They are in two currencies."
    assert why_no_change(figure(5), figure(4)) == ""
