"""Cells that go into the list together: all of them are written, or none."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.errors import UnreadableError, UserError
from models.influencers.influencer import InfluencerRow
from storage.slices import Measured, Progress
from storage.workspace import Workspace
from ui.influencers.account_edits import shown_profile
from ui.influencers.cell_edit import CellEdit, is_known
from ui.influencers.influencer_columns import InfluencerColumn
from ui.influencers.new_influencer import HANDLE, NAME, PLATFORMS, add_influencer, named, row_of_new
from ui.session import Session
from ui.tables.landing import Cells

ROWS = 25
"""Rows read and written in one slice."""

WHO = "Influencer"


class BlockWriting:
    """``work`` writes the ``cells`` of ``columns`` for the influencers ``ids``, ``None`` meaning somebody new.

    Cells that say already what is to be written are left alone, those of columns that are worked out too: their
    headers are in ``computed``. A cell that cannot be read raises ``UserError`` with its row, its column and the
    reason; ``hint`` says what follows from it, ``ways_out`` what else can be done. Afterwards ``count`` are the cells
    taken and ``added`` the new ids.
    """

    def __init__(
        self,
        session: Session,
        columns: Sequence[InfluencerColumn],
        edits: Mapping[str, CellEdit],
        ids: Sequence[int | None],
        cells: Cells,
        hint: str,
        ways_out: Mapping[str, str] | None = None,
    ) -> None:
        self._session = session
        self._columns = columns
        self._edits = edits
        self._ids = ids
        self._cells = cells
        self._hint = hint
        self._ways_out = ways_out
        order = list(edits)
        places = {name: order.index(name) for name in edits}
        self._order = sorted(range(len(columns)), key=lambda at: places.get(columns[at].name, len(order)))
        self.count = 0
        self.rows = 0
        self.added: list[int] = []
        self.computed: dict[str, None] = {}

    def __len__(self) -> int:
        """How many rows there are to write."""
        return len(self._ids)

    def work(self, workspace: Workspace) -> Measured[None]:
        """Write all cells, inside an edit; once more where the disk did not take them the first time."""
        self.count = self.rows = 0
        self.added.clear()
        self.computed.clear()
        for start in range(0, len(self), ROWS):
            part = self._ids[start : start + ROWS]
            known = workspace.influencers.rows(number for number in part if number is not None)
            for line, number in enumerate(part, start):
                if number is None:
                    self._write_new(workspace, line)
                elif number in known:
                    self._write(workspace, line, known[number])
            yield Progress(start + len(part), len(self))

    def _write(self, workspace: Workspace, line: int, row: InfluencerRow, done: frozenset[str] = frozenset()) -> None:
        """Write a row's cells; those of ``done`` columns are in the file already."""
        self.rows += 1
        for place in self._order:
            column, text = self._columns[place], self._cells[line][place]
            edit = self._edits.get(column.name)
            if edit is None:
                if text and text != column.text(row):
                    self.computed[column.header] = None
                continue
            self.count += 1
            if column.name not in done and text != column.copied_text(row):
                row = self._write_cell(workspace, line, row, column, edit, text)

    def _write_cell(
        self, workspace: Workspace, line: int, row: InfluencerRow, column: InfluencerColumn, edit: CellEdit, text: str
    ) -> InfluencerRow:
        """Write one cell; returns the row with the account that is hers from now on."""
        try:
            write = edit.read(self._session, row, text)
        except (UnreadableError, UserError) as error:
            raise self._refusal(line, row.name, column.header, error) from error
        if write is None or is_known(write, row):
            return row
        write(workspace, row.id)
        profile = shown_profile(workspace, row.id, row) if column.name == HANDLE else None
        return replace(row, platform=profile.platform, handle=profile.handle) if profile else row

    def _write_new(self, workspace: Workspace, line: int) -> None:
        """Add somebody by her name, or by a handle or link; nobody where the row is blank."""
        texts = {column.name: text for column, text in zip(self._columns, self._cells[line], strict=True)}
        if not any(text.strip() for text in texts.values()):
            return
        try:
            name, ref = named(workspace, texts)
        except (UnreadableError, UserError) as error:
            raise self._refusal(line, "", self._header_of_new(texts), error) from error
        number, _ = add_influencer(self._session, workspace, name, ref)
        self.added.append(number)
        row = row_of_new(number, name, self._session.business.currency, ref)
        self._write(workspace, line, row, frozenset({NAME, HANDLE, PLATFORMS} if ref else {NAME}))

    def _header_of_new(self, texts: Mapping[str, str]) -> str:
        name = HANDLE if texts.get(HANDLE, "").strip() else NAME
        return next((column.header for column in self._columns if column.name == name), WHO)

    def _refusal(self, line: int, name: str, header: str, reason: Exception) -> UserError:
        who = f" ({name})" if name else ""
        return UserError(f"Row {line + 1}{who}, {header}: {reason}", self._hint, self._ways_out)
