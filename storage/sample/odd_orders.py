"""Orders of the sample's second till that want a second look: a burst, a code that two have, and two by a link."""

from datetime import date, timedelta

from storage.sample.people import Person
from storage.sample.rows import Rows

SOURCE = "pop-up"
CAMPAIGN = "Spring picnic"
BURST = ("DAL-PICNIC", 164, 16)
"""A creator's code, how many days ago, and on how many orders of that day: a coupon site had it."""

SHARED = ("PICNIC5", ("Rye Humour", "A Crust Above"), (158, 155, 151))
"""A code that two creators were given, and the days ago on which it was used."""

LINKED = ("Rye Humour", (160, 157))
"""Whose link brought orders without a code, and how many days ago."""

PRICES = (2400, 3490, 2400, 4200, 3490)


class OddOrders:
    """Adds the orders, in the order in which they were placed."""

    def __init__(self, rows: Rows, today: date, campaigns: dict[str, int], people: list[Person]) -> None:
        self._rows = rows
        self._today = today
        self._campaign = campaigns[CAMPAIGN]
        self._people = {person.name: person for person in people}
        self._count = 0

    def add_all(self) -> None:
        """Every one, with the rules that make a code two creators'."""
        code, names, shared = SHARED
        for name in names:
            self._rows.add("code_rule", partnership_id=self._partnership(name), code=code)
        name, linked = LINKED
        account = self._people[name].accounts[0]
        tags = {"source": account.platform.value, "medium": "influencer", "campaign": "spring-picnic"}
        tags["term"] = account.handle
        burst, day, count = BURST
        placed = [(day, burst)] * count + [(age, code) for age in shared] + [(age, "") for age in linked]
        for age, used in sorted(placed, reverse=True):
            self._add(age, used, {} if used else {f"tracked_{tag}": text for tag, text in tags.items()})

    def _add(self, age: int, code: str, tags: dict[str, str]) -> None:
        price = PRICES[self._count % len(PRICES)]
        self._count += 1
        discount = price // 10 if code else 0
        self._rows.add(
            "shop_order",
            source=SOURCE,
            number=f"POP-{self._count:02}",
            placed_on=self._today - timedelta(days=age),
            currency="EUR",
            items=price,
            discount=discount,
            tax=0,
            shipping=0,
            total=price - discount,
            refunded=0,
            code=code,
            status="paid",
            **tags,
        )

    def _partnership(self, name: str) -> int:
        return self._rows.id_of("partnership", campaign_id=self._campaign, influencer_id=self._people[name].id)
