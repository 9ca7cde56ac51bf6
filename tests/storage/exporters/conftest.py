from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from storage.sample.making import build_sample
from storage.workspace import Workspace, create_workspace, open_workspace


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("sample") / "Sample.goodword"
    build_sample(made, date(2026, 11, 23))
    return made


@pytest.fixture
def sample(sample_file: Path) -> Iterator[Workspace]:
    workspace = open_workspace(sample_file, read_only=True)
    yield workspace
    workspace.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    workspace = create_workspace(tmp_path / "mine.goodword")
    yield workspace
    workspace.close()
