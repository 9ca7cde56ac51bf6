"""Campaigns and the expenses that go to no creator."""

from models.campaigns.campaign import Campaign, name_key
from models.campaigns.partnership import Expense
from models.errors import UserError
from storage.tables.store import Store


class Campaigns:
    """Reads and writes campaigns."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Campaign]:
        """Every campaign, the latest start first, undated ones on top."""
        query = "SELECT * FROM campaign ORDER BY starts_on IS NOT NULL, starts_on DESC, id DESC"
        return self._store.all(Campaign, query)

    def get(self, campaign_id: int) -> Campaign | None:
        """One campaign, ``None`` if it is gone."""
        return self._store.one(Campaign, "SELECT * FROM campaign WHERE id = :id", {"id": campaign_id})

    def named(self, name: str) -> Campaign:
        """The one campaign of that name, blind to case and blanks; ``UserError`` if there is none or more than one."""
        found = [campaign for campaign in self.all() if name_key(campaign.name) == name_key(name)]
        if len(found) == 1:
            return found[0]
        if found:
            raise UserError(f"{len(found)} campaigns are called “{name}”.", "Give them different names first.")
        known = ", ".join(f"“{campaign.name}”" for campaign in self.all()[:5])
        raise UserError(f"There is no campaign “{name}”.", f"There is {known}." if known else "Make one first.")

    def add(self, **values: object) -> int:
        """A new campaign with the given fields; returns its id."""
        return self._store.insert("campaign", values)

    def update(self, campaign_id: int, **values: object) -> None:
        """Change fields of a campaign."""
        self._store.update("campaign", campaign_id, values)

    def delete(self, campaign_id: int) -> None:
        """Remove a campaign with its partnerships; its posts stay with their creators."""
        self._store.delete("campaign", campaign_id)

    def expenses(self, campaign_id: int | None = None) -> list[Expense]:
        """Expenses of one campaign, or of all."""
        return self._store.all(
            Expense, "SELECT * FROM expense WHERE :id IS NULL OR campaign_id = :id ORDER BY id", {"id": campaign_id}
        )

    def add_expense(self, **values: object) -> int:
        """A new expense; returns its id."""
        return self._store.insert("expense", values)

    def update_expense(self, expense_id: int, **values: object) -> None:
        """Change fields of an expense."""
        self._store.update("expense", expense_id, values)

    def delete_expense(self, expense_id: int) -> None:
        """Remove an expense."""
        self._store.delete("expense", expense_id)
