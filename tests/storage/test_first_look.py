from collections.abc import Iterator

import pytest

from storage import first_look
from storage.file.lock import lock_path
from storage.file.refusals import DamagedFileError
from storage.first_look import must_hold_together
from storage.workspace import Workspace, open_workspace
from tests.factory import add_order

PAGE = 4096


@pytest.fixture
def broken(workspace: Workspace) -> Iterator[Workspace]:
    """An open workspace, the page of whose orders is no page any more."""
    add_order(workspace)
    root = workspace.connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'shop_order'").fetchone()[0]
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    data[(root - 1) * PAGE : root * PAGE] = b"\xde\xad" * (PAGE // 2)
    workspace.path.write_bytes(data)
    opened = open_workspace(workspace.path)
    yield opened
    opened.close()


def test_a_whole_file_stays_open(workspace: Workspace) -> None:
    must_hold_together(workspace)
    add_order(workspace)


def test_a_small_file_with_a_broken_page_is_refused_and_let_go(broken: Workspace) -> None:
    before = broken.path.read_bytes()
    with pytest.raises(DamagedFileError, match=r"is damaged: page \d+ of it cannot be read"):
        must_hold_together(broken)
    assert not lock_path(broken.path).exists()
    assert broken.path.read_bytes() == before


def test_a_larger_one_is_left_to_the_check_after_it_is_shown(
    broken: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_look, "SMALL", PAGE)
    must_hold_together(broken)
    assert broken.business.get() is not None
