"""The bytes of a workspace are read a second time where pages are blank that are not free."""

import sqlite3
from typing import cast

from storage.file.contents import PAGE, bytes_of
from storage.workspace import Workspace
from tests.factory import add_influencer, do


class Unread:
    """A connection to a disk that does not give a page the first time, for which SQLite puts zeros."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.readings = 0

    def execute(self, sql: str) -> sqlite3.Cursor:
        return self._connection.execute(sql)

    def serialize(self) -> bytes:
        self.readings += 1
        data = self._connection.serialize()
        return data[:PAGE] + bytes(PAGE) + data[2 * PAGE :] if self.readings == 1 else data


def test_a_page_that_the_disk_does_not_give_once_is_read_again(workspace: Workspace) -> None:
    add_influencer(workspace)
    disk = Unread(workspace.connection)
    assert bytes_of(cast("sqlite3.Connection", disk)) == workspace.path.read_bytes()
    assert disk.readings == 2


def test_free_pages_are_blank_and_no_reason_to_read_again(workspace: Workspace) -> None:
    do(workspace, lambda w: w.influencers.add(name="much", notes="x" * 100_000))
    workspace.undo()
    do(workspace, lambda w: w.influencers.add(name="other"))
    data = workspace.path.read_bytes()
    assert any(data.startswith(bytes(PAGE), place) for place in range(0, len(data), PAGE))
    assert bytes_of(workspace.connection) == data
