from datetime import date
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.campaigns.draft import Verdict
from models.campaigns.partnership import Deliverable
from storage.campaigns.drafts import add_draft, delete_draft, drafts_of_campaign, update_draft
from storage.influencers.memory import memory
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, do


def add_piece(workspace: Workspace, **values: object) -> tuple[int, int]:
    """A campaign with one promised reel; returns both ids."""
    campaign = add_campaign(workspace)
    partnership = add_partnership(workspace, add_influencer(workspace), campaign)
    made: list[int] = []
    do(workspace, lambda w: made.append(w.partnerships.add_deliverable(partnership_id=partnership, **values)))
    return campaign, made[0]


def piece_of(workspace: Workspace, campaign: int) -> Deliverable:
    return workspace.partnerships.deliverables(campaign)[0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(steps=st.lists(st.booleans(), max_size=8), counted=st.none() | st.integers(0, 4))
def test_the_count_is_always_that_of_the_rounds_kept(
    workspace: Workspace, steps: list[bool], counted: int | None
) -> None:
    campaign, piece = add_piece(workspace, draft_rounds=counted)
    for adds in steps:
        kept = drafts_of_campaign(workspace, campaign).get(piece, ())
        if adds:
            do(workspace, lambda w: add_draft(w, piece, received_on=DAY))
        elif kept:
            do(workspace, partial(delete_draft, draft=kept[-1]))
        else:
            continue
        kept = drafts_of_campaign(workspace, campaign).get(piece, ())
        assert piece_of(workspace, campaign).draft_rounds == (len(kept) or None)


def test_rounds_that_were_only_counted_become_rounds_without_days(workspace: Workspace) -> None:
    campaign, piece = add_piece(workspace, draft_rounds=2)
    do(workspace, lambda w: add_draft(w, piece, received_on=DAY))
    kept = drafts_of_campaign(workspace, campaign)[piece]
    assert [draft.received_on for draft in kept] == [None, None, DAY]
    assert [draft.verdict for draft in kept] == [Verdict.CHANGES, Verdict.CHANGES, Verdict.OPEN]
    assert piece_of(workspace, campaign).draft_rounds == 3


def test_a_file_that_only_has_the_count_still_tells_it(workspace: Workspace) -> None:
    campaign, piece = add_piece(workspace, draft_rounds=2)
    assert drafts_of_campaign(workspace, campaign) == {}
    influencer = workspace.partnerships.of_campaign(campaign)[0].influencer_id
    told = {figure.name: figure for figure in memory(workspace, influencer, DAY)}
    assert told["draft_rounds"].value == 2
    do(workspace, lambda w: add_draft(w, piece))
    told = {figure.name: figure for figure in memory(workspace, influencer, DAY)}
    assert told["draft_rounds"].value == 3


def test_an_answer_is_kept_with_its_round(workspace: Workspace) -> None:
    campaign, piece = add_piece(workspace)
    made: list[int] = []
    do(workspace, lambda w: made.append(add_draft(w, piece, received_on=DAY)))
    answered = date(2026, 5, 6)
    do(workspace, lambda w: update_draft(w, made[0], answered_on=answered, verdict="changes", note="Brighter"))
    draft = drafts_of_campaign(workspace, campaign)[piece][0]
    assert (draft.answered_on, draft.verdict, draft.note) == (answered, Verdict.CHANGES, "Brighter")


@pytest.mark.parametrize("counted", [None, 0])
def test_the_first_round_counts_as_one(workspace: Workspace, counted: int | None) -> None:
    campaign, piece = add_piece(workspace, draft_rounds=counted)
    do(workspace, lambda w: add_draft(w, piece))
    assert piece_of(workspace, campaign).draft_rounds == 1
