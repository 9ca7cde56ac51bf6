"""The rows of a table exactly as the workspace holds them; pictures lie in files of their own."""

from collections.abc import Iterator

from storage.exporters.column import Cell, Column, Kind, Row, Sheet
from storage.exporters.everything.description import Field, Holds, Table
from storage.workspace import Workspace

APOSTROPHE = "'"
NUMBERS = frozenset({Holds.ID, Holds.REFERENCE, Holds.COUNT, Holds.MONEY, Holds.SHARE, Holds.YES_NO})
WIDTH = 16


def raw_sheet(workspace: Workspace, table: Table) -> Sheet:
    """Every row by its id, each column as it is stored."""
    stored = workspace.connection.execute(f"PRAGMA table_info({table.name})")
    required = {row["name"] for row in stored if row["notnull"]}
    columns = tuple(_column(table, field, may_be_blank=field.name not in required) for field in table.fields)
    return Sheet(table.name, columns, workspace.connection.execute(f"SELECT * FROM {table.name} ORDER BY id"))


def pictures(workspace: Workspace, table: Table) -> Iterator[tuple[str, bytes]]:
    """The pictures of a table: path in the ZIP and bytes."""
    for field in table.fields:
        if field.holds is Holds.FILE:
            query = f"SELECT id, {field.name} FROM {table.name} WHERE {field.name} IS NOT NULL ORDER BY id"
            for number, data in workspace.connection.execute(query):
                yield picture_path(table, field, number), data


def picture_path(table: Table, field: Field, number: int) -> str:
    """Where a picture lies in the ZIP."""
    return f"files/{table.name}-{field.name}-{number}.png"


def _column(table: Table, field: Field, *, may_be_blank: bool) -> Column:
    kind = Kind.COUNT if field.holds in NUMBERS else Kind.TEXT

    def stored(row: Row) -> Cell:
        value: Cell = row[field.name]
        # A blank cell is NULL: text that has nothing in it has to look otherwise.
        is_nothing = may_be_blank and isinstance(value, str) and not value.strip(APOSTROPHE)
        return f"{value}{APOSTROPHE}" if is_nothing else value

    def path(row: Row) -> Cell:
        return None if row[field.name] is None else picture_path(table, field, row["id"])

    return Column(field.name, kind, WIDTH, path if field.holds is Holds.FILE else stored)
