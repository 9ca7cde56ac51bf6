"""A dialog of fields that asks before what was typed into them is given up."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from ui.theme import Theme
from ui.widgets.form_row import FormRow
from ui.widgets.leaving_strip import LeavingStrip
from ui.widgets.typed_values import typed_values


class AskingDialog(QDialog):
    """Esc, Cancel and the box in the title ask where its fields hold what they did not when it was shown.

    A subclass has a place for ``leaving``, which puts the question; ``leave`` closes without one.
    """

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.theme = theme
        told = self.tr("What you typed is not saved.")
        self.leaving = LeavingStrip(told, self.tr("Keep working"), self.tr("Discard"), theme)
        self._begun_with: list[str] | None = None
        self._focused: QWidget | None = None
        self.leaving.keep.clicked.connect(self.on_stay_clicked)
        self.leaving.left.connect(self.leave)

    @property
    def is_changed(self) -> bool:
        """Whether something was typed or chosen that closing would throw away."""
        return self._begun_with is not None and typed_values(self) != self._begun_with

    def asks_first(self) -> bool:
        """Whether leaving would throw something away: then the question is put."""
        if self.is_changed:
            self._focused = self.focusWidget()
            self.leaving.ask()
        return self.is_changed

    def leave(self) -> None:
        """Close without a question, and write nothing."""
        super().reject()

    def on_cancel_clicked(self) -> None:
        """Close, or ask first; a second click is no answer."""
        if self.leaving.isHidden():
            self.reject()

    def on_stay_clicked(self) -> None:
        """Go on where the question came."""
        self.leaving.hide()
        if self._focused is not None:
            self._focused.setFocus()

    def reject(self) -> None:
        if not self.leaving.isHidden():
            self.on_stay_clicked()
        elif not self.asks_first():
            self.leave()

    def event(self, event: QEvent) -> bool:
        is_handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return is_handled

    def _grow(self) -> None:
        if (needed := self.least_height(self.width())) > self.height():
            self.resize(self.width(), needed)

    def least_height(self, width: int) -> int:
        """What its parts need at a width: Qt does not count the lines into which a sentence is broken."""
        column = self.layout()
        return max(column.minimumHeightForWidth(width), column.minimumSize().height()) if column is not None else 0

    def room_for_a_sentence(self) -> int:
        """Pixels to leave above the buttons, so that they stay in their place when a field is refused."""
        return max((row.room_wanted for row in self.findChildren(FormRow)), default=0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._begun_with is None:
            self._begun_with = typed_values(self)
