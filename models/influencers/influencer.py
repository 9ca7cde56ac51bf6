"""A person (or duo, or shop) one works with."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum

from models.record import record
from models.stages import Stage


class FitAspect(StrEnum):
    """One of the four things an owner rates from 0 to 5."""

    NICHE = "niche"
    VALUES = "values"
    STYLE = "style"
    AUDIENCE = "audience"


@record(frozen=True)
class Influencer:
    """What the owner knows of one person, without her profiles, conversation and partnerships.

    ``asking_price`` is in minor units of ``currency`` and ``asking_commission`` in basis points; each is ``None``
    while nobody has said a price. ``asks_product`` says that she wants product, alone or beside a fee.
    The four ``fit_…`` ratings go from 0 to 5 and are ``None`` while the owner has not judged; each has her note.
    ``forgotten_on`` is the day that she was forgotten: nothing is known of her any more but what was done together.
    """

    id: int
    name: str
    niches: tuple[str, ...] = ()
    region: str = ""
    country: str = ""
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    notes: str = ""
    currency: str = "EUR"
    asking_price: int | None = None
    asking_commission: int | None = None
    asks_product: bool = False
    fit_niche: int | None = None
    fit_values: int | None = None
    fit_style: int | None = None
    fit_audience: int | None = None
    fit_niche_note: str = ""
    fit_values_note: str = ""
    fit_style_note: str = ""
    fit_audience_note: str = ""
    do_not_contact: bool = False
    created_on: date | None = None
    forgotten_on: date | None = None


@record(frozen=True)
class InfluencerRow:
    """One row of the Influencers table: the person and the figures that the list sorts by.

    ``rate``, ``rate_low`` and ``rate_high`` are the likely engagement rate by followers and its 80 % range, as
    fractions, resting on ``rate_posts`` posts; ``usual_rate`` is what is usual for the size on ``platform``.
    All are ``None`` where nothing was measured. ``fit`` is 0 to 100; ``last_contact`` is the day of the latest line of
    the conversation; ``custom`` what she has in the owner's own fields, by their ids.
    """

    id: int
    name: str
    handle: str
    platform: str
    platforms: tuple[str, ...]
    niches: tuple[str, ...]
    region: str
    country: str
    followers: int | None
    rate: float | None
    rate_low: float | None
    rate_high: float | None
    rate_posts: int
    usual_rate: float | None
    fit: int | None
    currency: str
    asking_price: int | None
    asking_commission: int | None
    asks_product: bool
    stage: Stage | None
    follow_up: date | None
    follow_up_note: str
    do_not_contact: bool
    partnerships: int
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    notes: str = ""
    created_on: date | None = None
    last_contact: date | None = None
    custom: Mapping[int, str] = field(default_factory=dict)
