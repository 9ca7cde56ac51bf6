"""What a workspace knows of a table of campaign results: campaigns and creators by name, deals, posts and sales."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.campaign import name_key
from models.errors import UnreadableError
from models.importing import ResultDraft
from models.text import fold
from storage.importers.nouns.posts import COUNTED
from storage.readings import LATEST_READING

PARTNERSHIPS = "SELECT id, campaign_id, influencer_id, fee, currency FROM partnership"
POSTS = f"""
SELECT post.id, post.partnership_id, post.platform, post.format, post.published_at,
    {", ".join(f"latest.{name} AS {name}" for name in COUNTED)}
FROM post LEFT JOIN {LATEST_READING} WHERE external_id = '' AND url = '' AND post.partnership_id IS NOT NULL
ORDER BY post.id
"""
LINES = "SELECT * FROM sales_line WHERE origin = :origin"

Deal = tuple[str, str]
"""The keys of a campaign's and of a creator's name."""


@dataclass(frozen=True, slots=True)
class KnownPost:
    """A post without an address, with the counts that were last read off it."""

    id: int
    counts: Mapping[str, object]


class KnownResults:
    """Looks up once what results are compared with; posts that are alike are each handed out once."""

    def __init__(self, connection: sqlite3.Connection, origin: str) -> None:
        self._campaigns = _by_key((name_key(name), row) for row, name in _names(connection, "campaign"))
        self._people = _by_key((fold(name), row) for row, name in _names(connection, "influencer"))
        rows = connection.execute(PARTNERSHIPS)
        self.partnerships = {(row["campaign_id"], row["influencer_id"]): row for row in rows}
        self._posts: dict[tuple[object, ...], list[KnownPost]] = {}
        for row in connection.execute(POSTS):
            likeness = (row["partnership_id"], row["platform"], row["format"], row["published_at"])
            counts = {name: row[name] for name in COUNTED}
            self._posts.setdefault(likeness, []).append(KnownPost(row["id"], counts))
        self.lines = {_line_key(row): row for row in connection.execute(LINES, {"origin": origin})}

    def deal(self, draft: ResultDraft) -> Deal:
        """Which campaign and creator a row names; ``UnreadableError`` where more than one is called so."""
        deal = (name_key(draft.campaign), fold(draft.name))
        if len(self._campaigns.get(deal[0], ())) > 1:
            raise UnreadableError(f"More than one campaign is called “{draft.campaign}”. Give them different names.")
        if len(self._people.get(deal[1], ())) > 1:
            raise UnreadableError(f"More than one influencer is called “{draft.name}”. Give them different names.")
        return deal

    def campaign_id(self, deal: Deal) -> int | None:
        """The campaign of a deal, ``None`` for one still to be made."""
        return next(iter(self._campaigns.get(deal[0], ())), None)

    def influencer_id(self, deal: Deal) -> int | None:
        """The creator of a deal, ``None`` for one still to be made."""
        return next(iter(self._people.get(deal[1], ())), None)

    def partnership(self, deal: Deal) -> sqlite3.Row | None:
        """The partnership of a deal, ``None`` for one still to be made."""
        campaign, person = self.campaign_id(deal), self.influencer_id(deal)
        return None if campaign is None or person is None else self.partnerships.get((campaign, person))

    def take_post(self, deal: Deal, draft: ResultDraft) -> KnownPost | None:
        """The post of a row, which no other row can have then."""
        partnership = self.partnership(deal)
        if partnership is None:
            return None
        moment = draft.post.published_at.isoformat(" ", "minutes") if draft.post.published_at else None
        posts = self._posts.get((partnership["id"], draft.post.platform.value, draft.post.format, moment), [])
        return posts.pop(0) if posts else None

    def line(self, deal: Deal, draft: ResultDraft) -> sqlite3.Row | None:
        """The sales line of a row's creator, campaign and month."""
        line = draft.line
        key = (self.influencer_id(deal), line.since.isoformat(), line.day.isoformat(), line.campaign, line.currency)
        return self.lines.get(key)


def _names(connection: sqlite3.Connection, table: str) -> Sequence[tuple[int, str]]:
    return connection.execute(f"SELECT id, name FROM {table} ORDER BY id").fetchall()


def _by_key(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for key, row in pairs:
        found.setdefault(key, []).append(row)
    return found


def _line_key(row: sqlite3.Row) -> tuple[object, ...]:
    return tuple(row[name] for name in ("influencer_id", "since", "day", "campaign", "currency"))
