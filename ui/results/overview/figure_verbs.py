"""What the Results menu offers to do with the figures of a scope."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ui.results.findings import Findings
from ui.results.overview.figure_tiles import copied
from ui.tab import Tab
from ui.tables.tsv import tsv


class FigureVerbs(QObject):
    """Verbs on all figures of what is looked at; ``found`` gives it as it stands."""

    def __init__(self, found: Callable[[], Findings], tab: Tab) -> None:
        super().__init__(tab)
        self._found = found
        self._tab = tab

    def copy(self) -> None:
        """Put all figures of the scope on the clipboard, with their formulas."""
        QGuiApplication.clipboard().setText(tsv(copied(self._found().figures)))
        self._tab.told.emit(self.tr("The figures are on the clipboard: paste them into a spreadsheet."), False)
