"""Reading candidates and solving a plan on a worker: the newest question counts, older answers are dropped."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from models.campaigns.campaign import Campaign, GoalMetric
from models.planner.plan import Plan, plan_of
from models.planner.pool import Pool
from models.planner.wishes import Wishes
from ui.work.jobs import Job, Jobs

if TYPE_CHECKING:
    from storage.snapshots import Shown


@dataclass(frozen=True, slots=True)
class Question:
    """Whose candidates are wanted, out of which workspace, for which metric."""

    shown: "Shown"
    campaign: Campaign
    metric: GoalMetric
    today: date
    from_list: bool


class PlanWork:
    """One question at a time: a new one cancels the one before."""

    def __init__(self, jobs: Jobs, failed: Callable[[Exception], None]) -> None:
        self._jobs = jobs
        self._failed = failed
        self._job: Job | None = None
        self._asked = 0

    def read(self, question: Question, done: Callable[[Pool], None]) -> None:
        """Read the candidates of a campaign."""
        self._begin(lambda: pool_at(question), done)

    def solve(self, pool: Pool, wishes: Wishes, done: Callable[[Plan], None]) -> None:
        """Find the best mix."""
        self._begin(lambda: plan_of(pool, wishes), done)

    def stop(self) -> None:
        """Drop the answer that is awaited, also one that is on its way to the window already."""
        self._asked += 1
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _begin(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self.stop()
        question = self._asked

        def end(tell: Callable[..., None], value: object) -> None:
            if question == self._asked:
                self._job = None
                tell(value)

        self._job = self._jobs.in_thread(work, lambda value: end(done, value), lambda error: end(self._failed, error))


def pool_at(asked: Question) -> Pool:
    """The candidates as they are shown, read through a copy in memory."""
    from storage.campaigns.plan_pool import plan_pool

    with closing(asked.shown.snapshot()) as workspace:
        return plan_pool(workspace, asked.campaign, asked.metric, asked.today, from_list=asked.from_list)
