"""Cells that go into the list together: all of them are written, or none."""

from collections.abc import Mapping, Sequence

from models.errors import UnreadableError, UserError
from models.influencer import InfluencerRow
from models.platforms import Platform, ProfileRef, parse_profile
from models.text import one_line
from storage.slices import Measured, Progress
from storage.workspace import Workspace
from ui.influencers.cell_edit import CellEdit
from ui.influencers.influencer_columns import InfluencerColumn
from ui.influencers.new_influencer import add_influencer, row_of_new
from ui.session import Session
from ui.tables.landing import Cells

ROWS = 25
"""Rows read and written in one slice."""

NAME = "name"


class BlockWriting:
    """``work`` writes the ``cells`` of ``columns`` for the influencers ``ids``, ``None`` meaning somebody new.

    Cells that say already what is to be written are left alone, those of columns that are worked out too: their
    headers are in ``computed``. A cell that cannot be read raises ``UserError`` with its row, its column and the
    reason; ``hint`` says what follows from it. Afterwards ``count`` are the cells taken and ``added`` the new ids.
    """

    def __init__(
        self,
        session: Session,
        columns: Sequence[InfluencerColumn],
        edits: Mapping[str, CellEdit],
        ids: Sequence[int | None],
        cells: Cells,
        hint: str,
    ) -> None:
        self._session = session
        self._columns = columns
        self._edits = edits
        self._ids = ids
        self._cells = cells
        self._hint = hint
        self.count = 0
        self.rows = 0
        self.added: list[int] = []
        self.computed: dict[str, None] = {}

    def __len__(self) -> int:
        """How many rows there are to write."""
        return len(self._ids)

    def work(self, workspace: Workspace) -> Measured[None]:
        """Write all cells, inside an edit."""
        for start in range(0, len(self), ROWS):
            part = self._ids[start : start + ROWS]
            known = workspace.influencers.rows(number for number in part if number is not None)
            for line, number in enumerate(part, start):
                row = self._new(workspace, line) if number is None else known.get(number)
                if row is not None:
                    self._write(workspace, line, row)
            yield Progress(start + len(part), len(self))

    def _write(self, workspace: Workspace, line: int, row: InfluencerRow) -> None:
        self.rows += 1
        for column, text in zip(self._columns, self._cells[line], strict=True):
            edit = self._edits.get(column.name)
            if edit is None:
                if text and text != column.text(row):
                    self.computed[column.header] = None
                continue
            self.count += 1
            if text == column.copied_text(row) or (column.name == NAME and row.id in self.added):
                continue
            try:
                write = edit.read(self._session, row, text)
            except (UnreadableError, UserError) as error:
                raise self._refusal(line, row.name, column.header, error) from error
            if write is not None:
                write(workspace, row.id)

    def _new(self, workspace: Workspace, line: int) -> InfluencerRow | None:
        """Somebody new by her name, or by a handle or link in its place; nobody where the row is blank."""
        texts = {column.name: text for column, text in zip(self._columns, self._cells[line], strict=True)}
        if not any(text.strip() for text in texts.values()):
            return None
        name = one_line(texts.get(NAME, ""))
        try:
            ref = self._account(workspace, name)
        except (UnreadableError, UserError) as error:
            raise self._refusal(line, "", self._header(NAME), error) from error
        number, _ = add_influencer(self._session, workspace, ref.handle if ref else name, ref)
        self.added.append(number)
        currency = self._session.business.currency
        return row_of_new(number, ref.handle if ref else name, currency, ref.platform if ref else "")

    def _account(self, workspace: Workspace, name: str) -> ProfileRef | None:
        if not name:
            raise UserError("Somebody new needs a name or a handle.")
        if not name.startswith("@") and "://" not in name:
            return None
        ref = parse_profile(name, Platform.INSTAGRAM)
        known = workspace.profiles.find(ref.platform, ref.handle)
        if known is not None:
            owner = workspace.influencers.get(known.influencer_id) if known.influencer_id is not None else None
            whose = f"belongs to {owner.name} already" if owner else "is your own account"
            raise UserError(f"“{name}” {whose}.")
        return ref

    def _header(self, name: str) -> str:
        return next((column.header for column in self._columns if column.name == name), "Influencer")

    def _refusal(self, line: int, name: str, header: str, reason: Exception) -> UserError:
        who = f" ({name})" if name else ""
        return UserError(f"Row {line + 1}{who}, {header}: {reason}", self._hint)
