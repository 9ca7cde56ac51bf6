"""Child of test_kill: imports a list of influencers. Arguments: the workspace, the list."""

import sys
from pathlib import Path

from models.importing import ImportOptions
from models.platforms import Platform
from storage import importing
from storage.workspace import open_workspace


def main(path: Path, file: Path) -> None:
    workspace = open_workspace(path)
    plan = importing.plan(workspace, file, options=ImportOptions(platform=Platform.INSTAGRAM))
    print("ready", flush=True)
    importing.apply(workspace, plan)
    print("imported", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
