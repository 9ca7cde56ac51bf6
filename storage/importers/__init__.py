"""Reading what owners have: bytes → records → drafts of one kind; the whole way: ``storage.importing.importing``.

``table_of`` is the first step on its own; it is imported only when it is called.
"""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.importing import ReadAs
    from storage.importers.tables.raw_table import RawTable


def table_of(
    data: bytes, name: str = "", read_as: "ReadAs | None" = None, modified_on: date | None = None
) -> "RawTable":
    """The bytes of a file as a table: its records, and its first table as ``header`` and ``rows``.

    Unless a day is given, it is of today. ``UserError`` says in one sentence why the bytes are no table; no bytes at
    all are a table without rows.
    """
    from storage.importers.tables import opening

    return opening.table_of(data, name, read_as, modified_on or date.today())
