from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.partnership import Partnership, Payment, PaymentKind
from models.campaigns.spending import agreed_of, paid_to, spendings_of
from models.stages import ONCE_AGREED, Stage
from tests.models.campaigns.test_owed import MINOR, PARTNERSHIPS

DAY = date(2026, 5, 4)
CASH, BONUS, PRODUCT = PaymentKind.CASH, PaymentKind.BONUS, PaymentKind.PRODUCT
TERMS = {"fee": 300, "product_cost": 20, "shipping": 5, "commission": 1_000}
Line = tuple[PaymentKind, int, bool]


def lines_of(*made: Line) -> list[Payment]:
    return [Payment(0, 1, kind, amount, paid_on=DAY if done else None) for kind, amount, done in made]


@pytest.mark.parametrize(
    ("stage", "terms", "made", "found"),
    [
        pytest.param(Stage.LIVE, TERMS, [], (0 + 25, 300 + 40, 0), id="as agreed"),
        pytest.param(Stage.AGREED, TERMS, [], (0, 365, 0), id="not sent yet"),
        pytest.param(Stage.LIVE, {"fee": 300}, [(CASH, 100, True)], (100, 200, 0), id="a part paid"),
        pytest.param(Stage.LIVE, {"fee": 300}, [(CASH, 300, True), (CASH, 2_100, True)], (2_400, 0, 2_100), id="more"),
        pytest.param(Stage.LIVE, {"fee": 300}, [(BONUS, 25, True)], (25, 300, 25), id="bonus before the fee"),
        pytest.param(Stage.LIVE, {"fee": 300}, [(PRODUCT, 250, True)], (250, 300, 250), id="of a kind not agreed"),
        pytest.param(Stage.LIVE, TERMS, [(PRODUCT, 15, True)], (20, 345, 0), id="a payment tells of the parcel"),
        pytest.param(Stage.LIVE, {"fee": 300}, [(CASH, 300, False)], (0, 300, 0), id="noted to be paid"),
        pytest.param(Stage.LIVE, {"fee": 300}, [(CASH, 300, True), (CASH, 50, False)], (300, 50, 50), id="noted too"),
        pytest.param(Stage.NEGOTIATING, TERMS, [], (0, 0, 0), id="in talks"),
        pytest.param(Stage.CONTACTED, TERMS, [(CASH, 50, True)], (50, 0, 50), id="paid before it is agreed"),
        pytest.param(Stage.REPLIED, {**TERMS, "product_sent_on": DAY}, [], (25, 0, 0), id="sent before it is agreed"),
        pytest.param(Stage.DECLINED, TERMS, [], (0, 0, 0), id="declined"),
        pytest.param(Stage.GHOSTED, {**TERMS, "product_sent_on": DAY}, [], (25, 40, 0), id="ghosted with the parcel"),
        pytest.param(Stage.CANCELLED, {**TERMS, "kill_fee": 90}, [], (0, 90 + 40, 0), id="cancelled"),
    ],
)  # fmt: skip
def test_paid_still_to_come_and_beyond_what_is_agreed(
    stage: Stage, terms: dict[str, object], made: list[Line], found: tuple[int, int, int]
) -> None:
    partnership = Partnership(1, 1, 1, stage, **terms)  # type: ignore[arg-type]  # fields as the case has them
    costs = spendings_of(partnership, lines_of(*made), 400)
    assert tuple(sum(getattr(one, name) for one in costs) for name in ("paid", "to_come", "beyond")) == found
    assert sum(one.cost for one in costs) == found[0] + found[1]
    assert paid_to(partnership, lines_of(*made)) == found[0]


LINES = st.lists(st.tuples(st.sampled_from(PaymentKind), MINOR, st.booleans()), max_size=6)


@given(PARTNERSHIPS, LINES, st.integers(-(10**9), 10**9))
def test_a_kind_costs_what_is_agreed_or_what_was_paid_where_that_is_more(
    partnership: Partnership, made: list[Line], revenue: int
) -> None:
    costs = {one.kind: one for one in spendings_of(partnership, lines_of(*made), revenue)}
    for kind in PaymentKind:
        agreed = agreed_of(partnership, kind, revenue) or 0
        hers = sum(amount for what, amount, _ in made if what is kind)
        assert (costs[kind].cost if kind in costs else 0) == max(agreed, hers)
        assert sum(amount for what, amount, done in made if done and what is kind) <= max(agreed, hers)
        if partnership.stage not in ONCE_AGREED and partnership.product_sent_on is None:
            assert agreed == 0
