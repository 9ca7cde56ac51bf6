"""Whether a discount code can speak for one partnership alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.codes import fold_code
from models.partnership import CodeMatch
from models.text import quoted


@dataclass(frozen=True, slots=True)
class CodeHolder:
    """A code rule of some partnership, with whose it is and the dates of its campaign (``None`` is open)."""

    code: str
    match: CodeMatch
    influencer: str
    campaign: str
    starts_on: date | None
    ends_on: date | None

    def claims(self, code: str) -> bool:
        """Whether the holder's own plain code is the same; it beats any prefix or part."""
        return self.match is CodeMatch.EQUALS and fold_code(self.code) == fold_code(code)

    def overlaps(self, starts_on: date | None, ends_on: date | None) -> bool:
        """Whether the dates of the holder's campaign meet the given ones."""
        ends_before = self.ends_on is not None and starts_on is not None and self.ends_on < starts_on
        starts_after = self.starts_on is not None and ends_on is not None and self.starts_on > ends_on
        return not ends_before and not starts_after


def code_problem(code: str, starts_on: date | None, ends_on: date | None, holders: Iterable[CodeHolder]) -> str:
    """Why a code cannot be taken in a campaign with these dates, in a sentence; empty where it can."""
    if any(letter.isspace() for letter in code.strip()):
        return "A code is one word, as the buyer types it at the checkout."
    for holder in holders:
        if holder.claims(code) and holder.overlaps(starts_on, ends_on):
            where = f"{quoted(holder.code)} already belongs to {holder.influencer} in {quoted(holder.campaign)}"
            return f"{where}, whose dates overlap. Choose another code, so that each order has one creator."
    return ""
