"""Influencers: the people, and the rows of their table."""

from collections.abc import Iterable, Sequence

from models.influencer import Influencer, InfluencerRow
from storage.store import Store

ROW_QUERY = """
SELECT influencer.id, influencer.name, niches, region, country, currency, asking_price, asking_commission,
    asks_product, do_not_contact, handle, platform, platforms, followers, rate, rate_low, rate_high, rate_posts, usual_rate, fit, stage,
    partnerships, follow_up, follow_up_note
FROM influencer JOIN creator_figures ON creator_figures.influencer_id = influencer.id
"""

SORT_COLUMNS = {
    "name": "sort_name",
    "niches": "niches COLLATE NOCASE",
    "region": "region COLLATE NOCASE",
    "followers": "followers",
    "rate": "rate",
    "range": "rate_low",
    "fit": "fit",
    "asking_price": "asking_price",
    "stage": "stage",
    "follow_up": "follow_up",
}
"""Columns that the table sorts by, as SQL over ``creator_figures`` and ``influencer``."""


class Influencers:
    """Reads and writes influencers; the table asks for ids in order, then for windows of rows."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, influencer_id: int) -> Influencer | None:
        """One influencer, ``None`` if she is gone."""
        return self._store.one(Influencer, "SELECT * FROM influencer WHERE id = :id", {"id": influencer_id})

    def count(self) -> int:
        """How many there are."""
        return int(str(self._store.value("SELECT count(*) FROM influencer")))

    def ids(self, sort: Sequence[tuple[str, bool]] = (("name", False),)) -> list[int]:
        """All ids in order; ``sort`` is (column of ``SORT_COLUMNS``, descending), blanks always last."""
        terms = [
            f"{SORT_COLUMNS[column]} IS NULL, {SORT_COLUMNS[column]}{' DESC' if descending else ''}"
            for column, descending in sort
        ]
        order = ", ".join([*terms, "sort_name", "influencer_id"])
        query = f"SELECT influencer_id FROM creator_figures JOIN influencer ON id = influencer_id ORDER BY {order}"
        if all(column == "name" for column, _ in sort):
            query = query.replace(" JOIN influencer ON id = influencer_id", "").replace("sort_name IS NULL, ", "")
        return [row[0] for row in self._store.connection.execute(query)]

    def search_keys(self) -> dict[int, str]:
        """Folded text of every influencer by id: what a search looks through."""
        return dict(self._store.connection.execute("SELECT influencer_id, search_key FROM creator_figures").fetchall())

    def rows(self, ids: Iterable[int]) -> dict[int, InfluencerRow]:
        """Rows of the table by id, for a window of ids."""
        marks = ", ".join(str(int(influencer_id)) for influencer_id in ids)
        found = self._store.all(InfluencerRow, f"{ROW_QUERY} WHERE influencer.id IN ({marks})")
        return {row.id: row for row in found}

    def add(self, **values: object) -> int:
        """A new influencer; returns the id."""
        return self._store.insert("influencer", values)

    def update(self, influencer_id: int, **values: object) -> None:
        """Change fields of an influencer."""
        self._store.update("influencer", influencer_id, values)

    def delete(self, influencer_id: int) -> None:
        """Remove an influencer with profiles, conversation, partnerships and posts."""
        self._store.delete("influencer", influencer_id)
