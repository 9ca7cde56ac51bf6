"""An act of its own: one edit of several rows in several tables, acknowledged. Arguments: the workspace."""

import sys
from pathlib import Path

from models.errors import UserError
from storage.workspace import Workspace, open_workspace
from tests.factory import NOW
from tests.faults.edits import add


def main(path: Path) -> int:
    try:
        workspace: Workspace = open_workspace(path)
        try:
            workspace.edit("Add one", lambda w: add(w, 1), NOW)
        finally:
            workspace.close()
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    print("Edited.")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
