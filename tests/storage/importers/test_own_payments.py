from pathlib import Path

import pytest

from models.errors import UserError
from storage import importing
from storage.exporters import PAYMENTS, export
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_the_own_table_of_payments_is_refused_and_never_taken_for_people(
    workspace: Workspace, tmp_path: Path, suffix: str
) -> None:
    add_partnership(workspace, add_influencer(workspace, "Lena"), add_campaign(workspace), fee=100)
    path = tmp_path / f"payments.{suffix}"
    export(workspace, PAYMENTS, path)
    with pytest.raises(UserError, match="not read back"):
        importing.plan(workspace, path)
