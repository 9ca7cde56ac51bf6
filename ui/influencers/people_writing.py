"""Cells that go into the list together; rows below the last one are new people."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.influencers.influencer import InfluencerRow
from storage.workspace import Workspace
from ui.influencers.account_edits import shown_profile
from ui.influencers.new_influencer import HANDLE, NAME, PLATFORMS, add_influencer, named, row_of_new
from ui.sheets.block_writing import BlockWriting
from ui.tables.column import Column


class PeopleWriting(BlockWriting[InfluencerRow]):
    """An account goes before what is read off it; somebody new needs a name, a handle or a link."""

    def rows_of(self, workspace: Workspace, ids: Sequence[int]) -> Mapping[int, InfluencerRow]:
        """The rows of the list."""
        return workspace.influencers.rows(ids)

    def row_after(self, workspace: Workspace, row: InfluencerRow, column: Column[InfluencerRow]) -> InfluencerRow:
        """With the account that is hers from now on."""
        profile = shown_profile(workspace, row.id, row) if column.name == HANDLE else None
        return replace(row, platform=profile.platform, handle=profile.handle) if profile else row

    def write_new(self, workspace: Workspace, line: int) -> None:
        """Add somebody by her name, or by a handle or link; nobody where the row is blank."""
        texts = {column.name: text for column, text in zip(self._columns, self._cells[line], strict=True)}
        if not any(text.strip() for text in texts.values()):
            return
        with self.refusing(line, "", self._column_of_new(texts)):
            name, ref = named(workspace, texts)
        number, _ = add_influencer(self._session, workspace, name, ref)
        self.added.append(number)
        row = row_of_new(number, name, self._session.business.currency, ref)
        self.write_row(workspace, line, row, frozenset({NAME, HANDLE, PLATFORMS} if ref else {NAME}))

    def _column_of_new(self, texts: Mapping[str, str]) -> Column[InfluencerRow] | None:
        name = HANDLE if texts.get(HANDLE, "").strip() else NAME
        return next((column for column in self._columns if column.name == name), None)
