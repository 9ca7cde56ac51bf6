"""The headings that figures stand under, and their order, the same on screen, on paper and in files."""

from collections.abc import Mapping
from enum import StrEnum

from models.figures.figure import Figure


class Group(StrEnum):
    """What a figure tells of, as its heading reads."""

    SAW = "What people saw"
    DID = "What they did"
    BROUGHT = "What it brought"
    COST = "What it cost"
    TOGETHER = "Working together"


MEMBERS: Mapping[Group, tuple[str, ...]] = {
    Group.SAW: ("posts", "reach", "impressions", "views", "reach_rate", "view_rate", "growth"),
    Group.DID: (
        *("likes", "comments", "shares", "saves", "engagements", "engagement_rate_followers"),
        *("engagement_rate_likely", "engagement_rate_median", "engagement_rate_reach", "engagement_rate_views"),
        *("save_rate", "clicks", "ctr", "sessions"),
    ),
    Group.BROUGHT: ("orders", "conversion_rate", "revenue", "aov", "back_per_1", "profit", "roi"),
    Group.COST: (
        *("cost", "cpm", "cpv", "cpe", "cpc", "cpa"),
        *("budget", "budget_paid", "budget_promised", "budget_planned", "budget_free"),
    ),
    Group.TOGETHER: (
        *("reply_rate", "days_to_reply", "acceptance_rate", "on_time_rate", "draft_rounds"),
        *("post_rate", "gift_post_rate"),
    ),
}
_PLACES = {name: place for place, name in enumerate(name for names in MEMBERS.values() for name in names)}
_GROUPS = {name: group for group, names in MEMBERS.items() for name in names}


def group_of(name: str) -> Group:
    """The heading of a figure."""
    return _GROUPS[name]


def in_order(figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """Figures by name in the order of the headings."""
    return {name: figures[name] for name in sorted(figures, key=_PLACES.__getitem__)}
