"""What becomes of each row while a kind maps a file: kept in one place, so that the counts add up to the rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from models.importing import EMPTY_ROW, Decision, Fate, ImportOptions, Mapped, Noun, Outcome
from storage.importers.found_table import Found
from storage.importers.tables.raw_table import Record

TOLD_EVERY = 1000
"""Rows after which it is told how far the mapping has come."""

Shown = Callable[[Record], Mapping[str, str]]


@dataclass
class Outcomes:
    """The fates of the rows of one file.

    ``shown`` are a refused row's cells by the names that the preview shows; it is passed with each row, for a method
    kept here would tie a knot with the kind's collector, and all rows would stay in memory.
    """

    found: Found
    options: ImportOptions
    fates: list[Fate] = field(default_factory=list)
    problem_rows: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    _seen: int = 0

    def is_data(self, record: Record, shown: Shown) -> bool:
        """Whether a row holds anything that can be read; one that does not has its fate now."""
        self._seen += 1
        if self._seen % TOLD_EVERY == 0 and self.found.tell:
            self.found.tell(self._seen, max(self._seen, len(self.found.table.records)))
        if record.problem:
            self.refuse(record, record.problem, shown)
        elif not any(map(str.strip, record.cells)):
            self.leave_out(record, EMPTY_ROW)
        else:
            return True
        return False

    def leave_out(self, record: Record, reason: str) -> None:
        """A row that is no record: blank, a total, a note."""
        self.fates.append(Fate(record.row, Outcome.LEFT_OUT, reason))

    def merge(self, row: int, note: str) -> None:
        """A row that belongs to a record of another row."""
        self.fates.append(Fate(row, Outcome.MERGED, note))

    def refuse(self, record: Record, reason: str, shown: Shown, bad: str = "") -> None:
        """A row that cannot be read; ``bad`` names the cell at fault. It can be saved, mended and imported."""
        self.fates.append(Fate(record.row, Outcome.PROBLEM, reason, shown=dict(shown(record)), bad=bad))
        self.problem_rows.append((record.row, tuple(record.cells)))

    def mapped(
        self,
        noun: Noun,
        drafts: Sequence[Any],
        decisions: Sequence[Decision],
        day: date,
        facts: Mapping[str, object],
    ) -> Mapped:
        """The whole file as mapped: drafts, fates, and how it was read."""
        return Mapped(
            kind=self.found.kind,
            noun=noun,
            file=self.found.table.name,
            drafts=list(drafts),
            fates=self.fates,
            decisions=list(decisions),
            day=day,
            options=self.options,
            header=self.found.header.names,
            problem_rows=self.problem_rows,
            facts=dict(facts),
        )
