"""Where a workspace is to be kept: shown, and changed in the system's dialog."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.reading.text import safe_filename
from ui.file_dialogs import Kind, Purpose, Question, ask_where_to_save
from ui.start.recent_row import shown_folder
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import ElidedLabel

SUFFIX = ".goodword"


class PlaceField(QWidget):
    """``path`` is a name that no file has; ``chosen`` tells that somebody chose another place."""

    chosen = Signal()

    def __init__(self, path: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.label = ElidedLabel("", theme)
        self.button = Button(self.tr("Choose…"), theme)
        self.button.setAccessibleName(self.tr("Choose where to keep the file"))
        self.button.clicked.connect(self.on_choose_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(3 * STEP)
        line.addWidget(self.label, 1)
        line.addWidget(self.button)
        self.setFocusProxy(self.button)
        self.show_path(path)

    def show_path(self, path: Path) -> None:
        """Keep it there."""
        self.path = path
        self.label.setText(str(Path(shown_folder(path.parent)) / path.name))

    def choose(self, path: Path) -> None:
        """Keep it there with our ending, as somebody wishes; a taken name gets a number."""
        stem = path.stem if path.suffix.lower() == SUFFIX else path.name
        self.show_path(free_path(path.parent, stem))
        self.chosen.emit()

    def on_choose_clicked(self) -> None:
        """Ask for another place; a name that is taken asks for another one, it is never overwritten."""
        kinds = (Kind(self.tr("Goodword workspace"), (SUFFIX,)),)
        question = Question(self.tr("Where to keep the workspace"), Purpose.WORKSPACES, kinds, self.path.parent)
        ask_where_to_save(self, question, self.path.name, self.choose, asks_before_replacing=False)


def free_path(folder: Path, name: str) -> Path:
    """A legal file name for a workspace that no file has yet."""
    stem = safe_filename(name)
    path, number = folder / f"{stem}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{stem} {number}{SUFFIX}", number + 1
    return path
