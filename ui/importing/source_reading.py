"""How the source at hand is read: as it was found, and as its owner said since."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.errors import UserError
from models.importing import Columns, ImportOptions, ImportPlan, ReadAs
from models.reading.platform import Platform
from storage.importing import importing
from ui.importing.import_work import ImportWork
from ui.importing.source_queue import SourceQueue
from ui.session import Session

Cells = Mapping[int, tuple[str, ...]]
"""Corrected cells, by the numbers of their rows."""


class SourceReading(QObject):
    """``begun`` comes before each reading, whose end ``ImportWork`` tells; ``refused`` carries why there is none."""

    begun = Signal()
    refused = Signal(object)

    def __init__(self, session: Session, work: ImportWork, queue: SourceQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._work = work
        self._queue = queue
        self._kind: str | None = None
        self._options = ImportOptions()
        self._read_as = ReadAs()

    @property
    def has_columns(self) -> bool:
        """Whether the owner said what the columns hold."""
        return self._options.columns is not None

    @property
    def mended(self) -> Cells:
        """Every cell that was corrected."""
        return self._options.mended

    def begin(self) -> None:
        """Read another source: nothing was said of it yet."""
        self._kind, self._read_as = None, ReadAs()
        self._options = importing.options_for(self._session.workspace)
        self.read()

    def read(self) -> None:
        """Read the source as it was read before."""
        self.begun.emit()
        source = self._queue.current
        try:
            if isinstance(source, Path):
                importing.must_not_be_open_here(self._session.workspace, source)
        except UserError as error:
            self.refused.emit(error)
            return
        self._work.read(source, self._kind, self._options, self._read_as)

    def read_on(self, platform: Platform) -> None:
        """Read a list again as one of that platform."""
        self._read_with(replace(self._options, platform=platform))

    def read_for(self, campaign_id: int) -> None:
        """Read a file again as one of that campaign."""
        self._read_with(replace(self._options, campaign_id=campaign_id))

    def read_by(self, columns: Columns, corrections: Cells) -> None:
        """Read a table again as its owner says what its columns hold, with the cells that she typed."""
        self._kind = None
        self._read_with(replace(self._options, columns=columns, mended={**self._options.mended, **corrections}))

    def read_mended(self, cells: Cells) -> None:
        """Read a file again with the cells that were typed in."""
        self._read_with(replace(self._options, mended={**self._options.mended, **cells}))

    def read_as(self, kind: str | None, options: ImportOptions, read_as: ReadAs, plan: ImportPlan) -> None:
        """Read a file again as all that the owner said of it; of another kind, what she said of columns is void."""
        if kind != plan.mapped.kind:
            options = replace(options, columns=None, remembered={} if kind else options.remembered)
        self._kind, self._read_as = kind, read_as
        self._read_with(options)

    def go_back_to(self, plan: ImportPlan) -> None:
        """Take back what the owner said since a plan was made."""
        self._kind, self._options = plan.mapped.kind, plan.mapped.options
        self._read_as = plan.mapped.read_as

    def _read_with(self, options: ImportOptions) -> None:
        self._options = options
        self.read()
