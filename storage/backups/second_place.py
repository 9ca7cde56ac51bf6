"""A second place for backups, such as a stick: chosen by the owner, brought up to date whenever it is there."""

import shutil
from pathlib import Path

from models.errors import UserError
from storage.backups.backup import Backup
from storage.backups.description import description_path
from storage.backups.folder import folder_name, folder_of, home
from storage.backups.note import noted_path, write_note
from storage.backups.verifying import digest_of
from storage.file.atomic import replacing, write_bytes
from storage.file.failures import told_in_words
from storage.file.places import place_of

_CHOICE = "second place.json"
_CALLED = "the copy of a backup"


def chosen(workspace: Path) -> Path | None:
    """The folder that the owner chose as the second place, whether or not it is there just now."""
    return noted_path(_choice_of(workspace), "folder")


def choose(workspace: Path, folder: Path | None) -> None:
    """Remember the second place of a workspace on this machine; ``None`` for none. What lies there stays."""
    with told_in_words():
        if folder is None:
            _choice_of(workspace).unlink(missing_ok=True)
            return
        if not folder.is_dir():
            raise UserError(f"There is no folder “{folder}”.", "Choose another place.")
        if folder.resolve().is_relative_to(home().resolve()):
            raise UserError("That is where backups lie already.", "Choose a stick, or a folder on another disk.")
        folder_of(workspace).mkdir(parents=True, exist_ok=True)
        write_note(_choice_of(workspace), {"folder": str(folder.absolute())})


def folder_for(workspace: Path, place: Path | None = None) -> Path | None:
    """The folder of this workspace's backups in the second place; ``None`` without one, or if it is not there now.

    ``place`` stands in for the one that is remembered.
    """
    place = place or chosen(workspace)
    return place / folder_name(workspace) if place is not None and _is_there(place) else None


def is_missing(workspace: Path) -> bool:
    """Whether a second place was chosen and is not there, as a stick that is not plugged in."""
    place = chosen(workspace)
    return place is not None and not _is_there(place)


def is_on_same_disk(workspace: Path) -> bool:
    """Whether it lies where the other backups lie, so that both go if that disk does.

    Not where a program takes it to other computers as well. A stick that is not plugged in may leave its folder behind.
    """
    place = chosen(workspace)
    try:
        same = place is not None and place.stat().st_dev == folder_of(workspace).stat().st_dev
    except OSError:  # not there just now
        return False
    return same and place is not None and place_of(place) is None


def copy_there(backup: Backup, folder: Path) -> None:
    """Put the very same backup into ``folder``, its description first; the copy is read back before it counts."""
    with told_in_words():
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / backup.path.name
        if description_path(backup.path).exists():
            write_bytes(description_path(target), description_path(backup.path).read_bytes(), _CALLED)
        try:
            with replacing(target, _CALLED, is_private=True) as draft:
                _copy(backup.path, draft)
        except BaseException:
            if not target.exists():
                description_path(target).unlink(missing_ok=True)
            raise


def _copy(path: Path, draft: Path) -> None:
    shutil.copyfile(path, draft)
    if digest_of(draft) != digest_of(path):
        message = "A copy of a backup is not kept: what was read back is not what was written."
        raise UserError(message, "Choose another place.")


def _is_there(place: Path) -> bool:
    try:
        return place.is_dir()
    except OSError:  # a disk that answers no more
        return False


def _choice_of(workspace: Path) -> Path:
    return folder_of(workspace) / _CHOICE
