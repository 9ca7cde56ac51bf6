"""Undo and redo of a step of many rows: in slices, with nothing else to be done meanwhile."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from models.errors import UserError
from ui.session import Session
from ui.sliced_work import SlicedWork
from ui.theme import Theme
from ui.widgets.waiting_page import WaitingPage


class TurnDialog(QDialog):
    """Takes input away from the window from its first moment, and is seen only once it lasts.

    ``turned`` carries the label of the step. Cancel, Escape and closing leave the step as it was.
    """

    turned = Signal(str)

    def __init__(self, session: Session, theme: Theme, *, is_redo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_redo = is_redo
        self._under_way: SlicedWork | None = None
        self.waiting_page = WaitingPage(theme)
        column = QVBoxLayout(self)
        column.addWidget(self.waiting_page)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Redo") if is_redo else self.tr("Undo"))
        self.waiting_page.lasts.connect(self.on_lasting)
        self.waiting_page.cancelled.connect(self.reject)

    def begin(self) -> None:
        """Begin to undo, or to redo."""
        label = self._session.undo_labels()[self._is_redo] or ""
        words = self.tr("Doing again: {} …") if self._is_redo else self.tr("Undoing: {} …")
        self._under_way = self._session.turn_in_slices(
            self.on_turned, self.on_failed, self.waiting_page.show_progress, is_redo=self._is_redo
        )
        # Modal and not on the screen: the window is blocked at once, and nothing flashes where it is over soon.
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.open()
        self.waiting_page.begin(words.format(label))

    def on_lasting(self) -> None:
        """It takes long enough to be seen."""
        self.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        self.open()

    def on_turned(self, label: str) -> None:
        """Done: go, and say so."""
        self.accept()
        self.turned.emit(label)

    def on_failed(self, error: Exception) -> None:
        """Nothing was changed: say why, or let a bug go where bugs are told."""
        super().reject()
        if not isinstance(error, UserError):
            raise error
        self._session.failed.emit(error)

    def reject(self) -> None:
        if self._under_way is not None:
            self._under_way.cancel()
        super().reject()
