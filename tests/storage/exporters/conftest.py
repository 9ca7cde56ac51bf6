from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from storage.workspace import Workspace, open_workspace
from tests.factory import make_workspace
from tests.ready_made import put_sample


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("sample") / "Sample.goodword"
    put_sample(made, date(2026, 11, 23))
    return made


@pytest.fixture
def sample(sample_file: Path) -> Iterator[Workspace]:
    workspace = open_workspace(sample_file, read_only=True)
    yield workspace
    workspace.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path)
    yield workspace
    workspace.close()
