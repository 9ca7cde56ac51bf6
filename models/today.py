"""What needs the owner today."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Need(StrEnum):
    """Why something is on the list."""

    FOLLOW_UP = "follow-up"
    LATE = "late piece"
    MEASURE = "post to measure"
    PAY = "payment"


@dataclass(frozen=True, slots=True)
class TodayItem:
    """One line of the list: what, about whom, since when, and where a click goes."""

    need: Need
    text: str
    due: date | None
    influencer_id: int | None = None
    campaign_id: int | None = None


def summary(items: list[TodayItem]) -> str:
    """The list in a few words for the status bar: "3 follow-ups due · 1 post awaiting metrics"."""
    parts = []
    for need, one, many in (
        (Need.FOLLOW_UP, "follow-up due", "follow-ups due"),
        (Need.LATE, "piece late", "pieces late"),
        (Need.MEASURE, "post awaiting metrics", "posts awaiting metrics"),
        (Need.PAY, "payment due", "payments due"),
    ):
        count = sum(item.need is need for item in items)
        if count:
            parts.append(f"{count} {one if count == 1 else many}")
    return " · ".join(parts) or "Nothing needs you today"
