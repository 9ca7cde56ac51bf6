"""Which creator a discount code or a word of a tagged link belongs to."""

import sqlite3
from collections.abc import Collection, Iterable
from datetime import date

from models.campaigns.codes import fold_code
from models.campaigns.partnership import CodeRule
from models.orders.attribution import CodeOwners, Window
from models.orders.traffic import tag_key
from models.reading.handles import handle_key
from models.reading.text import natural_key_of
from storage.importers.nouns.comparison import staged
from storage.tables.rows import from_row

RULES = """
SELECT code_rule.*, influencer_id, starts_on, ends_on FROM code_rule
JOIN partnership ON partnership.id = partnership_id JOIN campaign ON campaign.id = campaign_id
"""
PROFILES = """
SELECT handle_key, influencer_id FROM profile
WHERE handle_key IN (SELECT key FROM temp.incoming) AND influencer_id IS NOT NULL
"""
NAMES = """
SELECT name, influencer_id FROM creator_figures JOIN influencer ON influencer.id = influencer_id
WHERE replace(replace(replace(replace(sort_name, '-', ''), '_', ''), '+', ''), ' ', '')
    IN (SELECT key FROM temp.incoming)
"""
KEY = ("key TEXT PRIMARY KEY",)


class CreatorTags:
    """Knows every code of the workspace, and the creators whose handles or names are among the ``tags`` of a file.

    A tag that two of them have is nobody's.
    """

    def __init__(self, connection: sqlite3.Connection, tags: Collection[str]) -> None:
        rules = connection.execute(RULES).fetchall()
        self._of_partnership = {row["partnership_id"]: row["influencer_id"] for row in rules}
        self._codes = CodeOwners([_window(row) for row in rules])
        with staged(connection, KEY, {(_handle(tag),) for tag in tags}):
            self._handles = _of_one(connection.execute(PROFILES))
        with staged(connection, KEY, {(_squeezed(tag),) for tag in tags}):
            # More names than are wanted: "An-na" has the letters of "Anna", but not her key.
            self._names = _of_one((tag_key(name), person) for name, person in connection.execute(NAMES))

    def owner(self, tags: Iterable[str], day: date) -> int | None:
        """The influencer whom the first telling one of the tags names on a day, ``None`` for nobody."""
        return next((owner for tag in tags if tag and (owner := self._owner(tag, day)) is not None), None)

    def by_code(self, tag: str, day: date) -> set[int]:
        """The partnerships that claim a code on a day; none where it is no code."""
        return self._codes.owners(fold_code(tag), day)

    def _owner(self, tag: str, day: date) -> int | None:
        people = {self._of_partnership[number] for number in self.by_code(tag, day)}
        if people:
            return people.pop() if len(people) == 1 else None
        return self._handles.get(_handle(tag)) or self._names.get(tag_key(tag))


def _handle(tag: str) -> str:
    return handle_key(tag.lstrip("@"))


def _squeezed(tag: str) -> str:
    """A tag as the names of creators are sorted, without what stands between its words."""
    return natural_key_of(tag_key(tag)).replace(" ", "")


def _window(row: sqlite3.Row) -> Window:
    starts, ends = (date.fromisoformat(row[name]) if row[name] else None for name in ("starts_on", "ends_on"))
    return Window(from_row(CodeRule, row), starts, ends)


def _of_one(pairs: Iterable[tuple[str, int]]) -> dict[str, int | None]:
    found: dict[str, int | None] = {}
    for key, person in pairs:
        found[key] = person if found.get(key, person) == person else None
    return found
