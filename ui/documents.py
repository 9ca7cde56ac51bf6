"""The person's own folders, in which files that she opens and saves are looked for and proposed at first."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents() -> Path:
    """The person's folder for documents, or her home where there is none."""
    return _own(QStandardPaths.StandardLocation.DocumentsLocation)


def pictures() -> Path:
    """The person's folder for pictures, or her home where there is none."""
    return _own(QStandardPaths.StandardLocation.PicturesLocation)


def downloads() -> Path:
    """The folder that a browser puts files into, or the person's home where there is none."""
    return _own(QStandardPaths.StandardLocation.DownloadLocation)


def _own(location: QStandardPaths.StandardLocation) -> Path:
    folder = Path(QStandardPaths.writableLocation(location))
    return folder if folder.is_dir() else Path.home()
