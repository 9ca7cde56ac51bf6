"""Says why a file was not opened, and offers every way out there is."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import UserError
from ui.opening.flat_choice import WIDTH, FlatChoice
from ui.opening.refusal import Refusal
from ui.opening.way_out import WayOut
from ui.opening.ways_out import reason_of, ways_out_of
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label, note
from ui.widgets.look import KeyFocusButton
from ui.widgets.strip import Strip


class RefusalDialog(QDialog):
    """``chosen`` carries the way out that somebody took; it stays until it is closed, for a way out may fail."""

    chosen = Signal(object)

    def __init__(self, refusal: Refusal, close_words: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = Label("", theme, "title", SEMIBOLD)
        self._reason = Label("", theme, tone="second")
        self._place = note("", theme)
        self._strip = Strip(theme)
        self._choices = QVBoxLayout()
        self._under_way = Label("", theme, "small", tone="second")
        self.close_button = Button(close_words, theme)
        self._build()
        self.show_refusal(refusal)

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for label in (self._title, self._reason, self._place):
            label.setWordWrap(True)
            label.setFixedWidth(self._theme.scaled(WIDTH))
        self._choices.setSpacing(2 * STEP)
        self._strip.hide()
        foot = QHBoxLayout()
        foot.addWidget(self._under_way, 1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self._title)
        column.addWidget(self._reason)
        column.addWidget(self._place)
        column.addWidget(self._strip)
        column.addSpacing(2 * STEP)
        column.addLayout(self._choices)
        column.addSpacing(2 * STEP)
        column.addLayout(foot)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self.close_button.clicked.connect(self.reject)

    @property
    def choices(self) -> list[FlatChoice]:
        """The ways out as shown, the best one first."""
        return [item.widget() for place in range(self._choices.count()) if (item := self._choices.itemAt(place))]  # type: ignore[misc]  # nothing else is in there

    def show_refusal(self, refusal: Refusal) -> None:
        """Show why, and the ways out; more is known of a file once its backups were looked at."""
        self.refusal = refusal
        self.setWindowTitle(refusal.path.name)
        self._title.setText(_breakable(refusal.error.message))
        self._reason.setText(reason_of(refusal))
        self._reason.setVisible(bool(self._reason.text()))
        self._place.setText(_breakable(str(refusal.path.absolute())))
        self.setAccessibleName(refusal.error.message)
        self.setAccessibleDescription(reason_of(refusal))
        chosen = next((choice.text() for choice in self.choices if choice.hasFocus()), "")
        for old in self.choices:
            self._choices.removeWidget(old)
            old.hide()
            old.deleteLater()
        for way_out in ways_out_of(refusal):
            self._choices.addWidget(self._choice(way_out))
        ready: list[KeyFocusButton] = [choice for choice in self.choices if choice.text() == chosen]
        first = next(iter((*ready, *self.choices)), self.close_button)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choice(self, way_out: WayOut) -> FlatChoice:
        made = FlatChoice(way_out.icon, way_out.title, way_out.sentence, self._theme)
        made.clicked.connect(lambda: self.chosen.emit(way_out))
        return made

    def show_under_way(self, words: str) -> None:
        """Say what is being done; nothing else can be done meanwhile."""
        self._strip.hide()
        self._under_way.setText(words)
        for button in (*self.choices, self.close_button):
            button.setEnabled(not words)

    def show_failed(self, error: UserError) -> None:
        """Say that a way out led nowhere, and let another one be tried."""
        self.show_under_way("")
        self._strip.show_message(error.message, error.hint, "error")
        self._strip.show()

    def reject(self) -> None:
        if self.close_button.isEnabled():
            super().reject()


def _breakable(text: str) -> str:
    """The text, with places at which a name without blanks may be broken where its line ends."""
    return re.sub(r"(\S{24})(?=\S{8})", "\\1\u200b", text)
