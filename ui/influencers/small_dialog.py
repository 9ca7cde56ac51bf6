"""A dialog of a few fields: Esc writes nothing and asks first, the main button stays open while something is wrong."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import UserError
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.editing import look_only
from ui.widgets.form_row import FormRow
from ui.widgets.label import heading
from ui.widgets.leaving_strip import LeavingStrip
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.strip import Strip
from ui.widgets.typed_values import typed_values

_WIDTH = 440


class SmallDialog(QDialog):
    """A title, rows of fields in ``body``, and two buttons; ``save`` of a subclass says whether it may close."""

    def __init__(self, title: str, button: str, session: Session, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.session = session
        self.theme = theme
        self._column = QVBoxLayout(self)
        self.body = QVBoxLayout()
        self.foot = QHBoxLayout()
        self.ok_button = Button(button, theme, "primary")
        self.strip = Strip(theme, dismissable=False)
        told = self.tr("What you typed is not saved.")
        self.leaving = LeavingStrip(told, self.tr("Go on"), self.tr("Discard"), theme)
        self.cancel_button = Button(self.tr("Cancel"), theme)
        self.title = heading(title, theme)
        self._begun_with: list[str] | None = None
        self._focused: QWidget | None = None
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(self.theme.scaled(_WIDTH))
        self._frame()
        self.ok_button.clicked.connect(self.on_ok_clicked)
        self.cancel_button.clicked.connect(self.on_cancel_clicked)
        self.leaving.keep.clicked.connect(self.on_stay_clicked)
        self.leaving.left.connect(self.leave)
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
        column.addSpacing(STEP)
        column.addLayout(self.foot)

    def save(self) -> bool:
        """Check and write; says whether the dialog may close."""
        raise NotImplementedError

    @property
    def is_changed(self) -> bool:
        """Whether something was typed or chosen that closing would throw away."""
        return self._begun_with is not None and typed_values(self) != self._begun_with

    def leave(self) -> None:
        """Close without a question, and write nothing."""
        super().reject()

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

    def on_cancel_clicked(self) -> None:
        """Close, or ask first; a second click is no answer."""
        if self.leaving.isHidden():
            self.reject()

    def on_stay_clicked(self) -> None:
        """Go on where the question came."""
        self.leaving.hide()
        if self._focused is not None:
            self._focused.setFocus()

    def on_failed(self, error: UserError) -> None:
        """Say why nothing could be written; what was typed stays."""
        self.strip.show_message(error.message, error.hint, "error")
        self.strip.show()

    def reject(self) -> None:
        if not self.leaving.isHidden():
            self.on_stay_clicked()
        elif self.is_changed:
            self._focused = self.focusWidget()
            self.leaving.ask()
        else:
            self.leave()

    def event(self, event: QEvent) -> bool:
        is_handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return is_handled

    def _grow(self) -> None:
        """Make room for a sentence that came: Qt does not count the lines into which it is broken."""
        needed = self._column.minimumHeightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), needed)

    def showEvent(self, event: QShowEvent) -> None:
        look_only(self, save=self.ok_button, leave=self.cancel_button)
        super().showEvent(event)
        tab_in_reading_order(self)
        if self._begun_with is None:
            self._begun_with = typed_values(self)
