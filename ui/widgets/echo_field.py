"""A field that reads what people type and says at once what it understood."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from models.errors import UnreadableError, UserError
from ui.theme import Theme
from ui.widgets.line_field import LineField
from ui.widgets.look import set_look
from ui.widgets.tooltip import tooltip

Value = TypeVar("Value")

_PADDING = 10


class EchoField(LineField, Generic[Value]):
    """Typed text with "= €1,234.50" beside it; a blank field is None, never zero.

    `mended` tells that what was said to be wrong is no longer so.
    `read` raises UnreadableError or UserError for what it cannot read; `show` writes a value as the field shows it.
    """

    committed = Signal(object)
    mended = Signal()
    problem_found = Signal(str)

    def __init__(
        self,
        theme: Theme,
        read: Callable[[str], Value | None],
        show: Callable[[Value], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._read = read
        self._show = show
        self._value: Value | None = None
        self._stored: Value | None = None
        self._problem = ""
        self.setFont(theme.font(tabular=True))
        self.textChanged.connect(self.on_text_changed)
        self.editingFinished.connect(self.on_editing_finished)

    @property
    def value(self) -> Value | None:
        """What the text says; None where it is blank or cannot be read."""
        return self._value

    @property
    def problem(self) -> str:
        """Why the text cannot be read, or an empty text."""
        return self._problem

    @property
    def echo(self) -> str:
        """What is said beside the text: the value as understood, where that is not what was typed."""
        if self._value is None:
            return ""
        shown = self._show(self._value)
        return "" if shown == self.text().strip() else f"= {shown}"

    def set_value(self, value: Value | None) -> None:
        """Show a stored value; nothing is announced."""
        self._stored = value
        self.setText("" if value is None else self._show(value))
        # What the text says may be less than the value (a shown count has no fraction): the value itself stands.
        self._value = value
        self._show_problem("")

    def on_text_changed(self, text: str) -> None:
        """Understand as far as possible while typing; complaints wait until the field is left."""
        try:
            self._value, self._problem = (self._read(text) if text.strip() else None), ""
        except (UnreadableError, UserError) as error:
            self._value, self._problem = None, str(error)
        if not self._problem and self.property("problem"):
            self._show_problem("")
            self.mended.emit()
        self.setAccessibleDescription(self.echo)
        self.update()

    def on_editing_finished(self) -> None:
        """Commit what was understood, or say what is wrong and leave the text for mending."""
        self._show_problem(self._problem)
        if self._problem:
            self.problem_found.emit(self._problem)
        elif self._value != self._stored:
            value = self._value
            self.set_value(value)
            self.committed.emit(value)

    def _show_problem(self, problem: str) -> None:
        self._problem = problem
        set_look(self, "problem", bool(problem))
        self.setToolTip(tooltip(problem))

    def revert(self) -> None:
        self.set_value(self._stored)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        echo = self.echo
        free = self.width() - 3 * _PADDING - self.fontMetrics().horizontalAdvance(self.text())
        if not echo or self.fontMetrics().horizontalAdvance(echo) > free:
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(QColor(self._theme.tokens.second))
        room = QRect(_PADDING, 0, self.width() - 2 * _PADDING, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, echo)
        painter.end()
