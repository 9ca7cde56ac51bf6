"""What the totals of a year are added up from: every payment, product and gift, and no other."""

import tempfile
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.campaigns.partnership import PaymentKind
from models.stages import Stage
from models.yearly.yearly_entry import EntryKind, YearlyEntry
from storage.campaigns.yearly_entries import yearly_entries
from storage.campaigns.yearly_totals import EVERYBODY, yearly_sums, yearly_totals
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_order, add_partnership, do, make_workspace

PEOPLE = 3
DAYS = st.integers(-40, 400).map(lambda number: date(2026, 1, 1) + timedelta(days=number))
PAYMENT = st.fixed_dictionaries({
    "partnership": st.integers(0, PEOPLE - 1), "amount": st.integers(1, 500_000), "kind": st.sampled_from(PaymentKind),
    "currency": st.sampled_from(("EUR", "USD")), "paid_on": st.none() | DAYS,
    "how": st.sampled_from(("", "PayPal", "Bank transfer", "Gift card")),
})  # fmt: skip
PRODUCT = st.fixed_dictionaries({
    "product_cost": st.none() | st.integers(0, 9_000), "product_retail": st.none() | st.integers(0, 9_000),
    "product_sent_on": st.none() | DAYS, "stage": st.sampled_from((Stage.AGREED, Stage.LIVE)),
    "stage_since": DAYS,
})  # fmt: skip
GIFT = st.fixed_dictionaries(
    {"partnership": st.integers(0, PEOPLE - 1), "items": st.integers(0, 9_000), "placed_on": DAYS}
)


@given(st.lists(PAYMENT, max_size=12), st.lists(PRODUCT, min_size=PEOPLE, max_size=PEOPLE), st.lists(GIFT, max_size=4))
@settings(max_examples=20, suppress_health_check=list(HealthCheck))
def test_entries_add_up_to_the_row_of_each_creator(
    payments: list[dict[str, object]], products: list[dict[str, object]], gifts: list[dict[str, object]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        workspace = make_workspace(Path(folder))
        _fill(workspace, payments, products, gifts)
        for year in (2025, 2026, 2027):
            totals = yearly_totals(workspace, year, EVERYBODY)
            entries = yearly_entries(workspace, year)
            assert {one.id for one in entries} == {total.id for total in totals}
            for total in totals:
                hers = [one for one in entries if one.id == total.id]
                assert _sum(hers) == total.total
                assert _sum(one for one in hers if one.kind is EntryKind.CASH) == total.cash
                assert _sum(one for one in hers if one.kind is EntryKind.COMMISSION) == total.commission
                assert sum(one.amount is None for one in hers) == total.unvalued
            by_currency: Counter[str] = Counter()
            for total in totals:
                by_currency[total.currency] += total.total
            assert by_currency == Counter({one.currency: one.total for one in yearly_sums(workspace, year)})
        workspace.close()


def test_each_says_its_day_campaign_kind_and_how(workspace: Workspace) -> None:
    lena = add_partnership(workspace, add_influencer(workspace, "Lena"), add_campaign(workspace), stage=Stage.AGREED)
    pay = {"partnership_id": lena, "paid_on": DAY, "amount": 5_000}
    do(workspace, lambda w: w.partnerships.add_payment(**pay, how="PayPal"))
    do(workspace, lambda w: w.partnerships.add_payment(**pay, kind=PaymentKind.SHIPPING))
    sent = {"product": "Tea box", "product_cost": 900, "product_sent_on": date(2026, 5, 3)}
    do(workspace, lambda w: w.partnerships.update(lena, **sent))
    order = add_order(workspace, number="1042", items=3_000, placed_on=date(2026, 5, 5))
    do(workspace, lambda w: w.order_decisions.mark_gift(order, lena))
    found = yearly_entries(workspace, 2026)
    assert [(one.day.day, one.campaign, one.kind.label, one.how_text, one.amount) for one in found] == [
        (3, "Spring box", "Product", "Tea box", None),
        (4, "Spring box", "Cash", "PayPal", 5_000),
        (5, "Spring box", "Gift", "Order 1042", 3_000),
    ]


def test_those_of_one_creator_are_hers_alone(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    people = [add_influencer(workspace, name) for name in ("Lena", "Rosa")]
    for person in people:
        number = add_partnership(workspace, person, campaign)
        do(workspace, lambda w: w.partnerships.add_payment(partnership_id=number, amount=number, paid_on=DAY))  # noqa: B023
    assert [one.influencer_id for one in yearly_entries(workspace, 2026, people[1])] == [people[1]]


def _fill(
    workspace: Workspace,
    payments: list[dict[str, object]],
    products: list[dict[str, object]],
    gifts: list[dict[str, object]],
) -> None:
    campaign = add_campaign(workspace)
    theirs = [
        add_partnership(workspace, add_influencer(workspace, f"P{place}"), campaign, "", **products[place])
        for place in range(PEOPLE)
    ]

    def add(w: Workspace) -> None:
        for payment in payments:
            place = payment.pop("partnership")
            w.partnerships.add_payment(partnership_id=theirs[int(str(place))], **payment)

    do(workspace, add)
    for gift in gifts:
        place = gift.pop("partnership")
        order = add_order(workspace, **gift)  # type: ignore[arg-type]  # items is a number
        do(workspace, lambda w: w.order_decisions.mark_gift(order, theirs[int(str(place))]))  # noqa: B023


def _sum(entries: Iterable[YearlyEntry]) -> int:
    return sum(one.amount or 0 for one in entries)
