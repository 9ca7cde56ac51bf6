"""Asks which files to import."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.file_dialogs import Kind, Purpose, Question, ask_for_files

ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".ods", ".xls", ".vcf", ".zip")


def ask_for_tables(parent: QWidget, then: Callable[[list[Path]], object], folder: Path | None = None) -> None:
    """Give ``then`` the files that somebody chooses; the dialog begins in ``folder`` where that is there."""
    kinds = (Kind(_tr("Tables"), ENDINGS), Kind(_tr("All files")))
    ask_for_files(parent, Question(_tr("Import"), Purpose.IMPORTS, kinds, folder), then)


def _tr(words: str) -> str:
    return QCoreApplication.translate("importing", words)
