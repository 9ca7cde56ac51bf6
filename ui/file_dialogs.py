"""Asks for files and folders in the system's own dialog: the one place that does.

Each purpose has a folder of its own, in which the next dialog begins where the last one ended.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from models.reading.text import safe_filename
from ui.documents import documents, downloads, pictures
from ui.preferences import Preferences


class Purpose(StrEnum):
    """What a file is for, as its folder is remembered on this machine."""

    WORKSPACES = "workspaces"
    COPIES = "copies"
    BACKUPS = "backups"
    IMPORTS = "imports"
    EXPORTS = "exports"
    PAPERS = "papers"
    PHOTOS = "photos"
    CHARTS = "charts"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what it is called, and its endings with their dot; none means that every file is meant."""

    words: str
    endings: tuple[str, ...] = ()

    @property
    def filter(self) -> str:
        """The kind as Qt's dialog takes it."""
        return f"{self.words} ({' '.join(f'*{ending}' for ending in self.endings) or '*'})"


def taken_pictures() -> tuple[Kind, ...]:
    """Pictures that a person has: a logo, a photo."""
    return (Kind(_tr("Pictures"), (".png", ".jpg", ".jpeg")),)


def drawn_pictures() -> tuple[Kind, ...]:
    """Pictures that are drawn here: a chart, a QR code."""
    return (Kind(_tr("PNG picture"), (".png",)), Kind(_tr("SVG drawing"), (".svg",)))


@dataclass(frozen=True, slots=True)
class Question:
    """What a dialog asks. It begins in ``folder`` where that is there, else where the last one of its purpose ended."""

    title: str
    purpose: Purpose
    kinds: tuple[Kind, ...] = ()
    folder: Path | None = None

    @property
    def beginning(self) -> Path:
        """The folder that the dialog shows first."""
        last = Preferences().text(_key(self.purpose))
        usual = {Purpose.PHOTOS: pictures, Purpose.IMPORTS: downloads}.get(self.purpose, documents)
        known = (folder for folder in (self.folder, Path(last) if last else None) if folder and folder.is_dir())
        return next(known, None) or usual()


def ask_for_file(parent: QWidget, question: Question, then: Callable[[Path], object]) -> None:
    """Ask for a file that is there; ``then`` is not called where none is chosen."""
    _made(parent, question, QFileDialog.FileMode.ExistingFile, lambda paths: then(paths[0])).open()


def ask_for_files(parent: QWidget, question: Question, then: Callable[[list[Path]], object]) -> None:
    """Ask for one or more files that are there."""
    _made(parent, question, QFileDialog.FileMode.ExistingFiles, then).open()


def ask_for_folder(parent: QWidget, question: Question, then: Callable[[Path], object]) -> None:
    """Ask for a folder; the dialog can make one."""
    dialog = _made(parent, question, QFileDialog.FileMode.Directory, lambda paths: then(paths[0]))
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def ask_where_to_save(
    parent: QWidget,
    question: Question,
    name: str,
    then: Callable[[Path], object],
    *,
    asks_before_replacing: bool = True,
) -> None:
    """Ask where a file is to be written, with a proposed ``name`` that is made one which every system takes.

    The path has an ending of the question's kinds. Whether to replace a file that is there was asked once.
    """

    def on_chosen(paths: list[Path]) -> None:
        target = with_ending(paths[0], question.kinds, dialog.selectedNameFilter())
        # The dialog asked about the name as it was typed, without the ending.
        if asks_before_replacing and target != paths[0] and target.exists():
            _ask_to_replace(parent, target, then)
        else:
            then(target)

    dialog = _made(parent, question, QFileDialog.FileMode.AnyFile, on_chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _tr("Save in:"))
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not asks_before_replacing)
    dialog.selectFile(safe_filename(name))
    dialog.open()


def with_ending(path: Path, kinds: Sequence[Kind], chosen: str) -> Path:
    """The path with an ending that says what it is: the typed one, else that of the kind ``chosen`` in the dialog."""
    endings = [ending for kind in kinds for ending in kind.endings]
    if not endings or path.suffix.casefold() in endings:
        return path
    of_kind = next((kind.endings[0] for kind in kinds if kind.filter == chosen and kind.endings), endings[0])
    return path.with_name(path.name + of_kind)


def _made(
    parent: QWidget, question: Question, mode: QFileDialog.FileMode, then: Callable[[list[Path]], object]
) -> QFileDialog:
    """The dialog, not yet shown; ``then`` is called once it has gone, so that what that opens lies in front."""
    dialog = QFileDialog(parent, question.title)
    dialog.setFileMode(mode)
    dialog.setNameFilters([kind.filter for kind in question.kinds])
    dialog.setDirectory(str(question.beginning))

    def on_finished(result: int) -> None:
        dialog.deleteLater()
        paths = [Path(name) for name in dialog.selectedFiles()]
        if result and paths:
            kept = paths[0] if mode is QFileDialog.FileMode.Directory else paths[0].parent
            Preferences().set_text(_key(question.purpose), str(kept))
            then(paths)

    dialog.finished.connect(on_finished)
    return dialog


def _ask_to_replace(parent: QWidget, target: Path, then: Callable[[Path], object]) -> None:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(_tr("Replace it?"))
    box.setText(_tr("There is a file “{}” already.").format(target.name))
    box.setInformativeText(_tr("What is in it would be lost."))
    replace = box.addButton(_tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.finished.connect(box.deleteLater)
    replace.clicked.connect(lambda: then(target))
    box.open()


def _key(purpose: Purpose) -> str:
    return f"folder/{purpose}"


def _tr(words: str) -> str:
    return QCoreApplication.translate("file_dialogs", words)
