"""The guide tells of every kind of file that can be imported, by the name that ``--kind`` takes."""

import re
from pathlib import Path

from storage.importers import registry

CHAPTER = Path(__file__).resolve().parents[3] / "docs" / "guide" / "what-can-be-imported.md"
NAME = re.compile(r"`([a-z0-9]+(?:_[a-z0-9]+)+)`")


def names_told() -> set[str]:
    return set(NAME.findall(CHAPTER.read_text(encoding="utf-8")))


def test_every_kind_stands_in_the_guide() -> None:
    assert set(registry.names()) - names_told() == set()


def test_the_guide_names_no_kind_that_is_not_there() -> None:
    assert names_told() - set(registry.names()) == set()
