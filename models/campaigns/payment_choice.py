"""Which payments are looked at: those of a campaign, of a year, or all."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PaymentChoice:
    """``None`` leaves a bound out. What is not paid yet belongs to no year."""

    campaign_id: int | None = None
    year: int | None = None

    def covers(self, day: date | None) -> bool:
        """Whether money that went on a day is looked at."""
        return self.year is None or (day is not None and day.year == self.year)


EVERY_PAYMENT = PaymentChoice()
