"""``schema.json``: what every file of the ZIP holds, column by column, for programs and for people."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from models.exported import EVERYTHING
from models.reading.currencies import NAMES, minor_digits
from storage.exporters.column import Sheet
from storage.exporters.everything.catalogue import INNER, KEPT, WORKED_OUT
from storage.exporters.everything.description import Field, Holds, Table
from storage.exporters.everything.headers import KINDS, meaning_of
from storage.exporters.everything.tables_to_read import TO_READ
from storage.migrations import SCHEMA_VERSION
from storage.workspace import Workspace

FORMAT = 1
"""Goes up when a program that reads the ZIP would have to be changed."""

CSV = {
    "encoding": "UTF-8 with a byte order mark",
    "separator": ",",
    "line_end": "CR LF; a cell in quotation marks may hold line breaks (LF)",
    "header": "the first row names the columns",
    "blank": "Not known or not there, which is not 0. Text that must not be blank by the schema is then empty text.",
    "empty_text": (
        "In a column of “data” that may be blank, text with nothing in it, or with nothing but apostrophes, has one "
        "apostrophe more: take one away to have it exactly."
    ),
    "apostrophe": (
        "Text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return, after "
        "any number of apostrophes) has one apostrophe more in front. Take one away to have it exactly."
    ),
}
CURRENCIES = " UNION ".join(
    f"SELECT currency FROM {table.name}" for table in KEPT if any(field.name == "currency" for field in table.fields)
)
TABLE_KINDS = {
    "text": "Words; several in one cell are parted by semicolons.",
    "whole number": "A whole number.",
    "decimal": "Money in the row’s currency as an exact decimal, or percent: 12.50.",
    "number": "Any number.",
    "day": "A day as 2026-04-03.",
    "day and time": "A day with its time as 2026-04-03 09:05.",
}


@dataclass(frozen=True, slots=True)
class Made:
    """When and by which version of the program the ZIP is made."""

    day: date
    version: str


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was packed: its path and how many rows it has."""

    path: str
    rows: int


def schema(workspace: Workspace, made: Made, files: Iterable[Mapping[str, object]]) -> bytes:
    """The description of the files, as bytes of JSON."""
    told = {
        "what": EVERYTHING,
        "format": FORMAT,
        "made_by": {"program": "Goodword", "version": made.version, "schema": SCHEMA_VERSION},
        "made_on": made.day.isoformat(),
        "business": workspace.business.get().name,
        "csv": CSV,
        "kinds": {holds.value: holds.explained for holds in Holds},
        "kinds_in_tables": TABLE_KINDS,
        "currencies": _currencies(workspace),
        "left_out": {**WORKED_OUT, **INNER},
        "files": list(files),
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def of_data(workspace: Workspace, table: Table, written: Written) -> dict[str, object]:
    """A file of rows as the workspace holds them."""
    columns = {row["name"]: row for row in workspace.connection.execute(f"PRAGMA table_info({table.name})")}
    leads = {row["from"]: row for row in workspace.connection.execute(f"PRAGMA foreign_key_list({table.name})")}
    return {
        "path": written.path,
        "table": table.name,
        "meaning": table.meaning,
        "rows": written.rows,
        "key": "id",
        "no_two_rows_share": _unique(workspace, table),
        "columns": [_field(one, bool(columns[one.name]["notnull"]), leads.get(one.name)) for one in table.fields],
    }


def of_table(what: str, sheet: Sheet, written: Written) -> dict[str, object]:
    """A file of a table for people."""
    return {
        "path": written.path,
        "meaning": TO_READ[what],
        "rows": written.rows,
        "columns": [
            {"name": column.header, "kind": KINDS[column.kind], "meaning": meaning_of(what, column)}
            for column in sheet.columns
        ],
    }


def _field(field: Field, is_required: bool, leads: Mapping[str, object] | None) -> dict[str, object]:  # noqa: FBT001  # SQLite's word for it
    told: dict[str, object] = {"name": field.name, "kind": field.holds.value, "meaning": field.meaning}
    told["may_be_blank"] = not is_required and field.holds is not Holds.ID
    if field.holds is Holds.MONEY:
        told["unit"] = f"minor units of the currency; that is in {field.currency}"
    if field.holds is Holds.SHARE:
        told["unit"] = "basis points"
    if field.words:
        told["one_of"] = dict(field.words)
    if leads is not None:
        told["refers_to"] = {"table": leads["table"], "column": leads["to"]}
    return told


def _unique(workspace: Workspace, table: Table) -> list[list[str]]:
    """The columns that together tell rows apart, but for the id."""
    indexes = workspace.connection.execute(f"PRAGMA index_list({table.name})").fetchall()
    names = [row["name"] for row in indexes if row["unique"] and row["origin"] == "u"]
    parts = [workspace.connection.execute(f"PRAGMA index_info({name})") for name in names]
    return sorted([row["name"] for row in rows] for rows in parts)


def _currencies(workspace: Workspace) -> dict[str, dict[str, object]]:
    codes = sorted(row[0] for row in workspace.connection.execute(CURRENCIES))
    return {code: {"name": NAMES.get(code, code), "minor_digits": minor_digits(code)} for code in codes}
