"""A dialog around a form: title, fields that scroll where they must, and two buttons that stay."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
from ui.widgets.scrolled_area import ScrolledArea
from ui.widgets.strip import Strip

MOST_HEIGHT = 780
"""Pixels: what is longer is scrolled."""


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
        self._area = ScrolledArea(QWidget())
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
        inside = self._area.inside
        inside.setLayout(self.body)
        self.body.setContentsMargins(5 * STEP, STEP, 5 * STEP, 4 * STEP)
        self.body.setSpacing(3 * STEP)
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
        column.addWidget(self._area, 1)
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

    def least_height(self, width: int) -> int:
        inside = self._area.inside
        fields = max(inside.heightForWidth(width), inside.sizeHint().height())
        frame = super().least_height(width) - self._area.minimumSizeHint().height()
        return min(frame + fields, self._most)

    @property
    def _most(self) -> int:
        return min(self.screen().availableGeometry().height() - 80, MOST_HEIGHT)

    def sizeHint(self) -> QSize:
        width = max(self._area.inside.sizeHint().width() + 4 * STEP, self.least_width)
        return QSize(width, min(self.least_height(width) + self.room_for_a_sentence(), self._most))

    # Qt by itself would hold a dialog to two thirds of the screen.
    def open(self) -> None:
        if not self.body.expandingDirections() & Qt.Orientation.Vertical:
            self.body.addStretch()
        self.resize(self.sizeHint())
        super().open()

    def showEvent(self, event: QShowEvent) -> None:
        look_only(self, save=self._ok, leave=self.cancel_button)
        super().showEvent(event)
        tab_in_reading_order(self)
