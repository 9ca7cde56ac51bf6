"""Which kind a table is, and where its header stands."""

from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace

import pytest

from models.errors import UserError
from models.importing import ReadAs
from storage.importers import registry
from storage.importers.header import Header
from storage.importers.tables.raw_table import RawTable, Record


def table(*rows: Sequence[str]) -> RawTable:
    records = [Record(row, cells) for row, cells in enumerate(rows, 1)]
    return RawTable("a.csv", records, ReadAs(), date(2026, 5, 2))


@pytest.fixture
def links(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind whose files need no header, as the only one."""

    def score(header: Header) -> float:
        return float(header.has("link"))

    def score_headerless(records: Sequence[Record]) -> float:
        return float(all(record.cells[0].startswith("https://") for record in records))

    kind = SimpleNamespace(LABEL="lists of links", score=score, score_headerless=score_headerless)
    monkeypatch.setattr(registry, "names", lambda: ("links",))
    monkeypatch.setattr(registry, "kind_named", lambda _name: kind)


@pytest.mark.usefixtures("links")
def test_a_table_without_a_header_is_known_by_its_rows() -> None:
    _, found = registry.recognise(table(["https://a.example/x"], ["https://a.example/y"]))
    assert found.header_at == -1
    assert found.header.names == ()
    assert [record.row for record in found.records] == [1, 2]


@pytest.mark.usefixtures("links")
def test_a_header_goes_before_rows() -> None:
    _, found = registry.recognise(table(["Link"], ["https://a.example/y"]))
    assert [record.row for record in found.records] == [2]


@pytest.mark.usefixtures("links")
def test_a_table_that_neither_header_nor_rows_tell_is_refused() -> None:
    with pytest.raises(UserError, match="no kind of file"):
        registry.recognise(table(["Shopping"], ["Milk"]))
