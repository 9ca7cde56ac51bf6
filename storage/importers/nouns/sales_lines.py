"""Sales lines of a file beside those of the workspace, by creator, source, days and campaign."""

import sqlite3
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from datetime import date

from models.importing import Decision, Fate, Mapped, Outcome, PersonRef, SalesLineDraft
from models.orders.sales_line import SalesLine
from storage.importers.nouns.comparison import Comparison
from storage.importers.nouns.creator_tags import CreatorTags
from storage.importers.nouns.creators import names_of_numbers, resolve, shared_names, unresolved
from storage.importers.nouns.keyed import Keyed, compare_keyed, write_keyed
from storage.importers.period import UNKNOWN
from storage.slices import Sliced, sliced
from storage.tables.rows import to_column

KEY = ("influencer_id", "origin", "since", "day", "campaign", "currency")
SUMS = ("orders", "revenue")


def compare(connection: sqlite3.Connection, mapped: Mapped) -> Sliced[Comparison]:
    """The fate of every line; those of one creator, source, days and campaign are added up to one."""
    drafts = [draft for draft in mapped.drafts if isinstance(draft, SalesLineDraft)]
    people = resolve(connection, [draft.person for draft in drafts if not draft.tags])
    owners, shared = _owners(connection, drafts, people), shared_names(connection, people)
    fates: list[Fate] = []
    kept: dict[tuple[object, ...], SalesLineDraft] = {}
    undated = False
    for draft, is_full in sliced(drafts):
        if is_full:
            yield
        owner = owners[draft.row]
        if owner is None:
            fates.append(_of_nobody(draft, shared))
        elif draft.is_undated:
            undated = True
            fates.append(Fate(draft.row, Outcome.PROBLEM, UNKNOWN, draft))
        else:
            fates += _add(kept, replace(draft, line=replace(draft.line, influencer_id=owner)))
    judged, writes = yield from compare_keyed(connection, "sales_line", [_keyed(draft) for draft in kept.values()])
    names = names_of_numbers(connection, {draft.person: owners[draft.row] for draft in drafts})
    for fate, is_full in sliced([*fates, *judged] if names else []):
        if is_full:
            yield
        if isinstance(fate.draft, SalesLineDraft):
            fate.shown = names.get(fate.draft.person, {})
    open_days = [Decision("day", "Which days these sums are of,", "the file does not say", is_open=True)]
    return Comparison([*fates, *judged], writes, open_days if undated else [])


def write(
    connection: sqlite3.Connection, fates: Sequence[Fate], writes: Mapping[int, object], _mapped: Mapped, _today: date
) -> Sliced[None]:
    """Write new lines and what changed of known ones; inside an edit."""
    yield from write_keyed(connection, "sales_line", fates, writes)


def _owners(
    connection: sqlite3.Connection, drafts: Sequence[SalesLineDraft], people: Mapping[PersonRef, int | None]
) -> dict[int, int | None]:
    told = {tag for draft in drafts for tag in draft.tags if tag}
    tags = CreatorTags(connection, told) if told else None
    return {
        draft.row: tags.owner(draft.tags, draft.line.day) if draft.tags and tags else people.get(draft.person)
        for draft in drafts
    }


def _of_nobody(draft: SalesLineDraft, shared: Container[str]) -> Fate:
    if draft.stranger:
        return Fate(draft.row, Outcome.LEFT_OUT, draft.stranger, draft)
    return Fate(draft.row, Outcome.PROBLEM, unresolved(draft.person, shared), draft)


def _add(kept: dict[tuple[object, ...], SalesLineDraft], draft: SalesLineDraft) -> list[Fate]:
    """Keep a line, or add it to the one of its key: then its row is merged."""
    key = tuple(getattr(draft.line, name) for name in KEY)
    known = kept.get(key)
    if known is None:
        kept[key] = draft
        return []
    kept[key] = replace(known, line=_added(known.line, draft.line))
    return [Fate(draft.row, Outcome.MERGED, f"added to row {known.row}: the same creator, days and campaign", draft)]


def _added(one: SalesLine, other: SalesLine) -> SalesLine:
    """Two lines as one; what is unknown in one of them stays out of the sum."""
    known = {
        name: [value for value in (getattr(one, name), getattr(other, name)) if value is not None] for name in SUMS
    }
    orders, revenue = (sum(known[name]) if known[name] else None for name in SUMS)
    return replace(one, orders=orders, revenue=revenue)


def _keyed(draft: SalesLineDraft) -> Keyed:
    line = draft.line
    return Keyed(
        draft, {name: to_column(getattr(line, name)) for name in KEY}, {name: getattr(line, name) for name in SUMS}
    )
