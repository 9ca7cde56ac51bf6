from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from storage.exporters.everything.schema import Made
from storage.exporters.everything.writing import export_everything
from storage.workspace import Workspace, open_workspace
from tests.factory import make_workspace
from tests.full_workspace import fill, fill_further
from tests.storage.exporters.everything.unpacking import Unpacked

MADE = Made(date(2026, 11, 27), "0.1.0")


@pytest.fixture(scope="session")
def full_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = make_workspace(tmp_path_factory.mktemp("full"))
    fill(made)
    fill_further(made)
    made.close()
    return made.path


@pytest.fixture
def full(full_file: Path) -> Iterator[Workspace]:
    opened = open_workspace(full_file, read_only=True)
    yield opened
    opened.close()


@pytest.fixture
def unpacked(full: Workspace, tmp_path: Path) -> Unpacked:
    export_everything(full, tmp_path / "all.zip", MADE)
    return Unpacked(tmp_path / "all.zip")
