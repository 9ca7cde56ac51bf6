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


def named(workspace: Workspace) -> None:
    workspace.edit("Name the business", lambda w: w.business.update(name="Fern & Flour", gross_margin=5_500))


def crowded(workspace: Workspace) -> None:
    named(workspace)
    add_crowd(workspace, 6, 18)


@pytest.fixture
def workspace(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Workspace]:
    """With the creators of ``campaign`` in it where that is asked for as well."""
    made = make_workspace(tmp_path, fill=crowded if "campaign" in request.fixturenames else named)
    yield made
    made.close()


@pytest.fixture
def campaign(workspace: Workspace) -> int:
    (only,) = workspace.campaigns.all()
    return only.id


@pytest.fixture
def made(workspace: Workspace, campaign: int) -> Document:
    return report(workspace, Scope.of_campaign(campaign), TODAY)
