"""What the papers of a year are made from: the yearly totals, and everything that they are added up from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from models import show
from models.business import Business
from models.paper.choice import AS_PROPOSED, PaperChoice
from models.yearly.yearly_entry import YearlyEntry
from models.yearly.yearly_limit import YearlyLimit
from models.yearly.yearly_total import YearlyTotal


@dataclass(frozen=True, slots=True)
class YearlySource:
    """A year as it stands on a day.

    ``totals`` are one row a creator and currency, the largest first, ``sums`` one a currency. ``entries`` are by the
    row (``YearlyTotal.id``) that they add up to. ``creator`` is who it is of, empty for everybody.
    """

    business: Business
    today: date
    year: int
    totals: tuple[YearlyTotal, ...]
    sums: tuple[YearlyTotal, ...]
    entries: Mapping[tuple[int, str], tuple[YearlyEntry, ...]]
    limits: Mapping[str, YearlyLimit]
    creator: str = ""
    choice: PaperChoice = AS_PROPOSED

    @property
    def is_over(self) -> bool:
        """Whether nothing more can come to it."""
        return self.today.year > self.year

    @property
    def days(self) -> str:
        """The days that it tells of, in words."""
        if self.is_over:
            return show.day_range(date(self.year, 1, 1), date(self.year, 12, 31))
        return f"{self.year} so far"

    @property
    def currencies(self) -> list[str]:
        """Those that anybody got anything in, the business's own first."""
        own = self.business.currency
        return sorted((one.currency for one in self.sums), key=lambda code: (code != own, code))

    def sum_of(self, currency: str) -> YearlyTotal:
        """What all together got in a currency."""
        return next(one for one in self.sums if one.currency == currency)

    def totals_in(self, currency: str) -> list[YearlyTotal]:
        """The creators who got anything in a currency, the largest first."""
        return [one for one in self.totals if one.currency == currency]
