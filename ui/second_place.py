"""Asks for the second place for backups."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from storage.backups import second_place
from ui.file_dialogs import Purpose, Question, ask_for_folder


def ask_for_second_place(workspace: Path, parent: QWidget, then: Callable[[Path], object]) -> None:
    """Give ``then`` the folder that the owner chooses."""
    title = QCoreApplication.translate("second_place", "Choose a second place for backups")
    ask_for_folder(parent, Question(title, Purpose.BACKUPS, folder=second_place.chosen(workspace)), then)
