"""Whom to book again: creators grouped by what their ranges allow to be said, and by nothing else."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.charts.creators import Comparison, CreatorsCompared
from models.estimates.estimates import Z80, Estimate
from models.paper.blocks import Paragraph, Span, listed, plain
from models.paper.report.charts import usual_rates
from models.paper.report.source import ReportSource
from models.plural import counted
from models.reading.text import shortened
from models.results.booking_again import FEW_ORDERS
from models.results.creator_result import CreatorResult
from models.results.ranking import FEW_POSTS, MOST_MORE, more_to_tell

NOBODY = "No creator of this report has a post or a live partnership yet."

MOST_NAMES = 8
LONGEST_NAME = 36
"""A sentence has no room for more letters of a name; the tables have all of it."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Makes sentences about creators with at most so many names."""

    most: int

    def of(self, creators: Sequence[CreatorResult], says: str) -> Paragraph:
        """Who it is about and what is said of them; empty where it is about nobody."""
        return (*self.names(creators), Span(says)) if creators else ()

    def names(self, creators: Sequence[CreatorResult]) -> Paragraph:
        """The creators by name."""
        return listed([shortened(creator.name, LONGEST_NAME) for creator in creators], self.most)


def booking_of(source: ReportSource, compared: CreatorsCompared, most: int = MOST_NAMES) -> tuple[Paragraph, ...]:
    """A sentence for each group of creators, the clearest first, with at most so many names."""
    if not source.creators:
        return (plain(NOBODY),)
    say = Sentences(most)
    if compared.kind is Comparison.BACK_PER_1 and not compared.is_empty:
        return _by_return(source, say)
    return _by_rate(source, say)


def orders_to_show(back: Estimate, line: float) -> int | None:
    """How many more orders of the same size, at no further cost, would lift the range's low end to ``line``.

    The spread of ``n`` orders is ln(1 + c / n) (see ``estimates.return_range``) with c as it is now, though the amounts
    of more orders would be known better. ``None`` where that takes more than ``MOST_MORE`` or none was ordered yet.
    """
    if back.n == 0 or back.low <= 0:
        return None
    spread = math.log(back.likely / back.low) / Z80
    single = math.expm1(spread**2) * back.n
    for more in range(max(FEW_ORDERS - back.n, 0), MOST_MORE + 1):
        orders = back.n + more
        likely = back.likely * orders / back.n
        if likely * math.exp(-Z80 * math.sqrt(math.log1p(single / orders))) >= line:
            return more
    return None


def _by_return(source: ReportSource, say: Sentences) -> tuple[Paragraph, ...]:
    silent = [creator for creator in source.creators if creator.orders == 0 and creator.cost]
    creators = [creator for creator in source.creators if creator not in silent]
    paid = [creator for creator in creators if creator.paid_back is True]
    unclear = [creator for creator in creators if creator.back is not None and creator.paid_back is None]
    lost = [creator for creator in creators if creator.paid_back is False]
    untold: dict[str, list[CreatorResult]] = {}
    for creator in creators:
        if creator.back is None:
            untold.setdefault(_why_untold(creator), []).append(creator)
    return tuple(
        paragraph
        for paragraph in (
            _paid(paid, source.fees, say),
            _unclear(unclear, say),
            _between_best(creators, say),
            say.of(lost, " did not pay back."),
            say.of(silent, " brought no order by code."),
            *(say.of(untold[why], f" cannot be judged by money: {why}.") for why in sorted(untold)),
        )
        if paragraph
    )


def _why_untold(creator: CreatorResult) -> str:
    """What is missing to say what came back of what a creator cost."""
    if creator.orders is None and creator.revenue is None:
        return "there is no order yet" if creator.code else "no code and no order is entered"
    if creator.cost is None:
        return "nothing is agreed or was paid"
    return "nothing was spent" if creator.cost <= 0 else "what was sold has no amount that could be compared"


def _paid(creators: Sequence[CreatorResult], fees: Mapping[int, int], say: Sentences) -> Paragraph:
    said = say.of(creators, " paid back with little doubt.")
    for_product = [creator for creator in creators if not fees.get(creator.influencer_id)]
    if not said or not for_product:
        return said
    if len(for_product) == len(creators):
        return (*said[:-1], Span(" paid back with little doubt, for product alone."))
    return (*said, Span(" "), *say.names(for_product), Span(" did so for product alone."))


def _unclear(creators: Sequence[CreatorResult], say: Sentences) -> Paragraph:
    if not creators:
        return ()
    needed = [orders_to_show(creator.back, creator.pays_from.line) for creator in creators if creator.back]
    said = [number for number in needed if number is not None]
    start = say.of(creators, " cannot be told yet" if len(creators) == 1 else " cannot be told apart yet")
    if not said or len(said) < len(needed):
        return (*start, Span(": more orders would show."))
    low, high = min(said), max(said)
    orders = f"about {counted(high, 'more order')}" if low == high else f"about {low} to {high} more orders each"
    return (*start, Span(f": {orders}, at no further cost, would show that they paid back."))


def _between_best(creators: Sequence[CreatorResult], say: Sentences) -> Paragraph:
    """What it would take to tell the two apart who look best, where that can be said."""
    known = [(creator, creator.back) for creator in creators if creator.back is not None and creator.back.n]
    if len(known) < 2:
        return ()
    (best, most), (second, next_most) = sorted(known, key=lambda pair: -pair[1].likely)[:2]
    more = more_to_tell(most, next_most)
    if not more:
        return ()
    names = say.names([best, second])
    return (Span(f"You would need about {counted(more, 'more order')} each to tell "), *names, Span(" apart."))


def _by_rate(source: ReportSource, say: Sentences) -> tuple[Paragraph, ...]:
    usual = usual_rates(source.posts, source.benchmarks)
    groups: dict[str, list[CreatorResult]] = {"above": [], "about": [], "below": [], "early": [], "none": []}
    for creator in source.creators:
        groups[_group(creator.rate, usual.get(creator.influencer_id))].append(creator)
    sentences = (
        say.of(groups["above"], " engaged more than is usual for the size, with little doubt."),
        say.of(groups["about"], " engaged about as is usual for the size."),
        say.of(groups["below"], " engaged less than is usual for the size."),
        say.of(groups["early"], f" cannot be told yet: fewer than {FEW_POSTS} posts, or no usual rate is known."),
        say.of(groups["none"], " cannot be judged: no reading has engagements and followers."),
    )
    return tuple(sentence for sentence in sentences if sentence)


def _group(rate: Estimate | None, usual: float | None) -> str:
    if rate is None:
        return "none"
    if rate.n < FEW_POSTS or usual is None:
        return "early"
    if rate.low > usual:
        return "above"
    return "below" if rate.high < usual else "about"
