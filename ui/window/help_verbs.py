"""The verbs of the Help menu."""

from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.errors import UserError
from models.guide import Place
from ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from ui.guide.window import GuideWindow
    from ui.system_opener import SystemOpener

FILES: Final = Place("getting-the-file")


class HelpVerbs(QObject):
    """Opens what tells of the program; there is one window of the guide, which comes to the front when asked again.

    ``failed`` carries the ``UserError`` of a verb that could not be done.
    """

    failed = Signal(object)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.guide: GuideWindow | None = None

    @cached_property
    def _opener(self) -> "SystemOpener":
        from ui.system_opener import SystemOpener

        made = SystemOpener(self)
        made.failed.connect(self.on_not_opened)
        return made

    def show_guide(self) -> None:
        """Open the guide at what it says of the place one stands in."""
        from ui.guide.standing import place_of, standing_in

        self.open_guide(place_of(standing_in(self._window)))

    def show_where_files_are(self) -> None:
        """Open the guide at where shops and platforms have the files that can be imported."""
        self.open_guide(FILES)

    def open_guide(self, place: Place) -> None:
        """Open the guide at a place."""
        from ui.guide.window import GuideWindow

        if self.guide is None:
            self.guide = guide = GuideWindow(self._theme, place)
            self.destroyed.connect(guide.deleteLater)
        self.guide.open_at(place)

    def show_keys(self) -> None:
        """Show every action with its keys."""
        from ui.window.keys_dialog import KeysDialog

        KeysDialog(self._theme, self._window).open()

    def show_log_folder(self) -> None:
        """Open the folder in which mistakes of the program are written down, in the system's own window."""
        from ui.errors import log_file

        folder = log_file().parent
        with suppress(OSError):  # a home that cannot be written to has no log
            folder.mkdir(parents=True, exist_ok=True)
        self._opener.open(folder)

    def on_not_opened(self, folder: "Path") -> None:
        """Say where the folder of the log is, as nothing here shows it."""
        told = self.tr("The log folder could not be opened here. It is {}").format(folder)
        self.failed.emit(UserError(told))

    def show_about(self) -> None:
        """Say what this program is."""
        from ui.about.about_dialog import AboutDialog

        AboutDialog(self._theme, self._window).open()
