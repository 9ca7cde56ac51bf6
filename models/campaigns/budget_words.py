"""What a campaign's budget says of itself: the amounts that are told, and what each is made of."""

from collections.abc import Sequence

from models import show
from models.campaigns.budget import Budget
from models.plural import counted
from models.stage_names import USUAL_NAMES, StageNames
from models.stages import Column

PAID = "payments made + product sent and gifts, at cost + expenses"
PROMISED = "agreed + commission owed on sales − paid"
PLANNED = "{} and {}, at their asking price, as agreed ones whose fee is not entered"
FREE = "budget − paid − promised"


def still_to_spend(budget: Budget) -> str:
    """What is promised or planned, and what is left: "€310 promised, €450 free"."""
    promised, planned = (show.money(amount, budget.currency) for amount in (budget.promised, budget.planned))
    note = f"{promised} promised" if budget.promised or not budget.planned else f"{planned} planned"
    if budget.free is None:
        return f"{note}, no budget set"
    word = "free" if budget.free >= 0 else "over"
    return f"{note}, {show.money(abs(budget.free), budget.currency)} {word}"


def further_amounts(budgets: Sequence[Budget]) -> str:
    """What the line of the own currency has no room for: what is planned beside what is promised, fees that are not
    entered, other currencies.

    "€390 planned · 1 fee not entered · beside it $120 paid, $80 promised"; empty where there is none of it.
    """
    own = budgets[0]
    planned = f"{show.money(own.planned, own.currency)} planned" if own.promised and own.planned else ""
    missing = f"{counted(own.feeless, 'fee')} not entered" if own.feeless else ""
    told = ", ".join(_told(one) for one in budgets[1:])
    return " · ".join(part for part in (planned, missing, f"beside it {told}" if told else "") if part)


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
