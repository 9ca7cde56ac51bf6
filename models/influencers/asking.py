"""What an influencer asks for: a fee, a commission, product, or several of them, shown as one text."""

from typing import Final

from models import show
from models.record import record

PRODUCT: Final = "product"


@record(frozen=True)
class Asking:
    """What somebody asks for: ``price`` in minor units of ``currency``, ``commission`` in basis points; all unknown
    where nobody has said a price.
    """

    currency: str
    price: int | None = None
    commission: int | None = None
    product: bool = False


def asking_text(asking: Asking) -> str:
    """As a person reads it: "€150 + product"; empty where nothing is known."""
    parts = []
    if asking.price is not None:
        parts.append(show.money(asking.price, asking.currency))
    if asking.commission is not None:
        digits = 0 if asking.commission % 100 == 0 else 2
        parts.append(show.percent(asking.commission / 10_000, digits))
    if asking.product:
        parts.append(PRODUCT)
    return " + ".join(parts)
