"""A copy moved into PostgreSQL by pgloader: every cell is compared with the file, every sum is made by both."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from storage.exporters.everything.catalogue import KEPT
from storage.exporters.everything.description import Holds, Table
from tests.outgrow.files import FOLDER
from tests.outgrow.looks import LOOKS
from tests.outgrow.postgres_files import SCHEMA, type_of
from tests.outgrow.reading import count_of, rows_of
from tests.outgrow.server import Server

SUMMED = frozenset({Holds.MONEY, Holds.COUNT, Holds.SHARE})
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?")
ROOT = FOLDER.parents[1]


def move(workspace: Path, server: Server, *, with_private: bool = False) -> bool:
    """One night; whether its rows took the place of the last ones."""
    given = {"GOODWORD": f"{sys.executable} {ROOT / 'main.py'}", "PRIVATE": "too" if with_private else ""}
    words = [str(FOLDER / "nightly.sh"), str(workspace)]
    done = subprocess.run(words, env=os.environ | server.given | given, capture_output=True, text=True, check=False)
    return done.returncode == 0


def differences(copy: Path, server: Server) -> Iterator[str]:
    """What PostgreSQL holds otherwise than the file; nothing is as it should be."""
    for table in KEPT:
        yield from _table(copy, server, table)
    for look in LOOKS:
        there = [json.loads(line) for line in server.ask(f"SELECT row_to_json(one) FROM {SCHEMA}.{look.name} AS one")]
        if sorted(map(_plain, there)) != sorted(map(_plain, rows_of(copy, look.sql))):
            yield f"the view {look.name} shows other rows"


def _table(copy: Path, server: Server, table: Table) -> Iterator[str]:
    name = f"{SCHEMA}.{table.name}"
    if server.ask(f"SELECT COUNT(*) FROM {name}") != [str(count_of(copy, table.name))]:
        yield f"{table.name} has another number of rows"
    sums = ", ".join(f"COALESCE(SUM({field.name}), 0)" for field in table.fields if field.holds in SUMMED)
    if sums:
        here = rows_of(copy, f"SELECT {sums} FROM {table.name}")[0].values()
        there = server.ask(f"SELECT {sums} FROM {name}")
        if there != ["|".join(map(str, here))]:
            yield f"{table.name} adds up to something else"
    there_rows = [json.loads(line) for line in server.ask(f"SELECT row_to_json(one) FROM {name} AS one ORDER BY id")]
    if there_rows != [_as_there(row, table) for row in rows_of(copy, f"SELECT * FROM {table.name} ORDER BY id")]:
        yield f"{table.name} has other cells"
    query = "SELECT column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema = '{}'"
    types = server.ask(f"{query.format(SCHEMA)} AND table_name = '{table.name}'")
    if set(types) != {f"{field.name} {type_of(field)}" for field in table.fields}:
        yield f"{table.name} has columns of other types"


def _as_there(row: dict[str, object], table: Table) -> dict[str, object]:
    kinds = {field.name: field.holds for field in table.fields}
    return {name: None if value is None else _value(value, kinds[name]) for name, value in row.items()}


def _value(value: object, holds: Holds) -> object:
    """A cell as PostgreSQL writes it in JSON."""
    match value, holds:
        case str(), Holds.LIST | Holds.JSON:
            return json.loads(value)
        case str(), Holds.MOMENT:
            return f"{value.replace(' ', 'T')}:00"
        case bytes(), _:
            return f"\\x{value.hex()}"
        case _, Holds.YES_NO:
            return bool(value)
    return value


def _plain(row: dict[str, object]) -> str:
    """A row of a view in words that both have alike."""
    return str([_plain_cell(value) for value in row.values()])


def _plain_cell(value: object) -> object:
    if isinstance(value, str) and value.startswith("["):
        return json.loads(value)
    if isinstance(value, str) and MOMENT.fullmatch(value):
        return datetime.fromisoformat(value)
    return f"{float(value):.3f}" if isinstance(value, int | float) else value
