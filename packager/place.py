"""Where the packager finds its files, and where it puts what it makes."""

import platform
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECIPES = ROOT / "resources" / "packaging"
"""The spec, and what each system wants to know about a program: no part of the packaged program."""

DIST = ROOT / "dist"
WORK = ROOT / "build" / "packager"
NAME = "goodword"
MAINTAINER = "Goodword contributors <goodword@localhost>"


def machine() -> str:
    """The kind of processor the program is packaged for, as Linux calls it: "x86_64" or "aarch64"."""
    return {"AMD64": "x86_64", "arm64": "aarch64"}.get(platform.machine(), platform.machine())


def version() -> str:
    """The version that is packaged, read from the source: importing it would need the program's own packages."""
    text = (ROOT / "ui" / "version.py").read_text(encoding="utf-8")
    found = re.search(r'^VERSION = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        message = "ui/version.py names no version"
        raise ValueError(message)
    return found[1]
