"""Messages that are kept to be sent again."""

from collections.abc import Iterable

from models.messages.message_template import MessageTemplate
from models.reading.template_name import free_name
from storage.tables.store import Store


class MessageTemplates:
    """Reads and writes templates; no two have the same name."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[MessageTemplate]:
        """Every template, in the owner's order."""
        return self._store.all(MessageTemplate, "SELECT * FROM message_template ORDER BY position, id")

    def get(self, template_id: int) -> MessageTemplate | None:
        """One template, ``None`` if it is gone."""
        query = "SELECT * FROM message_template WHERE id = :id"
        return self._store.one(MessageTemplate, query, {"id": template_id})

    def add(self, name: str, **values: object) -> int:
        """A new template behind the others, numbered where its name is taken; returns its id."""
        position = self._store.value("SELECT coalesce(max(position), 0) + 1 FROM message_template")
        free = free_name(name, [template.name for template in self.all()])
        return self._store.insert("message_template", {"name": free, "position": position, **values})

    def add_all(self, templates: Iterable[MessageTemplate]) -> None:
        """Copies of templates behind the others."""
        for each in templates:
            self.add(each.name, channel=each.channel, subject=each.subject, body=each.body)

    def update(self, template_id: int, **values: object) -> None:
        """Change fields of a template."""
        self._store.update("message_template", template_id, values)

    def delete(self, template_id: int) -> None:
        """Remove a template; what was sent with it stays in the conversations."""
        self._store.delete("message_template", template_id)
