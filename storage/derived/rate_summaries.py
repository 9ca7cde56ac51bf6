"""What everybody's posts on her main platform say of her rate, and the trends that follow: derived, never recorded.

An edit changes the summaries of the people it touches. Where a platform's trend moves with them, by a step or more, the
stored rates of everybody on it are drawn anew within the same edit, so that one trend holds everywhere.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace

from models.estimates.benchmarks import Benchmarks
from models.estimates.creator_rates import rates_of
from models.estimates.post_rates import RateSummary
from models.estimates.trend import UNKNOWN, Trend
from models.estimates.trend_fit import TrendPart, trend_of
from models.estimates.trends import Trends
from models.reading.platform import Platform
from storage.slices import SLICE, Measured, Progress, batches

Kept = tuple[str, int, float, float, float]
"""Platform, posts, middle, squares and size, as a row keeps them."""

FIELDS = (
    "level", "slope", "pivot", "level_doubt", "slope_doubt", "within", "between", "between_doubt", "alike", "creators",
)  # fmt: skip
COLUMNS = ", ".join(f'"{name}"' for name in FIELDS)  # BETWEEN is a word of SQL

PARTS = """
SELECT posts, count(*), total(size - :pivot), total((size - :pivot) * (size - :pivot)), total(middle),
    total(middle * middle), total((size - :pivot) * middle), total(squares), total(squares * squares)
FROM rate_summary WHERE platform = :platform AND influencer_id % :step = 0 GROUP BY posts
"""

ENOUGH = 2_000
"""Creators that tell a trend as well as it need be: of very many an even part speaks for all, so that one edit among
100,000 people stays quick."""

REDRAW = "UPDATE creator_figures SET rate = ?, rate_low = ?, rate_high = ? WHERE influencer_id = ?"


def keep(connection: sqlite3.Connection, ids: Mapping[str, int], found: Mapping[int, Kept]) -> set[str]:
    """Keep the summaries of the people touched from ``first`` to ``last``; returns the platforms they bear on."""
    query = (
        "SELECT influencer_id, platform, posts, middle, squares, size FROM rate_summary"
        " WHERE influencer_id IN (SELECT id FROM touched WHERE id BETWEEN :first AND :last)"
    )
    before = {row[0]: tuple(row[1:]) for row in connection.execute(query, ids)}
    gone = [number for number, kept in before.items() if found.get(number) != kept]
    new = [(number, *kept) for number, kept in found.items() if before.get(number) != kept]
    connection.executemany("DELETE FROM rate_summary WHERE influencer_id = ?", ((number,) for number in gone))
    connection.executemany("INSERT INTO rate_summary VALUES (?, ?, ?, ?, ?, ?)", new)
    return {str(before[number][0]) for number in gone} | {found[number][0] for number, *_ in new}


def platforms(connection: sqlite3.Connection) -> set[str]:
    """Those that have a summary or a trend."""
    query = "SELECT DISTINCT platform FROM rate_summary UNION SELECT platform FROM platform_trend"
    return {row[0] for row in connection.execute(query)}


def refit(connection: sqlite3.Connection, on: Iterable[str], benchmarks: Benchmarks) -> Measured[int]:
    """Make the trends of some platforms anew; where one moved everybody's rates follow. Returns of how many."""
    count = 0
    for platform in sorted(on):
        before, now = _stored_trends(connection).get(Platform(platform)), _fitted(connection, platform, benchmarks)
        if now == before:
            continue
        connection.execute("DELETE FROM platform_trend WHERE platform = ?", (platform,))
        if now is None:
            continue
        marks = ", ".join("?" * (len(FIELDS) + 1))
        row = (platform, *(getattr(now, name) for name in FIELDS))
        connection.execute(f"INSERT INTO platform_trend (platform, {COLUMNS}) VALUES ({marks})", row)
        if before is None or now != replace(before, creators=now.creators):
            count += yield from _redraw(connection, platform, now)
    return count


def _fitted(connection: sqlite3.Connection, platform: str, benchmarks: Benchmarks) -> Trend | None:
    """The trend by the summaries as they are; ``None`` without any."""
    query = "SELECT count(*) FROM rate_summary WHERE platform = ?"
    creators = connection.execute(query, (platform,)).fetchone()[0]
    if not creators:
        return None
    place = {"platform": platform, "pivot": UNKNOWN.pivot, "step": max(1, creators // ENOUGH)}
    parts = [TrendPart(*tuple(row)) for row in connection.execute(PARTS, place)]
    return replace(trend_of(parts, benchmarks.of(Platform(platform))), creators=creators)


def trends_in(connection: sqlite3.Connection, benchmarks: Benchmarks) -> Trends:
    """The trend in force on each platform: the stored one where posts were read, else what was published."""
    return Trends.published(benchmarks).with_own(_stored_trends(connection))


def _stored_trends(connection: sqlite3.Connection) -> dict[Platform, Trend]:
    rows = connection.execute(f"SELECT platform, {COLUMNS} FROM platform_trend")
    return {Platform(row[0]): Trend(*row[1:]) for row in map(tuple, rows)}


def _redraw(connection: sqlite3.Connection, platform: str, trend: Trend) -> Measured[int]:
    query = "SELECT influencer_id, posts, middle, squares, size FROM rate_summary WHERE platform = ?"
    rows = connection.execute(query, (platform,)).fetchall()
    done = 0
    for batch in batches(rows, SLICE):
        rates = rates_of([RateSummary(*tuple(row)[1:]) for row in batch], trend)
        connection.executemany(
            REDRAW, ((rate.likely, rate.low, rate.high, row[0]) for row, rate in zip(batch, rates, strict=True))
        )
        connection.executemany("INSERT OR IGNORE INTO touched VALUES (?)", ((row[0],) for row in batch))
        done += len(batch)
        yield Progress(done, len(rows))
    return done
