"""Plans of a campaign that were kept under a name."""

from models.planner.scenario import Scenario
from storage.tables.store import Store


class Scenarios:
    """Reads and writes kept plans."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_campaign(self, campaign_id: int) -> list[Scenario]:
        """The kept plans of a campaign, in the order they were kept."""
        query = "SELECT * FROM scenario WHERE campaign_id = :id ORDER BY position, id"
        return self._store.all(Scenario, query, {"id": campaign_id})

    def add(self, **values: object) -> int:
        """A new kept plan; returns its id."""
        return self._store.insert("scenario", values)

    def update(self, scenario_id: int, **values: object) -> None:
        """Change fields of a kept plan."""
        self._store.update("scenario", scenario_id, values)

    def delete(self, scenario_id: int) -> None:
        """Remove a kept plan."""
        self._store.delete("scenario", scenario_id)
