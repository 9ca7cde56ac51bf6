"""What Datasette is told of a workspace: names, what columns mean, what is offered first, what stays closed."""

import json

from storage.exporters.everything.catalogue import INNER, KEPT, WORKED_OUT
from storage.exporters.everything.description import Field, Holds, Table
from tests.outgrow.looks import LOOKS, Look

DATABASE = "goodword"
"""What Datasette calls the database: the copy that it serves is ``goodword.db``."""

CLOSED = (*INNER, *WORKED_OUT, "forgotten_profile")
"""Tables nobody is shown: the steps of Undo hold what was deleted since, the others say nothing to a person."""

UNITS = {Holds.MONEY: "minor units, such as cents", Holds.SHARE: "hundredths of a percent"}


def metadata() -> str:
    """The text of ``datasette.json``."""
    tables = {table.name: _table(table) for table in KEPT} | {name: _closed() for name in CLOSED}
    told = {
        "title": "Goodword",
        "description": "A copy of the workspace, made at night. Nothing that is done here changes the workspace.",
        "databases": {
            DATABASE: {
                # A query of one's own would reach the closed tables, too.
                "allow_sql": False,
                "queries": {look.name: _query(look) for look in LOOKS},
                "tables": tables,
            }
        },
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _query(look: Look) -> dict[str, object]:
    return {"title": look.title, "description": look.tells, "sql": look.sql}


def _table(table: Table) -> dict[str, object]:
    told: dict[str, object] = {
        "description": table.meaning,
        "columns": {field.name: column_told(field) for field in table.fields},
    }
    if any(field.name == "name" for field in table.fields):
        told["label_column"] = "name"
    return told


def column_told(field: Field) -> str:
    """What a column says, with the words that it may hold and the unit it counts in."""
    words = ", ".join(field.words)
    notes = [UNITS[field.holds]] if field.holds in UNITS else []
    notes += [f"one of: {words}"] if words else []
    return "; ".join((field.meaning, *notes))


def _closed() -> dict[str, object]:
    return {"allow": False, "hidden": True}
