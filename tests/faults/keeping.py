"""An act of its own: a backup is made as by itself. Arguments: the workspace, and a second place if there is one."""

import sys
from contextlib import closing
from pathlib import Path

from models.errors import UserError
from storage.backups.backup import Reason
from storage.backups.keeping import keep
from storage.backups.second_place import choose
from storage.workspace import open_workspace
from tests.factory import NOW


def main(path: Path, *second: Path) -> int:
    try:
        for place in second:
            choose(path, place)
        with closing(open_workspace(path)) as workspace:
            keep(workspace.connection, path, Reason.DAILY, NOW)
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    print("Kept.")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
