from dataclasses import replace
from typing import Any

import pytest

from models.figures.figure import Figure, Unit
from models.figures.paying import BEFORE_GOODS, PaysFrom
from models.influencers.influencer import InfluencerRow
from models.results.booking_again import verdict_of

ROW = InfluencerRow(
    1, "Lena", "lena", "instagram", ("instagram",), (), "", "", 5_000, None, None, None, 0, 0.034, None, "EUR", None,
    None, asks_product=False, stage=None, follow_up=None, follow_up_note="", do_not_contact=False, partnerships=1,
)  # fmt: skip


def back(low: float | None, high: float | None, n: int = 9) -> Figure:
    figure = Figure("back_per_1", "Back per 1", Unit.RATIO, low, "revenue ÷ cost", n=n, low=low, high=high, reason="x")
    return replace(figure, currency="EUR")


@pytest.mark.parametrize(
    ("low", "high", "words"), [(1.0, 3.0, "yes"), (0.2, 0.9, "rather not"), (0.5, 2.0, "too early to tell")]
)
def test_money_decides_only_where_the_range_does(low: float, high: float, words: str) -> None:
    verdict = verdict_of(back(low, high), replace(ROW, rate_low=0.1, rate_high=0.2), BEFORE_GOODS, was_booked=True)
    assert verdict.words == words
    assert "from 9 orders" in verdict.why


@pytest.mark.parametrize(
    ("margin", "words"),
    [(None, "yes"), (10_000, "yes"), (6_250, "too early to tell"), (3_000, "rather not"), (0, "rather not")],
)
def test_somebody_paid_back_at_the_margin_that_is_known(margin: int | None, words: str) -> None:
    verdict = verdict_of(back(1.1, 2.6), ROW, PaysFrom(margin), was_booked=True)
    assert verdict.words == words
    assert PaysFrom(margin).told("EUR") in verdict.why


@pytest.mark.parametrize(("orders", "words"), [(1, "too early to tell"), (2, "too early to tell"), (3, "yes")])
def test_nobody_paid_back_from_fewer_than_three_orders(orders: int, words: str) -> None:
    assert verdict_of(back(1.1, 9.7, orders), ROW, BEFORE_GOODS, was_booked=True).words == words


@pytest.mark.parametrize(
    ("rates", "words"),
    [
        ({"rate_low": 0.05, "rate_high": 0.08}, "engages well"),
        ({"rate_low": 0.01, "rate_high": 0.02}, "engages little"),
        ({"rate_low": 0.01, "rate_high": 0.08}, "too early to tell"),
        ({}, "too early to tell"),
        ({"rate_low": 0.05, "rate_high": 0.08, "usual_rate": None}, "too early to tell"),
    ],
)
def test_without_money_engagement_beside_the_usual_is_said(rates: dict[str, Any], words: str) -> None:
    verdict = verdict_of(None, replace(ROW, **rates), BEFORE_GOODS, was_booked=True)
    assert verdict.words == words
    assert "Money: n/a" in verdict.why


def test_nobody_is_booked_again_who_was_never_booked() -> None:
    verdict = verdict_of(None, replace(ROW, rate_low=0.05, rate_high=0.08), BEFORE_GOODS, was_booked=False)
    assert (verdict.words, verdict.tone) == ("not booked yet", "grey")
