"""A window on its start page, a workspace of the sample's, and the same with broken pages."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ready_made import put_sample
from tests.ui.main_windows import shown_on_its_start_page
from ui.files import Files
from ui.window.main_window import MainWindow

NOW = datetime(2026, 5, 4, 12, 0)
PAGE = 4096


@pytest.fixture
def window(qtbot: QtBot, qapp: object) -> Iterator[MainWindow]:
    with shown_on_its_start_page(qtbot) as made:
        yield made


@pytest.fixture
def files(window: MainWindow) -> Files:
    return Files(window, lambda: NOW)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "Fern.goodword"
    put_sample(path, date(2026, 5, 4))
    return path


def root_of(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        return int(connection.execute(query, (table,)).fetchone()[0])


def scribble(path: Path, *pages: int) -> None:
    data, chance = bytearray(path.read_bytes()), random.Random(5)
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = chance.randbytes(PAGE)
    path.write_bytes(data)
