"""A change of many rows under way: in slices, with nothing else to be done meanwhile."""

from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.theme import Theme
from ui.waiting.waiting_dialog import WaitingDialog


class SlicedDialog(WaitingDialog):
    """A ``WaitingDialog`` for an edit of a session, which tells why it failed."""

    def __init__(self, title: str, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(title, theme, parent)
        self._session = session
        self.failed.connect(session.failed)
