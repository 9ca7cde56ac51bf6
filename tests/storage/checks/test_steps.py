from storage.checks import check
from storage.workspace import Workspace
from tests.factory import add_influencer


def test_a_step_that_cannot_be_undone_is_found(workspace: Workspace) -> None:
    add_influencer(workspace)
    packed = bytearray(workspace.connection.execute("SELECT changes FROM history").fetchone()[0])
    packed[len(packed) // 2] ^= 1
    workspace.connection.execute("UPDATE history SET changes = ?", (bytes(packed),))
    workspace.close()
    assert check(workspace.path).problems == ("A step of the undo history cannot be read.",)


def test_a_step_of_no_moment_is_found(workspace: Workspace) -> None:
    add_influencer(workspace)
    workspace.connection.execute("UPDATE history SET happened_at = '2026-05-0z'")
    workspace.close()
    assert not check(workspace.path).is_ok
