"""Small notes beside backups, as JSON that a person can read; one that cannot be read is as good as lost."""

import json
from collections.abc import Mapping
from pathlib import Path

from storage.file.atomic import write_bytes


def write_note(path: Path, said: Mapping[str, object], called: str = "") -> None:
    """Write a note, whole or not at all; ``called`` as for ``replacing``."""
    write_bytes(path, json.dumps(said, indent=1).encode(), called)


def read_note(path: Path) -> dict[str, object]:
    """What a note says; nothing where it is missing or damaged."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def noted_path(path: Path, key: str) -> Path | None:
    """The path that a note names, ``None`` if it names none."""
    named = read_note(path).get(key)
    return Path(named) if isinstance(named, str) and named else None
