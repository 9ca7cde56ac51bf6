"""Files of every kind changed at random: each is understood so that its rows add up, or refused in a sentence.

By hand, for many: GOODWORD_MUTATIONS=20000 pytest tests/fuzz/test_import_files.py
"""

import json
import os
from pathlib import Path
from random import Random

import pytest

from models.errors import UserError
from models.importing import ImportOptions
from models.reading.platform import Platform
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW, dump, make_workspace
from tests.full_workspace import fill, fill_further
from tests.fuzz.corpus import own_files, real_ones, small_files
from tests.fuzz.mutating import ways_for

MUTATIONS = int(os.environ.get("GOODWORD_MUTATIONS", "160"))
SMALL = small_files()
OPTIONS = ImportOptions(), ImportOptions(platform=Platform.INSTAGRAM), ImportOptions(campaign_id=1)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path)
    fill(made)
    fill_further(made)
    made.connection.execute("PRAGMA synchronous=OFF")
    return made


def try_import(workspace: Workspace, path: Path, options: ImportOptions) -> bool:
    """Import a file and take that back; says whether anything of it was understood. Only ``UserError`` may come."""
    try:
        plans = [importing.plan(workspace, source, options=options) for source in importing.sources_in(path)]
    except UserError:
        return False
    for plan in plans:
        assert sum(plan.counts.values()) == plan.rows == len({fate.row for fate in plan.fates})
        json.dumps(importing.report(plan))
    before = dump(workspace)
    if importing.apply(workspace, plans[0], NOW):
        assert not workspace.connection.execute("PRAGMA foreign_key_check").fetchall()
        again = importing.plan(workspace, importing.sources_in(path)[0], options=options)
        assert not again.writes_anything
        workspace.undo()
    assert dump(workspace) == before
    return True


def fuzz(workspace: Workspace, files: dict[str, bytes], folder: Path, seed: str, rounds: int) -> int:
    """Try so many mutations; says how many of them were understood."""
    random, understood = Random(seed), 0
    for number in range(rounds):
        name = random.choice(sorted(files))
        path = folder / name
        path.write_bytes(random.choice(ways_for(path.suffix))(files[name], random))
        try:
            understood += try_import(workspace, path, random.choice(OPTIONS))
        except Exception as error:
            kept = Path(os.environ.get("GOODWORD_KEEP", folder), f"{seed} {number} {name}")
            kept.write_bytes(path.read_bytes())
            raise AssertionError(f"{kept}: {error!r}") from error
    return understood


def test_almost_all_files_to_begin_with_are_understood(workspace: Workspace, tmp_path: Path) -> None:
    refused = []
    for name, data in SMALL.items():
        path = tmp_path / name
        path.write_bytes(data)
        if not try_import(workspace, path, OPTIONS[1]):
            refused.append(name)
    assert len(refused) < len(SMALL) // 6, refused


def test_changed_files_of_other_programs_add_up_or_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    assert fuzz(workspace, SMALL, tmp_path, "others", MUTATIONS) > MUTATIONS // 4


def test_our_own_files_changed_add_up_or_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    assert fuzz(workspace, own_files(workspace, tmp_path), tmp_path, "own", MUTATIONS // 4) > MUTATIONS // 20


def test_changed_files_of_real_programs_add_up_or_are_refused(
    workspace: Workspace, tmp_path: Path, real_files: Path
) -> None:
    assert fuzz(workspace, real_ones(real_files), tmp_path, "real", MUTATIONS // 4) > MUTATIONS // 20
