"""Which workspace is open: makes, opens and closes the files that the window shows."""

from collections.abc import Callable
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from models.errors import UserError
from storage.file.failures import DiskFullError, as_user_error
from storage.file.opening import inspect
from storage.file.refusals import DamagedFileError, NotWritableError
from storage.first_look import must_hold_together
from storage.migrations import SCHEMA_VERSION
from storage.workspace import Workspace, open_workspace
from ui import commands
from ui.menus.actions import RECENT
from ui.menus.editing_verbs import RESTORE_LOOKED_AT
from ui.opening.refusals import Refusals
from ui.session import Clock, Session
from ui.unsaved_changes import UnsavedChanges
from ui.window.main_window import MainWindow
from ui.window.recent_menu import RecentMenu

if TYPE_CHECKING:
    from ui.backup_verbs import BackupVerbs
    from ui.checking.checking_verbs import CheckingVerbs
    from ui.new_workspace import Begin
    from ui.opening.surroundings_notice import SurroundingsNotice

SUFFIX = ".goodword"
SAVE_A_COPY = {"Save a copy…": "save_copy"}
READ_ONLY_BANNER = UserError(
    "This workspace can only be read here: nothing you change would be kept.",
    "A copy is one to work in; reports and exports work.",
    SAVE_A_COPY,
)


