"""The Qt application: made where there is a display, and told by the desktop which file to open."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Signal, qInstallMessageHandler
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from models.reading import system_style
from ui.system_locale import style_of_window

DESKTOP_FILE = "goodword"
"""The name of the entry in the menu of a Linux desktop, by which it finds name and icon of the window."""


class Application(QApplication):
    """``file_asked`` carries a file that was double-clicked: macOS names it in an event, not on the command line.

    ``theme_told`` comes after the desktop told of a theme, at start or later, and Qt took its fonts in place of ours.
    """

    file_asked = Signal(object)
    theme_told = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(Path(event.file()))
            return True
        handled = super().event(event)
        if event.type() == QEvent.Type.ThemeChange:
            self.theme_told.emit()
        return handled


def application() -> Application | None:
    """The Qt application, or ``None`` where there is no display to show it on."""
    chosen = "QT_QPA_PLATFORM" in os.environ
    if sys.platform.startswith("linux") and not chosen:
        # Qt ends the process when a platform fails; a last one that always works lets us say it in a sentence.
        desktops = ["wayland", "xcb"] if os.environ.get("WAYLAND_DISPLAY") else ["xcb"]
        os.environ["QT_QPA_PLATFORM"] = ";".join([*desktops, "offscreen"])
    # Qt tells each platform it cannot load in lines of its own: one sentence of ours is enough.
    before = qInstallMessageHandler(lambda *_: None)
    # Not by setStyle: what it returns would have PySide make the class QStyle, with 600 names in its enumerations.
    app = Application([*sys.argv[:1], "-style", "Fusion"])
    qInstallMessageHandler(before)
    QCoreApplication.setApplicationName("Goodword")
    system_style.use(style_of_window())
    QGuiApplication.setDesktopFileName(DESKTOP_FILE)
    if not chosen and QGuiApplication.platformName() == "offscreen":
        return None
    return app
