import pytest

from storage.checks import check
from storage.workspace import Workspace
from tests.factory import add_influencer


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE influencer SET name = 'Lema'",
        "UPDATE profile_reading SET followers = 5001",
        "UPDATE creator_figures SET handle = 'nobody'",
        "UPDATE creator_figures SET sort_email = 'lena@example.org'",
        "UPDATE creator_figures SET search_key = search_key || ' mueller'",
    ],
)
def test_a_row_that_is_not_what_was_stored_with_it_is_found(workspace: Workspace, statement: str) -> None:
    add_influencer(workspace)
    workspace.connection.execute(statement)
    workspace.close()
    told = "Of 1 influencers, name, notes or figures are not what was stored with them."
    assert check(workspace.path).problems == (told,)


def test_people_without_stored_figures_are_found(workspace: Workspace) -> None:
    add_influencer(workspace)
    workspace.connection.execute("DELETE FROM creator_figures")
    workspace.close()
    assert check(workspace.path).problems == ("1 influencers lack their stored figures.",)
