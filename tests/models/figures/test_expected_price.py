from dataclasses import replace

import pytest

from models.figures.expected_price import price_per_engagement
from models.figures.figure_text import range_text, value_text
from models.influencers.influencer import InfluencerRow

LENA = InfluencerRow(
    id=1, name="Lena", handle="lena", platform="instagram", platforms=("instagram",), niches=(), region="", country="",
    followers=10_000, rate=0.04, rate_low=0.02, rate_high=0.08, rate_posts=3, usual_rate=0.03, fit=None, currency="EUR",
    asking_price=20_000, asking_commission=None, asks_product=False, stage=None, follow_up=None, follow_up_note="",
    do_not_contact=False, partnerships=0,
)  # fmt: skip


def test_it_is_the_price_by_the_engagements_to_expect() -> None:
    figure = price_per_engagement(LENA)
    assert (value_text(figure), range_text(figure)) == ("€0.50", "likely €0.25 – €1.00")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"asking_price": None}, "no price was named"),
        ({"followers": None}, "followers were not read"),
        ({"rate": None, "rate_low": None, "rate_high": None}, "no post was read"),
        ({"rate": 0.0}, "no engagement is expected"),
        ({"followers": 0}, "no engagement is expected"),
    ],
)
def test_what_is_missing_is_told(changes: dict[str, object], reason: str) -> None:
    figure = price_per_engagement(replace(LENA, **changes))  # type: ignore[arg-type]  # named by field
    assert (figure.value, figure.reason) == (None, reason)


def test_a_rate_without_a_range_gives_a_price_without_one() -> None:
    figure = price_per_engagement(replace(LENA, rate_low=None, rate_high=None))
    assert figure.value == pytest.approx(50)
    assert (figure.low, figure.high) == (None, None)


def test_who_works_for_nothing_costs_nothing() -> None:
    assert price_per_engagement(replace(LENA, asking_price=0)).value == 0
