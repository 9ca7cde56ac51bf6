"""Asks where a calendar file goes, and writes it off the window's thread from a snapshot of the workspace."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from models.plural import counted
from storage.file.failures import as_user_error
from ui.file_dialogs import Kind, Purpose, Question, ask_where_to_save
from ui.tab import Tab

if TYPE_CHECKING:
    from storage.workspace import Workspace

Write = Callable[["Workspace", Path, datetime], int]
"""Writes the file at a moment and returns how many entries it holds."""


def ask_for_calendar(tab: Tab, title: str, name: str, write: Callable[[Path], None]) -> None:
    """Ask where a calendar file goes; ``name`` says what is in it, in its proposed name."""
    from storage.exporters.calendar_file import SUFFIX

    business = tab.session.business.name or "Goodword"
    question = Question(title, Purpose.EXPORTS, (Kind(tab.tr("Calendar"), (SUFFIX,)),))
    ask_where_to_save(tab, question, f"{business} {name} {tab.session.today.isoformat()}{SUFFIX}", write)


def write_calendar_file(tab: Tab, target: Path, noun: str, write: Write) -> None:
    """Write the file, and tell how many of what it holds."""
    shown, now = tab.session.shown, tab.session.clock()

    def work() -> int:
        copy = shown.snapshot()
        try:
            return write(copy, target, now)
        finally:
            copy.close()

    def on_written(count: int) -> None:
        words = tab.tr("%1 saved as %2.").replace("%1", counted(count, noun))
        tab.told.emit(words.replace("%2", target.name), False)

    def on_failed(error: Exception) -> None:
        told = as_user_error(error)
        if told is None:
            raise error
        tab.failed.emit(told)

    tab.jobs.in_thread(work, on_written, on_failed)