class Files(QObject):
    """Answers the window's asking for files; a file that cannot be opened leaves the window as it was."""

    def __init__(self, window: MainWindow, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self.own: Path | None = None
        """The workspace that was shown last to be worked in: what somebody who looks at a copy goes back to."""
        self._copy: Path | None = None
        self.refusals = Refusals(window, clock, self)
        self._unsaved = UnsavedChanges(window)
        self._recent = RecentMenu(window.menus.menu(RECENT), window.preferences, self.open)
        self._connect()

    def _connect(self) -> None:
        window = self._window
        window.file_asked.connect(self.run)
        window.path_asked.connect(self.open)
        window.drops.dropped.connect(self.take)
        self.refusals.handed_over.connect(self.on_handed_over)

    def open(self, path: Path) -> bool:
        """Open a workspace and show it, a backup to be looked at alone; says whether that went well."""
        if self.is_open(path):
            return True
        if is_backup(path):
            return self.look(path)
        return self._show_file(path, lambda: readable(path))

    def look(self, path: Path, banner: UserError | None = None) -> bool:
        """Show a backup or another copy without changing a byte of it, and the way back to the own workspace.

        Of one of an older version a copy is shown, as soon as it is brought up to date.
        """
        if self.is_open(path):
            return True
        banner = banner or self._banner_of(path)
        if not _is_older(path):
            return self._look(path, banner)
        from ui.older_copy import OlderCopy

        OlderCopy(self._window, path).show(lambda copy: self._look(copy, banner))
        return True

    def _banner_of(self, path: Path) -> UserError:
        from storage.backups.naming import named
        from ui.backups.backup_words import WAY_BACK, looking_at

        words, hint = looking_at(named(path), self._clock().date()), self.tr("A copy is one to work in.")
        return UserError(words, hint, SAVE_A_COPY | (WAY_BACK if self.own else {}))

    @cached_property
    def backups(self) -> "BackupVerbs":
        """The verbs about backups; made when one is first asked for."""
        from ui.backup_verbs import BackupVerbs

        return BackupVerbs(self._window, self._clock, self)

    @cached_property
    def checking(self) -> "CheckingVerbs":
        """The verbs about files that may be damaged; made when one is first asked for."""
        from ui.checking.checking_verbs import CheckingVerbs

        return CheckingVerbs(self._window, self.open, self.mend)

    def rescue(self, path: Path) -> None:
        """Ask where to keep what a damaged file still holds, and save it there."""
        self.checking.rescue_file(path)

    def go_back(self) -> None:
        """Show the own workspace again, after a look at another one."""
        if self.own is not None:
            self.open(self.own)

    def open_sample(self) -> bool:
        """Open the sample workspace, made anew for today if need be."""
        from storage.sample.making import ready_sample, sample_path

        path = sample_path()
        if self.is_open(path):
            return True
        return self._show_file(path, lambda: open_workspace(ready_sample(self._clock().date())), remember=False)

    def close_workspace(self) -> None:
        """Go back to the start page."""
        if self.may_leave(self.close_workspace):
            self._window.close_workspace()

    def may_leave(self, then: Callable[[], object]) -> bool:
        """Whether nothing is lost when the open file is closed; else the owner is asked, and ``then`` done later."""
        return self._unsaved.may_leave(then)

    def run(self, verb: str) -> None:
        """Do a verb by name: ``verb``, or ``part.verb`` of a part."""
        attrgetter(verb)(self)()

    def new_workspace(self) -> None:
        """Ask for the name and place of a new workspace."""
        self._ask_for_new(None)

    def add_first_influencer(self) -> None:
        """Ask for a new workspace, then for its first influencer."""
        self._ask_for_new(lambda page: page.run("add_influencer"))

    def open_workspace(self) -> None:
        """Ask which workspace to open."""
        from ui.opening.asking import ask_for_workspace

        ask_for_workspace(self._window, self.tr("Open"), self.open)

    def clear_recent(self) -> None:
        """Forget which workspaces were opened lately."""
        page = self._window.page
        self._window.preferences.forget_files(but=self.own if page is not None else None)
        if page is None:
            self._window.show_start()

    def mend(self) -> None:
        """The open workspace is damaged: say so, and offer what can be done about that."""
        page = self._window.page
        if page is not None:
            path = page.session.path
            self.refusals.tell(path, _damaged(path))

    @cached_property
    def surroundings(self) -> "SurroundingsNotice":
        """Looks around the open workspace; made when the first one is open."""
        from ui.opening.surroundings_notice import SurroundingsNotice

        return SurroundingsNotice(self._window, self.backups.look_at)

    def move(self) -> None:
        """Ask where on this computer to keep the open workspace instead."""
        from ui.opening.workspace_mover import WorkspaceMover

        page, place = self._window.page, self.surroundings.found.place
        if page is not None and place is not None and self._unsaved.may_leave(self.move):
            WorkspaceMover(self._window, self.open).ask(page.session.path, place)

    def on_expected(self, error: UserError) -> None:
        """A view could not read the open file any further: say what can be done about it."""
        if isinstance(error, DamagedFileError):
            from ui.file_check import REFUSED

            if self._window.page is None:
                return  # it was closed since
            error = REFUSED
            self._window.page.session.refuse_edits(error)
        self._window.show_problem(error)

    def on_failed(self, error: UserError) -> None:
        """Something was not done, as the window says; where that is for damage of the file, say what can be done."""
        if isinstance(error, DamagedFileError):
            from ui.damage_search import DamageSearch

            DamageSearch(self._window).look(type(error), lambda found: self.on_expected(found) if found else None)

    def on_copied(self, path: Path) -> None:
        """A copy was made: of what can only be read, is gone or lacks changes, it is the one to work in."""
        page, opens = self._window.page, {"Open it": "files.open_copy"}
        if page is None:
            return
        self._copy = path
        saved = self.tr("Saved a copy as “{}”.").format(path.name)
        is_gone = not page.session.path.exists()
        if page.session.unsaved:
            self._unsaved.show_copy(path, opens, is_gone=is_gone)
        elif is_gone:
            gone = self.tr("Go on in it: the file you have open was moved or deleted.")
            self._window.strip.show_warning(UserError(saved, gone, opens), "copy", "info")
        elif page.session.workspace.is_read_only:
            told = UserError(saved, self.tr("You can work in it."), opens)
            self._window.strip.show_warning(told, "copy", "info")

    def open_copy(self) -> None:
        """Show the copy that was just made."""
        if self._copy is not None:
            self.open(self._copy)

    def on_handed_over(self, path: Path) -> None:
        """Another window has the file and came to the front; this one stays as it was."""
        if self._window.isVisible():
            self._window.on_told(self.tr("“{}” is open in another window.").format(path.name), False)

    def take(self, paths: list[Path]) -> None:
        """Open a workspace, import anything else: what was dropped, or is no workspace."""
        if paths[0].suffix == SUFFIX:
            self.open(paths[0])
        else:
            self.import_files(paths)

    def import_files(self, paths: list[Path] | None = None) -> None:
        """Import files, picked ones for none, into the open workspace or a new one, whatever they are called."""
        if self._window.page is not None:
            commands.import_files(self._window.page, paths)
        else:
            self._ask_for_new(lambda page: commands.import_files(page, paths))

    def _ask_for_new(self, begin: "Begin | None") -> None:
        if not self.may_leave(lambda: self._ask_for_new(begin)):
            return
        from ui.new_workspace import NewWorkspace

        NewWorkspace(self._window, self._show).ask(begin)

    def back_up_again(self) -> None:
        """Try a backup that failed again."""
        self._window.begin_upkeep()

    def choose_backup_place(self) -> None:
        """Ask for a second place for backups, and make one there."""
        from ui.second_place import ask_for_second_place

        page = self._window.page
        if page is not None:
            ask_for_second_place(page.session.path, self._window, self._window.begin_upkeep)

    def _look(self, path: Path, banner: UserError) -> bool:
        own = self.own
        is_shown = self._show_file(path, lambda: open_workspace(path, read_only=True), remember=False, banner=banner)
        self.own = own
        if is_shown:
            self._window.setWindowTitle(self.tr("{} (only to look at)").format(self._window.windowTitle()))
        return is_shown

    def is_open(self, path: Path) -> bool:
        """Asked before a file is touched: to open and close the open one would drop its locks."""
        page = self._window.page
        if page is None:
            return False
        try:
            return path.samefile(page.session.path)
        except (OSError, ValueError):
            return False

    def _show_file(
        self,
        path: Path,
        make: Callable[[], Workspace],
        *,
        remember: bool = True,
        banner: UserError = READ_ONLY_BANNER,
    ) -> bool:
        leaves = self._unsaved.has_all(path) or self.may_leave(
            lambda: self._show_file(path, make, remember=remember, banner=banner)
        )
        if not leaves:
            return False
        try:
            workspace = make()
            must_hold_together(workspace)
        except (UserError, OSError) as error:
            self.refusals.meet(path, as_user_error(error) or UserError(str(error)))
            return False
        try:
            self._show(workspace, remember=remember, banner=banner)
        except Exception as error:
            from storage.checks import damage_behind

            if not isinstance(as_user_error(error) or damage_behind(type(error), path), DamagedFileError):
                raise
            self._window.close_workspace()
            self.refusals.tell(path, _damaged(path))
            return False
        return True

    def _show(self, workspace: Workspace, *, remember: bool = True, banner: UserError = READ_ONLY_BANNER) -> None:
        self.own = workspace.path
        if remember:
            self._window.preferences.remember_file(workspace.path)
        session = Session(workspace, self._clock)
        session.is_looked_at = RESTORE_LOOKED_AT in banner.ways_out.values()
        self._window.show_session(session)
        self._unsaved.watch(session)
        session.failed.connect(self.on_failed)
        if self._window.page is not None:
            self._window.page.failed.connect(self.on_failed)
            self._window.page.copied.connect(self.on_copied)
        if workspace.is_read_only:
            self._window.strip.show_warning(banner, kind="info")
        if self._window.isVisible():
            self.begin()

    def begin(self) -> None:
        """Do what an open workspace needs, now that its window stands: hear of a second start, check and back it up."""
        page = self._window.page
        if page is None:
            return
        if not page.session.workspace.is_read_only:
            from ui.opening.front_server import FrontServer

            FrontServer(self._window, page.session).listen()
            self.surroundings.look_around(page.session)
        self._window.begin_upkeep()


def readable(path: Path) -> Workspace:
    """The workspace to work in, or to look at where its place cannot be written to or has no room for a lock."""
    try:
        return open_workspace(path)
    except (NotWritableError, DiskFullError):
        return open_workspace(path, read_only=True)


def _damaged(path: Path) -> DamagedFileError:
    return DamagedFileError(QCoreApplication.translate("files", "“{}” is damaged.").format(path.name))


def _is_older(path: Path) -> bool:
    try:
        return inspect(path) < SCHEMA_VERSION
    except UserError:
        return False  # opening it tells


def is_backup(path: Path) -> bool:
    """Whether a file is a backup by its name or its place: those are kept as they are, in a second place too."""
    # Their names begin with a number or a year: of another file a start need not load what knows them.
    if not path.name[:4].isdigit() and path.absolute().parent.parent.name != "Backups":
        return False
    from storage.backups.folder import home
    from storage.backups.naming import has_name_of_backup

    return has_name_of_backup(path) or path.absolute().is_relative_to(home())
