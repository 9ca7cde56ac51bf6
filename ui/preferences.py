"""Settings of this machine: each key typed, with its default beside it."""

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

RECENT_KEPT = 8
FILE_VARIABLE = "GOODWORD_PREFERENCES"
"""Names another file for the settings: a window that only poses for a picture leaves the user's alone."""


def default_file() -> Path:
    """Where this machine's settings lie: in the user's folder for settings, unless ``FILE_VARIABLE`` names a file."""
    if named := os.environ.get(FILE_VARIABLE):
        return Path(named)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "Goodword" / "preferences.ini"


def file_key(part: str, file: Path) -> str:
    """The key of what this machine remembers of one file, in a part of the program."""
    from hashlib import sha256

    return f"{part}/{sha256(str(file.absolute()).encode(errors='surrogatepass')).hexdigest()[:16]}"


class Preferences:
    """Window, scheme and recent files of this machine; what belongs to a business is in its workspace."""

    def __init__(self, file: Path | None = None) -> None:
        self._settings = QSettings(str(file or default_file()), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> str:
        """Colour scheme: "system" (default), "light" or "dark"."""
        return str(self._settings.value("scheme", "system"))

    @scheme.setter
    def scheme(self, value: str) -> None:
        self._remember("scheme", value)

    @property
    def tab(self) -> int:
        """The tab shown last, from 0."""
        return self.number("tab", 0)

    @tab.setter
    def tab(self, value: int) -> None:
        self._remember("tab", value)

    @property
    def recent(self) -> list[Path]:
        """Workspaces opened lately, the newest first; one that is not there now may lie on a stick."""
        value = self._settings.value("recent", [])
        names = [value] if isinstance(value, str) else list(value or [])  # type: ignore[call-overload]  # a list of texts
        return [Path(str(name)) for name in names if name]

    def remember_file(self, path: Path) -> None:
        """Put a workspace on top of the recent ones."""
        self._keep_recent([path.absolute(), *(old for old in self.recent if old != path.absolute())])

    def forget_file(self, path: Path) -> None:
        """Take a workspace off the recent ones."""
        self._keep_recent([old for old in self.recent if old != path.absolute()])

    def forget_files(self, but: Path | None) -> None:
        """Take all workspaces off the recent ones, but for the one that is open."""
        self._keep_recent([old for old in self.recent if but is not None and old == but.absolute()])

    def _keep_recent(self, paths: list[Path]) -> None:
        kept = paths[:RECENT_KEPT]
        if kept != self.recent:
            self._settings.setValue("recent", [str(path) for path in kept])

    def blob(self, name: str) -> QByteArray:
        """What a part of the window remembered of its shape; empty at first."""
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_blob(self, name: str, value: QByteArray) -> None:
        """Remember the shape of a part of the window."""
        self._remember(name, value)

    def set_text(self, name: str, value: str) -> None:
        """Remember a word."""
        self._remember(name, value)

    def text(self, name: str, default: str = "") -> str:
        """A remembered word."""
        return str(self._settings.value(name, default))

    def set_number(self, name: str, value: int) -> None:
        """Remember a whole number."""
        self._remember(name, value)

    def number(self, name: str, default: int) -> int:
        """A remembered whole number."""
        try:
            return int(str(self._settings.value(name, default)))
        except ValueError:
            return default

    def _remember(self, name: str, value: str | int | QByteArray) -> None:
        # Qt writes the file anew, and waits for the disk, for whatever is set: at a start mostly what it says already.
        if not self._settings.contains(name) or str(self._settings.value(name)) != str(value):
            self._settings.setValue(name, value)
