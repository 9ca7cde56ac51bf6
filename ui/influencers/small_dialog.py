"""A dialog of a few fields: Esc writes nothing and asks first, the main button stays open while something is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from models.errors import UserError
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.asking_dialog import AskingDialog
from ui.widgets.button import Button
from ui.widgets.editing import look_only
from ui.widgets.form_row import FormRow
from ui.widgets.label import heading
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.strip import Strip

_WIDTH = 440


class SmallDialog(AskingDialog):
    """A title, rows of fields in ``body``, and two buttons; ``save`` of a subclass says whether it may close."""

    def __init__(self, title: str, button: str, session: Session, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, parent)
        self.session = session
        self._column = QVBoxLayout(self)
        self.body = QVBoxLayout()
        self.foot = QHBoxLayout()
        self.ok_button = Button(button, theme, "primary")
        self.strip = Strip(theme, dismissable=False)
        self.cancel_button = Button(self.tr("Cancel"), theme)
        self.title = heading(title, theme)
        self._room = QSpacerItem(0, STEP)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(self.theme.scaled(_WIDTH))
        self._frame()
        self.ok_button.clicked.connect(self.on_ok_clicked)
        self.cancel_button.clicked.connect(self.on_cancel_clicked)
        session.failed.connect(self.on_failed)

    def _frame(self) -> None:
        self.body.setSpacing(3 * STEP)
        self.ok_button.setDefault(True)
        self.foot.setSpacing(2 * STEP)
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel_button)
        self.foot.addWidget(self.ok_button)
        self.strip.hide()
        column = self._column
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self.title)
        column.addWidget(self.strip)
        column.addWidget(self.leaving)
        column.addLayout(self.body)
        column.addItem(self._room)
        column.addLayout(self.foot)

    def save(self) -> bool:
        """Check and write; says whether the dialog may close."""
        raise NotImplementedError

    def add_line(self, *rows: FormRow) -> None:
        """Fields side by side."""
        line = QHBoxLayout()
        line.setSpacing(3 * STEP)
        for row in rows:
            line.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)

    def on_ok_clicked(self) -> None:
        """Write and close, or stay and say what is wrong."""
        self.strip.hide()
        with self.session.kept_by_form() as form:
            form.closes = self.save()
        if form.closes:
            self.accept()

    def on_failed(self, error: UserError) -> None:
        """Say why nothing could be written; what was typed stays."""
        self.strip.show_message(error.message, error.hint, "error")
        self.strip.show()

    def open(self) -> None:
        self._room.changeSize(0, STEP + self.room_for_a_sentence(), vData=QSizePolicy.Policy.Preferred)
        self._column.invalidate()
        super().open()

    def showEvent(self, event: QShowEvent) -> None:
        look_only(self, save=self.ok_button, leave=self.cancel_button)
        super().showEvent(event)
        tab_in_reading_order(self)
