"""What the verbs of an open workspace need of the page that shows it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.results.filters import Scope
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs

if TYPE_CHECKING:
    from ui.importing.imported import Imported


class Page(QWidget):
    """A page over one session. ``told`` carries a sentence and whether Undo takes it back, ``failed`` a UserError.

    ``copied`` carries where a copy of the workspace was saved, ``tab_changed`` the place of the tab shown now.
    """

    told = Signal(str, bool)
    failed = Signal(object)
    copied = Signal(object)
    tab_changed = Signal(int)

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.theme = theme
        self.jobs = jobs

    @property
    def current(self) -> int:
        """Place of the tab shown, from 0."""
        raise NotImplementedError

    def show_imported(self, what: "Imported") -> None:
        """Go to what an import wrote."""
        raise NotImplementedError

    def forget_imported(self) -> None:
        """Narrow no list to what an earlier import wrote: another one was written."""
        raise NotImplementedError

    @property
    def scope(self) -> Scope:
        """What the tab shown looks at, as a report would."""
        raise NotImplementedError
