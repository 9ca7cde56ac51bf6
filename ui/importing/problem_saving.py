"""Saving the rows that could not be read, to be mended elsewhere and imported."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from models.errors import UserError
from models.importing import ImportPlan
from storage.importing import importing
from ui.file_dialogs import Kind, Purpose, Question, ask_where_to_save
from ui.widgets.strip import Strip


def ask(parent: QWidget, folder: Path, name: str, then: Callable[[Path], object]) -> None:
    """Ask where the problem rows of a file of that name go: at first beside it."""
    question = Question(_tr("Save the problems"), Purpose.IMPORTS, (Kind(_tr("CSV file"), (".csv",)),), folder)
    ask_where_to_save(parent, question, f"{Path(name).stem} problems.csv", then)


def save(plan: ImportPlan, target: Path, strip: Strip) -> None:
    """Write the problem rows of a plan to a CSV file, and say how that went."""
    try:
        importing.save_problems(plan, target)
    except UserError as error:
        strip.show_message(error.message, error.hint, "error")
    else:
        strip.show_message(_tr("Saved %1.").replace("%1", target.name))
    strip.show()


def _tr(words: str) -> str:
    return QCoreApplication.translate("ProblemSaving", words)
