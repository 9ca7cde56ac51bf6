"""A partnership as the tables of a report show it."""

from dataclasses import dataclass

from models.campaigns.costs import Cost
from models.campaigns.delivered import NOTHING, Delivered
from models.campaigns.partnership import Partnership


@dataclass(frozen=True, slots=True)
class Sold:
    """What one partnership brought in one currency; ``None`` where some sales came without a number, or a price."""

    currency: str
    orders: int | None
    revenue: int | None


@dataclass(frozen=True, slots=True)
class Partner:
    """One partnership of a scope with its creator's name: what it cost, brought and delivered there.

    ``costs`` are one a currency, none where none counts yet. ``sold`` is empty where nothing came. ``campaign`` is
    named where the report is of several.
    """

    partnership: Partnership
    name: str
    campaign: str = ""
    codes: tuple[str, ...] = ()
    costs: tuple[Cost, ...] = ()
    sold: tuple[Sold, ...] = ()
    delivered: Delivered = NOTHING

    @property
    def id(self) -> int:
        """The partnership's id."""
        return self.partnership.id
