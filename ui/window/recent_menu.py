"""*File → Open recent*: the workspaces opened lately, by their names, as the menu opens."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.preferences import Preferences


class RecentMenu(QObject):
    """Fills the menu anew each time, above *Clear this list*. ``open_file`` shows the file of an entry."""

    def __init__(self, menu: QMenu, preferences: Preferences, open_file: Callable[[Path], object]) -> None:
        super().__init__(menu)
        self._menu = menu
        self._preferences = preferences
        self._open_file = open_file
        self._entries: list[QAction] = []
        self._clear = menu.actions()[0]
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.on_about_to_show)

    def on_about_to_show(self) -> None:
        """List the files, the newest first; whether they are there is asked when one is opened."""
        for entry in self._entries:
            self._menu.removeAction(entry)
            entry.deleteLater()
        recent = self._preferences.recent
        line = QAction(self)
        line.setSeparator(True)
        files = [self._entry(number, path) for number, path in enumerate(recent, 1)] or [self._none()]
        self._entries = [*files, line]
        self._menu.insertActions(self._clear, self._entries)
        self._clear.setEnabled(bool(recent))

    def _entry(self, number: int, path: Path) -> QAction:
        from ui.start.recent_row import shown_folder
        from ui.widgets.tooltip import tooltip

        named = f"{path.stem}  —  {shown_folder(path.parent)}".replace("&", "&&")
        entry = QAction(f"&{number}  {named}", self)
        entry.setToolTip(tooltip(str(path)))
        entry.triggered.connect(lambda: self._open_file(path))
        return entry

    def _none(self) -> QAction:
        entry = QAction(QCoreApplication.translate("recent", "No workspace yet"), self)
        entry.setEnabled(False)
        return entry
