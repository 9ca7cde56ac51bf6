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

    def _counted(self, sheet: Sheet) -> Iterator[Row]:
        for row in sheet.rows:
            if self._tell and self.rows % ROWS_BETWEEN == 0:
                self._tell(self.rows)
            self.rows += 1
            yield row
