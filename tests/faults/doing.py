"""Acts of their own, for there is no command for them. Arguments: what to do, the workspace, further files."""

import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from models.errors import UserError
from storage.backups.backup import Reason
from storage.backups.deleting import delete
from storage.backups.keeping import keep
from storage.backups.listing import newest_first
from storage.backups.moving import move
from storage.backups.second_place import choose
from storage.workspace import open_workspace
from tests.factory import DAY, NOW
from tests.faults.edits import add


def edit(path: Path) -> None:
    """One edit of several rows in several tables."""
    with closing(open_workspace(path)) as workspace:
        workspace.edit("Add one", lambda w: add(w, 1), NOW)


def forget(path: Path) -> None:
    """Forget the first person."""
    with closing(open_workspace(path)) as workspace:
        workspace.forget(1, DAY)


def back_up(path: Path, *second: Path) -> None:
    """Make a backup as it is made by itself, after a second place was chosen if there is one."""
    for place in second:
        choose(path, place)
    with closing(open_workspace(path)) as workspace:
        keep(workspace.connection, path, Reason.DAILY, NOW)


def delete_backup(path: Path) -> None:
    """Delete the newest backup."""
    delete(newest_first(path)[0])


DOINGS: dict[str, Callable[..., None]] = {
    "edit": edit,
    "forget": forget,
    "back up": back_up,
    "delete a backup": delete_backup,
    "move": move,
}


def main(name: str, *files: Path) -> int:
    try:
        DOINGS[name](*files)
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    print("Done.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(Path, sys.argv[2:])))
