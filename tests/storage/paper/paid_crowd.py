"""Creators who got something in a year, as many as a test wants, by rule: the same amounts each time."""

from collections.abc import Sequence
from datetime import date, timedelta

from models.campaigns.partnership import PaymentKind
from models.stages import Stage
from storage.workspace import Workspace
from tests.factory import do

YEAR = 2026
NEW_YEAR = date(YEAR, 1, 1)
WAYS = ("Bank transfer", "PayPal", "Cash", "Credit card")
CAMPAIGNS = ("Spring picnic", "Autumn gluten-free box", "Winter gifts for everybody who bakes")


def add_paid_crowd(
    workspace: Workspace, creators: int, names: Sequence[str] = (), currencies: Sequence[str] = ("EUR",)
) -> list[int]:
    """Creators with one to three partnerships each, paid and sent product, some without a value; returns their ids."""
    made: list[int] = []

    def add(w: Workspace) -> None:
        campaigns = [w.campaigns.add(name=name, starts_on=NEW_YEAR) for name in CAMPAIGNS]
        for number in range(creators):
            name = names[number] if number < len(names) else f"Creator {number + 1:03}"
            made.append(w.influencers.add(name=name))
            for place in range(1 + number % 3):
                _add_partnership(w, made[-1], campaigns[place], 7 * number + place, currencies)

    do(workspace, add, "Add creators who got something")
    return made


def _add_partnership(w: Workspace, who: int, campaign: int, number: int, currencies: Sequence[str]) -> None:
    currency = currencies[number % len(currencies)]
    day = NEW_YEAR + timedelta(days=number * 37 % 365)
    partnership = w.partnerships.add(
        who, campaign, stage=Stage.LIVE, currency=currency, product="Tasting box", product_cost=1_200,
        product_retail=None if number % 5 == 3 else 2_500 + 100 * (number % 7), product_sent_on=day,
    )  # fmt: skip
    for place in range(number % 4):
        w.partnerships.add_payment(
            partnership_id=partnership, amount=4_000 + 1_250 * (number % 9), currency=currency,
            paid_on=NEW_YEAR + timedelta(days=(number * 41 + 60 * place) % 365), how=WAYS[(number + place) % 4],
            kind=PaymentKind.COMMISSION if place == 2 else PaymentKind.CASH,
        )  # fmt: skip
