"""A file that breaks while it is open: its owner is told of damage, whatever reads it next, and it goes on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from storage.first_look import SMALL
from storage.workspace import open_workspace
from tests.ui.checking.conftest import PAGE, root_of

ROOT = Path(__file__).parents[3]
CELLS = (
    "influencer.niches=[null", "profile.platform=nonsense", "contact.happened_on=2026-02-30", "campaign.regions={",
    "partnership.stage=nobody", "reading.day=2026-02-30", "post.published_at=x", "business.revenue_definition=x",
)  # fmt: skip
TABLES = ("influencer", "creator_figures", "campaign", "business")


def told(own: Path, damages: list[str]) -> list[str]:
    """What a window of its own tells of each, and that it came to its end."""
    home = own.parent / "home"
    homes = {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.checking.breaking_window", str(own), *damages],
        cwd=ROOT, env={**os.environ, **homes}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"ended with {done.returncode} after {done.stdout!r}: {done.stderr[-600:]}"
    return done.stdout.splitlines()


def test_a_cell_that_holds_what_it_never_can_is_told_as_damage(own: Path) -> None:
    assert told(own, list(CELLS)) == [f"{cell}: damage" for cell in CELLS]


@pytest.fixture
def large(own: Path) -> Path:
    """So large that no page is looked at before it is shown."""
    workspace = open_workspace(own)
    workspace.edit("Many", lambda w: [w.influencers.add(name=f"Zoe {n}", notes="words " * 600) for n in range(500)])
    workspace.close()
    assert own.stat().st_size > SMALL
    return own


def last_leaf(path: Path, table: str) -> int:
    """The page of a table's last rows."""
    page, data = root_of(path, table), path.read_bytes()
    while data[(start := (page - 1) * PAGE)] == 5:  # an inner page of a table
        page = int.from_bytes(data[start + 8 : start + 12], "big")
    return page


def test_a_page_that_cannot_be_read_is_told_as_damage(large: Path) -> None:
    pages = [*(root_of(large, table) for table in TABLES), last_leaf(large, "influencer")]
    assert told(large, [str(page) for page in pages]) == [f"{page}: damage" for page in pages]
