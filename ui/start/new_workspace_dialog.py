"""Asks what a new workspace needs: the name of the business, its currency, and where to keep the file."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.business import Business
from models.text import one_line, safe_filename
from ui.business.currency_choice import CurrencyChoice, usual_currency
from ui.start.recent_row import shown_folder
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.form_row import FormRow
from ui.widgets.label import ElidedLabel, heading, note

SUFFIX = ".goodword"
LONGEST_NAME = 120
WIDTH = 480


class NewWorkspaceDialog(QDialog):
    """When accepted, ``path`` and ``business`` say what to make; nothing is written here."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, folder: Path | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folder = folder or usual_folder()
        self._chosen: Path | None = None
        self._name = QLineEdit()
        self._currency = CurrencyChoice(usual_currency())
        self._name_row = FormRow(self.tr("Name of your business"), self._name, theme)
        self._place = ElidedLabel("", theme)
        self._choose = Button(self.tr("Choose…"), theme)
        self._ok = Button(self.tr("Start"), theme, "primary")
        self._cancel = Button(self.tr("Cancel"), theme)
        self._build()
        self._connect()
        self._show_place()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("New workspace"))
        self.setMinimumWidth(WIDTH)
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setPlaceholderText(self.tr("For instance Fern & Flour"))
        self._choose.setAccessibleName(self.tr("Choose where to keep the file"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(heading(self.tr("New workspace"), self._theme))
        column.addWidget(note(self.tr("All of it can be changed later."), self._theme))
        column.addWidget(self._name_row)
        hint = self.tr("What you pay and earn in. Single amounts may be in another one.")
        column.addWidget(FormRow(self.tr("Currency"), self._currency, self._theme, hint))
        column.addWidget(self._place_row())
        column.addSpacing(2 * STEP)
        column.addLayout(self._foot())

    def _place_row(self) -> QWidget:
        inside = QWidget()
        line = QHBoxLayout(inside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(3 * STEP)
        line.addWidget(self._place, 1)
        line.addWidget(self._choose)
        inside.setFocusProxy(self._choose)
        hint = self.tr("One file. Copy it to back it up, move it to another computer, delete it to forget it all.")
        return FormRow(self.tr("Kept in"), inside, self._theme, hint)

    def _foot(self) -> QHBoxLayout:
        self._ok.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._ok)
        return foot

    def _connect(self) -> None:
        self._name.textChanged.connect(self.on_name_changed)
        self._choose.clicked.connect(self.on_choose_clicked)
        self._ok.clicked.connect(self.on_ok_clicked)
        self._cancel.clicked.connect(self.reject)

    @property
    def business(self) -> Business:
        """The business as typed."""
        return Business(name=one_line(self._name.text()), currency=self._currency.chosen)

    @property
    def path(self) -> Path:
        """Where to make the file: as chosen, else a free name of the business in the usual folder."""
        return self._chosen or free_path(self._folder, self.business.name or self.tr("My business"))

    def on_name_changed(self) -> None:
        """The file is called like the business, until a place was chosen."""
        self._name_row.show_problem("")
        self._show_place()

    def on_choose_clicked(self) -> None:
        """Ask for another place; a name that is taken asks for another one, it is never overwritten."""
        kinds = self.tr("Goodword workspace (*.goodword)")
        options = QFileDialog.Option.DontConfirmOverwrite
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where to keep the workspace"), str(self.path), kinds, options=options
        )
        if name:
            self.choose_place(Path(name))

    def choose_place(self, path: Path) -> None:
        """Keep the file there, with our ending; a taken name gets a number."""
        stem = path.stem if path.suffix.lower() == SUFFIX else path.name
        self._chosen = free_path(path.parent, stem)
        self._show_place()

    def on_ok_clicked(self) -> None:
        """Go on, once there is a name."""
        if self.business.name:
            self.accept()
            return
        self._name_row.show_problem(self.tr("Give your business a name; it stands on every report."))
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_place(self) -> None:
        path = self.path
        self._place.setText(str(Path(shown_folder(path.parent)) / path.name))


def usual_folder() -> Path:
    """The person's folder for documents, or her home where there is none."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def free_path(folder: Path, name: str) -> Path:
    """A legal file name for a workspace that no file has yet."""
    stem = safe_filename(name)
    path, number = folder / f"{stem}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{stem} {number}{SUFFIX}", number + 1
    return path
