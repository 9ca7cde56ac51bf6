"""Everything a plan is made from: the candidates of a campaign, and what is known of its goal, prices and orders."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.campaigns.campaign import Campaign, GoalMetric
from models.estimates.trends import Trends
from models.figures.figure import Figure
from models.planner.candidate import Candidate
from models.planner.one_account import Quote
from models.reading.platform import Platform


@dataclass(frozen=True, slots=True)
class Pool:
    """The candidates for one metric.

    ``budget`` is what is free of the campaign's budget and ``target`` what its goal still lacks, each ``None`` where it
    has none; the goal counts only where the plan is made for its metric. ``in_campaign`` has the partnerships of those
    it talks with, by influencer; the others come from the list. ``agreed`` partnerships stand outside of the plan.
    ``posts`` is the middle number of posts promised; ``cut_at`` how many of the list were taken, if not all.
    ``trends`` are those that rates are drawn to.
    """

    campaign: Campaign
    metric: GoalMetric
    candidates: tuple[Candidate, ...]
    in_campaign: Mapping[int, int]
    budget: int | None
    target: int | None
    agreed: int
    quotes: tuple[Quote, ...]
    average_order: Figure
    margin: int | None
    platform: Platform
    posts: int = 1
    cut_at: int | None = None
    trends: Trends = field(default_factory=Trends)
