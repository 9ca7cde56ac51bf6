"""Where the table of influencers reads its rows."""

from collections.abc import Collection, Mapping

from models.influencers.influencer import InfluencerRow
from models.influencers.influencer_filter import InfluencerFilter
from ui.session import Session
from ui.tables.column import SortKeys


class InfluencerSource:
    """Influencers of the open workspace that the ``wanted`` filter lets through."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.wanted = InfluencerFilter()

    def ids(self, keys: SortKeys, limit: int | None = None) -> list[int]:
        """Ids in order."""
        return self._session.workspace.influencers.ids(keys, self.wanted, limit, self._session.today)

    def rows(self, ids: Collection[int]) -> Mapping[int, InfluencerRow]:
        """Rows by id."""
        return self._session.workspace.influencers.rows(ids)

    def saved_rows(self, ids: Collection[int]) -> Mapping[int, InfluencerRow | None]:
        """Rows by id as the file has them, ``None`` for one that it has not; empty while everything is saved."""
        found = self._session.as_saved(lambda file: file.influencers.rows(ids))
        return {} if found is None else {row_id: found.get(row_id) for row_id in ids}

    def key_page(self, after: int, most: int) -> Mapping[int, str]:
        """Folded text by id, a page of them."""
        return self._session.workspace.influencers.key_page(after, most)

    def search_keys(self, ids: Collection[int] | None = None) -> Mapping[int, str]:
        """Folded text by id."""
        return self._session.workspace.influencers.search_keys(ids)
