"""Child of kills.py: imports a list of influencers. Arguments: the workspace, the list, “slices” or “once”."""

import sys
from pathlib import Path

from models.importing import ImportOptions
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import open_workspace
from tests.factory import NOW


def main(path: Path, file: Path, way: str) -> None:
    workspace = open_workspace(path)
    plan = importing.plan(workspace, file, options=ImportOptions(platform=Platform.INSTAGRAM))
    print("ready", flush=True)
    if way == "slices":
        for _ in workspace.edit_in_slices(plan.label, lambda w: importing.write_in_slices(w, plan, NOW)):
            pass
    else:
        importing.apply(workspace, plan, NOW)
    print("imported", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
