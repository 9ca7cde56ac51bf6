"""The budget of one whole campaign as figures, in the campaign's own currency."""

from collections.abc import Sequence

from models.campaigns.budget import Budget
from models.campaigns.budget_words import budget_formulas, elsewhere, without_a_fee
from models.figures.figure import Figure, Input, Unit
from models.figures.reasons import NO_BUDGET, remedy_for
from models.posts.post import Basis
from models.stage_names import USUAL_NAMES, StageNames

WITHOUT_FEES = frozenset({"promised", "planned", "free"})
"""The parts of a budget that a fee which is not entered would change."""

LABELS = {"paid": "Paid", "promised": "Promised", "planned": "Planned", "free": "Free"}


def budget_figures(budgets: Sequence[Budget], names: StageNames = USUAL_NAMES) -> tuple[Figure, ...]:
    """Budget, paid, promised, planned and free; other currencies stand in their notes and are never added."""
    own, beside = budgets[0], elsewhere(budgets)
    notes = {part: (*without_a_fee(own), *beside) for part in WITHOUT_FEES}
    formulas = {"total": "what you set for this campaign", **budget_formulas(names)}
    labels = {"total": "Budget", **LABELS}
    return tuple(_figure(own, part, labels[part], formulas[part], notes.get(part, beside)) for part in labels)


def _figure(own: Budget, part: str, label: str, formula: str, notes: tuple[str, ...]) -> Figure:
    amount: int | None = getattr(own, part)
    reason = NO_BUDGET if amount is None else ""
    made_from: tuple[Input, ...] = ()
    if part == "free" and own.total is not None:
        amounts = (("Budget", own.total), ("Paid", own.paid), ("Promised", own.promised))
        made_from = tuple(Input(name, value, Unit.MONEY, own.currency) for name, value in amounts)
    return Figure(
        *("budget" if part == "total" else f"budget_{part}", label, Unit.MONEY, amount, formula),
        currency=own.currency,
        reason=reason,
        remedy=remedy_for(reason),
        basis=Basis.ESTIMATED if part == "planned" else Basis.MEASURED,
        inputs=made_from,
        notes=notes,
    )
