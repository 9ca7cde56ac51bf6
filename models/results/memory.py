"""What working with somebody was like, over all campaigns: she answers, agrees, is on time, posts what she was sent."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean, median

from models.campaigns.partnership import Deliverable, DeliverableStatus, Partnership
from models.campaigns.punctuality import punctuality
from models.estimates.estimates import share_range
from models.figures.figure import Figure, Unit
from models.figures.reasons import PART_OF_PARTNERSHIPS, WORK_HAS_NO_PLATFORM, remedy_for
from models.influencers.contact import Contact, Direction
from models.posts.post import Post
from models.results.filters import EVERYTHING, Scope
from models.stage_names import USUAL_NAMES, StageNames
from models.stages import Column, Stage
from models.today import REPLY_AFTER

GIFT_DAYS = 30
"""Days after which somebody who has the product and posted nothing counts as one who did not."""

SAID_NO = frozenset({Stage.DECLINED, Stage.NO_REPLY})
OF_WHOLE_PARTNERSHIPS = ("acceptance_rate", "post_rate", "gift_post_rate")
HAS_PRODUCT = frozenset({Stage.PRODUCT_SENT, Stage.DRAFT_IN, Stage.APPROVED, Stage.LIVE, Stage.MEASURED, Stage.CLOSED})


@dataclass(frozen=True, slots=True)
class Collaboration:
    """Everything that memory is worked out from: of one creator, or of a scope; ``names`` word its formulas.

    Of a scope with dates only approaches that began, and pieces that were due, within them are counted.
    """

    contacts: Sequence[Contact]
    partnerships: Sequence[Partnership]
    deliverables: Sequence[Deliverable]
    posts: Sequence[Post]
    names: StageNames = USUAL_NAMES
    scope: Scope = EVERYTHING

    @property
    def posted(self) -> frozenset[int]:
        """The partnerships that brought a post, or a piece that is marked live."""
        live = (piece.partnership_id for piece in self.deliverables if piece.status is DeliverableStatus.LIVE)
        return frozenset((*live, *(post.partnership_id for post in self.posts if post.partnership_id is not None)))


@dataclass(frozen=True, slots=True)
class Approach:
    """Our words to one person until she answered: the first day, and the day of her answer, if any."""

    since: date
    answered: date | None


def memory_of(work: Collaboration, today: date) -> tuple[Figure, ...]:
    """Reply rate, days to reply, acceptance, on-time rate, draft rounds and post rates, each with its n.

    What belongs to a whole partnership is n/a for a part of its dates, and all of it for a platform alone.
    """
    made = [one for one in approaches(work.contacts) if work.scope.covers(one.since)]
    figures = {
        figure.name: figure
        for figure in (
            *_replies(made, today),
            _acceptance(work.partnerships, work.names),
            _punctuality(work, today),
            _rounds(work),
            _posts(work, today),
            _gifts(work, today),
        )
    }
    if work.scope.platforms:
        return tuple(_blank(figure, WORK_HAS_NO_PLATFORM) for figure in figures.values())
    if work.scope.since is not None or work.scope.until is not None:
        figures |= {name: _blank(figures[name], PART_OF_PARTNERSHIPS) for name in OF_WHOLE_PARTNERSHIPS}
    return tuple(figures.values())


def _blank(figure: Figure, reason: str) -> Figure:
    return Figure(
        *(figure.name, figure.label, figure.unit, None, figure.formula),
        counted=figure.counted,
        reason=reason,
        remedy=remedy_for(reason),
    )


def approaches(contacts: Iterable[Contact]) -> Iterator[Approach]:
    """The approaches of every person in the conversation, each from our first word to her next one."""
    said = sorted((c for c in contacts if c.happened_on is not None), key=lambda c: (c.influencer_id, _day(c), c.id))
    since: dict[int, date] = {}
    for contact in said:
        person, day = contact.influencer_id, _day(contact)
        if contact.direction is Direction.OUT:
            since.setdefault(person, day)
        elif person in since:
            yield Approach(since.pop(person), day)
    yield from (Approach(day, None) for day in since.values())


def _day(contact: Contact) -> date:
    return contact.happened_on or date.min


def _replies(made: Sequence[Approach], today: date) -> tuple[Figure, Figure]:
    decided = [one for one in made if one.answered is not None or one.since + REPLY_AFTER <= today]
    days = [(one.answered - one.since).days for one in decided if one.answered is not None]
    formula = f"answers ÷ approaches (our words until an answer; those of the last {REPLY_AFTER.days} days are open)"
    none = f"Written to in the last {REPLY_AFTER.days} days: open." if made else "Nobody was written to yet."
    rate = _share("reply_rate", "Replies", len(days), len(decided), formula, "conversations", none)
    waited = Figure(
        "days_to_reply", "Days to reply", Unit.COUNT, median(days) if days else None,
        "days from our first word to the answer, the middle one", n=len(days), counted="answers",
        reason="" if days else "No answer is written down.",
    )  # fmt: skip
    return rate, waited


def _acceptance(partnerships: Sequence[Partnership], names: StageNames) -> Figure:
    agreed = sum(one.stage.is_committed for one in partnerships)
    refused = sum(one.stage in SAID_NO for one in partnerships)
    say = names.within_sentence
    no, silent, ghosted, cancelled = map(say, (Stage.DECLINED, Stage.NO_REPLY, Stage.GHOSTED, Stage.CANCELLED))
    yes = say(Column.AGREED)
    formula = f"{yes} ÷ ({yes} + {no} + {silent}); open, {ghosted} and {cancelled} ones are left out"
    reason = "Nothing was agreed or declined yet."
    return _share("acceptance_rate", "Accepted", agreed, agreed + refused, formula, "partnerships", reason)


def _punctuality(work: Collaboration, today: date) -> Figure:
    kept, missed = punctuality(work.deliverables, work.posts, today, work.scope.covers)
    formula = "pieces live by their day ÷ pieces whose day is known and over, posts of a format taken in order"
    reason = "No promised piece has a day that is over."
    return _share("on_time_rate", "On time", kept, kept + missed, formula, "pieces", reason)


def _rounds(work: Collaboration) -> Figure:
    pieces = [piece for piece in work.deliverables if work.scope.covers(piece.post_due)]
    counted = [piece.draft_rounds for piece in pieces if piece.draft_rounds is not None]
    return Figure(
        "draft_rounds", "Draft rounds", Unit.RATIO, fmean(counted) if counted else None,
        "times a draft went back and forth, on average", n=len(counted), counted="deliverables",
        reason="" if counted else "No draft round was counted.",
    )  # fmt: skip


def _posts(work: Collaboration, today: date) -> Figure:
    kept, over = kept_of(work.partnerships, work.posted, today)
    say = work.names.within_sentence
    formula = (
        f"partnerships that brought a post ÷ those that came to {say(Stage.PRODUCT_SENT)} or further; without a post"
        f" they count once they are over, or {GIFT_DAYS} days have passed"
    )
    reason = "Nobody has come so far that a post can be expected."
    return _share("post_rate", "Brought a post", kept, over, formula, "partnerships", reason)


def _gifts(work: Collaboration, today: date) -> Figure:
    gifts = [one for one in work.partnerships if is_gift(one)]
    kept, over = kept_of(gifts, work.posted, today)
    formula = f"gifts that brought a post ÷ gifts sent without a fee, {GIFT_DAYS} days or more ago unless they did"
    reason = "No product was sent without a fee."
    return _share("gift_post_rate", "Gifts that brought a post", kept, over, formula, "gifts", reason)


def is_gift(partnership: Partnership) -> bool:
    """Whether product is all that was offered."""
    return bool(partnership.product) and not partnership.fee


def kept_of(partnerships: Iterable[Partnership], posted: Container[int | None], today: date) -> tuple[int, int]:
    """Of those that had product or further steps: how many brought a post (``posted`` are their ids), out of how many.

    Who has posted nothing yet and still may is not counted.
    """
    begun = [one for one in partnerships if _was_sent(one)]
    kept = sum(one.id in posted for one in begun)
    missed = sum(one.id not in posted and _is_over(one, today) for one in begun)
    return kept, kept + missed


def _was_sent(partnership: Partnership) -> bool:
    return partnership.stage in HAS_PRODUCT or partnership.stage is Stage.GHOSTED


def _is_over(partnership: Partnership, today: date) -> bool:
    if partnership.stage in {Stage.GHOSTED, Stage.CLOSED}:
        return True
    return partnership.stage_since is not None and (today - partnership.stage_since).days >= GIFT_DAYS


def _share(name: str, label: str, hits: int, of: int, formula: str, counted: str, reason: str) -> Figure:
    """A rate with the range that its few cases leave."""
    estimate = share_range(hits, of)
    if estimate is None:
        return Figure(name, label, Unit.RATE, None, formula, counted=counted, reason=reason)
    return Figure(
        name, label, Unit.RATE, hits / of, formula, n=hits, of=of, counted=counted, low=estimate.low, high=estimate.high
    )
