"""The window: menus, status bar, messages, and either the start page or an open workspace."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import delete

from models.changes import ChangeSet
from models.errors import UserError
from storage.tables.store import warm_up
from ui.menus.actions import ActionSpec, Receiver
from ui.menus.menus import Menus
from ui.preferences import Preferences
from ui.session import Session
from ui.theme import Theme
from ui.widgets.toast import Toast
from ui.window.appearance import Appearance
from ui.window.file_drops import FileDrops
from ui.window.problem_strip import ProblemStrip
from ui.window.room import Room, scrolled
from ui.window.status_bar import StatusBar
from ui.window.workspace_page import WorkspacePage
from ui.work.jobs import Jobs

if TYPE_CHECKING:
    from ui.start.start_page import StartPage
    from ui.upkeep import Upkeep
    from ui.window.help_verbs import HelpVerbs

FIRST_SIZE = QSize(1360, 860)


class MainWindow(QMainWindow):
    """Shows one workspace at a time. ``file_asked`` carries a verb of ``ui.files``, ``path_asked`` a file to open."""

    file_asked = Signal(str)
    path_asked = Signal(object)

    def __init__(self, theme: Theme, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.preferences = preferences
        self.jobs = Jobs(self)
        self.page: WorkspacePage | None = None
        self._upkeep: Upkeep | None = None
        self._centre = QWidget(self)
        self.strip = ProblemStrip(theme, self._centre)
        self.status = StatusBar(theme, self)
        self.menus = Menus(self, self.run)
        self._area = scrolled(self._centre)
        self._stack = QStackedWidget(self._area.inside)
        self._build()
        self.toast = Toast(self, theme)
        self.drops = FileDrops(self)
        self._appearance = Appearance(theme, preferences)
        self._connect()
        self._restore()

    def _build(self) -> None:
        self.setWindowTitle(QCoreApplication.applicationName() or "Goodword")
        column = QVBoxLayout(self._centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.strip.hide()
        column.addWidget(self.strip)
        column.addWidget(self._area, 1)
        self.setCentralWidget(self._centre)
        self.setStatusBar(self.status)
        self.menus.enable(None)
        self.menus[self.theme.scheme].setChecked(True)

    def _connect(self) -> None:
        self.menus.ask_as_they_open(self.state_of)
        self.toast.acted.connect(self.menus["undo"].trigger)
        self.strip.verb_asked.connect(self.on_verb_asked)

    def _restore(self) -> None:
        room = Room(self)
        if not self.restoreGeometry(self.preferences.blob("window")):
            self.resize(FIRST_SIZE.boundedTo(room.size))

    @cached_property
    def start_page(self) -> "StartPage":
        """What shows while no workspace is open; made when it is first needed."""
        from ui.start.start_page import StartPage

        page = StartPage(self.theme)
        page.file_asked.connect(self.file_asked)
        page.recent_asked.connect(self.path_asked)
        page.guide_asked.connect(self.menus["guide"].trigger)
        self._stack.addWidget(page)
        return page

    @cached_property
    def help_verbs(self) -> "HelpVerbs":
        """The verbs of the Help menu."""
        from ui.window.help_verbs import HelpVerbs

        verbs = HelpVerbs(self.theme, self)
        verbs.failed.connect(self.show_problem)
        return verbs

    def show_start(self) -> None:
        """Show the start page with the files opened lately."""
        self.start_page.set_recent(self.preferences.recent)
        self._stack.setCurrentWidget(self.start_page)

    def run(self, spec: ActionSpec) -> None:
        """Do an action of the menus."""
        if spec.receiver is Receiver.WINDOW:
            getattr(self, spec.method)()
        elif spec.receiver is Receiver.APPEARANCE:
            getattr(self._appearance, spec.method)()
        elif spec.receiver is Receiver.HELP:
            getattr(self.help_verbs, spec.method)()
        elif spec.receiver is Receiver.FILES:
            self.file_asked.emit(spec.method)
        elif self.page is not None:
            self.page.run_action(spec)

    def on_verb_asked(self, verb: str) -> None:
        """Do what a button of the strip offers: ``files.verb`` of the files, else a verb of the page."""
        if verb.startswith("files."):
            self.file_asked.emit(verb.removeprefix("files."))
        elif self.page is not None:
            self.page.run(verb)

    def state_of(self, spec: ActionSpec) -> tuple[str, bool | None]:
        """Why an action of a tab cannot be done just now ("" if it can), and whether it is on."""
        return self.page.state_of(spec) if self.page else ("", None)

    def show_session(self, session: Session) -> None:
        """Show an open workspace in place of what was shown."""
        self._leave_page()
        self.page = page = WorkspacePage(session, self.theme, self.jobs, self.preferences, self._stack)
        page.told.connect(self.on_told)
        page.failed.connect(self.show_problem)
        page.status_changed.connect(self.status.show_view)
        page.today_asked.connect(self.status.show_today)
        self.status.influencer_asked.connect(page.show_influencer)
        self.status.campaign_asked.connect(page.show_campaign)
        self.status.results_asked.connect(page.show_results_of)
        self.status.partnership_asked.connect(page.show_partnership)
        self.status.post_asked.connect(page.show_post)
        page.day_watch.changed.connect(self.on_day_changed)
        page.start_over_asked.connect(lambda: self.file_asked.emit("new_workspace"))
        session.changed.connect(self.on_changed)
        session.failed.connect(self.show_problem)
        session.backups_changed.connect(self.status.show_newest_backup)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.setWindowTitle(f"{session.business.name or session.path.stem} — Goodword")
        self.menus.enable(page)
        self.menus.show_undo(*session.undo_labels())
        self.status.show_session(session)

    def begin_upkeep(self, place: Path | None = None) -> None:
        """Check and back up the open file, now that the window stands; when asked again anew, also to another place."""
        from ui.upkeep import Upkeep

        if self.page is None:
            return
        if self._upkeep is not None and self._upkeep.session is self.page.session:
            self._upkeep.look_again(place)
            return
        self._upkeep = upkeep = Upkeep(self.page.session, self.jobs, self.page)
        upkeep.backed_up.connect(self.status.show_backup)
        upkeep.second_place_lacked.connect(self.status.show_second_place)
        upkeep.warned.connect(self.strip.show_warning)
        upkeep.settled.connect(self.strip.withdraw)
        upkeep.found_damaged.connect(lambda: self.file_asked.emit("mend"))
        upkeep.begin()

    def prepare(self) -> None:
        """Somebody is here: load what the first edit needs, and draw the Results tab before it is looked at."""
        self.jobs.in_thread(warm_up, lambda _: None, lambda _: None)
        if self.page is not None:
            self.page.prepare_results()

    def show_problem(self, error: UserError) -> None:
        """Say what could not be done and what to do, in a strip that stays until something else was done."""
        self.strip.show_problem(error)

    def on_told(self, sentence: str, can_undo: bool) -> None:
        """Say what was done, with Undo where that takes it back."""
        self.strip.pass_by()
        self.toast.announce(sentence, self.tr("Undo") if can_undo else "")

    def on_changed(self, changes: ChangeSet) -> None:
        """Show that it is saved, and what Undo would take back; what was told of an earlier change is over."""
        self.strip.pass_by()
        self.toast.close_toast()
        if self.page is not None:
            self.status.show_changed(changes)
            self.menus.show_undo(*self.page.session.undo_labels())

    def on_day_changed(self) -> None:
        """Another day began while the window was open: say what it brings, and make its backup."""
        self.status.refresh()
        self.begin_upkeep()

    def close_workspace(self) -> None:
        """Go back to the start page."""
        self._leave_page()
        self.setWindowTitle("Goodword")
        self.menus.enable(None)
        self.menus.show_undo(None, None)
        self.show_start()

    def _leave_page(self) -> None:
        self.strip.clear()
        if self.page is None:
            return
        self.page.flush()
        self._upkeep = None
        self.status.show_session(None)
        self.jobs.wait()
        self._stack.removeWidget(self.page)
        session, page, self.page = self.page.session, self.page, None
        # At once, not later: a timer of a table must not read a file that is closed.
        delete(page)
        session.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.preferences.set_blob("window", self.saveGeometry())
        self._leave_page()
        super().closeEvent(event)
