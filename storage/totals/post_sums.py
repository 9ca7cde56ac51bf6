"""Sums over posts, made by SQL in one pass: what is measured is kept apart from what is estimated or assumed."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from models.figures.totals import PAIRS, PRICED, Pair, PostTotals, Sum
from models.posts.post import METRICS, Basis
from storage.tables.store import Store

_SUMMED = (*METRICS, "engagements", "followers")

_PARTS_OF_A_PAIR = {
    "n": "1",
    "top": "{top}",
    "bottom": "{bottom}",
    "top_squared": "1.0 * {top} * {top}",
    "product": "1.0 * {top} * {bottom}",
    "bottom_squared": "1.0 * {bottom} * {bottom}",
}

_RATED = """
rated AS (SELECT 1.0 * engagements / followers AS rate FROM {posts} WHERE engagements IS NOT NULL AND followers > 0)
"""

_MIDDLE_RATE = """(SELECT avg(rate) FROM (
    SELECT rate FROM rated ORDER BY rate
    LIMIT 2 - (SELECT count(*) FROM rated) % 2 OFFSET ((SELECT count(*) FROM rated) - 1) / 2
)) AS middle_rate"""
"""The median: the middle one of the rates, or the mean of the two in the middle."""


def summed(store: Store, posts: str, given: str = "", values: Mapping[str, Any] | None = None) -> PostTotals:
    """Sums and paired sums of every metric over ``posts``: a table, or what the WITH clause ``given`` calls so.

    It has the ``METRICS``, ``basis``, ``engagements``, ``followers`` at posting time and ``partnership_id``.
    """
    columns = ["basis", "partnership_id IS NOT NULL AS is_paid", "count(*) AS posts", _MIDDLE_RATE]
    columns += [f"sum({name}) AS {name}, count({name}) AS n_{name}" for name in _SUMMED]
    columns += [_pair_columns(top, bottom) for top, bottom in PAIRS]
    parts = [part for part in (given, _RATED.format(posts=posts)) if part]
    query = f"WITH {', '.join(parts)} SELECT {', '.join(columns)} FROM {posts} GROUP BY basis, is_paid"
    rows = store.connection.execute(query, values or {}).fetchall()
    paid = [row for row in rows if row["is_paid"]]
    return PostTotals(
        _posts(rows),
        {name: _sum(rows, name) for name in _SUMMED},
        {pair: _pair(rows, *pair) for pair in PAIRS},
        rows[0]["middle_rate"] if rows else None,
        PostTotals(_posts(paid), {name: _sum(paid, name) for name in PRICED}) if len(paid) < len(rows) else None,
    )


def _pair_columns(top: str, bottom: str) -> str:
    both = f"{top} IS NOT NULL AND {bottom} > 0"
    return ", ".join(
        f"sum({term.format(top=top, bottom=bottom)}) FILTER (WHERE {both}) AS {top}_{bottom}_{part}"
        for part, term in _PARTS_OF_A_PAIR.items()
    )


def _posts(rows: Sequence[sqlite3.Row]) -> int:
    return sum(row["posts"] for row in rows)


def _sum(rows: Sequence[sqlite3.Row], name: str) -> Sum:
    known = [row for row in rows if row[f"n_{name}"]]
    total = sum(row[name] for row in known) if known else None
    return Sum(total, sum(row[f"n_{name}"] for row in known), _weakest(known))


def _pair(rows: Sequence[sqlite3.Row], top: str, bottom: str) -> Pair:
    known = [row for row in rows if row[f"{top}_{bottom}_n"]]
    sums = {part: sum(row[f"{top}_{bottom}_{part}"] for row in known) for part in _PARTS_OF_A_PAIR}
    return Pair(**sums, basis=_weakest(known))


def _weakest(rows: Sequence[sqlite3.Row]) -> Basis:
    """The weakest way in which anything of the rows is known; followers may be known of a post that was never read."""
    # The three words in the order of the alphabet are in the order of their strength.
    return Basis(min((row["basis"] for row in rows if row["basis"]), default=Basis.MEASURED))
