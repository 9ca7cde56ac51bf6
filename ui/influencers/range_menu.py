"""The menu of a chip for a number or date field: two ends to type, and a tick for those who have nothing there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget, QWidgetAction

from models import show
from models.influencers.custom_field import CustomField
from models.influencers.own_range import OwnRange
from ui.influencers.own_columns import example_of
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.echo_field import EchoField
from ui.widgets.form_row import FormRow
from ui.widgets.label import note
from ui.widgets.tick_menu import TickMenu

_WIDTH = 300
_NOTE_HEIGHT = 34
"""Room for two lines: a menu that is open does not grow with what stands in it."""


class RangeMenu(TickMenu):
    """``range_typed`` carries an ``OwnRange``, or ``None`` where both ends were emptied; ``empty_ticked`` the tick.

    Return, or closing the menu in any way but Esc, takes what was typed.
    """

    range_typed = Signal(object)
    empty_ticked = Signal(bool)

    def __init__(self, field: CustomField, theme: Theme, parent: QWidget) -> None:
        super().__init__(field.name, parent)
        self._field = field
        self._in_force: OwnRange | None = None
        self._is_given_up = False
        self.low = EchoField[str](theme, field.read_typed, field.shown)
        self.high = EchoField[str](theme, field.read_typed, field.shown)
        self._note = note(self.tr("An end that is left empty is open."), theme)
        self._hint = self._note.text()
        self._add_ends(theme)
        self._empty = self.add_tick("", ticked=False)
        self._empty.triggered.connect(self.empty_ticked)
        for end in (self.low, self.high):
            end.returnPressed.connect(self.on_return_pressed)
            end.textEdited.connect(lambda _: self._say(""))

    def _add_ends(self, theme: Theme) -> None:
        inside = _Ends(self.low, self.high)
        line = QHBoxLayout()
        line.setSpacing(2 * STEP)
        line.addWidget(FormRow(self.tr("From"), self.low, theme))
        line.addWidget(FormRow(self.tr("To"), self.high, theme))
        self.low.setAccessibleName(self.tr("%1 from").replace("%1", self._field.name))
        self.high.setAccessibleName(self.tr("%1 to").replace("%1", self._field.name))
        box = QVBoxLayout(inside)
        box.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 0)
        box.setSpacing(STEP)
        box.addLayout(line)
        box.addWidget(self._note)
        inside.setFixedWidth(theme.scaled(_WIDTH))
        self._note.setFixedHeight(_NOTE_HEIGHT)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
        action = QWidgetAction(self)
        action.setDefaultWidget(inside)
        self.addAction(action)

    def show_state(
        self, in_force: OwnRange | None, ends: tuple[str, str], empty: int, *, is_empty_wanted: bool
    ) -> None:
        """Show the range in force, the least and the greatest value there is, and how many have none."""
        self._in_force = in_force
        self._is_given_up = False
        wanted = (in_force.low, in_force.high) if in_force else ("", "")
        for field, value, end in zip((self.low, self.high), wanted, ends, strict=True):
            field.set_value(value or None)
            field.setPlaceholderText(self._field.shown(end) or example_of(self._field))
        self._empty.setText(f"{self.tr('Empty')}\t{show.count(empty)}")
        self._empty.setChecked(is_empty_wanted)
        self._say("")

    @property
    def problem(self) -> str:
        """Why what is typed is no range, or an empty text."""
        read = OwnRange(self._field.kind, self.low.value or "", self.high.value or "")
        backwards = self.tr("“From” lies behind “to”.") if read.is_upside_down else ""
        return self.low.problem or self.high.problem or backwards

    def on_return_pressed(self) -> None:
        """Take what is typed and close, or say what is wrong with it."""
        if self.problem:
            self._say(self.problem)
        else:
            self.close_all()

    def close_all(self) -> None:
        """Close this menu, and the one that it stands in."""
        self.close()
        above = QApplication.activePopupWidget()
        if isinstance(above, TickMenu):
            above.close()

    def _take(self) -> None:
        typed = OwnRange(self._field.kind, self.low.value or "", self.high.value or "")
        wanted = None if typed.is_open else typed
        if not self.problem and wanted != self._in_force:
            self._in_force = wanted
            self.range_typed.emit(wanted)

    def _say(self, problem: str) -> None:
        self._note.setText(problem or self._hint)
        self._note.set_tone("danger" if problem else "second")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_given_up = event.key() == Qt.Key.Key_Escape
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.low.setFocus()
        self.low.selectAll()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self._is_given_up:
            self._take()


class _Ends(QFrame):
    """Two fields in a menu: Tab goes from one to the other before it leaves them, Return is theirs."""

    def __init__(self, first: QWidget, last: QWidget) -> None:
        super().__init__()
        self._first = first
        self._last = last

    def focusNextPrevChild(self, forward: bool) -> bool:
        start, end = (self._first, self._last) if forward else (self._last, self._first)
        if start.hasFocus():
            end.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().focusNextPrevChild(forward)

    # Return goes on to the menu, which would close on it.
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
