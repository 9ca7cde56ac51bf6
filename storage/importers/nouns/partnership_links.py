"""Which posts belong to a partnership: the one of the campaign that a file names, else the agreed one of their day."""

import sqlite3
from collections import Counter
from datetime import datetime

from models.campaigns.campaign import name_key
from models.importing import Decision
from models.stages import COMMITTED, Stage

FIND = """
SELECT partnership.id, partnership.stage, campaign.name, campaign.starts_on, campaign.ends_on
FROM partnership JOIN campaign ON campaign.id = campaign_id WHERE influencer_id = :id
"""


class Links:
    """Finds the partnership of a post and remembers which campaigns posts were linked to."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._of: dict[int, list[sqlite3.Row]] = {}
        self._names: dict[int, str] = {}
        self._linked: Counter[str] = Counter()
        self._missing: Counter[str] = Counter()

    def of(self, influencer_id: int | None, published_at: datetime | None) -> int | None:
        """The partnership's id; ``None`` unless exactly one that is agreed or live covers the day."""
        if influencer_id is None or published_at is None:
            return None
        day = published_at.date().isoformat()
        agreed = (row for row in self._partnerships(influencer_id) if Stage(row["stage"]) in COMMITTED)
        running = [row for row in agreed if _covers(row, day)]
        if len(running) != 1:
            return None
        self._names[running[0]["id"]] = running[0]["name"]
        self._linked[running[0]["name"]] += 1
        return int(running[0]["id"])

    def named(self, influencer_id: int | None, campaign: str) -> int | None:
        """The partnership of a creator in the one campaign of that name; ``None`` where there is none."""
        if not campaign:
            return None
        wanted = name_key(campaign)
        rows = self._partnerships(influencer_id) if influencer_id is not None else []
        found = [row for row in rows if name_key(row["name"]) == wanted]
        if len(found) != 1:
            self._missing[campaign] += 1
            return None
        self._names[found[0]["id"]] = found[0]["name"]
        return int(found[0]["id"])

    def note(self, partnership_id: int | None) -> str:
        """What the preview says beside a linked post."""
        return f"for “{self._names[partnership_id]}”" if partnership_id else ""

    def decisions(self) -> list[Decision]:
        """How many posts were linked to which campaigns, and how many could not be."""
        by_day = "Posts within the dates of their creator's one agreed partnership:"
        lost = "Posts whose creator is in no campaign of that name, or in several:"
        told = [Decision("links", by_day, f"{count} for “{name}”") for name, count in self._linked.items()]
        return told + [Decision("links", lost, f"{count} for “{name}”") for name, count in self._missing.items()]

    def _partnerships(self, influencer_id: int) -> list[sqlite3.Row]:
        if influencer_id not in self._of:
            self._of[influencer_id] = self._connection.execute(FIND, {"id": influencer_id}).fetchall()
        return self._of[influencer_id]


def _covers(row: sqlite3.Row, day: str) -> bool:
    return row["starts_on"] is not None and row["starts_on"] <= day <= (row["ends_on"] or day)
