"""The product that goes to a creator: whether it was sent, on which day, and what went with it."""

from collections.abc import Iterable
from datetime import date

from models.campaigns.partnership import Partnership, Payment, PaymentKind
from models.stages import SENT, Stage


def is_sent(partnership: Partnership) -> bool:
    """Whether the product has left the house: by its stage, or by the day it was sent."""
    return partnership.stage in SENT or partnership.product_sent_on is not None


def sent_on(partnership: Partnership) -> date | None:
    """The day the product was sent, else the day of the stage that says so; ``None`` where neither is known."""
    return partnership.product_sent_on or (partnership.stage_since if partnership.stage in SENT else None)


def sent_after(partnership: Partnership, stage: Stage, day: date) -> date | None:
    """The day a product was sent once the partnership goes to another stage on a day.

    Days that were told stay. A day that only the stage had told goes when the partnership goes back before it.
    """
    if stage in SENT:
        has_product = bool(partnership.product) or partnership.product_cost is not None
        return sent_on(partnership) or (day if has_product else None)
    told_by_stage = partnership.stage in SENT and partnership.product_sent_on == partnership.stage_since
    return None if told_by_stage and not stage.is_exit else partnership.product_sent_on


def went_with_parcel(partnership: Partnership, lines: Iterable[Payment]) -> dict[PaymentKind, int]:
    """The product at cost, and its shipping (which the carrier had), once it was sent; not what her lines tell of."""
    terms = {PaymentKind.PRODUCT: partnership.product_cost, PaymentKind.SHIPPING: partnership.shipping}
    told = {line.kind for line in lines if line.currency == partnership.currency}
    is_gone = is_sent(partnership)
    return {kind: amount for kind, amount in terms.items() if amount and is_gone and kind not in told}
