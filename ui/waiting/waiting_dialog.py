"""Something under way that takes the window's input: seen only once it lasts, and given up by Cancel."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from models.errors import UserError
from storage.file.failures import as_user_error
from storage.slices import Progress
from ui.theme import Theme
from ui.widgets.waiting_page import WaitingPage


class UnderWay(Protocol):
    """Work that can be given up."""

    def cancel(self) -> None:
        """Give it up: everything stays as it was."""


Begin = Callable[[Callable[[Any], None], Callable[[Exception], None], Callable[[Progress], None]], UnderWay | None]
"""Starts the work; gets what to call when it is done, when it failed, and as it comes along."""


class WaitingDialog(QDialog):
    """Takes input away from the window from its first moment, and is seen only once it lasts.

    ``ended`` carries what the work came to, ``failed`` the ``UserError`` for which it came to nothing. Cancel, Escape
    and closing leave everything as it was; what must not be given up half-way has no Cancel.
    """

    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None, *, can_cancel: bool = True) -> None:
        super().__init__(parent)
        self._under_way: UnderWay | None = None
        self._can_cancel = can_cancel
        self.waiting_page = WaitingPage(theme, can_cancel=can_cancel)
        column = QVBoxLayout(self)
        column.addWidget(self.waiting_page)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.waiting_page.lasts.connect(self.on_lasting)
        self.waiting_page.cancelled.connect(self.reject)

    def run(self, words: str, begin: Begin) -> None:
        """Begin the work; ``words`` say what is being done."""
        self._under_way = begin(self.on_done, self.on_failed, self.waiting_page.show_progress)
        if self._under_way is None:
            self.deleteLater()  # another change is under way, and the session has said so
            return
        # Modal and not on the screen: the window is blocked at once, and nothing flashes where it is over soon.
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.open()
        self.waiting_page.begin(words)

    def on_lasting(self) -> None:
        """It takes long enough to be seen."""
        self.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        self.open()

    def on_done(self, result: object) -> None:
        """Done: go, and say so."""
        self.accept()
        self.ended.emit(result)

    def on_failed(self, error: Exception) -> None:
        """Nothing was changed: say why, or let a bug go where bugs are told."""
        super().reject()
        told = as_user_error(error)
        if not isinstance(told, UserError):
            raise error
        self.failed.emit(told)

    def reject(self) -> None:
        if not self._can_cancel:
            return
        if self._under_way is not None:
            self._under_way.cancel()
        super().reject()
