"""Rows that stand in for lost ones to which others belong: what was paid must not go with a name."""

import sqlite3
from collections import Counter

STAND_INS = ("influencer", "campaign", "partnership")

HERS = """
SELECT influencer_id FROM post JOIN profile ON profile.id = profile_id
WHERE partnership_id = :id AND influencer_id IN (SELECT id FROM influencer) LIMIT 1
"""
"""Who made the posts of a partnership."""

NAMED = "INSERT OR IGNORE INTO {table} (id, name, currency) SELECT :id, :name, currency FROM business"
BETWEEN = """
INSERT OR IGNORE INTO partnership (id, influencer_id, campaign_id, stage, currency)
SELECT :id, :influencer, :campaign, 'closed', currency FROM business
"""


class StandIns:
    """Invents rows by their number; ``invented`` counts them by table."""

    def __init__(self, connection: sqlite3.Connection, invented: Counter[str]) -> None:
        self._connection = connection
        self._invented = invented
        self._campaign: int | None = None

    def invent(self, table: str, row_id: int) -> bool:
        """Make what others belong to; says whether it is there now. A number below 1 is none."""
        if row_id < 1:
            return False
        if self._connection.execute(f"SELECT 1 FROM {table} WHERE id = :id", {"id": row_id}).fetchone():
            return True  # made for another row before
        if table == "partnership":
            return self._between(row_id, self._hers(row_id)) or self._between(row_id, self._somebody(row_id))
        words = "Unknown" if table == "influencer" else "Unknown campaign"
        self._named(table, row_id, f"{words} (rescued {row_id})")
        return True

    def _named(self, table: str, row_id: int | None, name: str) -> int:
        written = self._connection.execute(NAMED.format(table=table), {"id": row_id, "name": name})
        self._invented[table] += written.rowcount
        return row_id or int(str(written.lastrowid))

    def _hers(self, partnership: int) -> int | None:
        row = self._connection.execute(HERS, {"id": partnership}).fetchone()
        return row[0] if row else None

    def _somebody(self, partnership: int) -> int:
        return self._named("influencer", None, f"Unknown (rescued partnership {partnership})")

    def _between(self, partnership: int, influencer: int | None) -> bool:
        """In one campaign for all that are lost; nobody can be in it twice."""
        if influencer is None:
            return False
        if self._campaign is None:
            self._campaign = self._named("campaign", None, "Unknown campaign (rescued)")
        values = {"id": partnership, "influencer": influencer, "campaign": self._campaign}
        written = self._connection.execute(BETWEEN, values).rowcount
        self._invented["partnership"] += written
        return bool(written)
