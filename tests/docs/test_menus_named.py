"""The guide, the README and the list of changes name menus and keys that are there."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from ui.menus.actions import ACTIONS, MENUS
from ui.menus.tab_actions import TAB_ACTIONS
from ui.window.keys_dialog import IN_PREVIEWS, IN_TABLES

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", *ROOT.glob("docs/guide/*.md")])
SPECS = (*ACTIONS, *TAB_ACTIONS)
TITLES = {title.replace("&", "") for title in MENUS}
PATH = re.compile(r"(?<!\*)\*((?:" + "|".join(sorted(TITLES)) + r") → [^*]+)\*")
KEYS = re.compile(r"\bCtrl\+(?:Shift\+|Alt\+)?(?:Page (?:Up|Down)|[A-Za-z0-9+=↑↓-]+)")
INSIDE: dict[str, str] = {
    "Ctrl+Page Down": "turns the pages of terms, as everywhere in Qt",
    "Ctrl+Return": "opens the post of a row in the grid, and says so in the list of keys",
    "Ctrl+↑": "orders the sections of a document",
    "Ctrl+↓": "orders the sections of a document",
    "Ctrl+0": "is in the list of keys of previews",
}
"""Keys of one window alone that are in no table."""


def paths() -> set[str]:
    """How every entry of the menus is said, and every menu and menu inside one."""
    said = {*TITLES}
    for spec in SPECS:
        menu = spec.menu.replace("&", "").replace("/", " → ")
        said |= {menu, f"{menu} → {spec.text}", f"{menu.partition(' → ')[0]} → {spec.text}"}
    return said


def keys() -> set[str]:
    """Every key of a table, and of the list that is shown under Help."""
    tables = [keys for spec in SPECS for keys in (spec.shortcut, spec.table_keys)]
    lists = [one for _, keys in (*IN_TABLES, *IN_PREVIEWS) for one in keys.split(" / ")]
    return {QKeySequence(one).toString() for one in (*tables, *lists) if one}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_entry_of_a_menu_that_is_named_is_there(page: Path) -> None:
    text = " ".join(page.read_text(encoding="utf-8").split())
    assert {path for path in PATH.findall(text) if path not in paths()} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_key_that_is_named_is_one(page: Path) -> None:
    named = set(KEYS.findall(page.read_text(encoding="utf-8")))
    unknown = {one for one in named if QKeySequence(one).toString() not in keys()}
    assert unknown - set(INSIDE) == set()
