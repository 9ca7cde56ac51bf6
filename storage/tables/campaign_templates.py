"""Templates that campaigns are made from."""

from models.campaigns.campaign_template import CampaignTemplate
from models.reading.template_name import free_name
from storage.tables.store import Store


class CampaignTemplates:
    """Reads and writes templates; no two have the same name."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[CampaignTemplate]:
        """Every template, in the order they were made."""
        return self._store.all(CampaignTemplate, "SELECT * FROM campaign_template ORDER BY position, id")

    def add(self, name: str, fields: str) -> int:
        """A new template behind the others, numbered where its name is taken; returns its id."""
        position = self._store.value("SELECT coalesce(max(position), 0) + 1 FROM campaign_template")
        free = free_name(name, [template.name for template in self.all()])
        return self._store.insert("campaign_template", {"name": free, "fields": fields, "position": position})

    def rename(self, template_id: int, name: str) -> None:
        """Give a template another name."""
        self._store.update("campaign_template", template_id, {"name": name})

    def delete(self, template_id: int) -> None:
        """Remove a template; campaigns that were made from it stay."""
        self._store.delete("campaign_template", template_id)
