"""Campaigns by name, as scripts ask for them."""

import pytest

from models.errors import UserError
from storage.workspace import Workspace
from tests.factory import add_campaign


@pytest.mark.parametrize("typed", ["Café box", "café BOX", "  Café   box ", "Cafe\u0301 box"])
def test_a_name_is_found_however_it_is_typed(workspace: Workspace, typed: str) -> None:
    number = add_campaign(workspace, "Café box")
    add_campaign(workspace, "Cafe box")
    assert workspace.campaigns.named(typed).id == number


def test_a_name_of_two_campaigns_is_not_guessed(workspace: Workspace) -> None:
    add_campaign(workspace, "Spring")
    add_campaign(workspace, "spring ")
    with pytest.raises(UserError, match="2 campaigns"):
        workspace.campaigns.named("Spring")
