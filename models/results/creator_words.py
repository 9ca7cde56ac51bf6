"""What comparisons of creators say of one of them, on screen and on paper: whose line it is, and the ranges."""

from models import show
from models.estimates.estimate import Estimate
from models.reading.platform import handle_text
from models.results.creator_result import CreatorResult


def who(creator: CreatorResult) -> str:
    """By what a name is told from another: "@mossandcrumb · Instagram"."""
    platform = creator.platform
    handle = handle_text(platform, creator.handle) if platform else creator.handle and f"@{creator.handle}"
    return " · ".join(part for part in (handle, platform.label if platform else "") if part)


def rate_range(rate: Estimate, *, is_early: bool) -> str:
    """The range of a rate in percent: "3.8 – 5.1", with "early" where it is too early to tell."""
    return _ranged(show.percent_span(rate.low, rate.high), is_early=is_early)


def back_range(back: Estimate, *, is_early: bool) -> str:
    """The range of what came back for 1 spent: "1.90 – 3.40", with "early" where it is too early to tell."""
    return _ranged(show.span(back.low, back.high, 2), is_early=is_early)


def _ranged(text: str, *, is_early: bool) -> str:
    return f"{text}, early" if is_early else text
