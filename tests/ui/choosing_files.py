"""What somebody does in the dialog for files that comes next."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox


def choose(dialog: QFileDialog, path: Path) -> None:
    """Type where it is and take it; a file that is there is replaced."""
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(path))
    if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave and path.is_file():
        QTimer.singleShot(0, replace)
    dialog.accept()


def replace() -> None:
    """Say yes to Qt's question whether a file is to be replaced."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    box.button(QMessageBox.StandardButton.Yes).click()


def will_choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Choose a file or folder in every dialog that is opened, or leave it with ``None``; returns the proposed names."""
    proposed: list[str] = []

    def answer(dialog: QFileDialog) -> None:
        QDialog.open(dialog)
        proposed.extend(Path(name).name for name in dialog.selectedFiles())
        if path is None:
            dialog.reject()
        else:
            choose(dialog, path)

    monkeypatch.setattr(QFileDialog, "open", answer)
    return proposed
