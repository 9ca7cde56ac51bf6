"""What was agreed with somebody before: what each partnership came to, and what a piece of it cost."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from statistics import median

from models import show
from models.campaigns.campaign import Campaign
from models.campaigns.offer import Offer, OfferedBy
from models.campaigns.partnership import Partnership
from models.figures.figure import Figure, Unit
from models.influencers.asking import PRODUCT, Asking, asking_text
from models.record import record

FORMULA = "median of (fee + product at cost) ÷ pieces, over the partnerships agreed; pieces live, else those promised"


@record(frozen=True)
class AgreedPrice:
    """The terms of one partnership in words, and what they come to without commission and shipping.

    ``amount`` is the fee and the product at cost, in minor units of ``currency``; ``None`` where neither is known.
    ``pieces`` are those that went live, else those promised; 0 where nobody counted.
    """

    campaign_id: int
    campaign: str
    day: date | None
    terms: str
    amount: int | None
    currency: str
    pieces: int

    @property
    def per_piece(self) -> float | None:
        """Minor units for one piece; ``None`` where either is not known."""
        return self.amount / self.pieces if self.amount is not None and self.pieces else None


def agreed_prices(
    work: Iterable[tuple[Partnership, Campaign]], pieces: Mapping[int, int]
) -> list[AgreedPrice]:
    """What was agreed, newest first; ``pieces`` by the id of the partnership. What has no terms is left out."""
    agreed = [
        AgreedPrice(
            campaign.id, campaign.name, _day(partnership, campaign), terms, _amount(partnership), partnership.currency,
            pieces.get(partnership.id, 0),
        )
        for partnership, campaign in work
        if partnership.stage.is_committed and (terms := terms_text(partnership))
    ]  # fmt: skip
    return sorted(agreed, key=lambda price: price.day or date.min, reverse=True)


@record(frozen=True)
class NamedPrice:
    """What one of the two named while they talked: it is not agreed, and counts in no figure."""

    campaign_id: int
    campaign: str
    day: date | None
    who: OfferedBy
    terms: str


def named_prices(offers: Iterable[Offer], work: Iterable[tuple[Partnership, Campaign]]) -> list[NamedPrice]:
    """Offers in the order given, each with its campaign; one that names no terms is left out."""
    homes = {partnership.id: campaign for partnership, campaign in work}
    return [
        NamedPrice(home.id, home.name, offer.offered_on, offer.offered_by, terms)
        for offer in offers
        if (home := homes.get(offer.partnership_id)) is not None and (terms := terms_text(_as_terms(offer)))
    ]


def prices_per_piece(prices: Sequence[AgreedPrice]) -> list[Figure]:
    """The median price of a piece, one for each currency; a single n/a one, with the reason, where none is known."""
    known = defaultdict[str, list[float]](list)
    for price in prices:
        if price.per_piece is not None:
            known[price.currency].append(price.per_piece)
    figures = [
        Figure(
            "price_per_piece", "Agreed for a piece", Unit.MONEY, median(each), FORMULA, n=len(each), of=len(prices),
            counted="partnerships", currency=currency,
        )
        for currency, each in known.items()
    ]  # fmt: skip
    reason = "no price was agreed yet" if not prices else "no piece was counted, or no amount is known"
    nothing = Figure("price_per_piece", "Agreed for a piece", Unit.MONEY, None, FORMULA, reason=reason)
    return figures or [nothing]


def terms_text(partnership: Partnership) -> str:
    """Fee, product and commission as agreed: "€150 + tasting box (€18) + 10 %"; empty where nothing was."""
    parts = [asking_text(Asking(partnership.currency, partnership.fee))] if partnership.fee is not None else []
    if partnership.product or partnership.product_cost:
        cost = f" ({show.money(partnership.product_cost, partnership.currency)})" if partnership.product_cost else ""
        parts.append(f"{partnership.product or PRODUCT}{cost}")
    if partnership.commission:
        parts.append(asking_text(Asking(partnership.currency, commission=partnership.commission)))
    return " + ".join(parts)


def _as_terms(offer: Offer) -> Partnership:
    terms = Partnership(0, 0, 0, currency=offer.currency, fee=offer.fee, product=offer.product)
    return replace(terms, commission=offer.commission)


def _amount(partnership: Partnership) -> int | None:
    known = [part for part in (partnership.fee, partnership.product_cost) if part is not None]
    return sum(known) if known else None


def _day(partnership: Partnership, campaign: Campaign) -> date | None:
    """The day of the contract, else when the campaign began, else when the partnership came to its stage."""
    return partnership.contract_signed_on or campaign.starts_on or partnership.stage_since
