"""Saving the rows that could not be read, to be mended elsewhere and imported."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from models.errors import UserError
from models.importing import ImportPlan
from storage import importing
from ui.widgets.strip import Strip


def ask_for_file(parent: QWidget, folder: Path, name: str) -> Path | None:
    """Ask where the problem rows of a file of that name go; ``None`` if nowhere."""
    suggestion = folder / f"{Path(name).stem} problems.csv"
    chosen, _ = QFileDialog.getSaveFileName(parent, _tr("Save the problems"), str(suggestion), "CSV (*.csv)")
    return Path(chosen) if chosen else None


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
