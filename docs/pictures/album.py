"""Where the pictures lie, and what stood on the windows when they were taken."""

import json
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "guide" / "pictures"
MARKS = FOLDER / "windows.json"


def remembered() -> dict[str, str]:
    """The fingerprint of the window on each picture, by the picture's name."""
    return dict(json.loads(MARKS.read_text(encoding="utf-8"))) if MARKS.exists() else {}


def remember(marks: Mapping[str, str]) -> None:
    """Note what is on pictures that were taken anew."""
    text = json.dumps(remembered() | dict(marks), indent=1, sort_keys=True)
    MARKS.write_text(f"{text}\n", encoding="utf-8")
