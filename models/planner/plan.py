"""A plan: the mix for the wishes with everything that is said of it, made once for screen and files alike."""

from dataclasses import dataclass

from models.figures.figure import Figure
from models.planner.break_even import break_even
from models.planner.left_out import LeftOut, left_out_of
from models.planner.mix import Mix, best_mix
from models.planner.one_account import OneAccount, one_account
from models.planner.outcome import Outcome, outcome_of
from models.planner.pool import Pool
from models.planner.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Plan:
    """The mix for ``wishes``, how it may turn out, who is left out and why, and the same budget on one account."""

    pool: Pool
    wishes: Wishes
    mix: Mix
    outcome: Outcome
    break_even: Figure
    left_out: tuple[LeftOut, ...]
    one: OneAccount


def plan_of(pool: Pool, wishes: Wishes) -> Plan:
    """Make the plan; takes up to a second with hundreds of candidates, so it belongs on a worker."""
    mix = best_mix(pool.candidates, wishes)
    return Plan(
        pool=pool,
        wishes=wishes,
        mix=mix,
        outcome=outcome_of(mix.picked, wishes.target),
        break_even=break_even(mix.cost, pool.average_order, pool.margin),
        left_out=left_out_of(mix, wishes),
        one=one_account(mix, wishes, pool.quotes, pool.platform, pool.posts, pool.trends.of(pool.platform)),
    )
