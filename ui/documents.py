"""Where files that a person saves are proposed to go."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents() -> str:
    """The person's folder for documents, or her home where there is none."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return folder if Path(folder).is_dir() else str(Path.home())
