"""A column of a table: what it is called, what it says of a row, and how a cell of it is painted and edited."""

from collections.abc import Callable
from dataclasses import field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt

from models.reading.text import natural_key
from models.record import record
from ui.tables.cells import Cell, TextCell

Row = TypeVar("Row")
SortKeys = tuple[tuple[str, bool], ...]
"""(name of a column, descending), the first key first."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@record(frozen=True, eq=False)
class Column(Generic[Row]):
    """One column over rows of one kind.

    ``name`` is its key in settings and sorting, ``text`` what the cell says (also to a screen reader and the
    clipboard). ``width`` is in pixels; where columns have a ``roomy`` one, all share the room by what their words need
    (``ui.tables.column_widths``). ``edit`` stores typed text, or raises ``UnreadableError`` or ``UserError``;
    ``edit_text`` is what the editor starts with, ``can_edit`` forbids it for single rows, ``placeholder`` stands grey
    in an editor that starts empty. ``sort_key`` orders rows in memory (``None`` comes last); a column that cannot be
    ordered has ``sortable=False``. ``spoken`` is what a screen reader says of a cell where its text alone does not tell
    whose it is. ``is_fixed`` columns are always seen, ``is_hidden_first`` ones once somebody chose them. This machine
    remembers a column by its ``name``, or by ``remembered_as`` where another file may call another column so.
    ``offers`` are what its editor proposes, or tell that when it opens.
    """

    name: str
    header: str
    text: Callable[[Row], str]
    width: int = 120
    align: Qt.AlignmentFlag = LEFT
    cell: Cell = field(default_factory=TextCell)
    tooltip: Callable[[Row], str] | None = None
    header_tooltip: str = ""
    sort_key: Callable[[Row], Any] | None = None
    sortable: bool = True
    descending_first: bool = False
    edit: Callable[[Row, str], object] | None = None
    edit_text: Callable[[Row], str] | None = None
    can_edit: Callable[[Row], bool] | None = None
    placeholder: Callable[[Row], str] | None = None
    spoken: Callable[[Row], str] | None = None
    is_fixed: bool = False
    is_hidden_first: bool = False
    is_long: bool = False
    remembered_as: str = ""
    roomy: int = 0
    offers: tuple[str, ...] | Callable[[], tuple[str, ...]] = ()

    @property
    def key(self) -> str:
        """By what this machine remembers it."""
        return self.remembered_as or self.name

    @property
    def offered(self) -> tuple[str, ...]:
        """What the editor of a cell offers just now; empty where anything is typed."""
        return self.offers() if callable(self.offers) else self.offers

    def editable(self, row: Row) -> bool:
        """Whether a person may type into the cell of a row."""
        return self.edit is not None and (self.can_edit is None or self.can_edit(row))

    def typed_text(self, row: Row) -> str:
        """What the editor of the cell starts with."""
        return (self.edit_text or self.text)(row)

    def copied_text(self, row: Row) -> str:
        """What a copy of the cell says: where it can be typed into, what would be read back without a change."""
        return self.typed_text(row) if self.edit is not None else self.text(row)

    def sort_value(self, row: Row) -> Any:
        """What rows in memory are ordered by; ``None`` comes last."""
        if self.sort_key is not None:
            return self.sort_key(row)
        return natural_key(self.text(row)) or None
