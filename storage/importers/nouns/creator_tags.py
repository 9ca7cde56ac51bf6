"""Which creator a discount code or a word of a tagged link belongs to."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from models.attribution import CodeOwners, Window
from models.codes import fold_code
from models.partnership import CodeRule
from models.platforms import handle_key
from models.traffic import tag_key
from storage.rows import from_row

RULES = """
SELECT code_rule.*, influencer_id, starts_on, ends_on FROM code_rule
JOIN partnership ON partnership.id = partnership_id JOIN campaign ON campaign.id = campaign_id
"""
PROFILES = "SELECT handle_key, influencer_id FROM profile WHERE handle_key IS NOT NULL AND influencer_id IS NOT NULL"


class CreatorTags:
    """Knows every code, handle and name of the workspace's creators; a tag that two of them have is nobody's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        rules = connection.execute(RULES).fetchall()
        self._of_partnership = {row["partnership_id"]: row["influencer_id"] for row in rules}
        self._codes = CodeOwners([_window(row) for row in rules])
        self._handles = _of_one(connection.execute(PROFILES))
        names = connection.execute("SELECT name, id FROM influencer")
        self._names = _of_one((tag_key(name), person) for name, person in names)

    def owner(self, tags: Iterable[str], day: date) -> int | None:
        """The influencer whom the first telling one of the tags names on a day, ``None`` for nobody."""
        return next((owner for tag in tags if tag and (owner := self._owner(tag, day)) is not None), None)

    def _owner(self, tag: str, day: date) -> int | None:
        people = {self._of_partnership[number] for number in self._codes.owners(fold_code(tag), day)}
        if people:
            return people.pop() if len(people) == 1 else None
        return self._handles.get(handle_key(tag.lstrip("@"))) or self._names.get(tag_key(tag))


def _window(row: sqlite3.Row) -> Window:
    starts, ends = (date.fromisoformat(row[name]) if row[name] else None for name in ("starts_on", "ends_on"))
    return Window(from_row(CodeRule, row), starts, ends)


def _of_one(pairs: Iterable[tuple[str, int]]) -> dict[str, int | None]:
    found: dict[str, int | None] = {}
    for key, person in pairs:
        found[key] = person if found.get(key, person) == person else None
    return found
