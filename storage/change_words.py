"""What an edit did to the values of the workspace, in words: “Fee: €150 → €180”."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime

from models import show
from models.changes import ChangeKind, ChangeSet, RowChange, Values
from models.stages import Stage
from storage.exporters.everything.catalogue import KEPT
from storage.exporters.everything.description import Field, Holds, Table
from storage.tables.settings import STAGE_NAMES
from storage.workspace import Workspace

BLANK = "blank"

_TABLES = {table.name: table for table in KEPT}
_LONGEST = 120
"""Letters of a text that are told; the rest is …."""

_UNTOLD_KINDS = {Holds.ID, Holds.REFERENCE, Holds.JSON, Holds.FILE}
_UNTOLD = {"handle_key", "key", "position"}
_UNTOLD_OF_NEW = _UNTOLD | {"currency", "created_on"}


def changed_values(workspace: Workspace, changes: ChangeSet) -> list[str]:
    """One line a value, in the order of the edit; what many rows have in common is one line.

    ``workspace`` is one that has the changes. What is deleted is not told: the label of the edit says that.
    """
    told = Counter(line for change in changes.changes for line in _lines(workspace, change))
    return [line if times == 1 else f"{line} ({times} times)" for line, times in told.items()]


def _lines(workspace: Workspace, change: RowChange) -> Iterator[str]:
    table = _TABLES.get(change.table)
    if table is None or change.kind is ChangeKind.DELETE or change.rows > 1:
        return
    row = _row(workspace, table, change.first)
    if change.kind is ChangeKind.INSERT:
        yield from _of_a_new_row(workspace, table, row)
        return
    before, after = change.before or {}, change.after or {}
    for field in table.fields:
        if field.name in after and field.holds not in _UNTOLD_KINDS and field.name not in _UNTOLD:
            was, now = (_shown(workspace, field, values.get(field.name), row) for values in (before, after))
            yield f"{_header(field)}: {was} → {now}"


def _of_a_new_row(workspace: Workspace, table: Table, row: Values) -> Iterator[str]:
    usual = dict(workspace.connection.execute(f"SELECT name, dflt_value FROM pragma_table_info('{table.name}')"))
    for field in table.fields:
        value = row.get(field.name)
        is_usual = value is None or str(value) == str(usual[field.name]).strip("'")
        if not is_usual and field.holds not in _UNTOLD_KINDS and field.name not in _UNTOLD_OF_NEW:
            yield f"{_header(field)}: {_shown(workspace, field, value, row)}"


def _row(workspace: Workspace, table: Table, number: int) -> Values:
    """The row as it is now; empty where it has gone since."""
    found = workspace.connection.execute(f"SELECT * FROM {table.name} WHERE id = :id", {"id": number}).fetchone()
    return dict(found) if found else {}


def _header(field: Field) -> str:
    return field.name.replace("_", " ").capitalize()


def _shown(workspace: Workspace, field: Field, value: object, row: Values) -> str:
    if value is None or value in ("", "[]"):
        return BLANK
    if field.holds is Holds.MONEY and isinstance(value, int):
        return show.money(value, str(row.get("currency") or workspace.business.get().currency))
    return _told(workspace, field, str(value))


def _told(workspace: Workspace, field: Field, value: str) -> str:
    if field.holds is Holds.WORD:
        is_stage = field.name == "stage"
        return workspace.settings.get(STAGE_NAMES).of(Stage(value)) if is_stage else field.words.get(value, value)
    return _READ.get(field.holds, _quoted)(value)


def _quoted(value: str) -> str:
    one_line = " ".join(value.split())
    return f"“{one_line}”" if len(one_line) <= _LONGEST else f"“{one_line[:_LONGEST].rstrip()}…”"


_READ: Mapping[Holds, Callable[[str], str]] = {
    Holds.COUNT: lambda value: show.count(int(value)),
    Holds.SHARE: lambda value: show.percent(int(value) / 10_000),
    Holds.YES_NO: lambda value: "yes" if value == "1" else "no",
    Holds.DAY: lambda value: show.day(date.fromisoformat(value), year=True),
    Holds.MOMENT: lambda value: show.moment(datetime.fromisoformat(value)),
    Holds.LIST: lambda value: ", ".join(json.loads(value)),
}
