"""The page of the commands tells of every kind of file that can be imported, by the name that ``--kind`` takes."""

import re
from pathlib import Path

from storage.importers import registry

PAGE = Path(__file__).resolve().parents[3] / "docs" / "commands.md"
NAME = re.compile(r"`([a-z0-9]+(?:_[a-z0-9]+)+)`")


def kinds_told() -> set[str]:
    section = PAGE.read_text(encoding="utf-8").partition("## Kinds of files")[2].partition("\n## ")[0]
    return set(NAME.findall(section))


def test_every_kind_is_told_and_no_other() -> None:
    assert kinds_told() == set(registry.names())
