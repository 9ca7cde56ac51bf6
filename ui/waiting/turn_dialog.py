"""Undo and redo of a step of many rows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.theme import Theme
from ui.waiting.sliced_dialog import SlicedDialog


class TurnDialog(SlicedDialog):
    """``turned`` carries the label of the step. Cancel leaves the step as it was."""

    turned = Signal(str)

    def __init__(self, session: Session, theme: Theme, *, is_redo: bool, parent: QWidget | None = None) -> None:
        title = "Redo" if is_redo else "Undo"
        super().__init__(title, session, theme, parent)
        self.setWindowTitle(self.tr(title))
        self._is_redo = is_redo
        self.ended.connect(self.turned.emit)

    def begin(self) -> None:
        """Begin to undo, or to redo."""
        label = self._session.undo_labels()[self._is_redo] or ""
        words = self.tr("Doing again: {} …") if self._is_redo else self.tr("Undoing: {} …")
        session, is_redo = self._session, self._is_redo
        self.run(
            words.format(label),
            lambda done, failed, progress: session.turn_in_slices(done, failed, progress, is_redo=is_redo),
        )
