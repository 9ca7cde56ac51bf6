"""The business that the workspace belongs to."""

from models.business import Business
from storage.tables.rows import to_columns
from storage.tables.store import Store


class Businesses:
    """Reads and writes the one row about the owner's business."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self) -> Business:
        """The business as it stands."""
        business = self._store.one(Business, "SELECT * FROM business WHERE id = 1")
        return business or Business()

    def update(self, **values: object) -> None:
        """Change fields of the business, named as in ``models.business.Business``."""
        self._store.update("business", 1, values)

    def start(self, business: Business) -> None:
        """Fill a new file: before its first edit, so that there is nothing to undo."""
        columns = to_columns(vars(business))
        settings = ", ".join(f"{name} = :{name}" for name in columns)
        self._store.connection.execute(f"UPDATE business SET {settings} WHERE id = 1", columns)
