"""Child of kills.py: edits without end and says which edits were acknowledged. Arguments: the workspace."""

import sys
from pathlib import Path

from models.reading.platform import Platform
from storage.workspace import Workspace, open_workspace


def main(path: Path) -> None:
    workspace = open_workspace(path)
    number = workspace.influencers.count()
    print("ready", flush=True)
    while True:
        number += 1
        workspace.edit(f"Add {number}", lambda w, number=number: add(w, number))  # type: ignore[misc]
        print(number, flush=True)


def add(workspace: Workspace, number: int) -> None:
    """Several rows in several tables, so that a half of them would be seen."""
    person = workspace.influencers.add(name=f"n{number}", notes="x" * 2_000)
    for platform in (Platform.INSTAGRAM, Platform.TIKTOK):
        profile = workspace.profiles.add(person, platform, f"n{number}")
        workspace.profiles.add_reading(profile, day="2026-05-04", followers=number)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
