"""Why a figure is n/a, in the words that people read, and what mends it."""

from collections.abc import Iterable

from models.remedy import Remedy

NOTHING_AGREED = "Nothing was agreed yet."
NO_ORDERS = "No orders were imported yet."
NO_CODE = "No creator here has a code, so no order can be told to be hers."
SALES_OF_NOBODY = "Sales were imported, but their days lie in no campaign of these creators: set its dates."
NO_POSTS = "There is no post here yet."
NO_MARGIN = "The gross margin is not known: enter it under File → Business…."
NO_GIFT_COST = (
    "What a gift cost you is not known: enter the gross margin under File → Business…, or the cost with the order."
)
NOTHING_SPENT = "Nothing was spent."
ALONE = "Some sales came as revenue alone, without a number of orders."
UNPRICED = "These orders came without their revenue."
ORDERS_HAVE_NO_PLATFORM = "Orders belong to a creator, not to a platform: take the platform out of the scope."
COSTS_HAVE_NO_PLATFORM = "Costs belong to a creator, not to a platform: take the platform out of the scope."
PART_OF_A_CAMPAIGN = "Costs belong to a whole campaign: widen the dates to hold all of it."
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
    PART_OF_A_CAMPAIGN: Remedy.DROP_DATES,
    WORK_HAS_NO_PLATFORM: Remedy.DROP_PLATFORMS,
    PART_OF_PARTNERSHIPS: Remedy.DROP_DATES,
    NO_BUDGET: Remedy.SET_BUDGET,
}


def remedy_for(reason: str) -> Remedy | None:
    """What the owner can do about it; ``None`` where nothing but time helps, or no reason is given."""
    return _REMEDIES.get(reason)


def several_currencies(currencies: Iterable[str]) -> str:
    """Why amounts are not added up."""
    first, *others = sorted(currencies)
    return f"Amounts are in {', '.join([first, *others[:-1]])} and {others[-1]}: type an exchange rate to add them up."
