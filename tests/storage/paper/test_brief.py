"""The brief asked for: of a campaign for all, or of one creator in it."""

from datetime import date

import pytest

from models.errors import UserError
from models.paper.request import BriefRequest
from storage.paper.reading import document_of
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership

TODAY = date(2026, 7, 10)


def test_the_brief_of_a_creator_has_her_code_and_is_called_by_her_name(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    partnership = add_partnership(workspace, add_influencer(workspace), campaign, "LENA10")
    made = document_of(workspace, BriefRequest(campaign, partnership), TODAY)
    assert "Code: LENA10" in repr(made.sections)
    assert (made.eyebrow, made.name) == ("Brief for Lena", "Brief – Lena – Spring box")


def test_the_brief_for_all_names_nobody(workspace: Workspace) -> None:
    made = document_of(workspace, BriefRequest(add_campaign(workspace)), TODAY)
    assert (made.eyebrow, made.name) == ("", "Brief – Spring box")


def test_a_campaign_or_a_creator_that_is_gone_is_told(workspace: Workspace) -> None:
    campaign = add_campaign(workspace)
    with pytest.raises(UserError, match="campaign is not in the workspace"):
        document_of(workspace, BriefRequest(99), TODAY)
    with pytest.raises(UserError, match="creator is not in the campaign"):
        document_of(workspace, BriefRequest(campaign, 99), TODAY)
