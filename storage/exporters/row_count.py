"""How many rows are written, told now and then: for a count on screen, and for Cancel between two rows."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from storage.exporters.column import Row, Sheet

ROWS_BETWEEN = 500
Progress = Callable[[int], None]
"""Is told the rows written so far, and may raise to stop."""


class RowCount:
    """Counts the rows of one sheet or of several."""

    def __init__(self, tell: Progress | None) -> None:
        self._tell = tell
        self.rows = 0

    def of(self, sheet: Sheet) -> Sheet:
        """The sheet with its rows counted as they are read."""
        return replace(sheet, rows=self._counted(sheet))

    def look(self) -> None:
        """Tell the rows written so far, before a step that takes a while."""
        if self._tell:
            self._tell(self.rows)

    def _counted(self, sheet: Sheet) -> Iterator[Row]:
        self.look()
        for row in sheet.rows:
            self.rows += 1
            if self.rows % ROWS_BETWEEN == 0:
                self.look()
            yield row
