"""What is said of a plan: its headline figures, what they rest on, and what taking it would do."""

from dataclasses import dataclass

from models import show
from models.figures.figure_text import explanation
from models.planner.candidate import Candidate
from models.planner.left_out import price_per_piece
from models.planner.outcome import DRAWS
from models.planner.plan import Plan
from models.planner.wishes import ONE, pieces
from models.plural import counted
from models.show import NOT_AVAILABLE

ALMOST = 0.995
"""From here on a drawn chance is said to be above 99 %: it never is quite sure."""

FEW = 100
"""Below so many a result is told to one place: what one costs could not be followed otherwise."""


@dataclass(frozen=True, slots=True)
class Headline:
    """One tile: the figure, what stands beside and below it, and its formula; ``label`` where it names the figure."""

    label: str
    value: str
    suffix: str = ""
    below: str = ""
    formula: str = ""


def expected_headline(plan: Plan) -> Headline:
    """What the mix is expected to bring, and its range."""
    outcome = plan.outcome
    between = f"likely {show.span(round(outcome.low), round(outcome.high), 0)}"
    formula = (
        "average result of a post × chance to post, added up over the mix.\n"
        f"Likely range, 8 times in 10: {show.count(DRAWS)} draws of who posts and what each post brings,"
        " each creator alone."
    )
    label = f"Expected {plan.wishes.metric.noun}" if plan.wishes.metric.value != "reach" else "Expected to be reached"
    is_exact = outcome.expected >= FEW or round(outcome.expected, 1).is_integer()
    expected = show.count(outcome.expected) if is_exact else show.number(outcome.expected, 1)
    return Headline(label, expected, "", between, formula)


def chance_headline(plan: Plan) -> Headline:
    """The chance to meet the goal, n/a with the reason where it has none for this metric."""
    target, chance = plan.wishes.target, plan.outcome.chance
    if target is None or chance is None:
        goal = plan.pool.campaign
        counts = f"the goal counts {goal.goal_metric.noun}"
        reason = "the campaign has no target" if goal.goal_target is None else counts
        return Headline("Chance of the goal", NOT_AVAILABLE, "", reason, f"n/a: {reason}")
    if target == 0:
        met = "what is there meets the goal"
        return Headline("Chance of the goal", "Reached", "", met, met)
    below = "goal of the campaign" if target == plan.pool.campaign.goal_target else "what the goal still lacks"
    formula = f"share of {show.count(DRAWS)} draws of the mix that meet it"
    return Headline(f"Chance to reach {show.count(target)}", chance_text(chance), "", below, formula)


def chance_text(chance: float) -> str:
    """A drawn chance in whole percent; its ends are never quite sure."""
    if chance >= ALMOST:
        return "> 99 %"
    return "< 1 %" if chance < 1 - ALMOST else show.percent(chance, 0)


def cost_headline(plan: Plan) -> Headline:
    """What the mix costs of the budget, and for one piece of the result."""
    currency = plan.wishes.currency
    each = price_per_piece(plan.mix.cost, plan.mix.expected)
    below = f"{show.price(each, currency)} {an(ONE[plan.wishes.metric])}" if each is not None else ""
    formula = "fees as agreed or asked + product at cost + shipping + commission on the orders expected"
    of = f"of {show.money(plan.wishes.budget, currency, cents=False)}"
    cost = plan.mix.cost
    exact = f"{show.money(cost, currency)} = {formula}"
    return Headline("Cost", show.money(cost, currency, cents=False), of, below, exact)


def break_even_headline(plan: Plan) -> Headline:
    """How many orders pay for the mix."""
    figure, pool = plan.break_even, plan.pool
    if figure.value is None:
        return Headline(figure.label, NOT_AVAILABLE, "", figure.reason, explanation(figure))
    margin = show.percent((pool.margin or 0) / 10_000, 0)
    average = show.money(round(pool.average_order.value or 0), pool.average_order.currency, cents=False)
    below = f"{margin} of {average} an order"
    orders = int(figure.value)
    noun = "order" if orders == 1 else "orders"
    return Headline(figure.label, show.count(orders), noun, below, explanation(figure))


def an(noun: str) -> str:
    """A noun with its article: "an engagement", "a click"."""
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"


def one_account_text(plan: Plan) -> str:
    """What the same budget brings on one account, or why that cannot be told."""
    one = plan.one
    if one.candidate is None or one.outcome is None:
        return f"One large account: n/a. {one.reason}"
    outcome = one.outcome
    between = show.span(round(outcome.low), round(outcome.high), 0)
    result = f"{pieces(round(outcome.expected), plan.wishes.metric)} ({between})"
    if one.is_thought and one.followers is not None:
        size = show.short_count(round(one.followers, -3) or one.followers)
        return f"The same budget on one account of about {size} followers: {result}, by what is usual for that size."
    price = show.money(one.candidate.price, plan.wishes.currency)
    return f"The same budget on one account, {one.candidate.name} for {price}: {result}."


def grounds_text(plan: Plan) -> str:
    """How the mix was found, and what stands outside of it."""
    able = len(plan.mix.picked) + len(plan.mix.passed)
    parts = [f"The best of every mix of {counted(able, 'candidate')}, exactly"]
    if plan.pool.cut_at is not None:
        parts.append(f"of the list the {plan.pool.cut_at} best fitting ones were looked at")
    if plan.pool.agreed:
        agreed = counted(plan.pool.agreed, "agreed partnership")
        parts.append(f"the cost of {agreed} is off the budget already")
    return "; ".join(parts) + "."


def result_tip(candidate: Candidate, plan: Plan) -> str:
    """Where somebody's expected result comes from, a line each."""
    result, metric = candidate.result, plan.wishes.metric
    if result is None:
        return candidate.why_unknown
    between = f"8 times in 10 {show.span(round(result.low), round(result.high), 0)}"
    average = pieces(round(candidate.expected), metric)
    lines = [
        f"If they post: likely {pieces(round(result.likely), metric)}, {between}",
        f"With {show.percent(candidate.chance, 0)} chance to post: {average} on average",
        *candidate.assumed,
    ]
    return "\n".join(lines)
