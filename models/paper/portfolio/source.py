"""What a portfolio report is made from: the figures of its campaigns together, and those of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from models.charts import GroupsCompared, MoneyInOut
from models.figures.figure import FigureSet
from models.paper.portfolio.period import period_name
from models.paper.report.source import ReportSource
from models.results.overview import CampaignOverview


@dataclass(frozen=True, slots=True)
class PortfolioCampaign:
    """A campaign of the period: its figures, and how it stands.

    ``is_part`` says that only a part of it lies in the period: its figures are then of the days of the period alone,
    and neither its goal nor its budget can be laid beside them.
    """

    overview: CampaignOverview
    figures: FigureSet
    is_part: bool = False

    @property
    def name(self) -> str:
        """What it is called."""
        return self.overview.campaign.name


@dataclass(frozen=True, slots=True)
class PortfolioSource:
    """All campaigns of a period, open where an end is ``None``.

    ``report`` is of those that are counted together: all that lie wholly in the period, or where none does the days of
    the period of those that lie partly in it. ``back`` and ``rate`` lay campaign against campaign, ``platforms`` one
    platform against another; ``flows`` is money in and out. ``back`` and ``flows`` have a chart each currency.
    ``booked`` counts the campaigns in which something was agreed with each creator.
    """

    since: date | None
    until: date | None
    report: ReportSource
    campaigns: tuple[PortfolioCampaign, ...]
    back: tuple[GroupsCompared, ...]
    rate: GroupsCompared
    platforms: GroupsCompared
    flows: tuple[MoneyInOut, ...]
    booked: Mapping[int, int]

    @property
    def period(self) -> str:
        """The period as it is spoken of."""
        return period_name(self.since, self.until)

    @property
    def whole(self) -> list[PortfolioCampaign]:
        """Campaigns all of which lies in the period."""
        return [one for one in self.campaigns if not one.is_part]

    @property
    def parts(self) -> list[PortfolioCampaign]:
        """Campaigns of which a part lies in the period."""
        return [one for one in self.campaigns if one.is_part]

    @property
    def counted(self) -> list[PortfolioCampaign]:
        """Those whose figures are added up on the first page."""
        return self.whole or self.parts
