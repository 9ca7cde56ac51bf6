"""Second files of a workspace that programs for syncing make, when two computers changed it at the same time."""

import re
from pathlib import Path

MADE_OF_A_CONFLICT = re.compile(
    r"""
    \ \( .* (conflicted\ copy|conflict|in\ conflitto|en\ conflit|in\ Konflikt\ stehende|en\ conflicto|SFConflict) .* \)
    | [._-]sync-conflict-\d{8}-\d{6}-\w+
    | \.Conflict (-.*)?
    | _conflict-\d{8}-\d{6}
    | \ \(Case\ Conflict .*\)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What Dropbox, Nextcloud, Seafile, Syncthing, Resilio and others add to the name of a file."""

MADE_ON_ANOTHER_COMPUTER = {
    "OneDrive": re.compile(r"-[\w-]+"),
    "Google Drive": re.compile(r" \(\d+\)"),
    "iCloud Drive": re.compile(r" \d+"),
}
"""What those add that say no word of a conflict: a name like that means so only in their own folder."""


def conflict_copies(workspace: Path, sync_name: str = "") -> list[Path]:
    """Files beside a workspace that are another computer's version of it, the one changed last first.

    ``sync_name`` is the program that syncs the folder, where that is known.
    """
    own = MADE_ON_ANOTHER_COMPUTER.get(sync_name)
    found = []
    for path in workspace.parent.glob(f"*{workspace.suffix}"):
        added = path.stem.removeprefix(workspace.stem)
        if path.name == workspace.name or not path.stem.startswith(workspace.stem):
            continue
        if MADE_OF_A_CONFLICT.fullmatch(added) or (own and own.fullmatch(added)):
            found.append(path)
    return sorted(found, key=_changed_at, reverse=True)


def _changed_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # taken away meanwhile
        return 0
