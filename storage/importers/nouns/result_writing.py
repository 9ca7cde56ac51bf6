"""Writing results: campaigns and creators that are new, then deals, then posts with their readings, then sales."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.importing import ResultDraft
from models.stages import Stage
from storage.importers.nouns.comparison import insert_all, matched, next_id, update_all, write_all
from storage.importers.nouns.known_results import Deal, KnownPost
from storage.importers.nouns.posts import ADD_READING, COUNTED
from storage.slices import Sliced
from storage.tables.rows import to_column

PROFILES = """
SELECT profile.id, influencer_id, platform FROM temp.incoming JOIN profile ON influencer_id = incoming.id
ORDER BY position DESC, profile.id DESC
"""
Month = tuple[Deal, date, date, str]
"""Whose sales of which days in which currency."""


@dataclass(slots=True)
class ResultWrite:
    """One row beside what the workspace has of it; ids are ``None`` for what is still to be made."""

    draft: ResultDraft
    deal: Deal
    campaign_id: int | None
    influencer_id: int | None
    partnership_id: int | None
    post: KnownPost | None
    line_id: int | None
    is_same: bool = False

    @property
    def month(self) -> Month:
        """The sales line that the row is a part of."""
        line = self.draft.line
        return self.deal, line.since, line.day, line.currency

    @property
    def has_counts(self) -> bool:
        """Whether anything was read off the post."""
        return any(getattr(self.draft.reading, name) is not None for name in COUNTED if name != "followers")


def sums_of(rows: Iterable[ResultWrite]) -> tuple[int | None, int | None]:
    """Orders and revenue of rows together, each ``None`` where no row knows it."""
    lines = [row.draft.line for row in rows]
    orders = [line.orders for line in lines if line.orders is not None]
    revenues = [line.revenue for line in lines if line.revenue is not None]
    return sum(orders) if orders else None, sum(revenues) if revenues else None


def write_results(
    connection: sqlite3.Connection,
    chosen: Sequence[ResultWrite],
    kept: Sequence[ResultWrite],
    currency: str,
    today: date,
) -> Sliced[None]:
    """Write the rows that were chosen; sums are of all rows that are ``kept``, chosen now or there already."""
    yield from _make_campaigns(connection, chosen, today)
    yield from _make_people(connection, chosen, currency, today)
    yield from _make_deals(connection, chosen, kept, today)
    yield from _write_posts(connection, [one for one in chosen if one.has_counts])
    yield from _write_sales(connection, chosen, kept)


def _make_campaigns(connection: sqlite3.Connection, rows: Sequence[ResultWrite], today: date) -> Sliced[None]:
    """New campaigns, running over the months of their rows."""
    new: dict[str, list[ResultWrite]] = {}
    for one in rows:
        if one.campaign_id is None:
            new.setdefault(one.deal[0], []).append(one)
    made = []
    for number, its in enumerate(new.values(), next_id(connection, "campaign")):
        lines = [one.draft.line for one in its]
        days = (min(line.since for line in lines), max(line.day for line in lines), today)
        made.append((number, its[0].draft.campaign, lines[0].currency, *(day.isoformat() for day in days)))
        for one in its:
            one.campaign_id = number
    yield from insert_all(
        connection, "campaign", ("id", "name", "currency", "starts_on", "ends_on", "created_on"), made
    )


def _make_people(
    connection: sqlite3.Connection, rows: Sequence[ResultWrite], currency: str, today: date
) -> Sliced[None]:
    new: dict[str, list[ResultWrite]] = {}
    for one in rows:
        if one.influencer_id is None:
            new.setdefault(one.deal[1], []).append(one)
    made = []
    for number, its in enumerate(new.values(), next_id(connection, "influencer")):
        made.append((number, its[0].draft.name, currency, today.isoformat()))
        for one in its:
            one.influencer_id = number
    yield from insert_all(connection, "influencer", ("id", "name", "currency", "created_on"), made)


def _make_deals(
    connection: sqlite3.Connection, rows: Sequence[ResultWrite], kept: Sequence[ResultWrite], today: date
) -> Sliced[None]:
    """Partnerships that are new, as measured; fees of known ones, where they are in the currency of the table."""
    fees = _fees(kept)
    currencies = {one.deal: one.draft.line.currency for one in reversed(rows)}
    new = {one.deal: one for one in rows if one.partnership_id is None}
    numbers = dict(zip(new, range(next_id(connection, "partnership"), 1 << 62), strict=False))
    made = (
        (numbers[deal], one.campaign_id, one.influencer_id, Stage.MEASURED.value, currencies[deal], fees.get(deal),
         today.isoformat())
        for deal, one in new.items()
    )  # fmt: skip
    columns = ("id", "campaign_id", "influencer_id", "stage", "currency", "fee", "stage_since")
    yield from insert_all(connection, "partnership", columns, made)
    known = {one.deal: one.partnership_id for one in rows if one.partnership_id is not None}
    statement = "UPDATE partnership SET fee = ? WHERE id = ? AND currency = ?"
    changed = [(fees[deal], number, currencies[deal]) for deal, number in known.items() if deal in fees]
    yield from write_all(connection, statement, changed)
    for one in rows:
        one.partnership_id = one.partnership_id or numbers[one.deal]


def _fees(rows: Iterable[ResultWrite]) -> dict[Deal, int]:
    fees: dict[Deal, int] = {}
    for one in rows:
        if one.draft.fee is not None:
            fees[one.deal] = fees.get(one.deal, 0) + one.draft.fee
    return fees


def _write_posts(connection: sqlite3.Connection, rows: Sequence[ResultWrite]) -> Sliced[None]:
    profiles = yield from _profiles(connection, rows)
    number = next_id(connection, "post")
    made, readings = [], []
    for one in rows:
        post, reading = one.draft.post, one.draft.reading
        post_id = one.post.id if one.post else number
        if one.post is None:
            profile = profiles[one.influencer_id, post.platform.value]
            texts = (post.platform.value, post.format, to_column(post.published_at))
            made.append((number, profile, one.partnership_id, *texts))
            number += 1
        counts = (getattr(reading, name) for name in COUNTED)
        readings.append((post_id, reading.day.isoformat(), reading.basis.value, *counts))
    columns = ("id", "profile_id", "partnership_id", "platform", "format", "published_at")
    yield from insert_all(connection, "post", columns, made)
    yield from write_all(connection, ADD_READING, readings)


def _profiles(
    connection: sqlite3.Connection, rows: Sequence[ResultWrite]
) -> Sliced[Mapping[tuple[int | None, str], int]]:
    """The first profile of each creator on each platform, made without a handle where she has none."""
    ids = {(one.influencer_id,) for one in rows}
    known = yield from matched(connection, ("id INTEGER PRIMARY KEY",), ids, PROFILES, tuple)
    found = {(person, platform): number for number, person, platform in known}
    wanted = dict.fromkeys((one.influencer_id, one.draft.post.platform.value) for one in rows)
    missing = [key for key in wanted if key not in found]
    made = [(number, *key) for number, key in enumerate(missing, next_id(connection, "profile"))]
    yield from insert_all(connection, "profile", ("id", "influencer_id", "platform"), made)
    return found | {(person, platform): number for number, person, platform in made}


def _write_sales(
    connection: sqlite3.Connection, rows: Sequence[ResultWrite], kept: Sequence[ResultWrite]
) -> Sliced[None]:
    touched = {one.month: one for one in reversed(rows)}
    parts: dict[Month, list[ResultWrite]] = {}
    for one in kept:
        parts.setdefault(one.month, []).append(one)
    sums = {month: sums_of(parts[month]) for month in touched}
    new = [one for month, one in touched.items() if one.line_id is None and sums[month] != (None, None)]
    made = (
        (number, one.influencer_id, line.origin, to_column(line.since), to_column(line.day), line.campaign,
         *sums[one.month], line.currency)
        for number, one in enumerate(new, next_id(connection, "sales_line"))
        for line in (one.draft.line,)
    )  # fmt: skip
    columns = ("id", "influencer_id", "origin", "since", "day", "campaign", "orders", "revenue", "currency")
    yield from insert_all(connection, "sales_line", columns, made)
    yield from update_all(connection, "sales_line", _changed_sums(touched, sums))


def _changed_sums(
    touched: Mapping[Month, ResultWrite], sums: Mapping[Month, tuple[int | None, int | None]]
) -> list[tuple[int, dict[str, object]]]:
    """Sums of known lines, as far as the table knows them."""
    known = [(one.line_id, sums[month]) for month, one in touched.items() if one.line_id is not None]
    return [
        (number, {name: value for name, value in zip(("orders", "revenue"), both, strict=True) if value is not None})
        for number, both in known
    ]
