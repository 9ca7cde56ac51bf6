"""Cells that go into a table together: all of them are written, or none."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Generic

from models.errors import UnreadableError, UserError
from storage.slices import Measured, Progress
from storage.workspace import Workspace
from ui.session import Session
from ui.sheets.cell_edit import CellEdit, OfRow, is_known
from ui.tables.column import Column
from ui.tables.landing import Cells

ROWS = 25
"""Rows read and written in one slice."""

WHO = "Influencer"


class BlockWriting(Generic[OfRow]):
    """``work`` writes the ``cells`` of ``columns`` for the rows ``ids``, ``None`` meaning a new one.

    Cells that say already what is to be written are left alone, those of columns that are worked out too: their
    headers are in ``computed``. A cell that cannot be read raises ``UserError`` with its row, its column and the
    reason; ``hint`` says what follows from it, ``ways_out`` what else can be done. Afterwards ``count`` are the cells
    taken and ``added`` the new ids. Subclasses know the rows.
    """

    def __init__(
        self,
        session: Session,
        columns: Sequence[Column[OfRow]],
        edits: Mapping[str, CellEdit[OfRow]],
        ids: Sequence[int | None],
        cells: Cells,
        hint: str,
        ways_out: Mapping[str, str] | None = None,
    ) -> None:
        self._session = session
        self._columns = columns
        self._edits = edits
        self.ids = ids
        self._cells = cells
        self._hint = hint
        self._ways_out = ways_out
        order = list(edits)
        places = {name: order.index(name) for name in edits}
        self._order = sorted(range(len(columns)), key=lambda at: places.get(columns[at].name, len(order)))
        self._checks: list[tuple[int, OfRow, Column[OfRow], Callable[[], None]]] = []
        self.count = 0
        self.rows = 0
        self.added: list[int] = []
        self.computed: dict[str, None] = {}

    def __len__(self) -> int:
        """How many rows there are to write."""
        return len(self.ids)

    def work(self, workspace: Workspace) -> Measured[None]:
        """Write all cells, inside an edit; once more where the disk did not take them the first time."""
        self.count = self.rows = 0
        self.added.clear()
        self.computed.clear()
        self._checks.clear()
        for start in range(0, len(self), ROWS):
            part = self.ids[start : start + ROWS]
            known = self.rows_of(workspace, [number for number in part if number is not None])
            for line, number in enumerate(part, start):
                if number is None:
                    self.write_new(workspace, line)
                elif number in known:
                    self.write_row(workspace, line, known[number])
            yield Progress(start + len(part), len(self))
        for line, row, column, check in self._checks:
            with self.refusing(line, row.name, column):
                check()

    def rows_of(self, workspace: Workspace, ids: Sequence[int]) -> Mapping[int, OfRow]:
        """The rows as they stand, by their ids."""
        raise NotImplementedError

    def row_after(self, workspace: Workspace, row: OfRow, column: Column[OfRow]) -> OfRow:
        """What a row says once a cell of it is written, as far as cells that are read later go by it."""
        del workspace, column
        return row

    def write_new(self, workspace: Workspace, line: int) -> None:
        """Make a row of a line of cells; only where the table can have new ones."""

    def look_at_computed(self, row: OfRow, column: Column[OfRow], text: str) -> None:
        """Take notice of a cell that is worked out, and hence is not written."""
        if text and text != column.text(row):
            self.computed[column.header] = None

    def write_row(self, workspace: Workspace, line: int, row: OfRow, done: frozenset[str] = frozenset()) -> None:
        """Write a row's cells; those of ``done`` columns are in the file already."""
        self.rows += 1
        for place in self._order:
            column, text = self._columns[place], self._cells[line][place]
            edit = self._edits.get(column.name)
            if edit is None:
                with self.refusing(line, row.name, column):
                    self.look_at_computed(row, column, text)
                continue
            self.count += 1
            if column.name not in done and text != column.copied_text(row):
                row = self._write_cell(workspace, line, row, column, edit, text)

    @contextmanager
    def refusing(self, line: int, name: str, column: Column[OfRow] | None) -> Iterator[None]:
        """Say of what cannot be taken in this block which cell it is; ``None`` for who a row is about."""
        try:
            yield
        except (UnreadableError, UserError) as error:
            who, header = f" ({name})" if name else "", column.header if column else WHO
            raise UserError(f"Row {line + 1}{who}, {header}: {error}", self._hint, self._ways_out) from error

    def _write_cell(
        self, workspace: Workspace, line: int, row: OfRow, column: Column[OfRow], edit: CellEdit[OfRow], text: str
    ) -> OfRow:
        """Write one cell; returns the row as it is from now on."""
        with self.refusing(line, row.name, column):
            write = edit.read(self._session, row, text)
        if write is None or is_known(write, row):
            return row
        write(workspace, row.id)
        if (check := edit.check) is not None:
            self._checks.append((line, row, column, lambda: check(workspace, row, text)))
        return self.row_after(workspace, row, column)
