"""A dialog around a form: title, fields that scroll where they must, and two buttons that stay."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.errors import UserError
from ui.campaigns.form import Form, side_by_side
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.asking_dialog import AskingDialog
from ui.widgets.button import Button
from ui.widgets.editing import look_only
from ui.widgets.form_row import FormRow
from ui.widgets.label import heading, section
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.strip import Strip


class FormDialog(AskingDialog):
    """``save`` of a subclass writes and says whether the dialog may close; Esc and Cancel write nothing."""

    least_width = 560

    def __init__(self, title: str, button: str, session: Session, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, parent)
        self.session = session
        self.form = Form(theme)
        self.top = QVBoxLayout()
        self.body = QVBoxLayout()
        self.foot = QHBoxLayout()
        self._inside = QWidget()
        self._title = heading(title, theme)
        self.strip = Strip(theme)
        self._ok = Button(button, theme, "primary")
        self.cancel_button = Button(self.tr("Cancel"), theme)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._frame()
        self._ok.clicked.connect(self.on_ok_clicked)
        self.cancel_button.clicked.connect(self.on_cancel_clicked)
        session.failed.connect(self.on_failed)

    def _frame(self) -> None:
        inside = self._inside
        inside.setProperty("look", "scrolled")
        inside.setLayout(self.body)
        self.body.setContentsMargins(5 * STEP, STEP, 5 * STEP, 4 * STEP)
        self.body.setSpacing(3 * STEP)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = self.top
        top.setSpacing(2 * STEP)
        top.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 0)
        top.addWidget(self._title)
        top.addWidget(self.strip)
        top.addWidget(self.leaving)
        self.strip.hide()
        self.foot.setContentsMargins(5 * STEP, 3 * STEP, 5 * STEP, 4 * STEP)
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel_button)
        self.foot.addWidget(self._ok)
        self._ok.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(top)
        column.addWidget(area, 1)
        column.addLayout(self.foot)

    def save(self) -> bool:
        """Check and write; says whether the dialog may close."""
        raise NotImplementedError

    def add_section(self, title: str) -> QWidget:
        """A small bold line above the fields that follow."""
        line = section(title, self.theme)
        self.body.addSpacing(STEP)
        self.body.addWidget(line)
        return line

    def add_line(self, rows: Sequence[FormRow], shares: Sequence[int] = ()) -> None:
        """Fields side by side, as wide as their shares say."""
        self.body.addLayout(side_by_side(rows, shares))

    def on_ok_clicked(self) -> None:
        """Write and close, or stay and say what is wrong."""
        self.strip.hide()
        with self.session.kept_by_form() as form:
            form.closes = not self.form.problems() and self.save()
        if form.closes:
            self.accept()

    def on_failed(self, error: UserError) -> None:
        """Say why nothing could be written; what was typed stays."""
        self.strip.show_message(error.message, error.hint, "error")
        self.strip.show()

    def sizeHint(self) -> QSize:
        inside = self._inside.sizeHint()
        available = self.screen().availableGeometry().height() - 80
        return QSize(max(inside.width() + 4 * STEP, self.least_width), min(inside.height() + 130, available, 780))

    # Qt by itself would hold a dialog to two thirds of the screen.
    def open(self) -> None:
        self.resize(self.sizeHint())
        super().open()

    def showEvent(self, event: QShowEvent) -> None:
        look_only(self, save=self._ok, leave=self.cancel_button)
        super().showEvent(event)
        tab_in_reading_order(self)
