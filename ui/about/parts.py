"""The parts that Goodword is made of, with their licences: as installed, or as packaged with the program."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from pathlib import Path

from resources import path

PROJECT = path().parent / "pyproject.toml"
"""Names the packages that Goodword needs; a packaged program has none, and no package but those it needs."""

_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_NAME = re.compile(r"[\w.-]+")
_LONGEST_SHORT_NAME = 60
_OF_QT = {"pyside6-essentials": "Qt for Python", "shiboken6": "Shiboken"}
_WITHOUT_A_PACKAGE = {"Qt": "LGPL-3.0-only", "Python": "PSF-2.0"}
_NAMED_BY_ITS_TEXT = "as its text says"


@dataclass(frozen=True)
class Part:
    """A part by its name and version, with the short name of its licence."""

    name: str
    version: str
    licence: str
    files: tuple[Path, ...] = ()
    """Where the text of the licence lies."""

    @cached_property
    def text(self) -> str:
        """The licence in full; where the part brings no text, its short name."""
        texts = [file.read_text(encoding="utf-8", errors="replace").strip() for file in self.files if file.is_file()]
        return "\n\n\n".join(dict.fromkeys(texts)) or self.licence


def parts() -> list[Part]:
    """Every part in the order of names. It takes a while: some forty packages are asked."""
    found = {part.name: part for part in (*_with_a_text_here(), *_packages())}
    return sorted(found.values(), key=lambda part: part.name.casefold())


def _with_a_text_here() -> Iterator[Part]:
    """Qt, and what the packager wrote down of Python and of libraries that no package brings."""
    texts = {file.stem: file for file in path("licences").glob("*.txt")}
    if python := _text_of_python():
        texts.setdefault("Python", python)
    for name, file in texts.items():
        version = {"Qt": _qt_version(), "Python": sys.version.partition(" ")[0]}.get(name, "")
        yield Part(name, version, _WITHOUT_A_PACKAGE.get(name, _NAMED_BY_ITS_TEXT), (file,))


def _packages() -> Iterator[Part]:
    needed = _needed() if PROJECT.is_file() else {_key(one.name): one for one in distributions()}
    for key, package in needed.items():
        files = [file for file in package.files or () if _LICENCE_FILE.search(file.name) and ".dist-info/" in str(file)]
        places = tuple(Path(str(package.locate_file(file))) for file in files)
        name = _OF_QT.get(key, package.name)
        yield Part(name, package.version, _short_name(package), places or _texts_elsewhere(key))


def _needed() -> dict[str, Distribution]:
    """The packages that the project names, and those that they need in turn."""
    import tomllib

    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    found: dict[str, Distribution] = {}
    open_ends = list(project["dependencies"])
    while open_ends:
        name = _named(open_ends.pop())
        try:
            package = distribution(name)
        except PackageNotFoundError:  # another system needs it
            continue
        if found.setdefault(_key(name), package) is package:
            open_ends += [wish for wish in package.requires or () if "extra ==" not in wish]
    return found


def _named(requirement: str) -> str:
    found = _NAME.match(requirement)
    return found.group() if found else requirement


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _short_name(package: Distribution) -> str:
    """What the package calls its licence: many have a short name, others the whole text in its place."""
    keys = ("License-Expression", "License")
    said = next((words for key in keys for words in package.metadata.get_all(key) or ()), "")
    if said and len(said) <= _LONGEST_SHORT_NAME and "\n" not in said:
        return said
    kinds = [kind for kind in package.metadata.get_all("Classifier") or () if kind.startswith("License")]
    return kinds[0].rpartition(":: ")[2] if kinds else said.partition(" AND ")[0] or _NAMED_BY_ITS_TEXT


def _texts_elsewhere(key: str) -> tuple[Path, ...]:
    """Qt's packages bring no text: theirs is the one of Qt."""
    return (path("licences", "Qt.txt"),) if key in _OF_QT else ()


def _text_of_python() -> Path | None:
    import sysconfig

    places = (Path(folder, "LICENSE.txt") for folder in (sysconfig.get_path("stdlib"), sys.base_prefix))
    return next((file for file in places if file.is_file()), None)


def _qt_version() -> str:
    from PySide6.QtCore import qVersion

    return str(qVersion())
