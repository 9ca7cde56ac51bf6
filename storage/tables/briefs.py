"""Briefs of campaigns and of single creators, as the owner typed them."""

from collections.abc import Mapping
from typing import Final

from models.campaigns.brief import Brief
from storage.tables.store import Store

OF_CAMPAIGN: Final = "SELECT * FROM brief WHERE campaign_id = :id"
OF_PARTNERSHIP: Final = "SELECT * FROM brief WHERE partnership_id = :id"
DIFFERING: Final = """
SELECT brief.* FROM brief JOIN partnership ON partnership.id = partnership_id
WHERE partnership.campaign_id = :id ORDER BY brief.id
"""


class Briefs:
    """Reads and writes what was typed; a brief without a word is not stored."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_campaign(self, campaign_id: int) -> Brief:
        """The brief for all of a campaign, a blank one where nothing is typed."""
        return self._store.one(Brief, OF_CAMPAIGN, {"id": campaign_id}) or Brief(campaign_id=campaign_id)

    def of_partnership(self, partnership_id: int) -> Brief:
        """Where the brief of one creator differs, a blank one where it does not."""
        found = self._store.one(Brief, OF_PARTNERSHIP, {"id": partnership_id})
        return found or Brief(partnership_id=partnership_id)

    def differing(self, campaign_id: int) -> dict[int, Brief]:
        """The briefs of a campaign's creators that differ, by the partnership's id."""
        found = self._store.all(Brief, DIFFERING, {"id": campaign_id})
        return {brief.partnership_id: brief for brief in found if brief.partnership_id is not None}

    def put(self, owner: Brief, values: Mapping[str, object]) -> None:
        """Change elements of the brief of whoever ``owner`` belongs to; one that says nothing any more goes."""
        stored = self._of(owner)
        if stored.id:
            self._store.update("brief", stored.id, values)
        else:
            ids = {"campaign_id": owner.campaign_id, "partnership_id": owner.partnership_id}
            self._store.insert("brief", ids | dict(values))
        written = self._of(owner)
        if written.is_blank:
            self._store.delete("brief", written.id)

    def _of(self, owner: Brief) -> Brief:
        if owner.partnership_id is not None:
            return self.of_partnership(owner.partnership_id)
        return self.of_campaign(owner.campaign_id or 0)
