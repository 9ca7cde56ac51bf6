from pathlib import Path

import pytest

from storage.checks import damage_behind
from storage.file.refusals import DamagedFileError
from storage.workspace import Workspace
from tests.factory import add_order, make_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path)
    add_order(made)
    return made


def break_a_cell(workspace: Workspace) -> None:
    workspace.connection.execute("PRAGMA ignore_check_constraints=ON")
    workspace.connection.execute("UPDATE shop_order SET placed_on = '2026-02-30'")


def test_of_a_whole_file_nothing_is_behind_an_error(workspace: Workspace) -> None:
    assert damage_behind(ValueError, workspace.path) is None


def test_a_broken_cell_may_be_behind_what_reading_it_brings_about(workspace: Workspace) -> None:
    break_a_cell(workspace)
    assert isinstance(damage_behind(ValueError, workspace.path), DamagedFileError)
    assert isinstance(damage_behind(KeyError, workspace.path), DamagedFileError)


def test_of_another_kind_of_error_the_file_is_not_asked(workspace: Workspace) -> None:
    break_a_cell(workspace)
    assert damage_behind(RuntimeError, workspace.path) is None


def test_a_page_that_cannot_be_read_is_behind_it_as_well(workspace: Workspace) -> None:
    (page,) = workspace.connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'shop_order'").fetchone()
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xde\xad" * 2048
    workspace.path.write_bytes(data)
    assert isinstance(damage_behind(TypeError, workspace.path), DamagedFileError)


def test_of_a_file_that_is_gone_nothing_is_told(tmp_path: Path) -> None:
    assert damage_behind(ValueError, tmp_path / "gone.goodword") is None
