"""The creators of a scope as the lines of their page, each with all that is said of whether to book her again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from models.charts.creators import Comparison
from models.reading.text import fold
from models.results.booking_again import Verdict, verdict_of
from models.results.creator_result import CreatorResult
from models.results.ranking import Standing
from ui.results.findings import Findings
from ui.results.overview.pictures import creators_by_rate, creators_by_return

BY_RETURN, BY_RATE, LINES = "by return", "by rate", "creator lines"
"""What is made of findings, by name; the first two are shared with the charts of the overview."""


@dataclass(frozen=True, slots=True)
class CreatorLine:
    """One creator: ``result`` of the scope, the names of her ``campaigns`` in it, and what comparisons say of her.

    ``standing`` is her place by ``placed_by``, ``None`` where nothing is known to compare; ``key`` is what is searched.
    """

    result: CreatorResult
    campaigns: str
    verdict: Verdict
    standing: Standing | None
    placed_by: Comparison
    has_early_rate: bool
    key: str

    @property
    def id(self) -> int:
        """Of the influencer."""
        return self.result.influencer_id


class Engaged(NamedTuple):
    """A likely rate with what is usual for the size, as verdicts are made from."""

    rate_low: float | None
    rate_high: float | None
    usual_rate: float | None


def creator_lines(found: Findings) -> list[CreatorLine]:
    """A line a creator, in the order of the findings; compared by what came back where that is known of anybody."""
    by_return = found.once(BY_RETURN, creators_by_return)
    by_rate = found.once(BY_RATE, creators_by_rate)
    compared = by_rate if by_return.is_empty else by_return
    standings = {one.influencer_id: one.standing for one in compared.creators}
    early = {one.influencer_id for one in by_rate.creators if one.is_early}
    judge = _Judge(found)
    return [
        CreatorLine(
            result,
            judge.campaigns_of(result),
            judge.verdict(result),
            standings.get(result.influencer_id),
            compared.kind,
            result.influencer_id in early,
            fold(f"{result.name} {result.handle}"),
        )
        for result in found.creators
    ]


class _Judge:
    """Knows of all at once what was agreed with whom, so that nothing is looked up creator by creator."""

    def __init__(self, found: Findings) -> None:
        self._found = found
        ledger = found.ledger
        self._begun = {one.influencer_id for one in ledger.partnerships if ledger.has_begun(one)}
        self._agreed = {one.influencer_id for one in ledger.partnerships if one.stage.is_committed}
        self._names: dict[int, list[str]] = {}
        for one in ledger.partnerships_in(found.scope):
            name, hers = ledger.campaigns[one.campaign_id].name, self._names.setdefault(one.influencer_id, [])
            if name not in hers:
                hers.append(name)

    def campaigns_of(self, result: CreatorResult) -> str:
        """The names of her campaigns in the scope."""
        return ", ".join(self._names.get(result.influencer_id, ()))

    def verdict(self, result: CreatorResult) -> Verdict:
        """Whether to book her again, by the same rule as beside the list of influencers."""
        whose, rate = result.influencer_id, result.rate
        usual = self._found.usual_rates.get(whose)
        engaged = Engaged(rate.low, rate.high, usual) if rate else Engaged(None, None, usual)
        back = result.back_figure if whose in self._begun else None
        was_booked = whose in self._begun or whose in self._agreed
        return verdict_of(back, engaged, result.pays_from, was_booked=was_booked)


def found_by(lines: Sequence[CreatorLine], words: Sequence[str]) -> list[CreatorLine]:
    """The lines that hold every word, folded."""
    return [line for line in lines if all(word in line.key for word in words)]
