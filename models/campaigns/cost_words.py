"""What a cost is made of, in words: its parts, how much of them went already, and what goes beyond the terms."""

from models import show
from models.campaigns.costs import Cost

COST = (
    "fee and bonus + product at cost + shipping + commission, each as agreed or, where that is more, as paid or noted"
    " to be paid + gifts at cost + expenses, of partnerships that are live, have a post or bring orders"
)
"""The formula of cost, wherever it is told."""

LABELS = {
    "fee": "Fees",
    "product": "Product at cost",
    "gifts": "Gifts at cost",
    "shipping": "Shipping",
    "commission": "Commission",
    "expenses": "Expenses",
}
"""What a cost is summed from, by the names of ``Cost``."""


def beyond_text(beyond: int, currency: str, of: str = "it") -> str:
    """How much of a cost no terms owe: "€2,100 of it beyond what is agreed"; empty for nothing."""
    return f"{show.money(beyond, currency)} of {of} beyond what is agreed" if beyond else ""


def cost_text(cost: Cost) -> str:
    """Parts, paid and owed, and what is beyond the terms, a line each."""
    parts = ((label.lower(), getattr(cost, name)) for name, label in LABELS.items())
    made = " + ".join(f"{label} {show.money(part, cost.currency)}" for label, part in parts if part)
    went, to_come = (show.money(one, cost.currency) for one in (cost.paid, cost.spending - cost.paid))
    stands = f"{went} paid or sent, {to_come} still to be" if cost.spending else ""
    return "\n".join(line for line in (made, stands, beyond_text(cost.beyond, cost.currency)) if line)
