"""What the Results menu offers to do with the numbers that platforms show of posts."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from models.plural import counted
from ui.results.findings import Findings
from ui.tab import Tab


class ReadingVerbs(QObject):
    """Verbs on the readings of the posts looked at; ``found`` gives those as they stand."""

    def __init__(self, found: Callable[[], Findings], tab: Tab) -> None:
        super().__init__(tab)
        self._found = found
        self._tab = tab

    def enter(self) -> None:
        """Type in the numbers of the posts looked at."""
        from ui.results.readings.readings_dialog import ReadingsDialog

        lines = self._found().lines
        if not lines:
            self._tab.told.emit(self.tr("There is no post here yet to enter numbers for."), False)
            return
        dialog = ReadingsDialog(self._tab.session, self._tab.theme, lines, self._tab)
        dialog.saved.connect(self.on_saved)
        dialog.open()

    def on_saved(self, posts: int) -> None:
        """Say what was written."""
        self._tab.told.emit(self.tr("Numbers of {} saved.").format(counted(posts, "post")), True)
