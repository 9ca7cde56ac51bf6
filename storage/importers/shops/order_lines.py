"""Rows of a file gathered to orders by their number."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from storage.importers.tables.raw_table import Record

Begins = Callable[[Record], bool]
"""Whether a row is the first of an order."""


@dataclass(frozen=True, slots=True)
class OrderLines:
    """The rows of one order, in the order of the file."""

    number: str
    records: list[Record]

    @property
    def first(self) -> Record:
        """The row that stands for the order."""
        return self.records[0]

    @property
    def further(self) -> list[Record]:
        """The rows below the first."""
        return self.records[1:]


def gather(rows: Iterable[tuple[Record, str]], begins: Begins | None) -> Iterator[OrderLines]:
    """Rows, each with its order's number, as orders; one that ``begins`` twice in a file comes twice.

    Without ``begins`` all rows of a number are one order, none of them more than the others.
    """
    found: list[OrderLines] = []
    latest: dict[str, OrderLines] = {}
    for record, number in rows:
        lines = latest.get(number)
        if lines is None or (begins is not None and begins(record)):
            lines = latest[number] = OrderLines(number, [])
            found.append(lines)
        lines.records.append(record)
    yield from found
