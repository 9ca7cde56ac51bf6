"""Whether the tables of a file are those that this version reads: a tool that took one away is met at opening."""

import sqlite3
from collections.abc import Iterator
from zlib import crc32

from storage.file.refusals import DamagedFileError

COLUMNS = """
SELECT part.tbl_name, part.name, info.cid, info.name, info.type, info."notnull", info.pk
FROM sqlite_schema AS part JOIN pragma_table_info(part.name) AS info WHERE part.type = 'table'
UNION ALL
SELECT part.tbl_name, part.name, info.seqno, info.name, '', 0, 0
FROM sqlite_schema AS part JOIN pragma_index_info(part.name) AS info WHERE part.type = 'index' AND part.sql NOT NULL
ORDER BY 2, 3
"""

DIGEST = "4c46f372"
"""``digest_of`` a new workspace: making one for comparison takes longer than opening a file may."""

OF_LIBRARIES = ("sqlite_", "_sqlite_")
"""How tables begin that SQLite and sqlite-utils make for themselves."""

Layout = dict[str, tuple[tuple[object, ...], ...]]


def layout_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Tables and indexes that are missing or lack a column, one sentence each; those that a tool added do no harm."""
    found = layout_of(connection)
    if digest_of(found) != DIGEST:
        wrong = [name for name, columns in layout_made().items() if found.get(name) != columns]
        yield from (f"“{name}” is not laid out as Goodword made it." for name in wrong)


def refuse_other_layout(connection: sqlite3.Connection) -> None:
    """Raise ``DamagedFileError`` where a table or column that we read is not there."""
    if problem := next(layout_problems(connection), None):
        hint = "Restore a backup, or rescue what it still holds."
        raise DamagedFileError(f"This workspace is damaged: {problem}", hint)


def layout_of(connection: sqlite3.Connection) -> Layout:
    """Place, name, type, whether it must be filled and place in the key of each column, by table or index.

    Not the text of the schema: another version of SQLite words what it altered in another way.
    """
    layout: dict[str, tuple[tuple[object, ...], ...]] = {}
    for table, name, *column in connection.execute(COLUMNS):
        if not table.startswith(OF_LIBRARIES):
            layout[name] = (*layout.get(name, ()), tuple(column))
    return layout


def digest_of(layout: Layout) -> str:
    """A short mark of a layout."""
    return f"{crc32(repr(sorted(layout.items())).encode()):08x}"


def layout_made() -> Layout:
    """The layout of a new workspace."""
    from storage.migrations.steps import STEPS

    fresh = sqlite3.connect(":memory:")
    try:
        for _, sql in STEPS:
            fresh.executescript(sql)
        return layout_of(fresh)
    finally:
        fresh.close()
