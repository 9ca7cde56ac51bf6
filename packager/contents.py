"""What goes into the packaged program, and what stays out of it: the spec of PyInstaller asks here."""

import pkgutil
import sys
import tomllib
from collections.abc import Iterable
from fnmatch import fnmatch
from os.path import normpath
from pathlib import Path
from typing import TypeAlias

from packager.place import ROOT
from resources import font_files

Entry: TypeAlias = tuple[str, str, str]
"""A file as PyInstaller lists it: its place in the folder, where it comes from, its kind."""

LAYERS = ("models", "resources", "storage", "ui")

LOADED_BY_NAME = ("matplotlib.backends.backend_agg", "matplotlib.backends.backend_svg")
"""Modules of others that no import names: without the second one the packaged program makes no report."""

LEFT_OUT_MODULES = (
    *("IPython", "curses", "idlelib", "lib2to3", "matplotlib.pyplot", "mypy", "pip", "pytest", "readline"),
    *("doctest", "numpy.core", "numpy.f2py", "numpy.matlib", "numpy.polynomial", "numpy.testing", "pdb", "pydoc"),
    *("PIL._avif", "PIL._imagingtk", "PIL._webp", "_ssl", "setuptools", "ssl", "tkinter"),
    *("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtTest"),
)

LEFT_OUT_FILES = (
    *(f"*/plugins/{kind}/*" for kind in ("egldeviceintegrations", "generic", "networkinformation", "tls")),
    *(f"*/platforms/*q{name}.*" for name in ("eglfs", "linuxfb", "minimal", "minimalegl", "vkkhrdisplay", "vnc")),
    *("*/platforms/*qdirect2d.*", "*/opengl32sw.dll"),
    *(f"*/imageformats/*q{name}.*" for name in ("gif", "icns", "tga", "tiff", "wbmp", "webp")),
    *(f"*/wayland-graphics-integration-client/*{name}-server.*" for name in ("dmabuf", "egl", "emulation", "vulkan")),
    *("*/wayland-shell-integration/*wl-shell*", "*libQt6EglF*", "*libQt6WlShell*", "PySide6/*translations/*"),
    *(f"matplotlib/mpl-data/{part}/*" for part in ("images", "plot_directive", "sample_data")),
    *("matplotlib/mpl-data/fonts/afm/*", "matplotlib/mpl-data/fonts/pdfcorefonts/*"),
    *("pip-*.dist-info/*", "*.dist-info/INSTALLER", "*.dist-info/REQUESTED", "*.dist-info/direct_url.json"),
)
"""What the parts we use bring along and nobody asks for: drivers of bare screens, kinds of pictures, sample data."""

KEPT_FACES = ("DejaVuSans*", "LastResort*")
"""The faces of matplotlib's own that stay: the last resort for a letter that none of ours has."""

SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")

BROUGHT_ALONG = (
    *("libxcb-cursor", "libxcb-icccm", "libxcb-image", "libxcb-keysyms", "libxcb-render-util", "libxcb-util"),
    *("libxcb-xkb", "libxkbcommon-x11", "libbz2", "libcrypto", "libffi", "libpython3", "libsqlite3"),
)
"""Libraries of the building machine that are packaged: those that a desktop may lack or have in another version.

All others, glib, fontconfig, GTK or CUPS, stay the system's own: two versions of them in one process fall out with
each other, and mends of their faults come with the system.
"""

FACES_HOOK = "pyi_rth_mplconfig"
"""It would have matplotlib list the system's faces anew at each start; ``ui.charts.style`` keeps that list."""

SOURCES_HOOK = "pyi_rth_inspect"
"""It reads the list of an archive at each start, for whoever asks where the source of a class lies: none is there."""

QT_HOOK = "pyi_rth_pyside6"
"""It imports Qt at every start, of a command too, before ``ui.signature_sources`` can make that short.

On Linux Qt finds its plugins without it, for PySide tells where they are; elsewhere nobody has tried yet.
"""

PROCESSES_HOOK = "pyi_rth_multiprocessing"
"""``ui.packaged`` runs it where it is needed: what it imports would make every start longer."""


def data_files() -> list[tuple[str, str]]:
    """Our own files that are no Python: where each lies, and the folder it goes to."""
    folders = [each for each in (ROOT / "resources").iterdir() if each.is_dir()]
    wanted = [each for each in folders if each.name not in {"__pycache__", "packaging"}]
    return [
        *[(str(each), f"resources/{each.name}") for each in sorted(wanted)],
        (str(ROOT / "docs" / "guide"), "resources/guide"),
        *[(str(file), "resources/fonts") for file in font_files()],
    ]


def hidden_modules() -> list[str]:
    """Every module of ours, since many are imported by name when they are needed, and the few of others."""
    ours = [
        found.name for layer in LAYERS for found in pkgutil.walk_packages([str(ROOT / layer)], f"{layer}.")
    ]
    return [*ours, *LOADED_BY_NAME]


def distributions() -> list[str]:
    """The packages the program is made of, as ``pyproject.toml`` names them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [_name(wanted) for wanted in project["dependencies"]]


def _name(requirement: str) -> str:
    return requirement.partition(">")[0].partition("<")[0].partition("=")[0].strip()


def needed(entries: Iterable[Entry]) -> list[Entry]:
    """The files without those that are left out or are the system's own, nor links to them."""
    listed = list(entries)
    left_out = {entry[0] for entry in listed if _is_left_out(entry[0]) or _is_the_systems(entry)}
    return [entry for entry in listed if entry[0] not in left_out and _target(entry) not in left_out]


def _target(entry: Entry) -> str:
    """Where a link leads; a file leads to itself."""
    place, source, kind = entry
    return normpath(Path(place).parent / source) if kind == "SYMLINK" else place


def _is_left_out(place: str) -> bool:
    place = Path(place).as_posix()
    if fnmatch(place, "matplotlib/mpl-data/fonts/ttf/*"):
        return not any(fnmatch(Path(place).name, face) for face in KEPT_FACES)
    return any(fnmatch(place, pattern) for pattern in LEFT_OUT_FILES)


def _is_the_systems(entry: Entry) -> bool:
    place, source, kind = entry
    if kind != "BINARY" or not sys.platform.startswith("linux") or not source.startswith(SYSTEM_FOLDERS):
        return False
    return not Path(place).name.startswith(BROUGHT_ALONG)


def scripts(entries: Iterable[Entry]) -> list[Entry]:
    """What runs at every start: hooks of PyInstaller, then our own first line."""
    left_out = {FACES_HOOK, SOURCES_HOOK, PROCESSES_HOOK} | ({QT_HOOK} if sys.platform.startswith("linux") else set())
    return [entry for entry in entries if entry[0] not in left_out]


def modules(pure: Iterable[Entry], entries: Iterable[Entry]) -> list[Entry]:
    """What can be imported: every module that was found, and the hook that waits until it is needed."""
    return [*pure, *[(name, source, "PYMODULE") for name, source, _ in entries if name == PROCESSES_HOOK]]
