"""What one partnership would cost, and what of that is assumed."""

from collections.abc import Sequence
from dataclasses import dataclass

from models import show
from models.campaigns.board_words import asks_text, terms_text
from models.campaigns.partnership import Partnership
from models.influencers.influencer import InfluencerRow
from models.reading.money import share

BASIS_POINTS = 10_000


@dataclass(frozen=True, slots=True)
class Price:
    """``minor`` units of ``currency``, ``None`` where nobody named a price; ``text`` as it was agreed or asked for."""

    minor: int | None
    currency: str
    text: str = ""
    is_gift: bool = False
    assumed: tuple[str, ...] = ()


def price_of(
    person: InfluencerRow,
    partnership: Partnership | None,
    usual_product: int | None,
    orders: float | None,
    average_order: float | None,
) -> Price:
    """The fee agreed or asked, product at cost, shipping, and the commission on the orders expected.

    ``usual_product`` is what sending the product usually costs and ``average_order`` what an order brings, in minor
    units of the price's currency; ``None`` where either is not known. A partnership's fee goes before the asking price.
    """
    terms = partnership if partnership and (partnership.fee is not None or partnership.product_cost) else None
    fee = terms.fee if terms else person.asking_price
    commission = (partnership.commission if partnership else None) or person.asking_commission
    wants_product = bool(terms.product or terms.product_cost) if terms else person.asks_product
    currency = terms.currency if terms else person.currency
    if fee is None and not wants_product and not commission:
        return Price(None, currency)
    sent, assumed = _product(terms, usual_product, currency) if wants_product else (0, ())
    share_paid, words = _commission(commission, orders, average_order)
    total = (fee or 0) + sent + share_paid
    text = (terms_text(terms) if terms else asks_text(person)) or show.money(total, currency)
    if not fee and not commission and sent:
        text = f"product {show.money(sent, currency)}"
    return Price(total, currency, text, not fee, (*assumed, *words))


def _product(terms: Partnership | None, usual: int | None, currency: str) -> tuple[int, Sequence[str]]:
    if terms is not None and terms.product_cost is not None:
        return terms.product_cost + (terms.shipping or 0), ()
    if usual is None:
        return 0, ("What the product costs you is not known: it is counted as nothing.",)
    return usual, (f"Product at {show.money(usual, currency)}, as it usually cost with shipping.",)


def _commission(points: int | None, orders: float | None, average_order: float | None) -> tuple[int, Sequence[str]]:
    if not points:
        return 0, ()
    rate = show.percent(points / BASIS_POINTS, 0 if points % 100 == 0 else 1)
    if orders is None or average_order is None:
        return 0, (f"The commission of {rate} is not counted: the orders cannot be told yet.",)
    owed = share(round(orders * average_order), points, BASIS_POINTS)
    return owed, (f"Commission of {rate} on the orders expected.",)
