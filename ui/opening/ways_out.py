"""Why a file was not opened, in plain words, and the ways out that there are for it."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from models.errors import UserError
from storage.backups.backup import Backup
from storage.file.refusals import (
    DamagedFileError,
    ForeignFileError,
    MissingFileError,
    NewerFileError,
    OpenElsewhereError,
)
from ui.backups import backup_words as say
from ui.opening.refusal import Refusal
from ui.opening.way_out import Way, WayOut

MENDED_BY_BACKUP = (DamagedFileError, ForeignFileError)
LOOKED_AT_BY_BACKUP = (MissingFileError, OpenElsewhereError, NewerFileError)


def reason_of(refusal: Refusal) -> str:
    """What there is to say below the sentence of the refusal."""
    error = refusal.error
    if isinstance(error, MissingFileError):
        return _tr("It was moved, renamed or deleted, or its disk is not connected. Nothing was made in its place.")
    if isinstance(error, DamagedFileError):
        return _tr("Nothing was changed: Goodword does not work on in a damaged file.")
    if isinstance(error, OpenElsewhereError):
        return _tr("It is written to in one place at a time, so that no change is lost.")
    if refusal.is_table:
        return ""
    if refusal.backup is not None and isinstance(error, ForeignFileError):
        return _tr("Its newest backup can take its place.")
    return error.hint


def ways_out_of(refusal: Refusal) -> list[WayOut]:
    """The best one first."""
    error, found = refusal.error, []
    if refusal.backup is not None and isinstance(error, MENDED_BY_BACKUP):
        found += _of_a_mending_backup(refusal.backup, refusal.today)
    if isinstance(error, MissingFileError):
        found.append(WayOut(Way.FIND, "search", _tr("Look for it…"), _tr("Show where it is now.")))
    if refusal.is_table:
        sentence = _tr("Read it as a table. You see what happens before anything is written.")
        found.append(WayOut(Way.IMPORT, "import", _tr("Import it…"), sentence))
    if not isinstance(error, ForeignFileError | NewerFileError | DamagedFileError):
        found.append(WayOut(Way.AGAIN, "redo", _tr("Try again"), _again(error)))
    if refusal.backup is not None and isinstance(error, LOOKED_AT_BY_BACKUP):
        title = _tr("Look at its newest backup")
        words = _tr("{}. Nothing can be changed in it.")
        found.append(WayOut(Way.LOOK, "clock", title, words.format(_facts(refusal.backup, refusal.today))))
    if refusal.backup is not None and isinstance(error, (*MENDED_BY_BACKUP, MissingFileError)):
        sentence = _tr("See what each holds, and restore one.")
        found.append(WayOut(Way.BACKUPS, "columns", _tr("All its backups…"), sentence))
    if isinstance(error, DamagedFileError):
        sentence = _tr("Everything that can still be read goes into a new file.")
        found.append(WayOut(Way.RESCUE, "export", _tr("Rescue what it holds…"), sentence))
    if isinstance(error, ForeignFileError | NewerFileError | DamagedFileError):
        sentence = _tr("A workspace, or a copy that you made of one.")
        found.append(WayOut(Way.ANOTHER, "folder", _tr("Open another file…"), sentence))
    if isinstance(error, MissingFileError) and refusal.is_listed:
        sentence = _tr("It is not proposed any more. Its backups stay.")
        found.append(WayOut(Way.FORGET, "close", _tr("Take it off the list"), sentence))
    return found


def _of_a_mending_backup(backup: Backup, today: date) -> list[WayOut]:
    back = _tr("{} What came after it is lost; the file as it is now is kept beside it.")
    holds = say.holds(backup.counts)
    return [
        WayOut(
            Way.RESTORE,
            "undo",
            _tr("Go back to the backup of {}").format(say.within(backup.made_at, today)),
            back.format(f"{holds}." if holds else "").strip(),
        ),
        WayOut(Way.LOOK, "search", _tr("Look at that backup first"), _tr("Nothing is changed by it.")),
    ]


def _again(error: UserError) -> str:
    if isinstance(error, OpenElsewhereError):
        return _tr("Once it is closed there.")
    if isinstance(error, MissingFileError):
        return _tr("Once its disk is connected.")
    return _tr("Once that is mended.")


def _facts(backup: Backup, today: date) -> str:
    made = _tr("Of {}").format(say.within(backup.made_at, today))
    holds = say.holds(backup.counts)
    return f"{made}: {holds}" if holds else made


def _tr(words: str) -> str:
    return QCoreApplication.translate("ways_out", words)
