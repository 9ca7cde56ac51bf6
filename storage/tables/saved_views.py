"""The views of the list of influencers that the owner named."""

from models.errors import UserError
from models.influencers.saved_view import ListLook, SavedView
from models.reading.text import fold, one_line, quoted
from storage.tables.store import Store


class SavedViews:
    """Reads and writes views; a name is one view's own, whatever its case and accents."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[SavedView]:
        """Every view, in the order they were made."""
        return self._store.all(SavedView, "SELECT * FROM saved_view ORDER BY position, id")

    def get(self, view_id: int) -> SavedView | None:
        """One view, ``None`` if it is gone."""
        return self._store.one(SavedView, "SELECT * FROM saved_view WHERE id = :id", {"id": view_id})

    def add(self, name: str, look: ListLook) -> int:
        """A new view behind the others; returns its id. ``UserError`` if there is one of that name."""
        position = self._store.value("SELECT coalesce(max(position), 0) + 1 FROM saved_view")
        return self._store.insert("saved_view", {"name": self._free(name), "position": position, **look.stored()})

    def update(self, view_id: int, look: ListLook) -> None:
        """Let a view show another look."""
        self._store.update("saved_view", view_id, look.stored())

    def rename(self, view_id: int, name: str) -> None:
        """Give a view another name; ``UserError`` if another one has it."""
        self._store.update("saved_view", view_id, {"name": self._free(name, view_id)})

    def delete(self, view_id: int) -> None:
        """Forget a view; nobody in it is touched."""
        self._store.delete("saved_view", view_id)

    def _free(self, name: str, view_id: int | None = None) -> str:
        name = one_line(name)
        if not name:
            raise UserError("A view needs a name.", "Type one, such as Bakers in Lyon.")
        if any(fold(view.name) == fold(name) and view.id != view_id for view in self.all()):
            hint = "Take another name, or choose that view and update it."
            raise UserError(f"There is a view {quoted(name)} already.", hint)
        return name
