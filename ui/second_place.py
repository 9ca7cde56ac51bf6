"""Asks for the second place for backups."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from storage.backups import second_place
from ui.documents import documents


def ask_for_second_place(workspace: Path, parent: QWidget) -> Path | None:
    """The folder that the owner chooses, ``None`` if none."""
    title = QCoreApplication.translate("second_place", "Choose a second place for backups")
    begin = second_place.chosen(workspace) or documents()
    name = QFileDialog.getExistingDirectory(parent, title, str(begin))
    return Path(name) if name else None
