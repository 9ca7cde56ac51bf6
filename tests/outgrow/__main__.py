"""Whether a workspace can grow out of one computer: ``python -m tests.outgrow --datasette PATH`` tries it for real.

By hand, for it takes a Datasette (``pip install datasette`` in an environment of its own), a PostgreSQL server and
pgloader (``apt-get install postgresql pgloader``). ``--write`` makes the files of docs/outgrow anew.
"""

import argparse
import shutil
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.outgrow.copies import copy_of, workspaces
from tests.outgrow.files import FOLDER, write
from tests.outgrow.moved import differences, move
from tests.outgrow.reading import count_of
from tests.outgrow.served import served
from tests.outgrow.server import Server, running


def main(words: list[str]) -> int:
    """Do what was asked for; returns 1 if something came out otherwise than it went in."""
    parser = argparse.ArgumentParser(prog="python -m tests.outgrow", description="Try Datasette and PostgreSQL.")
    parser.add_argument("--write", action="store_true", help="make the files of docs/outgrow anew")
    parser.add_argument("--datasette", default=shutil.which("datasette"), help="the program")
    options = parser.parse_args(words)
    if options.write:
        write()
        return 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # the server has a user of its own
        wrongs = [_is_wrong(title, found) for title, found in _trials(folder, options.datasette)]
    return int(any(wrongs))


def _trials(folder: Path, datasette: str | None) -> Iterator[tuple[str, Iterable[str]]]:
    sample, full = workspaces(folder)
    whole, without_private = copy_of(full), copy_of(sample, is_private=True)
    if datasette:
        yield "Datasette, a row in every table", served(whole, datasette)
        yield "Datasette, the sample without private words", served(without_private, datasette)
    with running(folder / "server") as server:
        server.run_file(FOLDER / "postgres-tables.sql")
        yield "PostgreSQL, a row in every table", _moved(full, whole, server, with_private=True)
        yield "PostgreSQL, the night after, the sample", _moved(sample, without_private, server, with_private=False)
        yield "PostgreSQL, a night that broke", _refused(sample, server)


def _moved(workspace: Path, copy: Path, server: Server, *, with_private: bool) -> Iterator[str]:
    if move(workspace, server, with_private=with_private):
        yield from differences(copy, server)
    else:
        yield "the night broke"


def _refused(workspace: Path, server: Server) -> Iterator[str]:
    """A cell that PostgreSQL does not take: pgloader leaves the table empty, and the rows of the last night stay."""
    before = count_of(workspace, "post")
    with closing(sqlite3.connect(workspace)) as connection, connection:
        connection.execute("UPDATE post SET published_at = 'soon' WHERE id = 7")
        connection.execute("DELETE FROM reading")
    if move(workspace, server):
        yield "it took the place of the last one"
    if server.ask("SELECT COUNT(*) FROM goodword.post") != [str(before)]:
        yield "rows are gone"


def _is_wrong(title: str, found: Iterable[str]) -> bool:
    wrongs = list(found)
    print(f"{title}: {'; '.join(wrongs) or 'as it should be'}")
    return bool(wrongs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
