"""What the four tiles of a campaign say: goal, budget, posts, and what came back."""

from dataclasses import dataclass
from datetime import date

from models import show
from models.campaigns.budget_words import budget_explained, further_amounts, still_to_spend
from models.campaigns.campaign_words import goal_value, target_text
from models.campaigns.live_pieces import FORMULA
from models.figures.figure_text import explanation
from models.figures.metrics import is_by_code_alone
from models.plural import counted
from models.reading.currencies import symbol
from models.results.goal_words import outlook, pace_text
from models.results.overview import CampaignOverview
from models.stage_names import USUAL_NAMES, StageNames


@dataclass(frozen=True, slots=True)
class TileWords:
    """A figure, what stands small beside it, the line below, its formula, and the share of a bar (``None``: no bar).

    ``further`` is a second line below, empty where there is nothing more to say; ``warns``: the first tells what is
    wrong.
    """

    value: str
    suffix: str = ""
    note: str = ""
    formula: str = ""
    share: float | None = None
    further: str = ""
    warns: bool = False


def goal_tile(overview: CampaignOverview, today: date) -> TileWords:
    """How far the goal is reached and where it is heading."""
    campaign, figure = overview.campaign, overview.figures[overview.campaign.goal_metric.value]
    target = target_text(campaign)
    if overview.done is None:
        suffix = f"of {target}" if target else campaign.goal_metric.noun
        return TileWords(show.NOT_AVAILABLE, suffix, overview.why_not_done, explanation(figure))
    suffix = f"of {target}" if target else f"{campaign.goal_metric.noun} so far"
    formula = "\n".join(part for part in (explanation(figure), pace_text(overview, today)) if part)
    verdict, _, range_by_day = outlook(overview, today).partition(": ")
    done = goal_value(campaign, overview.done)
    further = " · ".join(part for part in (range_by_day, overview.not_counted) if part)
    return TileWords(done, suffix, verdict, formula, overview.share_done, further)


def budget_tile(overview: CampaignOverview, names: StageNames = USUAL_NAMES) -> TileWords:
    """What is paid, promised and free; other currencies have their own subtotals below."""
    budget, formula = overview.budget, budget_explained(overview.budgets, names)
    paid, note = show.money(budget.paid, budget.currency), still_to_spend(budget)
    further = further_amounts(overview.budgets)
    if budget.total is None:
        return TileWords(paid, "paid", note, formula, further=further)
    share = budget.paid / budget.total if budget.total else None
    suffix = f"paid of {show.money(budget.total, budget.currency)}"
    return TileWords(paid, suffix, note, formula, share, further, budget.is_over)


def posts_tile(overview: CampaignOverview) -> TileWords:
    """Pieces live of those promised, and what is wrong with them."""
    delivered = overview.delivered
    formula = (
        "Pieces of this campaign's creators that are live, of those promised\n"
        f"{FORMULA}\n"
        "Late: not live though the day agreed has passed\n"
        "Disclosure: posts where nobody has noted yet that it was seen"
    )
    if not delivered.promised and not delivered.live:
        return TileWords("0", "live", "No pieces are agreed yet", formula)
    problems = []
    if delivered.late:
        problems.append(f"{show.count(delivered.late)} late")
    if delivered.postless:
        problems.append(f"{show.count(delivered.postless)} live without a post")
    if overview.posts_undisclosed:
        problems.append(f"{show.count(overview.posts_undisclosed)} without disclosure seen")
    fine = "none late" if not delivered.live else "none late · every disclosure seen"
    note = " · ".join(problems) or fine
    if not delivered.promised:
        return TileWords(show.count(delivered.live), "live, none promised", note, formula)
    suffix = f"of {show.count(delivered.promised)} live"
    return TileWords(show.count(delivered.met), suffix, note, formula, further=delivered.beyond_text)


def back_label(overview: CampaignOverview) -> str:
    """The name of the tile of what came back: "Back per €1"."""
    return f"Back per {symbol(overview.figures['back_per_1'].currency or overview.campaign.currency)}1"


def back_tile(overview: CampaignOverview) -> TileWords:
    """Revenue for each unit of cost, with its likely range."""
    figure, orders = overview.figures["back_per_1"], overview.figures["orders"]
    if figure.value is None:
        return TileWords(show.NOT_AVAILABLE, "", figure.reason, explanation(figure))
    likely = f"likely {show.span(figure.low, figure.high)}" if figure.low is not None else ""
    note = "" if orders.value is None else counted(int(orders.value), "order")
    if note and is_by_code_alone(orders):
        note += " by code"
    value = show.ratio_money(figure.value, figure.currency)
    return TileWords(value, likely, note, explanation(figure), further=figure.caveat)
