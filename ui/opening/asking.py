"""Asks which workspace to open."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.documents import documents


def ask_for_workspace(parent: QWidget, title: str, folder: Path | None = None) -> Path | None:
    """The file that somebody chose, ``None`` if she chose none; it begins in ``folder`` where that is there."""
    begin = str(folder) if folder is not None and folder.is_dir() else documents()
    kinds = QCoreApplication.translate("asking", "Goodword workspace (*.goodword);;All files (*)")
    name, _ = QFileDialog.getOpenFileName(parent, title, begin, kinds)
    return Path(name) if name else None
