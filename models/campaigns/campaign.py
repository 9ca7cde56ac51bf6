"""A campaign: one goal with a target, dates, a budget and the people who work on it."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.reading.text import one_line


class Objective(StrEnum):
    """What a campaign is for."""

    AWARENESS = "awareness"
    ENGAGEMENT = "engagement"
    CLICKS = "clicks"
    SALES = "sales"
    CONTENT = "content"

    @property
    def label(self) -> str:
        """As a person reads it: "Sales"."""
        return self.value.capitalize()


class GoalMetric(StrEnum):
    """The one number a campaign is judged by."""

    REACH = "reach"
    VIEWS = "views"
    ENGAGEMENTS = "engagements"
    CLICKS = "clicks"
    ORDERS = "orders"
    REVENUE = "revenue"
    POSTS = "posts"

    @property
    def noun(self) -> str:
        """How the goal is spoken of: "88 of 120 orders", "5,000 reached"."""
        return "reached" if self is GoalMetric.REACH else self.value


GOAL_OF_OBJECTIVE = {
    Objective.AWARENESS: GoalMetric.REACH,
    Objective.ENGAGEMENT: GoalMetric.ENGAGEMENTS,
    Objective.CLICKS: GoalMetric.CLICKS,
    Objective.SALES: GoalMetric.ORDERS,
    Objective.CONTENT: GoalMetric.POSTS,
}


class CampaignStatus(StrEnum):
    """Where a campaign stands in time."""

    PLANNING = "planning"
    RUNNING = "running"
    FINISHED = "finished"

    @property
    def label(self) -> str:
        """As a person reads it: "Running"."""
        return self.value.capitalize()

    @property
    def tone(self) -> str:
        """The colour of the status pill."""
        return {"planning": "amber", "running": "green", "finished": "grey"}[self.value]


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign; ``goal_target`` counts pieces, or minor units where the goal is revenue.

    ``budget`` is in minor units of ``currency``; targets and budget are ``None`` while unset. ``landing_page`` is where
    tracked links lead.
    """

    id: int
    name: str
    objective: Objective = Objective.SALES
    goal_metric: GoalMetric = GoalMetric.ORDERS
    goal_target: int | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    budget: int | None = None
    currency: str = "EUR"
    product: str = ""
    brief: str = ""
    regions: tuple[str, ...] = ()
    finished_on: date | None = None
    created_on: date | None = None
    landing_page: str = ""

    def status(self, today: date) -> CampaignStatus:
        """Planning, running or finished on the given day: from the dates and the owner's *finished* mark."""
        if self.finished_on is not None and self.finished_on <= today:
            return CampaignStatus.FINISHED
        if self.ends_on is not None and self.ends_on < today:
            return CampaignStatus.FINISHED
        if self.starts_on is None or self.starts_on > today:
            return CampaignStatus.PLANNING
        return CampaignStatus.RUNNING


def name_key(name: str) -> str:
    """What two ways to type one campaign's name have in common; accents still tell names apart."""
    return unicodedata.normalize("NFC", one_line(name)).casefold()
