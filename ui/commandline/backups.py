"""Headless commands on the backups of a workspace: list and verify them, restore one."""

import argparse
import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from models import show
from models.errors import UserError

if TYPE_CHECKING:
    from storage.backups.backup import Backup


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Describe backups and restore."""
    backups = commands.add_parser("backups", help="list the backups of a workspace, the newest first")
    backups.add_argument("workspace", type=Path)
    backups.add_argument("--verify", action="store_true", help="read each of them whole")
    backups.add_argument("--json", action="store_true", help="print one JSON object")
    backups.set_defaults(run=_list)
    restore = commands.add_parser("restore", help="put a backup in the place of a workspace; the file there is kept")
    restore.add_argument("workspace", type=Path)
    restore.add_argument("backup", metavar="BACKUP", help="its number in the list, or a file")
    restore.set_defaults(run=_restore)


def _list(options: argparse.Namespace) -> int:
    from storage.backups.folder import folder_of
    from storage.backups.listing import newest_first
    from storage.backups.second_place import chosen
    from storage.backups.verifying import verify

    found = newest_first(options.workspace)
    problems = {backup.path: verify(backup) for backup in found} if options.verify else {}
    if options.json:
        second = chosen(options.workspace)
        listed = {
            "folder": str(folder_of(options.workspace)),
            "second_place": None if second is None else str(second),
            "backups": [_as_json(backup, problems.get(backup.path)) for backup in found],
        }
        print(json.dumps(listed, ensure_ascii=False))
    elif not found:
        print(f"There are no backups of {options.workspace.name} yet.")
    else:
        days = [show.moment(backup.made_at) for backup in found]
        for backup, day in zip(found, days, strict=True):
            print(_line(backup, day.rjust(max(map(len, days))), problems.get(backup.path)))
    return 1 if any(problems.values()) else 0


def _line(backup: "Backup", when: str, problems: tuple[str, ...] | None) -> str:
    from ui.backups import backup_words as say

    verdict = () if problems is None else (" ".join(problems) or "whole",)
    told = (when, backup.reason, say.holds(backup.counts), say.size(backup.size), *verdict)
    name = str(backup.number) if backup.number else backup.path.name
    return f"{name:>5}  " + "  ".join(part for part in told if part)


def _as_json(backup: "Backup", problems: tuple[str, ...] | None) -> dict[str, object]:
    said: dict[str, object] = {
        "number": backup.number,
        "made_at": backup.made_at.isoformat(timespec="seconds"),
        "reason": backup.reason,
        "version": backup.version,
        "counts": backup.counts,
        "sha256": backup.sha256,
        "size": backup.size,
        "files": [str(path) for path in backup.places],
    }
    return said if problems is None else said | {"problems": list(problems)}


def _restore(options: argparse.Namespace) -> int:
    from storage.backups.folder import folder_of
    from storage.backups.keeping import bring_up_to_date
    from storage.backups.naming import named
    from storage.backups.restoring import restore

    backup = _backup_named(options.workspace, options.backup)
    kept = restore(options.workspace, backup, options.now)
    print(f"{options.workspace.name} is as it was on {show.moment(backup.made_at)}.")
    if kept is not None and kept.parent == folder_of(options.workspace):
        print(f"What was in it before is backup {named(kept).number}: restore that to take this back.")
    elif kept is not None:
        print(f"The file that was there is kept as {kept}.")
    with suppress(UserError):
        bring_up_to_date(options.workspace)
    return 0


def _backup_named(workspace: Path, name: str) -> "Backup":
    from storage.backups.description import described
    from storage.backups.listing import newest_first

    found = [backup for backup in newest_first(workspace) if name in (str(backup.number), backup.path.name)]
    if name != "0" and found:
        return found[0]
    if not Path(name).is_file():
        raise UserError(f"There is no backup “{name}” of {workspace.name}.", "“backups” lists those there are.")
    return described(Path(name))
