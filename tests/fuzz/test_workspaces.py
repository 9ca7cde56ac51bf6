"""Workspaces changed at random by something else than Goodword: refused, found by the check, or read to the end.

By hand, for many: GOODWORD_MUTATIONS=5000 pytest tests/fuzz/test_workspaces.py
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from models.errors import UserError
from resources import path as resource
from storage.checks import check
from storage.history.recorder import column_types, recorded_tables
from storage.workspace import open_workspace
from tests.factory import do, make_workspace
from tests.full_workspace import fill, fill_further
from tests.fuzz.mutating import mutated_bytes
from tests.fuzz.reading import read_everything

MUTATIONS = int(os.environ.get("GOODWORD_MUTATIONS", "60"))

TEXTS = (
    "", " ", "x", "0", "-1", "2026-02-30", "2026-05-04", "9999-12-31", "0001-01-01", "2026-05-04 25:00", "null", "[]",
    "[1]",
    "{}", "[null]", '["a", 1]', '{"a": 1}', "[[]]", "NaN", "1e999", "EUR", "XXX", "eur", "instagram", "live", '"', "=1",
    "e\u0301", "\u202e", "مخبز", "\ud7ff", "a\nb", "\x1f", "9" * 400, "x" * 100_000, "https://[", "%s{0}{name}",
)  # fmt: skip
NUMBERS = (0, 1, -1, 2, 7, 10**9, 10**15, -(10**15), 10**17, 2**63 - 1, -(2**63))
BLOBS = (b"", b"\x00", b"\x89PNG\r\n\x1a\n", b"\xff" * 1000)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A workspace with something in every table."""
    workspace = make_workspace(tmp_path_factory.mktemp("whole"))
    fill(workspace)
    fill_further(workspace)
    picture = resource("sample", "logo.png").read_bytes()
    do(workspace, lambda w: w.business.update(logo=picture))
    do(workspace, lambda w: w.photos.put(1, picture))
    workspace.close()
    assert check(workspace.path).is_ok
    return workspace.path.read_bytes()


def change_a_value(path: Path, random: Random) -> str:
    """Write something into a cell as another program might; says what, "" where the file does not take it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript("PRAGMA ignore_check_constraints=ON; PRAGMA synchronous=OFF;")
        table = random.choice(recorded_tables(connection))
        column, kind = random.choice([each for each in column_types(connection, table).items() if each[0] != "id"])
        values = {"TEXT": TEXTS, "INTEGER": NUMBERS, "BLOB": BLOBS}[kind]
        value = random.choice((None, *values))
        try:
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE id = (SELECT max(id) FROM {table})", (value,))
        except sqlite3.IntegrityError:
            return ""
    return f"{table}.{column} = {value!r:.60}"


def fate_of(path: Path, folder: Path) -> str:
    """What becomes of it: "found" by the check, "read" to the end, or the bug that it brings about."""
    try:
        if not check(path).is_ok:
            return "found"
        with closing(open_workspace(path)) as workspace:
            read_everything(workspace, folder)
    except Exception as error:  # noqa: BLE001  # all of them are told together
        return repr(error)
    return "read"


def test_what_the_check_lets_pass_is_read_to_the_end(whole: bytes, tmp_path: Path) -> None:
    random, path, fates = Random("values"), tmp_path / "mine.goodword", dict[str, str]()
    for _ in range(MUTATIONS):
        path.write_bytes(whole)
        if what := change_a_value(path, random):
            fates[what] = fate_of(path, tmp_path)
    assert {what: fate for what, fate in fates.items() if fate not in {"found", "read"}} == {}
    assert list(fates.values()).count("found") > MUTATIONS // 10


def test_changed_bytes_are_refused_in_a_sentence_and_stay(whole: bytes, tmp_path: Path) -> None:
    random, path = Random("bytes"), tmp_path / "mine.goodword"
    for _ in range(MUTATIONS // 2):
        head = mutated_bytes(whole[:100], random)
        data = random.choice((head + whole[100:], whole[: random.randrange(len(whole))], whole + head, head))
        path.write_bytes(data)
        try:
            open_workspace(path, read_only=True).close()
            verdict = check(path)
        except UserError:
            assert path.read_bytes() == data
        else:
            assert verdict.is_ok or verdict.problems[0]
