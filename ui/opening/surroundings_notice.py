"""Warns once of a place that other computers write to, and of their versions of the file beside it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from models.errors import UserError
from storage.backups.backup import Backup
from storage.backups.naming import named
from storage.backups.other_versions import ahead_of
from storage.file.places import Kind, Place
from storage.file.surroundings import Surroundings, surroundings_of
from ui.preferences import file_key
from ui.session import Session
from ui.window.main_window import MainWindow

PLACE, COPIES, ELSEWHERE = "place", "copies", "elsewhere"


class SurroundingsNotice(QObject):
    """Looks around the open workspace; what its owner was told and dismissed is not told again."""

    def __init__(self, window: MainWindow, look: Callable[[Path, Backup, str], object]) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._workspace = Path()
        self._left_by = ""
        self.found = Surroundings(None, ())
        window.strip.warning_dismissed.connect(self.on_dismissed)

    def look_around(self, session: Session) -> None:
        """Find out on a thread, and say it."""
        path = self._workspace = session.path
        self._left_by = session.workspace.left_by
        self.found = Surroundings(None, ())
        self._window.jobs.in_thread(lambda: _around(path), self.on_found, self.on_failed)

    def on_found(self, found: Surroundings) -> None:
        """Say what was not told yet."""
        self.found = found
        strip = self._window.strip
        if found.place is not None and not self._is_told(PLACE, found.place.name):
            strip.show_warning(self._of_place(found.place), PLACE, "warning")
        if found.copies and not self._is_told(COPIES, self._names):
            strip.show_warning(self._of_copies(found.copies), COPIES, "warning")

        if found.place is not None and found.place.kind is Kind.SYNCED and self._left_by:
            strip.show_warning(self._of_other_computer(), ELSEWHERE)

    def on_failed(self, error: Exception) -> None:
        """What a place does not tell is not told of it; anything else is a bug."""
        if not isinstance(error, OSError):
            raise error

    def leave(self) -> None:
        """It lies well where it is: the warning is not given again."""
        self._window.strip.withdraw(PLACE)
        self.on_dismissed(PLACE)

    def look_at_copy(self) -> None:
        """Show the other version that was changed last, without changing anything; it can take the file's place."""
        copy = next((copy for copy in self.found.copies if copy.exists()), None)
        if copy is None:
            self._window.strip.withdraw(COPIES)
        else:
            told = self.tr("You are looking at another computer’s version: nothing can be changed in it.")
            self._look(self._workspace, named(copy), told)

    def on_dismissed(self, about: str) -> None:
        """Remember what was told; something new is told again."""
        if about == PLACE and self.found.place is not None:
            self._window.preferences.set_text(self._key(PLACE), self.found.place.name)
        elif about == COPIES:
            self._window.preferences.set_text(self._key(COPIES), self._names)

    @property
    def _names(self) -> str:
        return "/".join(sorted(path.name for path in self.found.copies))

    def _key(self, about: str) -> str:
        return file_key(f"told/{about}", self._workspace)

    def _is_told(self, about: str, what: str) -> bool:
        return self._window.preferences.text(self._key(about)) == what

    def _of_place(self, place: Place) -> UserError:
        message = self.tr("“{}” lies in {}.") if place.kind is Kind.SYNCED else self.tr("“{}” lies on {}.")
        words = (
            self.tr("If two computers change it, one loses its work. Keep it on this one, and its backups there.")
            if place.kind is Kind.SYNCED
            else self.tr("A connection that breaks can damage it. Keep it on this computer, and its backups there.")
        )
        ways = {"Move it…": "files.move", "Leave it there": "files.surroundings.leave"}
        return UserError(message.format(self._workspace.name, place.name), words, ways)

    def _of_other_computer(self) -> UserError:
        message = self.tr("“{}” may be open on {}.").format(self._workspace.name, self._left_by)
        return UserError(message, self.tr("Close it there first, or one of the two computers loses its work."))

    def _of_copies(self, copies: tuple[Path, ...]) -> UserError:
        message = self.tr("Another computer’s version of this file lies beside it: “{}”.").format(copies[0].stem)
        if len(copies) > 1:
            message = self.tr("Other computers’ versions of this file lie beside it, the newest is “{}”.")
            message = message.format(copies[0].stem)
        ways = {"Look at it": "files.surroundings.look_at_copy"}
        return UserError(message, self.tr("See which of them is right."), ways)


def _around(workspace: Path) -> Surroundings:
    """What is to be told: a version of which everything is in the file already is no news."""
    found = surroundings_of(workspace)
    return replace(found, copies=ahead_of(workspace, found.copies))
