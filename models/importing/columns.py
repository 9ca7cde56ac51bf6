"""What each column of a table holds, as the owner sees and chooses it.

A table that no kind knows raises ``UnknownTableError`` when it is read: its ``sample`` has the columns, each with a
few values and the field it seems to hold (one of ``fields_of(sample.noun)``). What the owner chose goes into
``ImportOptions.columns``, and the file is read again. ``storage.importing.importing.suggested(sample, noun)`` suggests
fields anew when she says that the rows are something else. ``Mapped.sample`` has the same for tables that were read by
the names of their columns. Chosen columns are remembered for the next file with the same header when the import is
written.

A table without a header has columns called "Column 1", "Column 2", …; what they hold is told by their cells alone, and
is not remembered.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from models.errors import UserError
from models.importing.drafts import Noun
from models.importing.holds import Holds
from models.reading.text import fold

IGNORED = ""
NOTES = "notes"
CUSTOM = "custom"
"""Kept as a field of the owner's own, called as the column is."""

NAMELESS = "Column {}"
_NAMELESS = re.compile(r"column ?\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """What the rows of a table are, and the field that each of its columns holds, by place."""

    noun: Noun
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnSample:
    """One column of a file: its header, a few of its values, and the field it seems to hold.

    ``holds`` is what its cells are, ``None`` where they do not agree.
    """

    name: str
    values: tuple[str, ...]
    field: str = IGNORED
    holds: Holds | None = None


@dataclass(frozen=True, slots=True)
class TableSample:
    """A table as the owner needs to see it to say what it holds."""

    file: str
    noun: Noun
    columns: tuple[ColumnSample, ...] = field(default=())

    @property
    def as_columns(self) -> Columns:
        """What the columns seem to hold, as if it had been chosen."""
        return Columns(self.noun, tuple(column.field for column in self.columns))

    @property
    def has_names(self) -> bool:
        """Whether the columns have names of their own; those of a table without a header are only numbered."""
        return are_names([column.name for column in self.columns])

    @property
    def header_key(self) -> str:
        """What two files with the same columns have in common."""
        return header_key([column.name for column in self.columns])


class UnknownTableError(UserError):
    """No kind of file has these columns: the owner has to say what they hold. Made by ``unknown_table``."""

    def __init__(self, message: str, hint: str, sample: TableSample) -> None:
        super().__init__(message, hint)
        self.sample = sample

    def __reduce__(self) -> tuple[type["UnknownTableError"], tuple[str, str, TableSample]]:
        """So that it can come from another process."""
        return type(self), (self.message, self.hint, self.sample)


def unknown_table(sample: TableSample, hint: str) -> UnknownTableError:
    """The error for a table that can be read once the owner said what its columns hold."""
    what = "is no kind of file that is known" if sample.has_names else "has no row with the names of its columns"
    return UnknownTableError(f"“{sample.file}” {what}.", hint, sample)


def are_names(names: Sequence[str]) -> bool:
    """Whether columns are called anything but "Column 1", "Column 2" and so on."""
    return not all(map(_NAMELESS.fullmatch, names))


def header_key(names: Sequence[str]) -> str:
    """What two headers of the same columns have in common, whatever their case and order of marks."""
    return "\n".join(fold(name) for name in names)
