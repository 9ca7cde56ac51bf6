"""What of a campaign goes along into a copy of it, with its dates moved to another start."""

from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Final

from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Deliverable, Partnership
from models.stages import Stage

_NOT_COPIED: Final = frozenset({"id", "name", "brief", "starts_on", "ends_on", "finished_on", "created_on"})
TERMS: Final = (
    "currency", "fee", "product", "product_cost", "product_retail", "shipping", "commission",
    "usage_where", "disclosure", "kill_fee",
)  # fmt: skip
"""What is agreed with a person whatever the dates; codes and links are not among it, for they say who brought what."""
RIGHTS: Final = (
    "usage_from", "usage_until", "allowlisting_from", "allowlisting_until", "exclusivity_from", "exclusivity_until",
)  # fmt: skip

Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class CopyWishes:
    """What the owner wants of a copy; without a start it has no dates."""

    name: str
    starts_on: date | None = None
    with_creators: bool = True
    with_brief: bool = True


def copy_name(name: str) -> str:
    """The name that a copy is offered: "Autumn box (copy)"."""
    return f"{name} (copy)"


def offered_start(campaign: Campaign, today: date) -> date:
    """The day a copy is offered to start on: the one after the campaign's end, but none that has passed."""
    return max(today, campaign.ends_on + timedelta(1)) if campaign.ends_on else today


def end_of_copy(campaign: Campaign, starts_on: date | None) -> date | None:
    """When a copy ends that is as long as the campaign; ``None`` where either has no dates."""
    if starts_on is None or campaign.starts_on is None or campaign.ends_on is None:
        return None
    return starts_on + (campaign.ends_on - campaign.starts_on)


def copied_campaign(campaign: Campaign, wishes: CopyWishes, today: date) -> Values:
    """The fields of the copy."""
    kept = {one.name: getattr(campaign, one.name) for one in fields(campaign) if one.name not in _NOT_COPIED}
    return {
        **kept,
        "name": wishes.name,
        "brief": campaign.brief if wishes.with_brief else "",
        "starts_on": wishes.starts_on,
        "ends_on": end_of_copy(campaign, wishes.starts_on),
        "created_on": today,
    }


def copied_partnership(partnership: Partnership, shift: timedelta | None, today: date) -> Values:
    """A person as an idea with her terms; rights move along by ``shift``, and are blank where nobody knows it."""
    terms: Values = {name: getattr(partnership, name) for name in TERMS}
    rights: Values = {name: shifted(getattr(partnership, name), shift) for name in RIGHTS}
    return {**terms, **rights, "stage": Stage.IDEA, "stage_since": today}


def copied_deliverable(piece: Deliverable, shift: timedelta | None) -> Values:
    """A promised piece, not begun; its days move along by ``shift``."""
    return {
        "format": piece.format,
        "platform": piece.platform,
        "count": piece.count,
        "note": piece.note,
        "draft_due": shifted(piece.draft_due, shift),
        "post_due": shifted(piece.post_due, shift),
    }


def shift_of(campaign: Campaign, starts_on: date | None) -> timedelta | None:
    """How far the days of a copy lie behind those of the campaign; ``None`` where it cannot be known."""
    return None if starts_on is None or campaign.starts_on is None else starts_on - campaign.starts_on


def shifted(day: date | None, shift: timedelta | None) -> date | None:
    """A day moved; ``None`` beyond the calendar, too."""
    if day is None or shift is None:
        return None
    try:
        return day + shift
    except OverflowError:
        return None
