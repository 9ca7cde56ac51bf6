from datetime import datetime
from pathlib import Path

import pytest

from storage.backups.backup import Reason
from storage.backups.keeping import keep
from storage.workspace import Workspace
from tests.factory import add_order, make_workspace
from tests.ui.commandline.commands import refused, run

PAGE, HEADER = 4096, 100


def scribble(workspace: Workspace, page: int) -> Path:
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    start = max((page - 1) * PAGE, HEADER)
    data[start : page * PAGE] = b"\xde\xad" * ((page * PAGE - start) // 2)
    workspace.path.write_bytes(data)
    return workspace.path


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path)
    add_order(made)
    return made


def page_of_orders(workspace: Workspace) -> int:
    query = "SELECT rootpage FROM sqlite_schema WHERE name = 'shop_order'"
    return int(workspace.connection.execute(query).fetchone()[0])


def test_a_damaged_file_is_told_by_its_page_and_rescued_where_there_is_no_backup(workspace: Workspace) -> None:
    page = page_of_orders(workspace)
    assert refused("check", scribble(workspace, page)) == (
        f"Page {page} of the file cannot be read."
        " It has no whole backup: “rescue” saves what it still holds into a new file.\n"
    )


def test_the_newest_whole_backup_of_a_damaged_file_is_named(workspace: Workspace) -> None:
    page = page_of_orders(workspace)
    first, newest = (
        keep(workspace.connection, workspace.path, Reason.DAILY, datetime(2026, 11, 27, hour)) for hour in (8, 9)
    )
    newest.write_bytes(b"scribbled over")
    path = scribble(workspace, page)
    told = refused("check", path)
    assert told.endswith("“restore” puts its newest whole backup in its place: 1, of 27 Nov 2026 08:00.\n")
    assert first.exists()
    assert run("restore", path, "1").returncode == 0
    assert run("check", path).returncode == 0


def test_of_a_file_that_cannot_be_opened_the_way_out_is_told_as_well(workspace: Workspace) -> None:
    told = refused("check", scribble(workspace, 1))
    assert "was not opened any further. It has no whole backup: “rescue”" in told


def test_a_cell_that_no_command_can_read_is_told_as_damage_and_not_as_a_bug(workspace: Workspace) -> None:
    workspace.connection.execute("PRAGMA ignore_check_constraints=ON")
    workspace.connection.execute("UPDATE shop_order SET placed_on = '2026-02-30'")
    workspace.close()
    assert refused("export", workspace.path, "orders", "--output", workspace.path.with_name("orders.csv")) == (
        "A cell of this workspace holds what it never can. File → Check my file says where, and what can be done.\n"
    )
