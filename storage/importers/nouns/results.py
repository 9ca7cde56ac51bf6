"""Results of a table beside a workspace: each row a creator in a campaign in a month, with a post, a fee and sales.

Campaigns and creators are known by their names and made where there are none. The fee of a partnership and the sales
of its month are what all rows of them come to together.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

from models.errors import UnreadableError
from models.importing import Change, Decision, Fate, Mapped, Outcome, ResultDraft
from storage.importers.kinds.campaign_results import ORIGIN
from storage.importers.nouns.comparison import Comparison
from storage.importers.nouns.known_results import KnownPost, KnownResults
from storage.importers.nouns.posts import COUNTED
from storage.importers.nouns.result_writing import ResultWrite, sums_of, write_results
from storage.slices import Sliced, sliced

SUMS = ("orders", "revenue")


def compare(connection: sqlite3.Connection, mapped: Mapped) -> Sliced[Comparison]:
    """The fate of every row; what a deal comes to is compared beside its first row."""
    drafts = [draft for draft in mapped.drafts if isinstance(draft, ResultDraft)]
    known = KnownResults()
    yield from known.look_up(connection, ORIGIN, drafts)
    fates: list[Fate] = []
    found: list[ResultWrite] = []
    for draft, is_full in sliced(drafts):
        if is_full:
            yield
        try:
            found.append(_looked_up(known, draft))
        except UnreadableError as error:
            fates.append(Fate(draft.row, Outcome.PROBLEM, str(error), draft))
    judge = _Judge(known, found)
    for one, is_full in sliced(found):
        if is_full:
            yield
        fates.append(judge.fate(one))
    return Comparison(fates, {one.draft.row: one for one in found}, _told(found))


def write(
    connection: sqlite3.Connection, fates: Sequence[Fate], writes: Mapping[int, object], mapped: Mapped, today: date
) -> Sliced[None]:
    """Make campaigns, creators and partnerships, then posts with readings, then sales lines; inside an edit."""
    rows = {fate.row for fate in fates}
    all_of_them = [one for one in writes.values() if isinstance(one, ResultWrite)]
    chosen = [one for one in all_of_them if one.draft.row in rows]
    kept = [one for one in all_of_them if one.is_same or one.draft.row in rows]
    yield from write_results(connection, chosen, kept, mapped.options.currency, today)


def _looked_up(known: KnownResults, draft: ResultDraft) -> ResultWrite:
    deal = known.deal(draft)
    partnership, line = known.partnership(deal), known.line(deal, draft)
    return ResultWrite(
        draft,
        deal,
        known.campaign_id(deal),
        known.influencer_id(deal),
        partnership["id"] if partnership else None,
        known.take_post(deal, draft),
        line["id"] if line else None,
    )


class _Judge:
    """Says what becomes of each row; ``found`` are all of them, in the order of the file."""

    def __init__(self, known: KnownResults, found: Sequence[ResultWrite]) -> None:
        self._known = known
        self._found = found
        self._deals: dict[object, list[ResultWrite]] = {}
        self._months: dict[object, list[ResultWrite]] = {}
        for one in found:
            self._deals.setdefault(one.deal, []).append(one)
            self._months.setdefault(one.month, []).append(one)

    def fate(self, one: ResultWrite) -> Fate:
        draft = one.draft
        if one.partnership_id is None or (one.has_counts and one.post is None):
            return Fate(draft.row, Outcome.NEW, draft=draft)
        changes = (*_counted(draft, one.post), *self._fee(one), *self._sales(one))
        one.is_same = not changes
        if one.is_same:
            return Fate(draft.row, Outcome.SAME, draft=draft)
        note = ", ".join(name for name, _, _ in changes)
        return Fate(draft.row, Outcome.CHANGED, f"{note} differs", draft, changes)

    def _fee(self, one: ResultWrite) -> list[Change]:
        its = self._deals[one.deal]
        partnership = self._known.partnership(one.deal)
        if its[0] is not one or partnership is None or partnership["currency"] != one.draft.line.currency:
            return []
        fees = [each.draft.fee for each in its if each.draft.fee is not None]
        return [("fee", partnership["fee"], sum(fees))] if fees and partnership["fee"] != sum(fees) else []

    def _sales(self, one: ResultWrite) -> list[Change]:
        its = self._months[one.month]
        if its[0] is not one:
            return []
        before = self._known.line(one.deal, one.draft)
        sums = zip(SUMS, sums_of(its), strict=True)
        pairs = [(name, before[name] if before else None, after) for name, after in sums]
        return [(name, was, after) for name, was, after in pairs if after is not None and was != after]


def _counted(draft: ResultDraft, post: KnownPost | None) -> list[Change]:
    if post is None:
        return []
    given = {name: value for name in COUNTED if (value := getattr(draft.reading, name)) is not None}
    return [(name, post.counts[name], value) for name, value in given.items() if post.counts[name] != value]


def _told(found: Sequence[ResultWrite]) -> list[Decision]:
    campaigns = {one.deal[0]: one.draft.campaign for one in found if one.campaign_id is None}
    people = {one.deal[1]: one.draft.name for one in found if one.influencer_id is None}
    told = [("New campaigns:", campaigns), ("New influencers, by their names:", people)]
    return [Decision("new", lead, _shown(list(names.values()))) for lead, names in told if names]


def _shown(names: Sequence[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
