"""A workspace of a campaign with a few creators; tests of paper ask for more by ``crowd``."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.paper.document import Document
from models.results.filters import Scope
from storage.paper.report import report
from storage.workspace import Workspace
from tests.factory import make_workspace
from tests.storage.conftest import as_common_user  # noqa: F401  # a fixture is found by its name
from tests.ui.paper.crowd import TODAY, add_crowd


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path)
    made.edit("Name the business", lambda w: w.business.update(name="Fern & Flour", gross_margin=5_500))
    yield made
    made.close()


@pytest.fixture
def campaign(workspace: Workspace) -> int:
    return add_crowd(workspace, 6, 18)


@pytest.fixture
def made(workspace: Workspace, campaign: int) -> Document:
    return report(workspace, Scope.of_campaign(campaign), TODAY)
