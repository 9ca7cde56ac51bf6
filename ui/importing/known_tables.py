"""The tables of a ZIP of everything that need not be looked at: all of them is in the workspace already."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from models.importing import ImportPlan, Outcome
from storage.importers.tables.packed import Packed
from storage.importing.importing import Source


class KnownTables:
    """Those of the ZIP at hand that were passed over since something of it was last shown."""

    def __init__(self) -> None:
        self._archive: Path | None = None
        self._passed: list[str] = []
        self._was_shown = False

    def passes(self, source: Source, plan: ImportPlan) -> bool:
        """Whether a table that was just read brings nothing; what was passed over is remembered."""
        archive = source.archive if isinstance(source, Packed) else None
        if archive != self._archive:
            self._archive, self._passed, self._was_shown = archive, [], False
        if isinstance(source, Packed) and _brings_nothing(plan):
            self._passed.append(f"{source.table}.csv")
            return True
        return False

    def told(self) -> str:
        """Says of what was passed over before the table that is shown now where it is; empty if nothing was."""
        passed, self._passed, self._was_shown = self._passed, [], True
        if not passed or self._archive is None:
            return ""
        names = passed[0] if len(passed) == 1 else _tr("%1 and %2").replace("%1", ", ".join(passed[:-1]))
        words = _tr("All of %1 in “%2” is in your workspace already.")
        return words.replace("%1", names.replace("%2", passed[-1])).replace("%2", self._archive.name)

    def told_at_the_end(self) -> str:
        """The same where no table is left to be shown."""
        if self._was_shown or self._archive is None:
            return self.told()
        return _tr("All that can be imported of “%1” is in your workspace already.").replace("%1", self._archive.name)


def _brings_nothing(plan: ImportPlan) -> bool:
    return bool(plan.rows) and not plan.writes_anything and plan.counts[Outcome.SAME] == plan.rows


def _tr(text: str) -> str:
    return QCoreApplication.translate("KnownTables", text)
