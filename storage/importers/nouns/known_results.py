"""What a workspace knows of a table of campaign results: campaigns and creators by name, deals, posts and sales."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.campaigns.campaign import name_key
from models.errors import UnreadableError
from models.importing import ResultDraft
from models.reading.text import fold
from storage.importers.nouns.comparison import matched
from storage.importers.nouns.people_called import Called, people_called
from storage.importers.nouns.posts import COUNTED
from storage.slices import Sliced
from storage.tables.readings import LATEST_READING

CAMPAIGNS = "SELECT id, name FROM campaign ORDER BY id"
PARTNERSHIPS = """
SELECT partnership.id, campaign_id, influencer_id, fee, currency FROM temp.incoming
JOIN partnership ON influencer_id = incoming.id
"""
POSTS = f"""
SELECT post.id, post.partnership_id, post.platform, post.format, post.published_at,
    {", ".join(f"latest.{name} AS {name}" for name in COUNTED)}
FROM temp.incoming JOIN partnership ON influencer_id = incoming.id JOIN post ON post.partnership_id = partnership.id
LEFT JOIN {LATEST_READING} WHERE post.external_id = '' AND post.url = '' ORDER BY post.id
"""
LINES = """
SELECT sales_line.* FROM temp.incoming JOIN sales_line ON influencer_id = incoming.id WHERE origin = :origin
"""
ID = ("id INTEGER PRIMARY KEY",)

Deal = tuple[str, str]
"""The keys of a campaign's and of a creator's name."""


@dataclass(frozen=True, slots=True)
class KnownPost:
    """A post without an address, with the counts that were last read off it."""

    id: int
    counts: Mapping[str, object]


class KnownResults:
    """Looks up once what the results of a file are compared with; posts that are alike are each handed out once."""

    def __init__(self) -> None:
        self._campaigns: dict[str, list[int]] = {}
        self._people: Mapping[str, list[Called]] = {}
        self._partnerships: dict[tuple[int, int], sqlite3.Row] = {}
        self._posts: dict[tuple[object, ...], list[KnownPost]] = {}
        self._lines: dict[tuple[object, ...], sqlite3.Row] = {}

    def look_up(self, connection: sqlite3.Connection, origin: str, drafts: Sequence[ResultDraft]) -> Sliced[None]:
        """Read the creators whom the drafts name, and what is known of them; nobody else."""
        for number, name in connection.execute(CAMPAIGNS):
            self._campaigns.setdefault(name_key(name), []).append(number)
        self._people = yield from people_called(connection, {fold(draft.name) for draft in drafts})
        ids = [(person.id,) for called in self._people.values() for person in called]
        rows = yield from matched(connection, ID, ids, PARTNERSHIPS, _as_it_is)
        self._partnerships = {(row["campaign_id"], row["influencer_id"]): row for row in rows}
        for row in (yield from matched(connection, ID, ids, POSTS, _as_it_is)):
            likeness = (row["partnership_id"], row["platform"], row["format"], row["published_at"])
            counts = {name: row[name] for name in COUNTED}
            self._posts.setdefault(likeness, []).append(KnownPost(row["id"], counts))
        rows = yield from matched(connection, ID, ids, LINES, _as_it_is, {"origin": origin})
        self._lines = {_line_key(row): row for row in rows}

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
        return next((person.id for person in self._people.get(deal[1], ())), None)

    def partnership(self, deal: Deal) -> sqlite3.Row | None:
        """The partnership of a deal, ``None`` for one still to be made."""
        campaign, person = self.campaign_id(deal), self.influencer_id(deal)
        return None if campaign is None or person is None else self._partnerships.get((campaign, person))

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
        return self._lines.get(key)


def _as_it_is(row: sqlite3.Row) -> sqlite3.Row:
    return row


def _line_key(row: sqlite3.Row) -> tuple[object, ...]:
    return tuple(row[name] for name in ("influencer_id", "since", "day", "campaign", "currency"))
