"""Influencers: the people, and the rows of their table."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from models.influencers.influencer import Influencer, InfluencerRow
from models.influencers.influencer_filter import InfluencerFilter, InfluencerQuery
from storage.tables.custom_order import own_columns
from storage.tables.influencer_choices import InfluencerChoices
from storage.tables.influencer_filters import condition_of
from storage.tables.influencer_order import BY_NAME, SortKeys, order_of
from storage.tables.settings import TIER_BOUNDARIES, Settings
from storage.tables.store import Store

if TYPE_CHECKING:
    from models.figures.growth import Growth

ROW_QUERY = """
SELECT influencer.id, influencer.name, niches, region, country, languages, tags, email, phone, notes, currency,
    asking_price, asking_commission, asks_product, do_not_contact, created_on, handle, platform, platforms, followers,
    rate, rate_low, rate_high, rate_posts, usual_rate, fit, stage, partnerships, follow_up, follow_up_note,
    last_contact,
    (SELECT json_group_object(field_id, value) FROM custom_value WHERE influencer_id = influencer.id) AS custom
FROM influencer JOIN creator_figures ON creator_figures.influencer_id = influencer.id
"""

FORGOTTEN = "SELECT id FROM influencer WHERE forgotten_on IS NOT NULL"


class Influencers:
    """Reads and writes influencers; the table asks for ids in order, then for windows of rows."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._settings = Settings(store)
        self.choices = InfluencerChoices(store)

    def get(self, influencer_id: int) -> Influencer | None:
        """One influencer, ``None`` if she is gone."""
        return self._store.one(Influencer, "SELECT * FROM influencer WHERE id = :id", {"id": influencer_id})

    def count(self) -> int:
        """How many there are, without those who were forgotten."""
        everybody = "(SELECT count(*) FROM creator_figures)"
        return int(str(self._store.value(f"SELECT {everybody} - (SELECT count(*) FROM ({FORGOTTEN}))")))

    def ids(
        self,
        sort: SortKeys = BY_NAME,
        wanted: InfluencerFilter | None = None,
        limit: int | None = None,
        today: date = date.max,
    ) -> list[int]:
        """Ids in order; ``sort`` is (column of ``influencer_order.SORT_COLUMNS``, descending), blanks always last.

        Who was forgotten is left out: of her only totals are known. Growth is measured back from ``today``.
        """
        if sort != BY_NAME:  # that one is read in the order of an index
            self._store.keep_pages()
        query = InfluencerQuery(wanted or InfluencerFilter())
        condition = condition_of(query, self._settings.get(TIER_BOUNDARIES))
        order = order_of(sort, own_columns(self._store, (column for column, _ in sort)))
        tables = condition.tables(person=order.needs_person, figures=True)
        bound = f" LIMIT {int(limit)}" if limit is not None else ""
        known = f"{condition.sql or ' WHERE true'} AND influencer_id NOT IN ({FORGOTTEN})"
        grown, days = _growth_table(today) if order.needs_growth else ("", {})
        sql = f"SELECT creator_figures.influencer_id FROM {tables}{grown}{known} ORDER BY {order.sql}{bound}"
        # As one text: a row at a time takes half as long again. SQLite keeps the order of what is gathered so.
        gathered = f"SELECT json_group_array(influencer_id) FROM ({sql})"
        found: list[int] = json.loads(str(self._store.value(gathered, {**condition.parameters, **days})))
        return found

    def search_keys(self, ids: Collection[int] | None = None) -> dict[int, str]:
        """Folded text by id, of every influencer or of some: what a search looks through."""
        some = "" if ids is None else f" WHERE influencer_id IN ({_marks(ids)})"
        return dict(self._plain(f"SELECT influencer_id, search_key FROM creator_figures{some}").fetchall())

    def key_page(self, after: int, most: int) -> dict[int, str]:
        """Folded text by id of the influencers with the next ids after one, at most so many."""
        query = "SELECT influencer_id, search_key FROM creator_figures WHERE influencer_id > :after"
        page = self._plain(f"{query} ORDER BY influencer_id LIMIT :most", {"after": after, "most": most})
        return dict(page.fetchall())

    def touched(self, most: int = -1) -> list[int]:
        """Ids of the influencers whose figures the last edit, undo or redo rebuilt; at most so many (-1: all)."""
        query = "SELECT count(*) FROM temp.sqlite_schema WHERE name = 'touched'"
        if not self._store.value(query):
            return []
        return [row[0] for row in self._plain("SELECT id FROM temp.touched LIMIT :most", {"most": most})]

    def rows(self, ids: Iterable[int]) -> dict[int, InfluencerRow]:
        """Rows of the table by id, for a window of ids."""
        found = self._store.all(InfluencerRow, f"{ROW_QUERY} WHERE influencer.id IN ({_marks(ids)})")
        return {row.id: row for row in found}

    def growths(self, ids: Collection[int], today: date) -> "dict[int, Growth]":
        """Growth of each of some people, measured back from today."""
        from storage.tables.growths import growths_of

        return growths_of(self._store, ids, today)

    def add(self, **values: object) -> int:
        """A new influencer; returns the id."""
        return self._store.insert("influencer", values)

    def update(self, influencer_id: int, **values: object) -> None:
        """Change fields of an influencer."""
        self._store.update("influencer", influencer_id, values)

    def delete(self, *influencer_ids: int) -> None:
        """Remove influencers with profiles, conversation, partnerships and posts."""
        for influencer_id in influencer_ids:
            self._store.delete("influencer", influencer_id)

    # Tuples instead of rows: 100,000 of them are read at once.
    def _plain(self, query: str, parameters: Mapping[str, object] | None = None) -> sqlite3.Cursor:
        cursor = self._store.connection.cursor()
        cursor.row_factory = None
        return cursor.execute(query, parameters or {})


def _growth_table(today: date) -> tuple[str, dict[str, str]]:
    """What is joined to order by growth, and the days that it is measured between."""
    from storage.tables.growths import GROWN, days_of

    return f" LEFT JOIN ({GROWN}) ON whose = creator_figures.influencer_id", days_of(today)


def _marks(ids: Iterable[int]) -> str:
    return ", ".join(str(int(influencer_id)) for influencer_id in ids)
