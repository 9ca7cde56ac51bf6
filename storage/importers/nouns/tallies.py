"""Orders counted by hand beside those of the workspace, by partnership, day and currency."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from models import show
from models.errors import UnreadableError
from models.importing import Decision, Fate, Mapped, Outcome, TallyDraft
from models.orders.tally import Tally
from models.plural import counted
from storage.importers.nouns.comparison import Comparison
from storage.importers.nouns.keyed import Keyed, compare_keyed, write_keyed
from storage.importers.nouns.told_owners import Told, ToldOwners
from storage.slices import Sliced, sliced
from storage.tables.rows import to_column

KEY = ("partnership_id", "day", "currency")
SUMS = ("orders", "revenue")
BOTH = "Orders by code of the same creator and day are imported already, and both count:"
Key = tuple[int, date, str]


def compare(connection: sqlite3.Connection, mapped: Mapped) -> Sliced[Comparison]:
    """The fate of every row; those of one partnership, day and currency are added up to one."""
    drafts = [draft for draft in mapped.drafts if isinstance(draft, TallyDraft)]
    owners = ToldOwners(connection, drafts, mapped.options.campaign_id)
    fates: list[Fate] = []
    kept: dict[Key, TallyDraft] = {}
    whose: dict[int, Told] = {}
    for draft, is_full in sliced(drafts):
        if is_full:
            yield
        try:
            told = whose[draft.row] = owners.owner(draft)
        except UnreadableError as error:
            fates.append(Fate(draft.row, Outcome.PROBLEM, str(error), draft))
            continue
        fates += _add(kept, replace(draft, tally=_of(told, draft.tally)))
    judged, writes = yield from compare_keyed(connection, "tally", [_keyed(draft) for draft in kept.values()])
    doubled = 0
    for fate in judged:
        if isinstance(fate.draft, TallyDraft):
            tally, told = fate.draft.tally, whose[fate.row]
            imported = owners.imported(told, tally.day)
            fate.note = _said(fate, tally, told, imported)
            doubled += imported > 0
    fates += judged
    for fate in fates:
        if told_of := whose.get(fate.row):
            fate.shown = {"person": told_of.creator, "campaign": told_of.campaign}
    return Comparison(fates, writes, [Decision("beside", BOTH, counted(doubled, "row"))] if doubled else [])


def write(
    connection: sqlite3.Connection, fates: Sequence[Fate], writes: Mapping[int, object], _mapped: Mapped, _today: date
) -> Sliced[None]:
    """Write new days of partnerships and what changed of known ones; inside an edit."""
    yield from write_keyed(connection, "tally", fates, writes)


def _of(told: Told, tally: Tally) -> Tally:
    """The tally as that of a partnership; a count without money is in the currency that is agreed there."""
    currency = told.currency if tally.revenue is None else tally.currency
    return replace(tally, partnership_id=told.id, currency=currency)


def _add(kept: dict[Key, TallyDraft], draft: TallyDraft) -> list[Fate]:
    """Keep a day of a partnership, or add it to the one that is kept: then its row is merged."""
    key = (draft.tally.partnership_id, draft.tally.day, draft.tally.currency)
    known = kept.get(key)
    if known is None:
        kept[key] = draft
        return []
    revenues = [one.tally.revenue for one in (known, draft) if one.tally.revenue is not None]
    orders = known.tally.orders + draft.tally.orders
    kept[key] = replace(known, tally=replace(known.tally, orders=orders, revenue=sum(revenues) if revenues else None))
    return [Fate(draft.row, Outcome.MERGED, f"added to row {known.row}: the same creator, campaign and day", draft)]


def _said(fate: Fate, tally: Tally, told: Told, imported: int) -> str:
    """What a row says: "3 orders of Lena Fox on 18 Nov, told by hand"."""
    said = f"{counted(tally.orders, 'order')} of {told.creator} on {show.day(tally.day)}, told by hand"
    if told.starts and tally.day < told.starts:
        said += f", before {told.campaign} begins"
    if imported:
        said += f", beside {counted(imported, 'order')} by code from the shop"
    return f"{said}; {fate.note}" if fate.note else said


def _keyed(draft: TallyDraft) -> Keyed:
    tally = draft.tally
    return Keyed(
        draft, {name: to_column(getattr(tally, name)) for name in KEY}, {name: getattr(tally, name) for name in SUMS}
    )
