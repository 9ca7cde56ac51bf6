"""The table of campaigns in a portfolio: each once, and the figures of those that are counted together."""

from models import show
from models.campaigns.campaign import CampaignStatus
from models.campaigns.campaign_words import dates_text, progress_text, target_text
from models.figures.figure import FigureSet
from models.figures.paying import PaysFrom
from models.paper.figure_cells import back_cell, figure_cell, share_cell, subtotals_cell
from models.paper.portfolio.source import PortfolioCampaign, PortfolioSource
from models.paper.table import NOTHING, UNKNOWN, Cell, Column, Table
from models.plural import counted
from models.results.overview import CampaignOverview

COLUMNS = (
    Column("Campaign", 2.3, is_number=False),
    Column("Dates", 1.6, is_number=False),
    Column("Goal", 1.95, is_number=False),
    Column("Budget", 1.15),
    Column("Cost", 1.4),
    Column("Revenue", 1.45),
    Column("Back per 1", 1.35),
    Column("Posts", 1.4),
    Column("On time", 1.05),
)
PART = "partly in the period"
LEGEND = (
    "– not known, never counted as 0. Ranges hold the truth 8 times in 10; “early”: the range holds what pays for"
    " itself, so that it may or may not have paid back. Posts: live of promised. On time: pieces live by their day, of"
    " those whose day is over."
)


def campaigns_table(source: PortfolioSource) -> Table:
    """One row a campaign, the earliest first; together are those that are counted on the first page."""
    rows = tuple(_row(one, _pays_from(source)) for one in source.campaigns)
    return Table(COLUMNS, rows, _together(source) if len(source.counted) > 1 else (), LEGEND)


def _pays_from(source: PortfolioSource) -> PaysFrom:
    return PaysFrom(source.report.business.gross_margin)


def _row(one: PortfolioCampaign, pays_from: PaysFrom) -> tuple[Cell, ...]:
    overview, figures = one.overview, one.figures
    campaign = overview.campaign
    state = PART if one.is_part else overview.status.label.lower()
    return (
        Cell(campaign.name, f"{campaign.objective.label}, {state}"),
        Cell(dates_text(campaign)),
        *((NOTHING, NOTHING) if one.is_part else (_goal(overview), _budget(overview))),
        *_money(figures, pays_from),
        figure_cell(figures["posts"]) if one.is_part else _posts(overview),
        share_cell(figures["on_time_rate"]),
    )


def _goal(overview: CampaignOverview) -> Cell:
    campaign, status = overview.campaign, overview.status
    if not campaign.goal_target:
        return NOTHING
    if overview.done is None or (status is CampaignStatus.PLANNING and not overview.done):
        begun = "" if status is not CampaignStatus.PLANNING else "not begun"
        return Cell(f"{UNKNOWN} of {target_text(campaign)}", begun, is_faint=True)
    words, share = progress_text(campaign, overview.done, status), overview.share_done or 0.0
    if share >= 1:
        return Cell(words, "reached")
    missed = "missed, " if status is CampaignStatus.FINISHED else ""
    # Rounded down: 99.9 % is not the goal yet.
    return Cell(words, f"{missed}{int(share * 100)} %")


def _budget(overview: CampaignOverview) -> Cell:
    budget = overview.budget
    return NOTHING if budget.total is None else Cell(show.money(budget.total, budget.currency))


def _posts(overview: CampaignOverview) -> Cell:
    return Cell(overview.delivered.text)


def _money(figures: FigureSet, pays_from: PaysFrom) -> tuple[Cell, ...]:
    spent, revenue, back = (figures.each(name) for name in ("cost", "revenue", "back_per_1"))
    return (subtotals_cell(spent), subtotals_cell(revenue), back_cell(back, pays_from))


def _together(source: PortfolioSource) -> tuple[Cell, ...]:
    figures = source.report.figures
    return (
        Cell("Together", counted(len(source.counted), "campaign")), Cell(""), Cell(""), Cell(""),
        *_money(figures, _pays_from(source)), figure_cell(figures["posts"]), share_cell(figures["on_time_rate"]),
    )  # fmt: skip
