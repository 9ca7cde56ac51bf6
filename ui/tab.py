"""What the three tabs share: they read the session, hear of its changes and refresh only while they are seen."""

from operator import attrgetter

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from models.changes import ChangeSet
from models.results.filters import Scope
from ui.menus.editing_verbs import EDITING
from ui.session import Session
from ui.theme.theme import Theme
from ui.widgets.editing import why_off
from ui.work.jobs import Jobs


class Tab(QWidget):
    """A page of the window over one session.

    ``told`` is a sentence for the toast, with whether Undo takes it back. The ``…_asked`` signals ask the window to
    show something that lives on another tab; ``status_changed`` is the text at the right of the status bar.
    """

    told = Signal(str, bool)
    failed = Signal(object)
    status_changed = Signal(str)
    influencer_asked = Signal(int)
    campaign_asked = Signal(int)
    results_asked = Signal(int)

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.theme = theme
        self.jobs = jobs
        self._is_stale = True
        self._is_held = False
        session.changed.connect(self.on_session_changed)
        session.given_up.connect(self.on_session_given_up)

    @property
    def scope(self) -> Scope:
        """What a report of this tab would be about: everything, unless the tab knows better."""
        return Scope()

    @property
    def people(self) -> list[int]:
        """Ids of the influencers chosen here, whom verbs about people mean; none, unless the tab knows better."""
        return []

    @property
    def shows_cells(self) -> bool:
        """Whether there is a table to be worked on as a sheet; none, unless the tab knows better."""
        return False

    def run(self, verb: str) -> None:
        """Do one of the tab's verbs by name, or tell why not; ``part.verb`` is one of a part of the tab."""
        if why := self.why_not(verb):
            self.told.emit(why, False)
        else:
            attrgetter(verb)(self)()

    def why_not(self, verb: str) -> str:
        """Why a verb cannot be done just now; empty where it can."""
        return why_off(self) if verb in EDITING else ""

    def is_on(self, verb: str) -> bool | None:
        """Whether a verb that turns something on and off has it on just now; ``None`` of other verbs."""
        del verb
        return None

    def refresh(self, changes: ChangeSet | None) -> None:
        """Read what is shown anew; ``changes`` says what happened, ``None`` means anything may have."""
        raise NotImplementedError

    def on_session_changed(self, changes: ChangeSet) -> None:
        """Refresh at once while seen and not held, else later. Selection and scroll survive by id."""
        if self.isVisible() and not self._is_held:
            self.refresh(changes)
        else:
            self._is_stale = True

    def hold(self) -> None:
        """Read nothing anew until ``release``: a dialog in front writes step by step, and each has to be quick."""
        self._is_held = True

    def release(self) -> None:
        """Read anew at once where something changed meanwhile."""
        self._is_held = False
        if self._is_stale and self.isVisible():
            self._is_stale = False
            self.refresh(None)

    def on_session_given_up(self) -> None:
        """What was read while a large edit was under way may never have been written."""
        self.read_anew()

    def read_anew(self) -> None:
        """Read everything anew, at once while seen, else when next shown."""
        self._is_stale = not self.isVisible()
        if self.isVisible():
            self.refresh(None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.refresh(None)
