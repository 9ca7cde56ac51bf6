"""Asks what a new workspace needs: the name of the business, its currency, and where to keep the file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.business import Business
from models.reading.text import one_line
from ui.business.currency_choice import CurrencyChoice, usual_currency
from ui.documents import documents
from ui.start.place_field import PlaceField, free_path
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.asking_dialog import AskingDialog
from ui.widgets.button import Button
from ui.widgets.form_row import FormRow
from ui.widgets.label import heading, note

LONGEST_NAME = 120
WIDTH = 480


class NewWorkspaceDialog(AskingDialog):
    """When accepted, ``path`` and ``business`` say what to make; nothing is written here."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, folder: Path | None = None) -> None:
        super().__init__(theme, parent)
        self._folder = folder or documents()
        self._name = QLineEdit()
        self._currency = CurrencyChoice(usual_currency())
        self._name_row = FormRow(self.tr("Name of your business"), self._name, theme)
        self._is_placed = False
        self.place = PlaceField(self._proposed(), theme)
        self._ok = Button(self.tr("Start"), theme, "primary")
        self._cancel = Button(self.tr("Cancel"), theme)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("New workspace"))
        self.setMinimumWidth(self.theme.scaled(WIDTH))
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setPlaceholderText(self.tr("For instance Fern & Flour"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(heading(self.tr("New workspace"), self.theme))
        column.addWidget(self.leaving)
        column.addWidget(note(self.tr("All of it can be changed later."), self.theme))
        column.addWidget(self._name_row)
        hint = self.tr("What you pay and earn in. Single amounts may be in another one.")
        column.addWidget(FormRow(self.tr("Currency"), self._currency, self.theme, hint))
        hint = self.tr("One file to copy or to move to another computer. Its backups lie in a folder of their own.")
        column.addWidget(FormRow(self.tr("Kept in"), self.place, self.theme, hint))
        column.addSpacing(2 * STEP)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self._ok.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._ok)
        return foot

    def _connect(self) -> None:
        self._name.textChanged.connect(self.on_name_changed)
        self.place.chosen.connect(self.on_place_chosen)
        self._ok.clicked.connect(self.on_ok_clicked)
        self._cancel.clicked.connect(self.on_cancel_clicked)

    @property
    def business(self) -> Business:
        """The business as typed."""
        return Business(name=one_line(self._name.text()), currency=self._currency.chosen)

    @property
    def path(self) -> Path:
        """Where to make the file: as chosen, else a free name of the business in the usual folder."""
        return self.place.path

    def on_name_changed(self) -> None:
        """The file is called like the business, until a place was chosen."""
        self._name_row.show_problem("")
        if not self._is_placed:
            self.place.show_path(self._proposed())

    def on_place_chosen(self) -> None:
        """The name of the business says no more where the file lies."""
        self._is_placed = True

    def on_ok_clicked(self) -> None:
        """Go on, once there is a name."""
        if self.business.name:
            self.accept()
            return
        self._name_row.show_problem(self.tr("Give your business a name; it stands on every report."))
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _proposed(self) -> Path:
        return free_path(self._folder, self.business.name or self.tr("My business"))
