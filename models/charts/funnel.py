"""Chart data: how many partnerships came how far, from the first word to a measured post."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from models.estimates.estimates import share_range
from models.plural import counted
from models.show import count, percent, percent_span
from models.stage_names import USUAL_NAMES, StageNames
from models.stages import Column, Stage, Standing

STEPS: tuple[Standing, ...] = (Stage.CONTACTED, Stage.REPLIED, Column.AGREED, Column.LIVE, Stage.MEASURED)
CONTACTED, REPLIED, AGREED, LIVE, MEASURED = range(1, len(STEPS) + 1)

_EXITS = {Stage.DECLINED: REPLIED, Stage.NO_REPLY: CONTACTED, Stage.GHOSTED: AGREED, Stage.CANCELLED: AGREED}
"""How far an exit came at least: who says no has replied, who vanishes or is cancelled had agreed."""


UNLIKE_RATES = "The rates on Figures go by answers and leave out what is still open."
"""Why shares here differ from the rates of replies and agreements."""


@dataclass(frozen=True, slots=True)
class Course:
    """Where a partnership stands, and what is written down of its way there."""

    stage: Stage
    was_written_to: bool = False
    has_answered: bool = False
    has_agreed: bool = False
    has_posts: bool = False

    @property
    def reached(self) -> int:
        """How many of ``STEPS`` it came through: by its stage, and by what is written down."""
        traces = (
            CONTACTED * self.was_written_to,
            REPLIED * self.has_answered,
            AGREED * self.has_agreed,
            LIVE * self.has_posts,
        )
        return max(_by_stage(self.stage), *traces)


def _by_stage(stage: Stage) -> int:
    if stage.is_exit:
        return _EXITS[stage]
    if stage in {Stage.MEASURED, Stage.CLOSED}:
        return MEASURED
    if stage.is_live:
        return LIVE
    if stage.is_committed:
        return AGREED
    return {Stage.CONTACTED: CONTACTED, Stage.REPLIED: REPLIED, Stage.NEGOTIATING: REPLIED}.get(stage, 0)


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """One step: ``reached`` of the ``of`` that could; ``exits`` ended here: (how, how many)."""

    label: str
    reached: int
    of: int
    exits: tuple[tuple[str, int], ...] = ()

    @property
    def ended(self) -> int:
        """How many ended at this step."""
        return sum(number for _, number in self.exits)

    @property
    def share(self) -> float | None:
        """Of those who could reach it, the part that did; ``None`` where nobody could."""
        return self.reached / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class StageFunnel:
    """The steps in order, of so many ``partnerships``; ``narrowed`` says what of the scope stages do not know."""

    partnerships: int
    steps: tuple[FunnelStep, ...] = ()
    narrowed: str = ""

    @classmethod
    def of(cls, courses: Iterable[Course], names: StageNames = USUAL_NAMES, narrowed: str = "") -> "StageFunnel":
        """Count how far partnerships came."""
        known = [(course.stage, course.reached) for course in courses]
        steps, before = [], len(known)
        for place, standing in enumerate(STEPS, 1):
            reached = sum(far >= place for _, far in known)
            ended = Counter(stage for stage, far in known if far == place and stage.is_exit)
            exits = tuple((names.within_sentence(stage), ended[stage]) for stage in Stage if ended[stage])
            steps.append(FunnelStep(names.of(standing), reached, before, exits))
            before = reached
        return cls(len(known), tuple(steps), narrowed)

    @property
    def title(self) -> str:
        """What the chart shows."""
        return "How far partnerships came"

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(step.reached for step in self.steps)

    @property
    def names(self) -> tuple[str, ...]:
        """What is written on the chart as the owner typed it: her names of stages."""
        return tuple(step.label for step in self.steps)

    def share_text(self, place: int) -> str:
        """The share of the step before: "75 % of 16"; empty where nobody could reach it."""
        step = self.steps[place]
        return f"{percent(step.share, 0)} of {count(step.of)}" if step.share is not None else ""

    def told(self, place: int) -> str:
        """What a step says when pointed at."""
        step = self.steps[place]
        before = self.steps[place - 1].label if place else "on the list"
        lines = [f"{step.label}: {counted(step.reached, 'partnership')}"]
        estimate = share_range(step.reached, step.of)
        if estimate is not None and step.share is not None:
            likely = percent_span(estimate.low, estimate.high, 0)
            lines.append(f"{percent(step.share, 0)} of the {count(step.of)} {_of(before)}, likely {likely} %")
        lines += [f"{count(number)} ended here: {how}" for how, number in step.exits]
        return "\n".join(lines)

    @property
    def sentence(self) -> str:
        """What the chart says, in short."""
        if self.is_empty:
            return self.text_summary()
        live = self.steps[LIVE - 1]
        went = f"{count(live.reached)} of {counted(self.partnerships, 'partnership')} came to “{live.label}”"
        return f"{went} or further, or have a post. {UNLIKE_RATES} {self.narrowed}".strip()

    def text_summary(self) -> str:
        """The chart in sentences, for those who cannot see it."""
        if not self.partnerships:
            return "No partnership here yet."
        if self.is_empty:
            listed = counted(self.partnerships, "partnership")
            return f"{listed} on the list, nobody was written to yet."
        told = [
            f"{step.label}: {count(step.reached)} ({self.share_text(place)})"
            for place, step in enumerate(self.steps)
            if step.of
        ]
        ended = sum(step.ended for step in self.steps)
        gone = f"{count(ended)} ended on the way." if ended else ""
        parts = [f"Of {counted(self.partnerships, 'partnership')}: {', '.join(told)}.", gone, self.narrowed]
        return " ".join(part for part in parts if part)

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns of ``as_rows``."""
        return ("Step", "Partnerships", "Of", "Share", "Ended here")

    def as_rows(self) -> list[tuple[str, ...]]:
        """One row a step, as text."""
        return [
            (
                step.label,
                str(step.reached),
                str(step.of),
                "" if step.share is None else percent(step.share, 0),
                ", ".join(f"{number} {how}" for how, number in step.exits),
            )
            for step in self.steps
        ]


def _of(before: str) -> str:
    return before if before == "on the list" else f"at “{before}”"
