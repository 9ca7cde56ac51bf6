"""Every table and column of the schema is described: what is added to it has to be described too."""

import pytest

from storage.exporters.everything.catalogue import INNER, KEPT, WORKED_OUT
from storage.exporters.everything.description import Holds, Table
from storage.workspace import Workspace

NUMBERS = {Holds.ID, Holds.REFERENCE, Holds.COUNT, Holds.MONEY, Holds.SHARE, Holds.YES_NO}
ADD = "Describe it in storage/exporters/everything/tables, or name it in catalogue.py as worked out or inner."


def test_every_table_is_described_or_said_to_stay(workspace: Workspace) -> None:
    there = {row[0] for row in workspace.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert there == {table.name for table in KEPT} | WORKED_OUT.keys() | INNER.keys(), ADD


@pytest.mark.parametrize("table", KEPT, ids=lambda table: table.name)
def test_every_column_is_described_once(workspace: Workspace, table: Table) -> None:
    there = [row["name"] for row in workspace.connection.execute(f"PRAGMA table_info({table.name})")]
    assert sorted(field.name for field in table.fields) == sorted(there), ADD


@pytest.mark.parametrize("table", KEPT, ids=lambda table: table.name)
def test_numbers_are_told_as_numbers_and_references_as_references(workspace: Workspace, table: Table) -> None:
    kinds = {row["name"]: row["type"] for row in workspace.connection.execute(f"PRAGMA table_info({table.name})")}
    leads = {row["from"] for row in workspace.connection.execute(f"PRAGMA foreign_key_list({table.name})")}
    stored = {"INTEGER": "number", "BLOB": "file", "TEXT": "text"}
    for field in table.fields:
        told = "number" if field.holds in NUMBERS else "file" if field.holds is Holds.FILE else "text"
        assert stored[kinds[field.name]] == told, field.name
        assert (field.holds is Holds.REFERENCE) == (field.name in leads), field.name


def test_amounts_say_where_their_currency_stands() -> None:
    amounts = [field for table in KEPT for field in table.fields if field.holds is Holds.MONEY]
    assert len(amounts) >= 20
    assert [field.name for field in amounts if not field.currency] == []
    for table in KEPT:
        own = [field for field in table.fields if field.currency == "the column “currency”"]
        assert not own or any(field.name == "currency" for field in table.fields), table.name


def test_every_column_has_a_meaning_in_a_few_words() -> None:
    told = [(table.name, field.name, field.meaning) for table in KEPT for field in table.fields]
    assert [one for one in told if not one[2].strip() or one[2].endswith(".") or len(one[2]) > 110] == []
