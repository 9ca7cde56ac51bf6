"""Why a figure is n/a, in the words that people read, and what mends it."""

from collections.abc import Iterable, Sequence

from models.campaigns.campaign import Campaign
from models.figures.remedy import Remedy
from models.plural import counted
from models.show import day_range

NOTHING_AGREED = "Nothing was agreed yet."
NO_ORDERS = "No orders were imported yet."
NO_CODE = "No creator here has a code, so no order can be told to be anybody’s."
SALES_OF_NOBODY = "Sales were imported, but their days lie in no campaign of these creators: set its dates."
NO_POSTS = "There is no post here yet."
NO_PAID_POSTS = "No post here belongs to a campaign, so none was paid for."
NO_MARGIN = "The gross margin is not known: enter it under File → Business…."
NO_GIFT_COST = (
    "What a gift cost you is not known: enter the gross margin under File → Business…, or the cost with the order."
)
NOTHING_SPENT = "Nothing was spent."
NOTHING_SPENT_ON_THEM = "Nothing is agreed with, or was paid to, those who are live, have a post or bring orders."
ALONE = "Some sales came as revenue alone, without a number of orders."
UNPRICED = "These orders came without their revenue."
ORDERS_HAVE_NO_PLATFORM = "Orders belong to a creator, not to a platform: take the platform out of the scope."
COSTS_HAVE_NO_PLATFORM = "Costs belong to a creator, not to a platform: take the platform out of the scope."
COSTS_ARE_OF_A_WHOLE = "Costs belong to a whole campaign:"
NO_CAMPAIGN_IN_DATES = "No campaign of a live partnership here has days in these dates."
WORK_HAS_NO_PLATFORM = "How it went belongs to a creator, not to a platform: take the platform out of the scope."
PART_OF_PARTNERSHIPS = "Agreements belong to a whole campaign: take the dates out of the scope."
NO_BUDGET = "No budget is set for this campaign."
CODES_HAVE_NO_CLICKS = "An order by code has no click, so orders and clicks do not belong together."

_REMEDIES = {
    NO_ORDERS: Remedy.IMPORT_RESULTS,
    NO_POSTS: Remedy.ADD_POST,
    NO_MARGIN: Remedy.TYPE_MARGIN,
    NO_GIFT_COST: Remedy.TYPE_MARGIN,
    ORDERS_HAVE_NO_PLATFORM: Remedy.DROP_PLATFORMS,
    COSTS_HAVE_NO_PLATFORM: Remedy.DROP_PLATFORMS,
    NO_CAMPAIGN_IN_DATES: Remedy.DROP_DATES,
    WORK_HAS_NO_PLATFORM: Remedy.DROP_PLATFORMS,
    PART_OF_PARTNERSHIPS: Remedy.DROP_DATES,
    NO_BUDGET: Remedy.SET_BUDGET,
}


def remedy_for(reason: str) -> Remedy | None:
    """What the owner can do about it; ``None`` where nothing but time helps, or no reason is given."""
    return Remedy.DROP_DATES if reason.startswith(COSTS_ARE_OF_A_WHOLE) else _REMEDIES.get(reason)


def part_of_campaigns(cut: Sequence[Campaign]) -> str:
    """Why there is no cost where the dates hold only parts of campaigns, and what to do."""
    if len(cut) > 1:
        names = " and ".join(campaign.name for campaign in cut) if len(cut) == 2 else counted(len(cut), "campaign")
        return f"{COSTS_ARE_OF_A_WHOLE} the dates hold only parts of {names}. Widen the dates, or take them out."
    campaign = cut[0]
    if campaign.starts_on is None or campaign.ends_on is None:
        missing = "last day" if campaign.starts_on else "first day" if campaign.ends_on else "dates"
        return f"{COSTS_ARE_OF_A_WHOLE} {campaign.name} has no {missing} yet. Enter that, or take the dates out."
    whole = day_range(campaign.starts_on, campaign.ends_on)
    return f"{COSTS_ARE_OF_A_WHOLE} the dates hold only a part of {campaign.name}. Widen them to hold {whole}."


def several_currencies(currencies: Iterable[str]) -> str:
    """Why amounts are not added up."""
    first, *others = sorted(currencies)
    return f"Amounts are in {', '.join([first, *others[:-1]])} and {others[-1]}: type an exchange rate to add them up."
