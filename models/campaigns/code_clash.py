"""Whether a rule for discount codes can speak for one partnership alone."""

from collections.abc import Iterable
from datetime import date

from models.campaigns.codes import fold_code
from models.campaigns.partnership import CodeMatch, CodeRule
from models.reading.text import quoted
from models.record import record

Days = tuple[date | None, date | None]
"""From when until when, both ends included; ``None`` is open."""

ONE_WORD = "A code is one word, as the buyer types it at the checkout."
_EQUALS = CodeMatch.EQUALS
_WORDS = {CodeMatch.STARTS_WITH: "start with", CodeMatch.CONTAINS: "contain"}


@record(frozen=True)
class CodeHolder:
    """A code rule of some partnership, with whose it is, the dates of its campaign and its own (``None`` is open)."""

    code: str
    match: CodeMatch
    influencer: str
    campaign: str
    starts_on: date | None = None
    ends_on: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None

    @property
    def days(self) -> Days:
        """When the rule speaks."""
        return _days((self.starts_on, self.ends_on), (self.valid_from, self.valid_until))

    @property
    def whose(self) -> str:
        """The person and the campaign, as a sentence names them."""
        return f"{self.influencer} in {quoted(self.campaign)}"


@record(frozen=True)
class Clash:
    """What is to be told of a rule beside those of others; ``is_problem`` where it must not be kept."""

    sentence: str
    is_problem: bool


def clash_of(rule: CodeRule, campaign: Days, holders: Iterable[CodeHolder]) -> Clash | None:
    """The first thing to be told of a rule in a campaign with these dates, what must not be kept before the rest.

    Two plain codes clash where they are the same on a day, two patterns where one holds the other. A plain code goes
    before any pattern (see ``models.orders.attribution``): that is told, and allowed.
    """
    if any(letter.isspace() for letter in rule.code.strip()):
        return Clash(ONE_WORD, is_problem=True)
    days = _days(campaign, (rule.valid_from, rule.valid_until))
    found = [clash for one in holders if _meet(days, one.days) and (clash := _between(rule, one)) is not None]
    return min(found, key=lambda clash: not clash.is_problem, default=None)


def code_problem(code: str, starts_on: date | None, ends_on: date | None, holders: Iterable[CodeHolder]) -> str:
    """Why a plain code cannot be taken in a campaign with these dates, in a sentence; empty where it can."""
    clash = clash_of(CodeRule(0, 0, code), (starts_on, ends_on), holders)
    return clash.sentence if clash is not None and clash.is_problem else ""


def rule_words(match: CodeMatch, code: str) -> str:
    """A rule as a sentence speaks of it: “MOSS15”, codes that start with “MOSS”."""
    return quoted(code) if match is _EQUALS else f"codes that {_WORDS[match]} {quoted(code)}"


def _between(rule: CodeRule, holder: CodeHolder) -> Clash | None:
    if not _overlap(rule.match, fold_code(rule.code), holder.match, fold_code(holder.code)):
        return None
    mine, theirs = rule_words(rule.match, rule.code), rule_words(holder.match, holder.code)
    if rule.match is _EQUALS and holder.match is _EQUALS:
        told = f"{theirs} already belongs to {holder.whose}, whose dates overlap."
        return Clash(f"{told} Choose another code, so that each order has one creator.", is_problem=True)
    if rule.match is _EQUALS:
        told = f"Orders with {mine} go to this creator: a whole code goes before {theirs}, which belong to"
        return Clash(f"{told} {holder.whose}.", is_problem=False)
    if holder.match is _EQUALS:
        told = f"Orders with {theirs} stay with {holder.whose}: a whole code goes before {mine}."
        return Clash(told, is_problem=False)
    told = f"{theirs[0].upper()}{theirs[1:]} already belong to {holder.whose}, whose dates overlap"
    why = f"{mine} may be the same. Choose another one, so that each order has one creator."
    return Clash(f"{told}, and {why}", is_problem=True)


def _overlap(match: CodeMatch, code: str, other_match: CodeMatch, other: str) -> bool:
    """Whether one of the two rules holds what the other is written for."""
    return _holds(match, code, other) or _holds(other_match, other, code)


def _holds(match: CodeMatch, code: str, other: str) -> bool:
    if match is _EQUALS:
        return code == other
    return other.startswith(code) if match is CodeMatch.STARTS_WITH else code in other


def _days(campaign: Days, window: Days) -> Days:
    """The days of the campaign within the rule's own; those alone where they lie outside of the campaign."""
    first = max(filter(None, (campaign[0], window[0])), default=None)
    last = min(filter(None, (campaign[1], window[1])), default=None)
    return (first, last) if first is None or last is None or first <= last else window


def _meet(one: Days, other: Days) -> bool:
    return _begins_by(one[0], other[1]) and _begins_by(other[0], one[1])


def _begins_by(first: date | None, last: date | None) -> bool:
    return first is None or last is None or first <= last
