"""Asks which workspace to open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.file_dialogs import Kind, Purpose, Question, ask_for_file


def ask_for_workspace(
    parent: QWidget, title: str, then: Callable[[Path], object], folder: Path | None = None
) -> None:
    """Give ``then`` the file that somebody chooses; the dialog begins in ``folder`` where that is there."""
    workspaces = Kind(QCoreApplication.translate("asking", "Goodword workspace"), (".goodword",))
    every = Kind(QCoreApplication.translate("asking", "All files"))
    ask_for_file(parent, Question(title, Purpose.WORKSPACES, (workspaces, every), folder), then)
