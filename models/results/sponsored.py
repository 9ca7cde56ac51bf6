"""Sponsored posts of somebody beside her ordinary ones: do her followers engage less where she is paid."""

from collections.abc import Sequence

from models.estimates.estimates import PostRate, Trend, creator_rate
from models.estimates.plain_rates import PlainRates, plain_rates
from models.figures.figure import Figure, Unit
from models.figures.figure_text import range_text
from models.record import record
from models.results.booking_again import TOO_EARLY, Verdict
from models.show import percent

FORMULA = "engagements ÷ followers at posting time; few posts are drawn to what is usual for the size"


DRAWN = "With fewer posts each is drawn more to what is usual, so both can lie on one side of the rate of all posts."


@record(frozen=True)
class SponsoredRates:
    """The rate of posts in partnerships and that of all others, each with its range and its n.

    ``plain`` are the rates of all of them as they stand, ``None`` where no post was read.
    """

    sponsored: Figure
    ordinary: Figure
    plain: PlainRates | None = None

    @property
    def is_known(self) -> bool:
        """Whether posts of both kinds were read."""
        return self.sponsored.value is not None and self.ordinary.value is not None

    @property
    def verdict(self) -> Verdict:
        """Which engage more, where the ranges lie apart; else that it is too early to tell, or why nothing is known."""
        paid, own = self.sponsored, self.ordinary
        if paid.low is None or paid.high is None or own.low is None or own.high is None:
            return Verdict("n/a", "grey", f"Sponsored and ordinary posts: n/a, {paid.reason or own.reason}.")
        why = f"Sponsored: {_words(paid)}.\nOrdinary: {_words(own)}."
        if paid.high < own.low:
            return Verdict("sponsored less", "amber", why)
        if paid.low > own.high:
            return Verdict("sponsored more", "green", why)
        return Verdict(TOO_EARLY, "grey", f"{why}\nThe ranges overlap: more posts would show. {DRAWN}")


def sponsored_rates(sponsored: Sequence[PostRate], ordinary: Sequence[PostRate], trend: Trend | None) -> SponsoredRates:
    """Both rates by the estimate that the rate of a creator comes from; ``trend`` is that of her platform."""
    return SponsoredRates(
        _rate("sponsored_rate", "Sponsored posts", sponsored, trend, "no post in a partnership was read"),
        _rate("ordinary_rate", "Ordinary posts", ordinary, trend, "no post outside of partnerships was read"),
        plain_rates([*sponsored, *ordinary]),
    )


def _rate(name: str, label: str, posts: Sequence[PostRate], trend: Trend | None, reason: str) -> Figure:
    estimate = creator_rate(posts, trend)
    if estimate is None:
        return Figure(name, label, Unit.RATE, None, FORMULA, reason=reason)
    return Figure(name, label, Unit.RATE, estimate.likely, FORMULA, n=estimate.n, low=estimate.low, high=estimate.high)


def _words(figure: Figure) -> str:
    return f"{percent(figure.value)}, {range_text(figure)} (8 times in 10), {figure.n} posts"
