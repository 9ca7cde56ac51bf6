"""What a campaign's budget says of itself: the amounts that are told, and what each is made of."""

from collections.abc import Sequence

from models import show
from models.campaigns.budget import Budget
from models.plural import counted
from models.stage_names import USUAL_NAMES, StageNames
from models.stages import Column

PAID = "payments made + product sent and gifts, at cost, with shipping + expenses"
PROMISED = "what is agreed, with commission on sales so far, or noted to be paid − what is paid of it"
PLANNED = "{} and {}, at their asking price, as agreed ones whose fee is not entered"
FREE = "budget − paid − promised"


def still_to_spend(budget: Budget) -> str:
    """What is promised and what is left, which make up the budget with what is paid: "€310 promised, €450 free".

    What is over budget comes first, so that it is never cut.
    """
    promised = f"{show.money(budget.promised, budget.currency)} promised"
    if budget.free is None:
        return f"{promised}, no budget set"
    left = show.money(abs(budget.free), budget.currency)
    return f"{left} over budget, {promised}" if budget.is_over else f"{promised}, {left} free"


def planned_text(budget: Budget) -> str:
    """What is planned, beside what is free for it: "€390 of it planned"; empty where nothing is."""
    if not budget.planned:
        return ""
    planned, free = show.money(budget.planned, budget.currency), budget.free
    if free is None or free < 0:
        return f"{planned} more planned"
    if budget.planned <= free:
        return f"{planned} of it planned"
    return f"{planned} planned, {show.money(budget.planned - free, budget.currency)} more than is free"


def further_amounts(budgets: Sequence[Budget]) -> str:
    """What the line of the own currency has no room for: what is planned, fees that are not entered, other currencies.

    "€390 of it planned · 1 fee not entered · beside it $120 paid, $80 promised"; empty where there is none of it.
    """
    own = budgets[0]
    missing = f"{counted(own.feeless, 'fee')} not entered" if own.feeless else ""
    told = ", ".join(_told(one) for one in budgets[1:])
    return " · ".join(part for part in (planned_text(own), missing, f"beside it {told}" if told else "") if part)


def without_a_fee(budget: Budget) -> tuple[str, ...]:
    """How many agreed whose fee is not in what is promised, in a sentence without its stop; empty for none."""
    if not budget.feeless:
        return ()
    who = f"{counted(budget.feeless, 'creator')} agreed and {'has' if budget.feeless == 1 else 'have'}"
    return (f"{who} no fee entered: it is not promised yet, and planned at the asking price as far as that is known",)


def budget_explained(budgets: Sequence[Budget], names: StageNames = USUAL_NAMES) -> str:
    """Each amount with its formula, a line each; other currencies follow as subtotals that are never added up."""
    own = budgets[0]
    lines = [
        f"{part.capitalize()} {show.money(amount, own.currency)} = {formula}"
        for part, formula in budget_formulas(names).items()
        if (amount := getattr(own, part)) is not None
    ]
    return "\n".join((*lines, *without_a_fee(own), *elsewhere(budgets)))


def budget_formulas(names: StageNames = USUAL_NAMES) -> dict[str, str]:
    """How paid, promised, planned and free are made, by the names of ``Budget``."""
    planned = PLANNED.format(*map(names.within_sentence, (Column.SHORTLISTED, Column.IN_TALKS)))
    return {"paid": PAID, "promised": PROMISED, "planned": planned, "free": FREE}


def elsewhere(budgets: Sequence[Budget]) -> tuple[str, ...]:
    """What stands in other currencies, a line each: never added to the budget."""
    return tuple(f"In {other.currency}, outside of this budget: {_told(other)}" for other in budgets[1:])


def _told(budget: Budget) -> str:
    named = ((budget.paid, "paid"), (budget.promised, "promised"), (budget.planned, "planned"))
    return ", ".join(f"{show.money(amount, budget.currency)} {word}" for amount, word in named if amount)
